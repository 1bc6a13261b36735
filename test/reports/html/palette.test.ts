import { describe, expect, it } from "vitest";
import { dark, light } from "../../../src/reports/html/palette.ts";
import { contrast } from "./contrast.ts";

const least = { text: 4.5, graphics: 3 };

describe.each([
  ["light", light],
  ["dark", dark],
])("the colours of the %s page", (_name, palette) => {
  it.each(["text", "muted", "link", "pass", "warn", "fail", "undecided"] as const)(
    "let text in %s be read on the page and on panels",
    (colour) => {
      expect(contrast(palette[colour], palette.page)).toBeGreaterThanOrEqual(least.text);
      expect(contrast(palette[colour], palette.panel)).toBeGreaterThanOrEqual(least.text);
    },
  );

  it.each(["reference", "candidate", "edge", "pass", "warn", "fail", "undecided"] as const)(
    "let lines in %s be seen",
    (colour) => {
      expect(contrast(palette[colour], palette.page)).toBeGreaterThanOrEqual(least.graphics);
    },
  );

  it("let numbers be read on every shade of the confusion matrix", () => {
    const texts = palette.cells.map((_cell, at) => (at < 5 ? palette.cellText : palette.cellTextInverted));
    for (const [at, cell] of palette.cells.entries()) {
      expect(contrast(cell, texts[at] ?? "")).toBeGreaterThanOrEqual(least.text);
    }
  });

  it("grow from shade to shade", () => {
    const steps = palette.cells.map((cell) => contrast(cell, palette.page));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});

it("measures contrast as WCAG does", () => {
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 10);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
