import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberCell, textCell } from "../../src/changed-rows/csv-cell.ts";
import { changedRowsOf, csvOf } from "./joined.ts";

describe("a cell of text", () => {
  it.each([
    ["a word", "EU", "EU"],
    ["a comma", "a,b", '"a,b"'],
    ["a quote", 'say "no"', '"say ""no"""'],
    ["a line break", "a\nb", '"a\nb"'],
    ["a control character", "a\u0007b", '"a\u0007b"'],
    ["a space at its end", "a ", '"a "'],
    ["nothing", "", ""],
  ])("with %s is written by RFC 4180", (_, text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it.each([
    ["=", '=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ["+", "+cmd", "'+cmd"],
    ["-", "-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ["@", "@SUM(1)", "'@SUM(1)"],
    ["a tab", "\t=1", `"'\t'=1"`],
    ["a carriage return", "\r1", `"'\r1"`],
    ["a null character", "\u0000x", `"'\u0000x"`],
    ["a wide equals sign", "\uff1d1+1", "'\uff1d1+1"],
    ["white space before it", "  =1", `"  '=1"`],
    ["a byte order mark before it", "\ufeff=1", `"\ufeff'=1"`],
  ])("that begins with %s is no formula", (_, text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it.each([
    ["a semicolon", "x;=1+1", `"x;'=1+1"`],
    ["a tab", "x\t@y", `"x\t'@y"`],
    ["a line break", "x\n -1", `"x\n '-1"`],
  ])("has no formula after %s, which some locales take for the end of a cell", (_, text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it.each(["-1", "+1", "-0.5", "1e-5", "007"])("that is the number %s stays as it is", (text) => {
    expect(textCell(text)).toBe(text);
  });

  it("is read back as it was, but for the apostrophe", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [[cell = ""] = []] = parse(`${textCell(text)},end\n`, { record_delimiter: "\n" });
        expect(cell.replaceAll("'", "")).toBe(text.replaceAll("'", ""));
        expect(cell).not.toMatch(/^[=@\t\r\n\0]/u);
      }),
    );
  });
});

describe("a cell of a number", () => {
  it("is the shortest text of the double, and no text", () => {
    expect([-0.5, 0.1 + 0.2, 1e21, -0].map(numberCell)).toEqual(["-0.5", "0.30000000000000004", "1e+21", "0"]);
  });

  it("is empty where there is no finite number", () => {
    expect([undefined, Number.NaN, Number.POSITIVE_INFINITY].map(numberCell)).toEqual(["", "", ""]);
  });
});

describe("flips.csv", () => {
  it("guards ids, names of columns, labels and predictions, and leaves numbers alone", async () => {
    const report = await changedRowsOf({
      task: "binary",
      roles: { id: "@id", score: "s", positive_class: "=yes" },
      reference: { "@id": ["=1+1"], y: ["=yes"], p: ["=yes"], s: [0.75] },
      candidate: { "@id": ["=1+1"], y: ["=yes"], p: ["-no"], s: [0.375] },
    });
    expect(csvOf(report)).toBe(
      "'@id,kind,label,reference_prediction,candidate_prediction,reference_score,candidate_score,loss_difference\n" +
        `'=1+1,regressed,'=yes,'=yes,'-no,0.75,0.375,${Math.LN2}\n`,
    );
  });

  it("comes in pieces of whole lines, and as often as it is asked for", async () => {
    const id = Array.from({ length: 20_000 }, (_, index) => index);
    const ones = id.map(() => 1);
    const report = await changedRowsOf({
      task: "binary",
      reference: { id, y: ones, p: ones },
      candidate: { id, y: ones, p: id.map(() => 0) },
    });
    const pieces = [...(report?.csv ?? [])];
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every((piece) => piece.endsWith("\n") && piece.length < 70_000)).toBe(true);
    expect(pieces.join("").split("\n")).toHaveLength(20_002);
    expect(csvOf(report)).toBe(pieces.join(""));
  });
});
