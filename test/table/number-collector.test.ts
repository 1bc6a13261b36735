import { describe, expect, it } from "vitest";
import type { Column } from "../../src/table/column.ts";
import { NumberCollector } from "../../src/table/number-collector.ts";
import { TextCollector } from "../../src/table/text-collector.ts";
import { typedColumn } from "../../src/table/typed-column.ts";

function collected(texts: readonly string[]): NumberCollector {
  const numbers = new NumberCollector();
  for (const text of texts) expect(numbers.add(Buffer.from(text), 0, text.length)).toBe(true);
  return numbers;
}

function columnOf(texts: readonly string[]): Column {
  const collector = new TextCollector();
  for (const text of texts) collector.add(text === "" ? undefined : text);
  return typedColumn("x", collector.finish());
}

describe("NumberCollector", () => {
  it.each([
    ["numbers", ["1", "-2.5", "1e3"]],
    ["missing values", ["", "1", "", "NA", "null", "2"]],
    ["missing values alone", ["", ""]],
    ["no rows", []],
    ["NaN and infinities, which are values", ["nan", "-inf", "Infinity", "1"]],
    ["integers beyond doubles among fractions", ["9007199254740993", "0.5"]],
    ["many rows", Array.from({ length: 1000 }, (_, row) => (row % 3 === 0 ? "" : String(row / 8)))],
  ])("makes the column of %s that their strings make", (_, texts) => {
    expect(collected(texts).finish("x")).toEqual(columnOf(texts));
  });

  it.each([
    ["integers that a double would round", ["9007199254740993", "", "1"]],
    ["those beside a NaN", ["9007199254740993", "nan"]],
    ["words for missing values alone", ["NA", "", "null"]],
  ])("makes no column of %s, and has the texts", (_, texts) => {
    const numbers = collected(texts);
    expect(numbers.finish("x")).toBeUndefined();
    expect([...numbers.texts]).toEqual(texts);
  });

  it("takes no text, and stays as it was", () => {
    const numbers = collected(["1"]);
    for (const text of ["x", "007", " 1", "2021-06-01", "-Infinity1", "ä"]) {
      const bytes = Buffer.from(text);
      expect(numbers.add(bytes, 0, bytes.length)).toBe(false);
    }
    expect([...numbers.texts]).toEqual(["1"]);
    expect(numbers.finish("x")).toEqual(columnOf(["1"]));
  });
});
