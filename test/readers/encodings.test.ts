import { describe, expect, it } from "vitest";
import type { Table } from "../../src/table/table.ts";
import { fixture, tableOf, valuesOf } from "./read-all.ts";

/** What scripts/expected/readers.py writes. */
const expected = {
  id: { kind: "integer", values: [9007199254740993n, 2n, -9223372036854775808n, 9223372036854775807n, 5n, 6n, 7n] },
  count: { kind: "number", values: [1, 2, 3, null, 5, -6, 0] },
  score: { kind: "number", values: [0.1, 0.2, 1e-300, -0.5, null, 123456.789, 2.5] },
  label: { kind: "text", values: ["cat", "dog", "cat", "cat", null, "dog", "cat"] },
  correct: { kind: "boolean", values: [true, false, true, null, false, true, false] },
  note: { kind: "text", values: ['say "hi"', "a, b", "two\nlines", "käse 🧀", null, "007", "cat"] },
  at: {
    kind: "timestamp",
    values: [
      "1622548800250000 us",
      "1622592000000001 us",
      "-1 us",
      "1622764800000000 us",
      null,
      "9214646400000000 us",
      "1622548800250000 us",
    ],
  },
};

const files = [
  "rows.csv",
  "rows.bom.csv",
  "../hostile/rows.crlf.csv",
  "rows.csv.gz",
  "rows.csv.zst",
  "rows.jsonl",
  "rows.json",
  "rows.none.parquet",
  "rows.snappy.parquet",
  "rows.gzip-groups.parquet",
  "rows.zstd-v2.parquet",
  "rows.brotli-plain.parquet",
  "rows.lz4-checksum.parquet",
  "rows.split.parquet",
  "rows.delta.parquet",
  "rows.old.parquet",
];

describe("the same table in every encoding", () => {
  it.each(files)("%s reads equal", async (name) => {
    expect(await everyColumn(await tableOf(fixture(name), name))).toEqual(expected);
  });

  it("has equal validity bits and dictionaries", async () => {
    const [csv, parquet] = await Promise.all(
      ["rows.csv", "rows.gzip-groups.parquet"].map((name) => tableOf(fixture(name), name)),
    );
    for (const name of Object.keys(expected)) {
      expect(await parquet?.column(name)).toEqual(await csv?.column(name));
    }
  });
});

async function everyColumn(table: Table): Promise<Record<string, unknown>> {
  const columns: Record<string, unknown> = {};
  for (const name of table.columns) columns[name] = await valuesOf(table, name);
  return columns;
}
