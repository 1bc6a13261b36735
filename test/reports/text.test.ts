import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/reports/display-width.ts";
import { renderText } from "../../src/reports/text.ts";
import { audits, crowded } from "./audits.ts";
import { record } from "./records.ts";

describe("the terminal report", () => {
  it.each(Object.entries(audits()))("of %s stays within every width from 40 cells on", (_name, record) => {
    for (const width of [40, 48, 60, 80, 100, 140, 200]) {
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

  const plain = (name: string, width: number): string =>
    renderText(audits()[name] ?? crowded(), { color: false, width, verbose: false });

  it("names rules that are kept and have no number in one line", () => {
    expect(plain("fail-binary", 160)).toContain("  ✓ Share of rows joined: fine");
  });

  it("has the same columns in all its sections", () => {
    const rows = plain("fail-binary", 160)
      .split("\n")
      .filter((line) => /^  [✗?✓] .*→.*drop/u.test(line));
    expect(rows.length).toBeGreaterThan(4);
    expect(new Set(rows.map((line) => line.indexOf("drop"))).size).toBe(1);
  });

  it("draws bars with their legend where there is room, and says of what level the brackets are where there is none", () => {
    expect(plain("fail-binary", 160)).toContain("Bars: ║ the limit");
    expect(plain("fail-binary", 80)).not.toContain("Bars:");
    expect(plain("fail-binary", 80)).toContain("In brackets: the 95\u00a0% interval.");
  });

  it("says why below the row that fails, and not again in a section of its own", () => {
    const text = plain("likely-causes", 160);
    expect(text.match(/Goes with/gu)).toHaveLength(1);
    expect(text).toMatch(/✗ Log loss.*\n {4}Goes with[: ]+Longitude/u);
  });

  it("tells what has changed since the last run", () => {
    expect(plain("since-last-run", 100)).toMatch(/Since the last run\n {2}abc1234: /u);
  });
});

describe("what to do about an error", () => {
  it("keeps the lines of a config that is to be copied, and makes each of them inert", () => {
    const hint = "Write a config to start from:\n\ngates:\n  - metric: accuracy\u001B[31m\n";
    const error = { code: "E101", message: "There is no config.", hint, file: null, line: null, column: null };
    const text = renderText(record("Not judged.", { error }), { color: false, width: 80, verbose: false });
    expect(text).toContain("  → Write a config to start from:\n\n    gates:\n      - metric: accuracy\n\n");
  });
});
