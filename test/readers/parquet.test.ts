import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { defaultReadLimits } from "../../src/readers/limits.ts";
import { parquetReader } from "../../src/readers/parquet.ts";
import { FileSource } from "../../src/sources/file-source.ts";
import { memorySource } from "./memory-source.ts";
import { fixture, tableOf, valuesOf } from "./read-all.ts";
import { refusal } from "../refusal.ts";

describe("a Parquet column", () => {
  it.each([
    ["decimal9", { kind: "decimal", values: ["1.15", null, "-0.05"] }],
    ["decimal18", { kind: "decimal", values: ["1.15", "1000", "-99999999999999.999"] }],
    ["decimal38", { kind: "decimal", values: ["12345678901234567890123456789012345678", "-1", null] }],
    ["nanoseconds", { kind: "timestamp", values: ["1 ns", "-1 ns", "9223372036854775807 ns"] }],
    ["milliseconds", { kind: "timestamp", values: ["1622548800500 ms", null, "-1 ms"] }],
    ["date", { kind: "timestamp", values: ["1622505600 s", null, "-86400 s"] }],
    ["float16", { kind: "number", values: [0.5, -2, null] }],
    ["float32", { kind: "number", values: [0.5, Math.fround(0.1), null] }],
    ["int8", { kind: "number", values: [-128, 127, null] }],
    ["uint32", { kind: "number", values: [4294967295, 0, null] }],
    ["uint64_small", { kind: "number", values: [9007199254740991, 0, null] }],
    ["uint64_large", { kind: "integer", values: [9007199254740992n, 0n, null] }],
    ["uint64_huge", { kind: "decimal", values: ["18446744073709551615", "0", null] }],
    ["nan", { kind: "number", values: [Number.NaN, null, Number.POSITIVE_INFINITY] }],
    ["nothing", { kind: "number", values: [null, null, null] }],
    ["no_text", { kind: "text", values: [null, null, null] }],
    ["category", { kind: "text", values: ["c", "a", null] }],
    ["bytes", { kind: "text", values: ["plain", "käse", null] }],
    ["required", { kind: "number", values: [1.5, 2.5, 3.5] }],
  ])("of type %s is read exactly", async (name, expected) => {
    expect(await valuesOf(await tableOf(fixture("types.parquet"), "types.parquet"), name)).toEqual(expected);
  });

  it.each([
    ["fixed", "is a column of raw bytes"],
    ["time", "is a column of times of day"],
    ["list", "is a nested column (list, map or struct)"],
    ["struct", "is a nested column (list, map or struct)"],
  ])("of type %s is refused by name", async (name, message) => {
    const table = await tableOf(fixture("types.parquet"), "types.parquet");
    const told = await refusal(table.column(name));
    expect(told).toContain("E206: ");
    expect(told).toContain(`types.parquet, column "${name}": ${message}`);
  });

  it("of bytes that are not UTF-8 is refused", async () => {
    const table = await tableOf(fixture("types.parquet"), "types.parquet");
    const told = await refusal(table.column("not_utf8"));
    expect(told).toContain("E203: ");
    expect(told).toContain('column "not_utf8": the Parquet file is cut off or damaged (a text is not UTF-8)');
  });

  it("of the retired INT96 has nanoseconds", async () => {
    const table = await tableOf(fixture("types.int96.parquet"), "types.int96.parquet");
    expect(await valuesOf(table, "int96")).toEqual({
      kind: "timestamp",
      values: ["1622548800123456789 ns", null, "-1 ns"],
    });
  });

  it("of many pages, codes and runs is read in order", async () => {
    const table = await tableOf(fixture("types.many.parquet"), "types.many.parquet");
    const rows = Array.from({ length: 3000 }, (_, row) => row);
    expect((await valuesOf(table, "text")).values).toEqual(rows.map((row) => `value ${(row * 7919) % 1500}`));
    expect((await valuesOf(table, "sparse")).values).toEqual(rows.map((row) => (row % 3 === 0 ? null : row)));
    expect((await valuesOf(table, "runs")).values).toEqual(rows.map((row) => Math.floor(row / 500)));
  });

  it("that is not there is named with its nearest", async () => {
    const table = await tableOf(fixture("rows.snappy.parquet"), "rows.parquet");
    await expect(table.column("lable")).rejects.toMatchObject({
      code: "E205",
      message: 'rows.parquet has no column "lable". Did you mean "label"?',
    });
  });
});

