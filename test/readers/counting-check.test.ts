import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FileSource } from "../../src/sources/file-source.ts";
import type { ByteRange } from "../../src/sources/source.ts";
import { runGate } from "../run-gate.ts";
import { columnRanges, paddedParquet } from "./padded-parquet.ts";

const mebibyte = 1024 ** 2;
const footerGuess = 64 * 1024;
/** More than what is held in memory while its format is told, so that every read is one of the file. */
const padding = 9 * mebibyte;

/** For the metrics, and for their drift. */
const outputs = { label: 2, prediction: 2, score: 2 };
const features = { mean_radius: 1, mean_texture: 1, mean_smoothness: 1, mean_concavity: 1, mean_symmetry: 1 };

afterEach(() => vi.restoreAllMocks());

describe("a check of two Parquet files", () => {
  it("reads each column once, outputs again for their drift, and ids again for the rows that changed", async () => {
    const { reference, candidate } = await readsOf("parquet", everything);
    const once = { ...features, latency_ms: 1, size_group: 1 };
    expect(reference.columns).toEqual({ ...once, ...outputs, id: 1 });
    expect(candidate.columns).toEqual({ ...once, ...outputs, id: 2 });
  });

  it("reads no column that no gate asks for", async () => {
    const { reference, candidate } = await readsOf("parquet", metricsAlone);
    expect(reference.columns).toEqual({ ...outputs, id: 1 });
    expect(candidate.columns).toEqual({ ...outputs, id: 2 });
  });

  it.each([
    ["everything", everything],
    ["metrics alone", metricsAlone],
  ])("passes over a file once for its digest and reads of it what columns need: %s", async (_, gates) => {
    const { reference, candidate } = await readsOf("parquet", gates);
    for (const { size, ranges, bytes, columnBytes } of [reference, candidate]) {
      // The beginning tells the format; the digest begins there again.
      expect(ranges).toEqual([`0 to ${8 * mebibyte}`, "all", `${size - footerGuess} to ${size}`]);
      expect(bytes).toBe(8 * mebibyte + size + footerGuess + columnBytes);
      expect(columnBytes).toBeLessThanOrEqual(2 * (size - padding));
    }
  });
});

describe("a check of two CSV files", () => {
  it("reads each file once", async () => {
    const { reference, candidate } = await readsOf("csv", everything);
    for (const { size, ranges, bytes } of [reference, candidate]) {
      expect(ranges).toEqual([`0 to ${size}`]);
      expect(bytes).toBe(size);
    }
  });
});

const metricsAlone = `gates:
  - { metric: accuracy, max_drop: 5% }
  - { metric: roc_auc, max_drop: 0.05 }
`;

const everything = `${metricsAlone}  - { metric: latency_p95, max_increase: { relative: 900% }, slices: [] }
  - { drift: psi, max: 0.25 }
slices:
  - by: size_group
`;

type Format = "parquet" | "csv";

function configOf(format: Format, gates: string): string {
  const all = gates === everything;
  return `version: 1
task: binary
reference: reference.${format}
candidate: candidate.${format}
columns:
  id: id
  label: label
  prediction: prediction
  score: score
${all ? `  latency_ms: latency_ms\n  features: [${Object.keys(features).join(", ")}]\n` : ""}${gates}`;
}

interface Reads {
  readonly size: number;
  /** How often the bytes of each column were read. */
  readonly columns: Readonly<Record<string, number>>;
  /** All other reads, in order. */
  readonly ranges: readonly string[];
  readonly bytes: number;
  readonly columnBytes: number;
}

/** Runs a check that passes, and counts what is read of its files. */
async function readsOf(
  format: Format,
  gates: string,
): Promise<{ readonly reference: Reads; readonly candidate: Reads }> {
  const read = vi.spyOn(FileSource.prototype, "read");
  const pass = vi.spyOn(FileSource.prototype, "pass");
  const tables = { reference: fixtureOf("reference", format), candidate: fixtureOf("equal", format) };
  const { exitCode } = await runGate({
    [`reference.${format}`]: tables.reference,
    [`candidate.${format}`]: tables.candidate,
    "model-gate.yml": configOf(format, gates),
  });
  expect(exitCode).toBe(0);
  const calls = [...callsOf(read.mock, ([range]) => range), ...callsOf(pass.mock, () => undefined)];
  const inOrder = calls.toSorted((a, b) => a.order - b.order);
  const of = (uri: string): readonly Call[] => inOrder.filter((call) => call.uri === uri);
  return {
    reference: counted(tables.reference, of(`reference.${format}`)),
    candidate: counted(tables.candidate, of(`candidate.${format}`)),
  };
}

/** undefined: all of the file. */
interface Call {
  readonly uri: string;
  readonly order: number;
  readonly range: ByteRange | undefined;
}

interface Calls<Parameters> {
  readonly calls: readonly Parameters[];
  /** What the method was called on. */
  readonly contexts: readonly unknown[];
  readonly invocationCallOrder: readonly number[];
}

function callsOf<Parameters>(
  { calls, contexts, invocationCallOrder }: Calls<Parameters>,
  rangeOf: (parameters: Parameters) => ByteRange | undefined,
): readonly Call[] {
  return calls.flatMap((parameters, index) => {
    const source = contexts[index];
    if (!(source instanceof FileSource)) return [];
    return [{ uri: source.uri, order: invocationCallOrder[index] ?? 0, range: rangeOf(parameters) }];
  });
}

function counted(bytes: Uint8Array, calls: readonly Call[]): Reads {
  const size = bytes.length;
  const names = nameAt(bytes);
  const columns: Record<string, number> = {};
  const ranges: string[] = [];
  let columnBytes = 0;
  let all = 0;
  for (const { range } of calls) {
    const read = range === undefined ? size : range.end - range.start;
    const name = range && names.get(range.start);
    all += read;
    if (name === undefined) ranges.push(range === undefined ? "all" : `${range.start} to ${range.end}`);
    else columns[name] = (columns[name] ?? 0) + 1;
    if (name !== undefined) columnBytes += read;
  }
  return { size, columns, ranges, bytes: all, columnBytes };
}

/** The column that begins at a place; all have one row group. */
function nameAt(bytes: Uint8Array): ReadonlyMap<number, string> {
  if (Buffer.from(bytes.subarray(0, 4)).toString() !== "PAR1") return new Map();
  return new Map([...columnRanges(bytes)].map(([name, [first]]) => [first?.start ?? 0, name]));
}

function fixtureOf(name: string, format: Format): Uint8Array {
  const bytes = readFileSync(new URL(`../../fixtures/tables/binary/${name}.${format}`, import.meta.url));
  return format === "parquet" ? paddedParquet(bytes, padding) : bytes;
}
