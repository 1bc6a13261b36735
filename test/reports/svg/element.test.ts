import { describe, expect, it } from "vitest";
import { chart } from "../../../src/reports/svg/chart.ts";
import { coordinate } from "../../../src/reports/svg/coordinate.ts";
import { element, textElement, tooltip } from "../../../src/reports/svg/element.ts";
import { boxesPath, linePath, segmentsPath, stepPath } from "../../../src/reports/svg/path.ts";
import { xmlText } from "../../../src/reports/svg/xml-text.ts";
import { fittedText } from "../../../src/reports/svg/text-width.ts";

describe("a coordinate", () => {
  it.each([
    [12.3456, "12.3"],
    [0.5, ".5"],
    [-0.04, "0"],
    [-0.26, "-.3"],
    [7, "7"],
    [Number.NaN, "0"],
    [1e300, "99999"],
    [Number.NEGATIVE_INFINITY, "0"],
  ])("of %s is %s", (value, text) => {
    expect(coordinate(value)).toBe(text);
  });
});

describe("a text", () => {
  it.each([
    ["0.5\u00a0%", "0.5\u00a0%"],
    ["a  b", "a b"],
    ["a\u00a0\u00a0b", "a b"],
    ["a\u00a0", "a"],
    [" a ", "a"],
    ["a<b", "a&#60;b"],
    ["##[x]", "&#35;#[x]"],
    ["a\u202eb", "ab"],
  ])("%j is written %j", (text, written) => {
    expect(xmlText(text)).toBe(written);
  });
});

describe("a path", () => {
  it("joins its points, those that print alike as one", () => {
    const points = [
      { x: 1, y: 2 },
      { x: 1.01, y: 2.02 },
      { x: 3, y: 4 },
    ];
    expect(linePath(points)).toBe("M1 2L3 4");
  });

  it("outlines bars that stand side by side, bars of one height in one stroke", () => {
    const bars = [
      { from: 0, to: 10, top: 5 },
      { from: 10, to: 20, top: 5 },
      { from: 20, to: 30, top: 8 },
    ];
    expect(stepPath(bars, 10)).toBe("M0 10V5H20V8H30V10");
  });

  it("is empty without points, bars, boxes or lines", () => {
    expect([linePath([]), stepPath([], 3), boxesPath([]), segmentsPath([])]).toEqual(["", "", "", ""]);
  });
});

describe("text in a chart", () => {
  it.each([
    ["</text><script>alert(1)</script>", "&#60;/text&#62;&#60;script&#62;alert(1)&#60;/script&#62;"],
    ["a \"b\" 'c' & `d`", "a &#34;b&#34; &#39;c&#39; &#38; &#96;d&#96;"],
    ["\u202eevil\u2066 \u0000\u0007\ufffe", "evil \ufffd"],
    ["two\nlines", "two lines"],
  ])("%j is inert", (text, written) => {
    expect(textElement(text, { x: 1 })).toBe(`<text x="1">${written}</text>`);
    expect(tooltip(text)).toBe(`<title>${written}</title>`);
  });

  it("is inert in an attribute as well", () => {
    expect(element("g", { class: '"><script>' })).toBe('<g class="&#34;&#62;&#60;script&#62;"/>');
  });

  it("is cut with an ellipsis where it has no room, wide characters the sooner", () => {
    expect(fittedText("abcdefgh", 10, 100)).toBe("abcdefgh");
    expect(fittedText("abcdefghijklmnopqrst", 10, 63)).toBe("abcdefghi…");
    expect(fittedText("東京都千代田区丸の内", 10, 63)).toBe("東京都千…");
  });
});

describe("a chart", () => {
  it("says what it shows to those who cannot see it, and has no size of its own", () => {
    expect(
      chart({ id: "roc", title: "A <b>", summary: "It fell.", width: 420, height: 300, fontSize: 11 }, "<g/>"),
    ).toBe(
      '<svg viewBox="0 0 420 300" role="img" aria-labelledby="roc-t roc-d" font-size="11">' +
        '<title id="roc-t">A &#60;b&#62;</title><desc id="roc-d">It fell.</desc><g/></svg>',
    );
  });
});
