import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { defaultReadLimits } from "../../src/readers/limits.ts";
import { type OpenedTable, openTable } from "../../src/readers/open-table.ts";
import { type CountingSource, memorySource } from "./memory-source.ts";
import { fixture, tableOf, valuesOf } from "./read-all.ts";

describe("openTable", () => {
  it("tells what was read, with the digest of the bytes as stored", async () => {
    const bytes = fixture("rows.csv.gz");
    const { files } = await open([memorySource(bytes, "rows.csv.gz")]);
    expect(files).toEqual([
      {
        uri: "rows.csv.gz",
        format: "csv",
        compression: "gzip",
        sha256: createHash("sha256").update(bytes).digest("hex"),
        bytes: bytes.length,
        version: "v1",
        rows: 7,
      },
    ]);
  });

  it("reads a text once, from front to back", async () => {
    const source = memorySource("a\n1\n");
    await open([source]);
    expect(source.ranges).toEqual([{ start: 0, end: 4 }]);
  });

  it("reads a large file by chunks", async () => {
    const source = memorySource(`a\n${"1234567\n".repeat(1_200_000)}`);
    const { table } = await open([source]);
    expect(table.rows).toBe(1_200_000);
    expect(source.ranges).toEqual([
      { start: 0, end: 8_388_608 },
      { start: 8_388_608, end: 9_600_002 },
    ]);
  });

  it("puts several files below one another", async () => {
    const { table, files } = await open([
      memorySource(fixture("part-1.csv"), "part-1.csv"),
      memorySource(fixture("part-2.csv"), "part-2.csv"),
    ]);
    expect(table.uri).toBe("part-*.csv");
    expect(table.where(3)).toBe("part-2.csv line 3");
    expect(files.map(({ rows }) => rows)).toEqual([2, 2]);
    expect(await valuesOf(table, "id")).toEqual({ kind: "integer", values: [1n, 2n, 9007199254740993n, 4n] });
    expect(await valuesOf(table, "label")).toEqual({ kind: "text", values: ["b", "a", "b", "a"] });
    await expect(table.column("lable")).rejects.toMatchObject({ code: "E205" });
  });

  it.each([
    ["a,b\n", 'two.csv has no column "c" as one.csv has.'],
    ["a,b,c,d\n", 'two.csv has a column "d" that one.csv has not.'],
  ])("refuses files with other columns: %j", async (header, message) => {
    const one = memorySource("a,b,c\n1,2,3\n", "one.csv");
    const two = memorySource(`${header}${header}`, "two.csv");
    await expect(open([one, two])).rejects.toMatchObject({ code: "E208", message });
  });

  it("counts all files together against the limits", async () => {
    const sources = [memorySource("a\n1\n"), memorySource("a\n1\n")];
    const limits = { ...defaultReadLimits, rows: 1 };
    await expect(openTable(sources, { uri: "*.csv", wanted: () => true, limits })).rejects.toMatchObject({
      code: "E207",
    });
  });
});

describe("the format", () => {
  it.each([
    ["rows.CSV", "a\n1\n", "csv"],
    ["rows.ndjson", '{"a":1}\n', "jsonl"],
    ["rows", ' {"a":1}\n', "jsonl"],
    ["rows", '[{"a":1}]', "json"],
    ["rows", fixture("rows.none.parquet"), "parquet"],
    ["rows.pq", fixture("rows.none.parquet"), "parquet"],
  ])("of %s is told by its name, else by its content", async (uri, content, format) => {
    expect((await tableOf(content, uri)).format).toBe(format);
  });

  it("is what the config says, whatever the name", async () => {
    expect((await tableOf("a\n1\n", "rows.txt", { format: "csv" })).format).toBe("csv");
  });

  it("is asked for when nothing tells it", async () => {
    await expect(tableOf("a\n1\n", "rows.txt")).rejects.toMatchObject({
      code: "E203",
      message:
        "rows.txt: neither name nor content tells the format (known are .csv, .jsonl, .ndjson, .json, .parquet, .pq, also compressed as .gz or .zst).",
      hint: "Set `format` to one of csv, jsonl, json, parquet.",
    });
  });

  it("is refused when the name says text and the content is Parquet", async () => {
    await expect(tableOf(fixture("rows.none.parquet"), "rows.csv")).rejects.toMatchObject({
      code: "E203",
      message: "rows.csv is a Parquet file by its content.",
    });
  });
});

function open(sources: readonly CountingSource[]): Promise<OpenedTable> {
  return openTable(sources, { uri: "part-*.csv", wanted: () => true, limits: defaultReadLimits });
}
