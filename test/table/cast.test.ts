import { describe, expect, it } from "vitest";
import { numbersOf, textOf } from "../../src/table/cast.ts";
import type { Column } from "../../src/table/column.ts";
import { csvColumn, numberColumn, plainColumn } from "./columns.ts";

const table = { uri: "predictions.csv", where: (row: number) => `line ${row + 2}` };

describe("numbersOf", () => {
  it.each([
    ["numbers", csvColumn("1", "", "2.5"), [1, Number.NaN, 2.5]],
    ["stored NaN", csvColumn("1", "nan"), [1, Number.NaN]],
    ["large integers", csvColumn("9007199254740993", "NA"), [9007199254740992, Number.NaN]],
    ["decimals", csvColumn("18446744073709551616", ""), [2 ** 64, Number.NaN]],
    ["truth values", csvColumn("true", "false", ""), [1, 0, Number.NaN]],
    ["text without a value", plainColumn("", ""), [Number.NaN, Number.NaN]],
  ])("gives %s as doubles", (_, column, values) => {
    expect(numbersOf(column, table)).toEqual(Float64Array.from(values));
  });

  it("names file, line, column and value of the first text", () => {
    expect(() => numbersOf(csvColumn("1", "NA", "abc"), table)).toThrow(
      'predictions.csv, line 4, column "x": "abc" is not a number, where numbers were expected.',
    );
  });

  it("tells numbers that are stored as text", () => {
    expect(() => numbersOf(plainColumn("0.5"), table)).toThrow(
      'predictions.csv, line 2, column "x": "0.5" is stored as text, where numbers were expected.',
    );
  });

  it("refuses times", () => {
    expect(() => numbersOf(csvColumn("2021-06-01"), table)).toThrow('column "x": holds timestamps');
  });
});

describe("textOf", () => {
  it.each([
    ["numbers", csvColumn("1", "1.0", "1.50", "", "-0"), ["1", "1", "1.5", null, "0"]],
    ["stored NaN", numberColumn(1, Number.NaN), ["1", null]],
    ["large integers", csvColumn("9007199254740993", "+9007199254740993"), ["9007199254740993", "9007199254740993"]],
    ["truth values", csvColumn("True", "false"), ["true", "false"]],
    ["text", csvColumn("a", "", "007"), ["a", null, "007"]],
    [
      "times",
      csvColumn("2021-06-01", "2021-06-01T02:00:00.500+02:00"),
      ["2021-06-01T00:00:00Z", "2021-06-01T00:00:00.5Z"],
    ],
    ["times before 1970", csvColumn("1969-12-31T23:59:59.999999Z"), ["1969-12-31T23:59:59.999999Z"]],
  ])("gives %s one text each", (_, column, texts) => {
    expect(spelled(column)).toEqual(texts);
  });

  it("lets a class of Parquet integers and one of CSV text agree", () => {
    expect(spelled(numberColumn(1, 0))).toEqual(spelled(plainColumn("1", "0")));
  });

  it("names the texts in order of first appearance", () => {
    expect(textOf(csvColumn("2", "1", "2")).dictionary).toEqual(["2", "1"]);
  });
});

function spelled(column: Column): readonly (string | null)[] {
  const { codes, dictionary } = textOf(column);
  return Array.from(codes, (code) => dictionary[code] ?? null);
}
