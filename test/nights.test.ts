import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main, type RunResult } from "../src/main.ts";
import { plainPlatform } from "../src/platforms/plain.ts";
import { config, csv, type Row, rows } from "./run-gate.ts";

const change = {
  kind: "schedule",
  baseBranch: "main",
  defaultBranch: "main",
  baseSha: undefined,
  headSha: undefined,
  pullRequest: undefined,
  readOnly: undefined,
} as const;

interface Night {
  readonly candidate: readonly Row[];
  readonly reference?: readonly Row[];
}

/** The first night of a gate with `fail_after: 2 of 3`: no earlier one is known. */
async function firstNight({ candidate, reference = rows() }: Night): Promise<RunResult> {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-night-"));
  const text = config("schedule: { fail_after: 2 of 3 }\n");
  const files = { "model-gate.yml": text, "reference.csv": csv(reference), "candidate.csv": csv(candidate) };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(workspace, name), content);
  return main(
    {
      config: undefined,
      workspace,
      outDirectory: join(workspace, "model-gate-out"),
      inputs: [],
      now: () => new Date("2026-01-01T00:00:00Z"),
      newId: () => "id",
      environment: {},
    },
    { ...plainPlatform(() => undefined, { change }), history: { earlier: async () => [] } },
  );
}

const worse = (row: Row, index: number): Row =>
  index % 3 === 0 ? { ...row, prediction: 1 - Number(row.label), score: Number(row.label) === 1 ? 0.1 : 0.9 } : row;

describe("a night under fail_after: 2 of 3", () => {
  it("is held back when the model was measured and found worse", async () => {
    const { exitCode, record } = await firstNight({ candidate: rows(worse) });
    expect({ exitCode, outcome: record.decision.outcome }).toEqual({ exitCode: 0, outcome: "warn" });
    expect(record.held_back).toMatchObject({ failed: 1, looked_at: 1 });
  });

  it.each<[string, Night]>([
    ["there are too few rows to judge anything", { candidate: rows().slice(0, 5), reference: rows().slice(0, 5) }],
    ["half of the rows are missing", { candidate: rows(worse).slice(0, 100) }],
    [
      "the candidate gives no answer for many rows",
      { candidate: rows((row) => (Number(row.id) % 2 ? { ...row, prediction: "", score: "" } : row)) },
    ],
    [
      "nothing can be measured, since all labels are one class",
      { candidate: rows((row) => ({ ...row, label: 1 })), reference: rows((row) => ({ ...row, label: 1 })) },
    ],
    ["the candidate has no row", { candidate: [] }],
  ])("is not held back when %s", async (_, night) => {
    const { exitCode, record } = await firstNight(night);
    expect(exitCode, record.decision.sentence).toBeGreaterThan(0);
    expect(record.held_back).toBeUndefined();
  });
});
