import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { cleanText, inertLogText, inertTerminalText, markdownName, markdownProse } from "../../src/reports/escape.ts";
import { hostileTexts } from "./audits.ts";

const html = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** Pieces that mean something to Markdown, HTML, GitHub or a runner, in any order, between any characters. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...hostileTexts,
        "|",
        "\\",
        "`",
        "``",
        "<",
        "&lt;",
        "&#64;",
        "](",
        "![",
        "::",
        "##[",
        "\n\n# ",
        "\n| - |\n",
        "~~~",
        "- ",
        "1. ",
        "1) ",
        "> ",
        "* ",
        "_",
        "**",
      ),
      fc.constantFrom(
        "@me",
        "#1",
        "GH-1",
        "http://a.b",
        "a@b.co",
        "www.a.b",
        ":x:",
        "$a$",
        "[^1]",
        "[ ] ",
        "<b>",
        "\u001b]0;x\u0007",
        "\u202e",
        "\ud800",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

describe("clean text", () => {
  it.each([
    ["  a \r\n\t b  ", "a b"],
    ["\u001b[31mred\u001b[0m", "red"],
    ["\u009b1;31mred\u001b[K", "red"],
    ["\u001b]0;title\u0007a\u001b]8;;https://a.example\u001b\\link\u001b]8;;\u001b\\", "alink"],
    ["\u001b(Ba\u001b7\u001bMb\u001bPq#1\u001b\\c", "abc"],
    ["\u001b]0;never ended", "0;never ended"],
    ["user\u202egnp.exe\u200b", "usergnp.exe"],
    ["6\u202f183 rows", "6\u202f183 rows"],
    ["Z\u0301\u0301\u0301\u0301\u0301\u0301a", "Z\u0301\u0301\u0301a"],
    ["half \ud800 a pair", "half \ufffd a pair"],
  ])("of %j is %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it("is cut at its length with an ellipsis", () => {
    expect(cleanText("abcdef", 4)).toBe("abc…");
  });

  it.each(["\u001b]", "\u001b]8;;", "\u001b[", "\u009d", "\u001b[1;", "\u001bP", "\u0301", "\u05d0\u0301 ", " ", "`"])(
    "is made of many %j in no long time",
    (piece) => {
      const started = performance.now();
      cleanText(piece.repeat(500_000));
      inertLogText(piece.repeat(500_000));
      markdownProse(piece.repeat(500_000));
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );

  it("is the same whether it is clean at a glance or after the careful way round, which a line's end makes it go", () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    const differing = units.filter((unit) =>
      [unit, `a${unit}b`, `a${unit}${unit}b`].some((text) => cleanText(text) !== cleanText(`${text}\n`)),
    );
    expect(differing).toEqual([]);
    fc.assert(fc.property(hostile, (text) => cleanText(text, 300) === cleanText(`${text}\n`, 300)));
  });

  it("has nothing invisible and one line, whatever comes", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(cleanText(text)).not.toMatch(invisible);
        expect(cleanText(text)).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
        expect(cleanText(text, 10).length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe("a name in Markdown", () => {
  it.each([
    ["region=EU", "`region=EU`"],
    ["@acme/admins", "`@acme/admins`"],
    ["a|b", "<code>a&#124;b</code>"],
    ["##[error]x", "<code>&#35;&#35;&#91;error&#93;x</code>"],
    ["", "<code>&#40;empty&#41;</code>"],
    ["עיר", "\u2068`עיר`\u2069"],
  ])("%j is written %s", (name, written) => {
    expect(markdownName(name)).toBe(written);
  });

  it("is one code element in a cell of its own, whatever it is", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const page = html(`| a | b |\n| - | - |\n| ${markdownName(name)} | end |`);
        expect(page.replace(/<code>[^<]*<\/code>/gu, "CODE").replace(/[\s\u2068\u2069]/gu, "")).toBe(
          "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>CODE</td><td>end</td></tr></tbody></table>",
        );
      }),
    );
  });
});

describe("prose in Markdown", () => {
  it.each([
    [
      "roc_auc fell from 0.908 to 0.840 (−0.068, 95 % interval −0.078 … −0.058).",
      "`roc_auc` fell from 0.908 to 0.840 (−0.068, 95 % interval −0.078 … −0.058).",
    ],
    ["ask @octocat, see #12 or https://evil.example!", "ask `@octocat`, see `#12` or `https://evil.example`!"],
    ["set `on_inconclusive: fail` in (model-gate.yml:3)", "set `on_inconclusive: fail` in (`model-gate.yml:3`)"],
    ["1. first", "1&#46; first"],
    ["- item", "&#45; item"],
    ["p = 0.03", "p &#61; 0.03"],
    ["4be1a09c5d2f is a commit", "`4be1a09c5d2f` is a commit"],
  ])("%j is written %j", (text, written) => {
    expect(markdownProse(text)).toBe(written);
  });

  it("makes no element but code, in a cell, a list item, a heading and on its own", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const prose = markdownProse(text);
        const page = html(
          `### ${prose}\n\n${prose}\n\n- ${prose}<br>→ ${prose}\n\n| a | b |\n| - | - |\n| ${prose} | end |`,
        );
        const tags = page.replace(/<code>[^<]*<\/code>/gu, "").match(/<[^>]*>/gu) ?? [];
        const expected =
          "h3 /h3 p /p ul li br /li /ul table thead tr th /th th /th /tr /thead tbody tr td /td td /td /tr /tbody /table";
        const found = tags.map((tag) => tag.slice(1, -1).replace(/ \/$/u, "")).join(" ");
        expect(prose === "" ? "" : found).toBe(prose === "" ? "" : expected);
      }),
    );
  });

  it("leaves nothing outside code that GitHub's filters for mentions, references and links look for", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const outside = html(`→ ${markdownProse(text)}`).replace(/<code>[^<]*<\/code>/gu, " ");
        expect(outside).not.toMatch(/@\w|#\d|\bgh-\d|:\/\/|\bwww\.\w|:\w+:|\$\w/iu);
      }),
    );
  });
});

describe("text in a runner's log", () => {
  it.each([
    ["::error::x", "\u200b::error::x"],
    ["a\r\n  ::error::x", "a\n  \u200b::error::x"],
    ["x ##[error]y", "x #\u200b#[error]y"],
    ["a\u2028::x", "a\n\u200b::x"],
    ["\u001b[2Kgone\tb", "gone  b"],
    ["bell\u0007", "bell\ufffd"],
    ["std::vector is fine", "std::vector is fine"],
  ])("%j is printed %j", (text, printed) => {
    expect(inertLogText(text)).toBe(printed);
  });

  it("holds no command on any line that a runner sees", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of inertLogText(text).split(/[\r\n\v\f\u0085\u2028\u2029]/u)) {
          expect(line.trimStart().startsWith("::")).toBe(false);
          expect(line).not.toContain("##[");
          expect(line).not.toContain("\u001b");
        }
      }),
    );
  });
});

describe("text in a terminal", () => {
  it("holds no command wherever it is wrapped", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const word of inertTerminalText(text).split(/\s+/u))
          expect(word.startsWith("::") || word.includes("##[")).toBe(false);
      }),
    );
  });

  it("keeps right-to-left names from turning round the numbers beside them", () => {
    expect(inertTerminalText("עיר=תל אביב 0.9")).toBe("עיר\u200e=תל אביב\u200e 0.9");
  });
});
