import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { auditSchema, type AuditRecord } from "../../src/audit/v1.ts";

/** More rows than are measured without a worker. */
const rows = 210_000;

const config = `version: 1
task: regression
reference: reference.csv
candidate: candidate.csv
pairing: none
columns: { label: label, prediction: guess, features: [steady, moved] }
gates:
  - drift: auto
`;

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), "model-gate-threads-"));
  writeFileSync(join(workspace, "model-gate.yml"), config);
  writeFileSync(join(workspace, "reference.csv"), csv(0));
  writeFileSync(join(workspace, "candidate.csv"), csv(1));
  writeFileSync(join(workspace, "die.cjs"), 'if (!require("node:worker_threads").isMainThread) process.exit(7);\n');
});

function csv(side: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const share = Math.round((((row + side / 2) * 0.6180339887498949) % 1) * 1e6) / 1e6;
    return [share, share + side * 0.25, row % 7, row % 5].join(",");
  });
  return `steady,moved,label,guess\n${lines.join("\n")}\n`;
}

interface Checked {
  readonly status: number | null;
  readonly record: AuditRecord;
  readonly stderr: string;
}

/** The command line from its sources; `preload` runs first in each of its threads. */
function checked(options: readonly string[], preload = ""): Checked {
  const out = mkdtempSync(join(tmpdir(), "model-gate-out-"));
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve("src/cli.ts"), "check", "--workspace", workspace, "--out", out, "--quiet", ...options],
    { cwd: workspace, env: { PATH: process.env["PATH"], NODE_OPTIONS: preload }, encoding: "utf8" },
  );
  return { status, stderr, record: auditSchema.parse(JSON.parse(readFileSync(join(out, "audit.json"), "utf8"))) };
}

describe("--threads", () => {
  it("changes no number: one, two or three threads find the same", () => {
    const [alone, two, three] = ["1", "2", "3"].map((count) => checked(["--threads", count]));
    expect(alone?.record.drift.length).toBeGreaterThan(2);
    for (const other of [two, three]) {
      expect(other?.status).toBe(alone?.status);
      for (const part of ["decision", "measurements", "drift", "verdicts", "plots"] as const)
        expect(JSON.stringify(other?.record[part]), part).toBe(JSON.stringify(alone?.record[part]));
    }
  }, 120_000);

  it("starts no worker for one thread, and some for two", () => {
    const preload = `--require=${join(workspace, "die.cjs")}`;
    expect(checked(["--threads", "1"], preload).record.error).toBeNull();
    expect(checked(["--threads", "2"], preload).record.error?.message).toContain("a worker thread ended with 7");
  }, 120_000);

  it("is in the profile, with the table of phases on stderr", () => {
    const { record, stderr } = checked(["--threads", "3", "--profile"]);
    expect(record.profile).toMatchObject({ threads: 3, rows: 2 * rows });
    expect(record.profile?.phases.find(({ name }) => name === "drift")?.milliseconds).toBeGreaterThan(1);
    expect(stderr).toMatch(/^Time and memory\n {2}Phase/u);
    expect(stderr).toMatch(/\n {2}Deliveries .*\n {2}In all .*100\.0/u);
    expect(stderr).not.toContain("sealed");
  }, 120_000);
});
