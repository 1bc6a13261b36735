import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute, escaped, isEmpty, markup, ready } from "../../../src/reports/html/markup.ts";
import { linkMarkup, nameMarkup, phrasesMarkup, proseMarkup } from "../../../src/reports/html/words.ts";
import { hostileTexts } from "../audits.ts";
import { elementsOf } from "./elements.ts";

/** Pieces that mean something to HTML, XML or a runner, in any order, between any characters. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...hostileTexts,
        "<",
        ">",
        "&",
        '"',
        "'",
        "`",
        "&lt;",
        "&#60;",
        "]]>",
        "<!--",
        "-->",
        "</td>",
        "<svg onload=x>",
      ),
      fc.constantFrom(
        "\u0000",
        "\u202e",
        "\u200b",
        "\ufffe",
        "\uffff",
        "\ud800",
        "\n",
        "\t",
        "=",
        "/",
        "עיר",
        "漢字",
        "##[error]",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

describe("markup", () => {
  it("escapes every string that is filled in, and keeps markup as it is", () => {
    const cell = markup`<td title="${'"a" & b'}">${"<b>"}</td>`;
    const expected = '<td title="&quot;a&quot; &amp; b">&lt;b&gt;</td>';
    expect(markup`<tr>${cell}${[cell]}${undefined}</tr>`.html).toBe(`<tr>${expected}${expected}</tr>`);
  });

  it.each([
    ["drop ≤ 1 pp", "drop ≤ 1 pp"],
    ["20\u202f640", "20\u202f640"],
    ["  joined by ", " joined by "],
    ["a\u202eb\u0000c", "abc"],
    ["a\ufffeb", "a\ufffdb"],
    ["##[error]x", "#&#35;[error]x"],
    ["`x`", "&#96;x&#96;"],
  ])("writes %j as %j", (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  it("leaves out an attribute without a value", () => {
    expect(attribute("class", undefined).html).toBe("");
    expect(attribute("class", 'a"b').html).toBe(' class="a&quot;b"');
  });

  it("knows what is empty", () => {
    expect([isEmpty(""), isEmpty(undefined), isEmpty(ready("")), isEmpty([])]).toEqual([true, true, true, true]);
    expect(isEmpty("0")).toBe(false);
  });

  it("lets no text make an element, whatever it is", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = markup`<p title="${text}"${attribute("class", text)}>${text}${nameMarkup(text)}${proseMarkup(text)}${phrasesMarkup([text, { name: text }])}</p>`;
        const names = elementsOf(page.html).map(({ name }) => name);
        expect(new Set(names)).toEqual(new Set(["p", "bdi", ...names.filter((name) => name === "code")]));
        expect(page.html).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufffe\uffff]|##\[/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe("words", () => {
  it("sets what stands in backticks as code, and a name apart", () => {
    expect(proseMarkup("Set `a<b` to 1.").html).toBe("Set <code>a&lt;b</code> to 1.");
    expect(nameMarkup("").html).toBe('<bdi class="name">(empty)</bdi>');
  });

  it("isolates words from right to left, so that the numbers beside them stay in place", () => {
    expect(proseMarkup("f1 on עיר=תל אביב fell to 84 %").html).toBe("f1 on <bdi>עיר=תל אביב</bdi> fell to 84 %");
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", "ftp://a.example", "no address"])(
    "does not link %s",
    (address) => {
      expect(linkMarkup("run", address).html).toBe("run");
    },
  );

  it("links the web, with nothing that could leave the attribute", () => {
    expect(linkMarkup("run", 'https://a.example/"><b>').html).toBe(
      '<a href="https://a.example/%22%3E%3Cb%3E" rel="noreferrer noopener">run</a>',
    );
  });
});
