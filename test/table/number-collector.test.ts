import { describe, expect, it } from "vitest";
import type { Column } from "../../src/table/column.ts";
import { NumberCollector } from "../../src/table/number-collector.ts";
import { numberForm } from "../../src/table/number-text.ts";
import { TextCollector } from "../../src/table/text-collector.ts";
import { typedColumn } from "../../src/table/typed-column.ts";

/** Whether the collector took the text. */
function addTo(numbers: NumberCollector, text: string): boolean {
  const form = numberForm(text);
  const bytes = Buffer.from(`"${text},`);
  if (form === undefined || form === "non-finite") return numbers.addWord(bytes, 1, bytes.length - 1);
  numbers.add(Number(text), form === "integer");
  return true;
}

function collected(texts: readonly string[]): NumberCollector {
  const numbers = new NumberCollector();
  for (const text of texts) expect(addTo(numbers, text)).toBe(true);
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
    ["NaN and infinities, which are values", ["nan", "-inf", "Infinity", "1"]],
    ["integers beyond doubles among fractions", ["9007199254740993", "0.5"]],
    ["many rows", Array.from({ length: 1000 }, (_, row) => (row % 3 === 0 ? "" : String(row / 8)))],
    ["a missing value behind many that are there", [...Array.from({ length: 1000 }, () => "7"), "", "8"]],
  ])("makes the column of %s that their strings make", (_, texts) => {
    const numbers = collected(texts);
    expect(numbers.isRounded).toBe(false);
    expect(numbers.finish("x")).toEqual(columnOf(texts));
  });

  it.each([
    ["integers that a double would round", ["9007199254740993", "", "1"]],
    ["those beside a NaN", ["9007199254740993", "nan"]],
  ])("says of %s that they are rounded", (_, texts) => {
    expect(collected(texts).isRounded).toBe(true);
  });

  it("begins with rows that have no value, and room for more", () => {
    const numbers = new NumberCollector();
    numbers.addMissing(3);
    numbers.reserve(1000);
    numbers.add(5, true);
    expect(numbers.finish("x")).toEqual(columnOf(["", "", "", "5"]));
  });

  it("takes no text, and stays as it was", () => {
    const numbers = collected(["1"]);
    for (const text of ["x", "007", " 1", "2021-06-01", "-Infinity1", "ä"]) expect(addTo(numbers, text)).toBe(false);
    expect(numbers.finish("x")).toEqual(columnOf(["1"]));
  });
});
