import { describe, expect, it } from "vitest";
import type { Column } from "../../src/table/column.ts";
import { concatenateColumns } from "../../src/table/concatenate-columns.ts";
import { csvColumn } from "./columns.ts";

describe("concatenateColumns", () => {
  it.each([
    ["numbers", csvColumn("1", ""), csvColumn("2.5"), csvColumn("1", "", "2.5")],
    [
      "numbers and large integers",
      csvColumn("1", ""),
      csvColumn("9007199254740993"),
      csvColumn("1", "", "9007199254740993"),
    ],
    [
      "fractions and large integers",
      csvColumn("0.5"),
      csvColumn("9007199254740993"),
      csvColumn("0.5", "9007199254740993"),
    ],
    [
      "integers beyond 64 bits",
      csvColumn("1"),
      csvColumn("18446744073709551616"),
      csvColumn("1", "18446744073709551616"),
    ],
    ["truth values", csvColumn("true"), csvColumn("", "false"), csvColumn("true", "", "false")],
    ["texts", csvColumn("b", "a"), csvColumn("a", "c"), csvColumn("b", "a", "a", "c")],
    [
      "times of two units",
      csvColumn("2021-06-01"),
      csvColumn("2021-06-01T00:00:00.001Z"),
      csvColumn("2021-06-01", "2021-06-01T00:00:00.001Z"),
    ],
    ["text and a column without values", csvColumn("", ""), csvColumn("a"), csvColumn("", "", "a")],
    ["columns without values", csvColumn(""), csvColumn(""), csvColumn("", "")],
  ])("puts %s below one another", (_, first, second, both) => {
    expect(concatenated(first, second)).toEqual(both);
  });

  it("refuses a column that is numeric in one file and text in the other", () => {
    expect(() => concatenated(csvColumn("1"), csvColumn("a"))).toThrow(
      'Column "x" holds number values in part-1.csv, but text values in part-2.csv.',
    );
  });

  it("refuses a time that the finer unit of another file cannot hold", () => {
    expect(() => concatenated(csvColumn("3000-01-01"), csvColumn("2021-06-01T00:00:00.000000001Z"))).toThrow(
      'part-1.csv, line 2, column "x": the time is too far away',
    );
  });
});

function concatenated(first: Column, second: Column): Column {
  const where = (row: number): string => `line ${row + 2}`;
  return concatenateColumns([
    { table: { uri: "part-1.csv", where }, column: first },
    { table: { uri: "part-2.csv", where }, column: second },
  ]);
}