describe("a Parquet file", () => {
  it("is read by its footer and the ranges of the columns that are asked for", async () => {
    const bytes = fixture("types.many.parquet");
    const source = memorySource(bytes, "many.parquet");
    const options = { uri: "many.parquet", wanted: () => true, limits: defaultReadLimits };
    const table = await parquetReader.read(source, options);
    const footer = source.ranges.length;
    expect(footer).toBe(1);
    await table.column("runs");
    const columnRanges = source.ranges.slice(footer);
    expect(columnRanges).toHaveLength(1);
    const read = columnRanges.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(read).toBeLessThan(bytes.length / 4);
  });

  it("of several row groups costs one range for each", async () => {
    const source = memorySource(fixture("rows.gzip-groups.parquet"), "rows.parquet");
    const table = await parquetReader.read(source, {
      uri: "rows.parquet",
      wanted: () => true,
      limits: defaultReadLimits,
    });
    const before = source.ranges.length;
    await table.column("label");
    expect(source.ranges.length - before).toBe(3);
  });

  it.each([
    [
      "cut in half",
      (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2),
      'is not a whole Parquet file: it does not end with "PAR1".',
    ],
    [
      "without a beginning",
      (bytes: Uint8Array) => bytes.subarray(bytes.length - 200),
      "footer: the Parquet file is cut off or damaged (it is longer than the file).",
    ],
    [
      "of 4 bytes",
      () => Buffer.from("PAR1"),
      "footer: the Parquet file is cut off or damaged (it is longer than the file).",
    ],
    ["that is CSV", () => Buffer.from("a,b\n1,2\n3,4\n"), 'is not a whole Parquet file: it does not end with "PAR1".'],
    [
      "that is encrypted",
      (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, -4), Buffer.from("PARE")]),
      "is an encrypted Parquet file.",
    ],
  ])("%s is refused", async (_, change, message) => {
    const bytes = change(fixture("rows.none.parquet"));
    const told = await refusal(tableOf(bytes, "rows.parquet"));
    expect(told).toContain("E203: ");
    expect(told).toContain(message);
  });

  it("within gzip is refused", async () => {
    await expect(tableOf(fixture("rows.csv.gz"), "rows.parquet.gz")).rejects.toMatchObject({
      code: "E203",
      message: "rows.parquet.gz is Parquet within gzip, of which no part could be read alone.",
    });
  });

  it("with a damaged page is refused by its checksum", async () => {
    const bytes = fixture("rows.brotli-plain.parquet").slice();
    bytes[90] = (bytes[90] ?? 0) ^ 1;
    const table = await tableOf(bytes, "rows.parquet");
    await expect(table.column("id")).rejects.toMatchObject({
      code: "E203",
      message:
        'rows.parquet, column "id": the Parquet file is cut off or damaged (the checksum of a page does not match).',
    });
  });

  it("gives columns that are read at the same time as it gives them one by one", async () => {
    const uri = "types.many.parquet";
    const path = fileURLToPath(new URL(`../../fixtures/readers/${uri}`, import.meta.url));
    const source = new FileSource({ uri, path, maxBytes: 1e9 });
    const table = await parquetReader.read(source, { uri, wanted: () => true, limits: defaultReadLimits });
    const alone: unknown[] = [];
    for (const name of table.columns) alone.push(await table.column(name));
    expect(await Promise.all(table.columns.map((name) => table.column(name)))).toEqual(alone);
  });

  it("with any one byte changed is read or refused, never a crash of ours", async () => {
    for (const name of ["rows.snappy.parquet", "rows.delta.parquet", "rows.zstd-v2.parquet"]) {
      const bytes = fixture(name);
      for (let at = 4; at < bytes.length; at += 7) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        await expect(outcome(changed)).resolves.toMatch(/^(?:read|E203|E204|E205|E206|E207)$/);
      }
    }
  });

  it.each([
    ["rows", { rows: 2999 }],
    ["columns", { columns: 2 }],
    ["cells", { cells: 8999 }],
  ])("of more %s than the limit is refused", async (_, limits) => {
    await expect(tableOf(fixture("types.many.parquet"), "many.parquet", { limits })).rejects.toMatchObject({
      code: "E207",
    });
  });

  it("of more bytes in a column than the limit is refused", async () => {
    const source = memorySource(fixture("types.many.parquet"), "many.parquet");
    const limits = { ...defaultReadLimits, bytes: 1000 };
    const table = await parquetReader.read(source, { uri: "many.parquet", wanted: () => true, limits });
    await expect(table.column("text")).rejects.toMatchObject({ code: "E207" });
  });
});

/** "read", or the code of the error. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const table = await tableOf(bytes, "rows.parquet");
    for (const name of table.columns) await table.column(name);
    return "read";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}
