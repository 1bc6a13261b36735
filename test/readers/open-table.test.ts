import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { defaultReadLimits } from "../../src/readers/limits.ts";
import { type OpenedTable, openTable } from "../../src/readers/open-table.ts";
import type { Source } from "../../src/sources/source.ts";
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

  it.each([
    ["texts behind numbers", "1\n2\nx\n", ["1", "2", "x"]],
    ["ids that a double would round", "1\n9007199254740993\n", [1n, 9007199254740993n]],
  ])("reads a text again for %s, and digests it once", async (_, rows, values) => {
    const text = `a,b\n${rows.replaceAll("\n", ",5\n")}`;
    const source = memorySource(text);
    const { table, files } = await open([source]);
    expect((await valuesOf(table, "a")).values).toEqual(values);
    expect((await valuesOf(table, "b")).values).toEqual(values.map(() => 5));
    expect(files[0]?.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    expect(source.ranges).toEqual([{ start: 0, end: text.length }]);
  });

  it("reads a large or compressed text again for columns that turn out to be texts at its end", async () => {
    const numbers = Array.from({ length: 1_300_000 }, (_, row) => `${row},12.5,7`);
    const text = `id,x,y\n${numbers.join("\n")}\nA,1,B\n`;
    for (const stored of [Buffer.from(text), gzipSync(text)]) {
      const { table, files } = await open([memorySource(stored)]);
      const [id, x, y] = await Promise.all(["id", "x", "y"].map((name) => table.column(name)));
      expect([id?.kind, x?.kind, y]).toMatchObject(["text", "number", { kind: "text", dictionary: ["7", "B"] }]);
      expect([id?.rows, x?.rows, y?.rows]).toEqual([1_300_001, 1_300_001, 1_300_001]);
      expect(files[0]?.sha256).toBe(createHash("sha256").update(stored).digest("hex"));
    }
  });

  it("tells a fault behind the row where a column turns out to be texts", async () => {
    await expect(open([memorySource("a,b\n1,2\nx,3\n4\n")])).rejects.toMatchObject({
      code: "E203",
      message: "rows.csv, line 4 has 1 field, where the header has 2.",
    });
  });

  it.each([
    ["with fewer rows", (bytes: Uint8Array) => bytes.fill(10, -10)],
    ["with as many rows that say something else", (bytes: Uint8Array) => bytes.fill(0x79, -2, -1)],
  ])("refuses a text that has become another %s when it is read again", async (_, changed) => {
    const source = memorySource(`a\n${"1234567\n".repeat(1_200_000)}x\n`);
    let reads = 0;
    const changing: Source = {
      ...source,
      read: async (range) => {
        const bytes = await source.read(range);
        return reads++ < 2 ? bytes : changed(bytes);
      },
    };
    await expect(
      openTable([changing], { uri: "rows.csv", wanted: () => true, limits: defaultReadLimits }),
    ).rejects.toMatchObject({ code: "E202", message: "rows.csv changed while it was being read." });
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
