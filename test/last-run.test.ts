import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PreviousRun } from "../src/audit/v1-previous.ts";
import { isIntact } from "../src/audit/seal.ts";
import { auditSchema, type AuditRecord } from "../src/audit/v1.ts";
import type { Previous } from "../src/history/previous.ts";
import { previousOf } from "../src/history/previous-of.ts";
import { main, type RunResult } from "../src/main.ts";
import { plainPlatform } from "../src/platforms/plain.ts";
import { renderMarkdown } from "../src/reports/markdown.ts";
import { config, csv, rows } from "./run-gate.ts";

/** Judges in a workspace of its own, on a platform that knows this of the run before. */
function judge(
  known: Previous | ((folder: string) => Previous) | undefined,
  { configText = config(), wrongEvery = 3 } = {},
): Promise<RunResult> {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-last-run-"));
  const candidate = rows((row, at) => (at % wrongEvery === 0 ? { ...row, prediction: 1 - Number(row.label) } : row));
  writeFileSync(join(workspace, "model-gate.yml"), configText);
  writeFileSync(join(workspace, "reference.csv"), csv(rows()));
  writeFileSync(join(workspace, "candidate.csv"), csv(candidate));
  const outDirectory = join(workspace, "model-gate-out");
  const previous = typeof known === "function" ? known(outDirectory) : known;
  const request = {
    config: undefined,
    workspace,
    outDirectory,
    inputs: [],
    now: () => new Date("2026-01-01T00:00:00Z"),
    newId: () => "id",
    environment: {},
  };
  return main(request, { ...plainPlatform(() => undefined), previous });
}

/** All that a run has decided. */
function verdictOf({ exitCode, record }: RunResult) {
  const { decision, verdicts } = record;
  return { exitCode, decision, verdicts };
}

const knows = (state: PreviousRun): Previous => ({ before: () => Promise.resolve(state) });

const passed: PreviousRun = {
  run_id: "1",
  created_at: "2025-12-31T00:00:00Z",
  head_sha: "abc1234".repeat(5),
  outcome: "pass",
  passed: 2,
  standing: [],
  left_out: 0,
  gates: ["accuracy", "roc_auc"],
};

const odd: AuditRecord["verdicts"][number]["outcome"] = "pass";

describe("what the run before has found", () => {
  it.each([
    ["that all has passed", knows(passed)],
    ["that nothing was judged", knows({ ...passed, outcome: "error", passed: 0, gates: [] })],
    [
      "what cannot be",
      knows({
        ...passed,
        passed: -3,
        left_out: 1e9,
        standing: [
          {
            gate: "accuracy",
            slice: null,
            column: null,
            outcome: odd,
            counts_as: "pass",
            value: 1e308,
            change: -1e308,
          },
        ],
      }),
    ],
    ["nothing, for nobody answers", { before: () => Promise.reject(new Error("no answer")) }],
  ] as const)("changes no verdict, if it is %s", async (_what, previous) => {
    const plain = await judge(undefined);
    expect(plain.exitCode).toBe(1);
    const told = await judge(previous);
    expect(verdictOf(told)).toEqual(verdictOf(plain));
    expect(isIntact(told.record)).toBe(true);
  });

  it("is asked for by the name of the gate, and stands in the record and the reports", async () => {
    const asked: string[] = [];
    const previous: Previous = {
      before: (gate) => {
        asked.push(gate);
        return Promise.resolve(passed);
      },
    };
    const { record } = await judge(previous, { configText: `${config()}name: fraud\n` });
    expect(asked).toEqual(["fraud"]);
    expect(record.previous).toEqual(passed);
    expect(renderMarkdown(record)).toContain("**Since the last run** (`abc1234`): 1 new failure");
  });

  it("is told of a run that could not judge, which has fixed nothing", async () => {
    const failed = previousOf((await judge(undefined)).record);
    const { record, exitCode } = await judge(knows(failed), { configText: "version: 1\n" });
    expect([exitCode, record.decision.outcome]).toEqual([2, "error"]);
    expect(renderMarkdown(record)).toContain("nothing was judged this time, and what became of the");
  });

  it("is asked for when the verdict is written down, for a step can be cancelled while it waits", async () => {
    let outcome: unknown;
    const watching = (folder: string): Previous => ({
      before: () => {
        const { decision } = auditSchema.parse(JSON.parse(readFileSync(join(folder, "audit.json"), "utf8")));
        outcome = decision.outcome;
        return Promise.resolve(undefined);
      },
    });
    await judge(watching);
    expect(outcome).toBe("fail");
  });
});
