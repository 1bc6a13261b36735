import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IdTexts, idTexts } from "../../src/align/id-texts.ts";
import { textCodes } from "../../src/align/text-codes.ts";
import { columnOf } from "./table-of.ts";
import { writtenColumnOf } from "./written-column-of.ts";

const kinds = [
  { kind: "strings", textsOf: (texts: readonly string[]): IdTexts => idTexts(columnOf("id", texts)) },
  { kind: "bytes", textsOf: (texts: readonly string[]): IdTexts => idTexts(writtenColumnOf("id", texts)) },
];
const pairs = kinds.flatMap((one) => kinds.map((other) => ({ one, other, what: `${one.kind} and ${other.kind}` })));

/** All of them the same, as good hashes hardly ever are. */
const collidingHashes = (texts: IdTexts): IdTexts => ({ ...texts, hashes: () => new Uint32Array(2 * texts.count) });

const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é", "0"), maxLength: 9 }), {
  minLength: 1,
  maxLength: 30,
});

/** Codes of all rows, each replaced by the first row that has the same. */
function firstsOf(tables: readonly IdTexts[]): readonly number[] {
  const codes = textCodes(tables).codes.flatMap((own) => [...own]);
  return codes.map((code) => codes.indexOf(code));
}

describe.each(pairs)("codes of $what", ({ one, other }) => {
  it("are equal where the texts are", () =>
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const all = [...a, ...b];
        const expected = all.map((text) => all.indexOf(text));
        expect(firstsOf([one.textsOf(a), other.textsOf(b)])).toEqual(expected);
        expect(firstsOf([one.textsOf(a), other.textsOf(b)].map(collidingHashes))).toEqual(expected);
      }),
    ));

  it("are equal where both tables hold the same texts in the same order, also a text twice", () =>
    fc.assert(
      fc.property(texts, (a) => {
        const all = [...a, ...a];
        expect(firstsOf([one.textsOf(a), other.textsOf(a)])).toEqual(all.map((text) => all.indexOf(text)));
      }),
    ));

  it("are below their count", () => {
    const { codes, count } = textCodes([one.textsOf(["a", "b"]), other.textsOf(["b", "c", "b"])]);
    expect(codes.every((own) => own.every((code) => code >= 0 && code < count))).toBe(true);
    expect(count).toBe(3);
  });
});
