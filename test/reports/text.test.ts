import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/reports/display-width.ts";
import { renderText } from "../../src/reports/text.ts";
import { audits, crowded } from "./audits.ts";

describe("the terminal report", () => {
  it.each(Object.entries(audits()))("of %s stays within every width from 48 cells on", (_name, record) => {
    for (const width of [48, 60, 80, 100, 140]) {
      for (const verbose of [false, true]) {
        const lines = renderText(record, { color: false, width, verbose }).split("\n");
        const widest = lines.reduce((most, line) => Math.max(most, displayWidth(line)), 0);
        expect(widest).toBeLessThanOrEqual(width);
      }
    }
  });

  it.each(Object.entries(audits()))("of %s differs by colour in nothing but colour", (_name, record) => {
    const style = { width: 80, verbose: true };
    const plain = renderText(record, { ...style, color: false });
    expect(plain).not.toContain("\u001b");
    expect(stripVTControlCharacters(renderText(record, { ...style, color: true }))).toBe(plain);
  });

  it.each(Object.entries(audits()))("of %s holds no command for a CI runner", (_name, record) => {
    for (const width of [48, 60, 100]) {
      const text = renderText(record, { color: false, width, verbose: true });
      expect(text).not.toMatch(/^\s*::/mu);
      expect(text).not.toContain("##[");
    }
  });

  it("shows a dozen rows of a kind, and all of them on request", () => {
    const record = crowded();
    expect(renderText(record, { color: false, width: 120, verbose: false })).toContain(
      "  … and 138 more; --verbose shows all",
    );
    expect(renderText(record, { color: false, width: 120, verbose: true }).match(/✗/gu)).toHaveLength(151);
  });

  it("never cuts a number, only names", () => {
    const text = renderText(crowded(), { color: false, width: 90, verbose: false }).replaceAll("\u00a0", " ");
    expect(text).toContain("95.00 % → 90.00 %");
    expect(text).toContain("−5.0 pp (−6.0 … −4.0)");
  });
});
