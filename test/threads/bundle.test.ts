import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { auditSchema, type AuditRecord } from "../../src/audit/v1.ts";
import { main } from "../../src/main.ts";
import { plainPlatform } from "../../src/platforms/plain.ts";
import { bundle, node24 } from "../github/runner.ts";

/** More rows than are measured without a worker. */
const rows = 210_000;

const config = `version: 1
task: regression
reference: reference.csv
candidate: candidate.csv
pairing: none
columns: { label: label, prediction: guess, features: [steady, moved, rounded] }
gates:
  - drift: auto
`;

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), "model-gate-threads-"));
  writeFileSync(join(workspace, "model-gate.yml"), config);
  writeFileSync(join(workspace, "reference.csv"), csv(0));
  writeFileSync(join(workspace, "candidate.csv"), csv(1));
});

function csv(side: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const share = ((row + side / 2) * 0.6180339887498949) % 1;
    return [share, share + side * 0.3, Math.round(share * 20), row % 7, row % 5].join(",");
  });
  return `steady,moved,rounded,label,guess\n${lines.join("\n")}\n`;
}

/** The committed bundle in a process of its own; `preload` runs first in each of its threads. */
function bundled(preload = ""): { readonly status: number | null; readonly record: AuditRecord } {
  const out = mkdtempSync(join(tmpdir(), "model-gate-out-"));
  const { status } = spawnSync(
    node24,
    [join(bundle, "dist/cli/index.js"), "check", "--workspace", workspace, "--out", out],
    { cwd: workspace, env: { PATH: process.env["PATH"], NODE_OPTIONS: preload }, encoding: "utf8" },
  );
  return { status, record: auditSchema.parse(JSON.parse(readFileSync(join(out, "audit.json"), "utf8"))) };
}

describe("the bundle with worker threads", () => {
  it("says to the last digit what one thread says", async () => {
    const alone = await main(
      {
        config: undefined,
        workspace,
        outDirectory: join(workspace, "out"),
        inputs: [],
        now: () => new Date(0),
        newId: () => "one",
        environment: {},
      },
      plainPlatform(() => undefined),
    );
    const { status, record } = bundled();
    expect(status).toBe(0);
    expect(record.drift).toEqual(alone.record.drift);
    expect(record.verdicts).toEqual(alone.record.verdicts);
  }, 60_000);

  it.skipIf(availableParallelism() < 2)(
    "ends with an internal error, and no verdict, when a worker dies",
    () => {
      const preload = join(workspace, "die.cjs");
      writeFileSync(preload, 'if (!require("node:worker_threads").isMainThread) process.exit(7);\n');
      const { status, record } = bundled(`--require=${preload}`);
      expect(status).toBe(4);
      expect(record.decision.outcome).toBe("error");
      expect(record.error?.message).toContain("a worker thread ended with 7");
    },
    60_000,
  );
});
