import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashAscii, hashInteger, hashText } from "../../src/align/text-hash.ts";

function hashOf(write: (words: Uint32Array) => void): readonly number[] {
  const words = new Uint32Array(2);
  write(words);
  return [...words];
}

const ofText = (text: string): readonly number[] => hashOf((words) => hashText(text, words, 0));

describe("the hash of a text", () => {
  it.each([
    ["", [1837759708, 3816826991]],
    ["1", [3784514414, 3277875509]],
    ["user-17", [261175388, 2177648738]],
    ["é\u{1F600}", [76061215, 166703954]],
  ])("of %j stays what it was: digests in old records were made of it", (text, words) => {
    expect(ofText(text)).toEqual(words);
  });

  it("is that of its bytes where each is a character", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), fc.nat(5), (text, before) => {
        const bytes = Buffer.from("x".repeat(before) + text + "y");
        const span = { start: before, end: before + text.length };
        expect(hashOf((words) => hashAscii(bytes, span, words, 0))).toEqual(ofText(text));
      }),
    ));
});

describe("the hash of a safe integer", () => {
  const near = (value: number): fc.Arbitrary<number> => fc.integer({ min: -3, max: 3 }).map((step) => value + step);
  const powers = Array.from({ length: 53 }, (_, bits) => 2 ** bits).concat(
    Array.from({ length: 16 }, (_, digits) => 10 ** digits),
  );
  const integers = fc.oneof(
    fc.maxSafeInteger(),
    fc.constantFrom(...powers, ...powers.map((power) => -power)).chain(near),
    fc.constantFrom(0, -0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  );

  it("is that of its text", () =>
    fc.assert(
      fc.property(integers, (value) => {
        fc.pre(Number.isSafeInteger(value));
        expect(hashOf((words) => hashInteger(value, words, 0))).toEqual(ofText(String(value)));
      }),
      { numRuns: 2000 },
    ));
});
