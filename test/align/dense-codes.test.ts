import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { denseCodes } from "../../src/align/dense-codes.ts";

/** 64-bit items as pairs of words. */
function wordsOf(items: readonly (readonly [number, number])[]): Uint32Array {
  return Uint32Array.from(items.flat());
}

describe("dense codes", () => {
  it("are equal for equal items and only for them, without gaps", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1))), (items) => {
        const { codes, count } = denseCodes(wordsOf(items));
        const keys = items.map((item) => item.join());
        expect(count).toBe(new Set(keys).size);
        expect(new Set(codes).size).toBe(count);
        for (const [item, key] of keys.entries()) expect(codes[item]).toBe(codes[keys.indexOf(key)]);
        expect(codes.every((code) => code >= 0 && code < count)).toBe(true);
      }),
    ));

  it("tell items of one hash apart when asked", () => {
    const texts = ["a", "b", "a", "c", "b"];
    const sameHash = wordsOf(texts.map(() => [7, 7] as const));
    const { codes, count } = denseCodes(sameHash, (a, b) => texts[a] === texts[b]);
    expect([...codes]).toEqual([0, 1, 0, 2, 1]);
    expect(count).toBe(3);
  });

  it("hold across many partitions, also when most items are one", () => {
    const items = 200_000;
    const words = new Uint32Array(2 * items);
    for (let item = 0; item < items; item++) words[2 * item] = item % 2 === 0 ? 0 : item % 50_000;
    const { codes, count } = denseCodes(words);
    expect(count).toBe(25_001);
    expect(codes[1]).toBe(codes[50_001]);
    expect(codes[2]).toBe(codes[100_000]);
    expect(codes[1]).not.toBe(codes[3]);
  });
});
