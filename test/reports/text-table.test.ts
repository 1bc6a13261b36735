import { describe, expect, it } from "vitest";
import { paintOf } from "../../src/reports/paint.ts";
import { tableLines } from "../../src/reports/text-table.ts";
import type { Cell, TextColumn } from "../../src/reports/text-table.ts";

const columns: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", least: 12 },
  { align: "right" },
  { align: "left", yields: 1, isPicture: true },
  { align: "left", yields: 2, below: "limit:" },
  { align: "left" },
];

const row = (name: string): readonly Cell[] => [
  { text: "✗", ink: "red" },
  { text: name },
  { text: "0.91 → 0.84" },
  { text: "··═●═·║" },
  { text: "drop ≤ 0.01" },
  { text: "worse", ink: "red" },
];

function lines(width: number, name = "Accuracy on all the rows"): readonly string[] {
  return tableLines([row(name)], { width, paint: paintOf(false), columns })[0] ?? [];
}

describe("a row of a table in a terminal", () => {
  it("shows all its cells where they fit", () => {
    expect(lines(80)).toEqual(["  ✗ Accuracy on all the rows  0.91 → 0.84  ··═●═·║  drop ≤ 0.01  worse"]);
  });

  it("loses the picture first, which says what the numbers say", () => {
    expect(lines(65)).toEqual(["  ✗ Accuracy on all the rows  0.91 → 0.84  drop ≤ 0.01  worse"]);
  });

  it("then moves the limit to a line of its own", () => {
    expect(lines(50)).toEqual(["  ✗ Accuracy on all the rows  0.91 → 0.84  worse", "    limit: drop ≤ 0.01"]);
  });

  it("then cuts names, but not so far that they say nothing", () => {
    expect(lines(43)[0]).toBe("  ✗ Accuracy on all th…  0.91 → 0.84  worse");
  });

  it("and at last stands on lines of its own, with nothing cut", () => {
    expect(lines(40)).toEqual(["  ✗ Accuracy on all the rows: worse", "    0.91 → 0.84, drop ≤ 0.01"]);
  });
});
