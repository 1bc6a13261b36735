import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { beforeAll, describe, expect, it } from "vitest";
import { auditSchema, type AuditRecord } from "../../src/audit/v1.ts";

/** More rows than are measured without a worker. */
const rows = 230_000;

/** Of CSV another thread reads the candidate, and all measure columns in memory that they share; of Parquet each reads its own columns. */
const formats = ["csv", "parquet"] as const;
type Format = (typeof formats)[number];

function config(format: Format): string {
  return `version: 1
task: regression
reference: reference.${format}
candidate: candidate.${format}
columns: { id: id, label: label, prediction: guess, features: [steady, moved, fine, finer] }
gates:
  - { metric: mae, max_increase: 0.1 }
  - drift: auto
`;
}

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), "model-gate-threads-"));
  for (const format of formats) writeFileSync(join(workspace, `${format}.yml`), config(format));
  for (const [side, name] of ["reference", "candidate"].entries()) {
    const columns = columnsOf(side);
    const text = csv(columns);
    // So much that another thread reads the candidate.
    expect(text.length).toBeGreaterThan(16 * 1024 ** 2);
    writeFileSync(join(workspace, `${name}.csv`), text);
    writeFileSync(join(workspace, `${name}.parquet`), parquet(columns));
  }
  writeFileSync(join(workspace, "die.cjs"), 'if (!require("node:worker_threads").isMainThread) process.exit(7);\n');
});

type Columns = ReadonlyMap<string, Float64Array>;

function columnsOf(side: number): Columns {
  const share = Float64Array.from({ length: rows }, (_, row) => ((row + side / 2) * 0.6180339887498949) % 1);
  const column = (value: (row: number) => number): Float64Array => share.map((_, row) => value(row));
  return new Map([
    ["id", column((row) => row)],
    ["steady", share.map((value) => Math.round(value * 1e6) / 1e6)],
    ["moved", share.map((value) => value + side * 0.25)],
    ["fine", share.map((value) => value ** 2)],
    ["finer", share.map((value) => value ** 3)],
    ["label", column((row) => row % 7)],
    ["guess", column((row) => row % 5)],
  ]);
}

function csv(columns: Columns): string {
  const lines = Array.from({ length: rows }, (_, row) => [...columns.values()].map((values) => values[row]).join(","));
  return `${[...columns.keys()].join(",")}\n${lines.join("\n")}\n`;
}

/** More than the beginning of a file, which is held in memory. */
function parquet(columns: Columns): Uint8Array {
  const columnData = Array.from(columns, ([name, data]) => ({ name, data, type: "DOUBLE" as const, nullable: false }));
  const bytes = new Uint8Array(parquetWriteBuffer({ columnData, codec: "UNCOMPRESSED" }));
  expect(bytes.length).toBeGreaterThan(8 * 1024 ** 2);
  return bytes;
}

interface Checked {
  readonly status: number | null;
  readonly record: AuditRecord;
  readonly stderr: string;
}

/** The command line from its sources; `preload` runs first in each of its threads. */
function checked(format: Format, options: readonly string[], preload = ""): Checked {
  const out = mkdtempSync(join(tmpdir(), "model-gate-out-"));
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve("src/cli.ts"), "check", `${format}.yml`, "--workspace", workspace, "--out", out, "--quiet", ...options],
    { cwd: workspace, env: { PATH: process.env["PATH"], NODE_OPTIONS: preload }, encoding: "utf8" },
  );
  return { status, stderr, record: auditSchema.parse(JSON.parse(readFileSync(join(out, "audit.json"), "utf8"))) };
}

describe.each(formats)("--threads with %s", (format) => {
  it("changes no number: one, two or three threads find the same", () => {
    const [alone, two, three] = ["1", "2", "3"].map((count) => checked(format, ["--threads", count]));
    expect(alone?.record.error).toBeNull();
    expect(alone?.record.drift.length).toBeGreaterThan(4);
    for (const other of [two, three]) {
      expect(other?.status).toBe(alone?.status);
      for (const part of ["inputs", "decision", "measurements", "drift", "verdicts", "plots"] as const)
        expect(JSON.stringify(other?.record[part]), part).toBe(JSON.stringify(alone?.record[part]));
    }
  }, 120_000);

  it("starts no worker for one thread, and some for two", () => {
    const preload = `--require=${join(workspace, "die.cjs")}`;
    expect(checked(format, ["--threads", "1"], preload).record.error).toBeNull();
    const { status, record } = checked(format, ["--threads", "2"], preload);
    expect(status).toBe(4);
    expect(record.error?.message).toContain("a worker thread ended with 7");
  }, 120_000);
});

describe("--threads", () => {
  it("is in the profile, with the table of phases on stderr", () => {
    const { record, stderr } = checked("csv", ["--threads", "3", "--profile"]);
    expect(record.profile).toMatchObject({ threads: 3, rows: 2 * rows });
    expect(record.profile?.phases.find(({ name }) => name === "drift")?.milliseconds).toBeGreaterThan(1);
    expect(stderr).toMatch(/^Time and memory\n {2}Phase/u);
    expect(stderr).toMatch(/\n {2}Deliveries .*\n {2}In all .*100\.0/u);
    expect(stderr).not.toContain("sealed");
  }, 120_000);
});
