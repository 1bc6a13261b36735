import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unpackHadoopLz4, unpackLz4 } from "../../src/readers/parquet/lz4.ts";

interface Sequence {
  readonly literals: readonly number[];
  /** Copies `length` bytes from `offset` bytes back; the last sequence has none. */
  readonly match?: { readonly offset: number; readonly length: number };
}

const more = (length: number): number[] =>
  length < 15 ? [] : [...Array.from({ length: Math.floor((length - 15) / 255) }, () => 255), (length - 15) % 255];

/** By lz4_Block_format.md. */
function encoded(sequences: readonly Sequence[]): number[] {
  return sequences.flatMap(({ literals, match }) => {
    const rest = match === undefined ? 0 : match.length - 4;
    const token = Math.min(15, literals.length) * 16 + Math.min(15, rest);
    const offset = match === undefined ? [] : [match.offset & 255, match.offset >> 8, ...more(rest)];
    return [token, ...more(literals.length), ...literals, ...offset];
  });
}

function meant(sequences: readonly Sequence[]): number[] {
  const bytes: number[] = [];
  for (const { literals, match } of sequences) {
    bytes.push(...literals);
    for (let copied = 0; copied < (match?.length ?? 0); copied++)
      bytes.push(bytes[bytes.length - (match?.offset ?? 0)] ?? 0);
  }
  return bytes;
}

const matches = fc.record({
  literals: fc.array(fc.nat({ max: 255 }), { minLength: 1, maxLength: 300 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 4, max: 600 }),
});

/** Blocks as a writer makes them: a match reaches no further back than there is, and literals end the block. */
const blocks = fc
  .tuple(fc.array(matches, { maxLength: 5 }), fc.array(fc.nat({ max: 255 }), { minLength: 1 }))
  .map(([parts, last]): readonly Sequence[] => {
    let filled = 0;
    const sequences = parts.map(({ literals, share, length }): Sequence => {
      filled += literals.length;
      const offset = Math.max(1, Math.round(share * filled));
      filled += length;
      return { literals, match: { offset, length } };
    });
    return [...sequences, { literals: last }];
  });

const runs: readonly Sequence[] = [{ literals: [97, 98], match: { offset: 2, length: 40 } }, { literals: [99] }];
const [block, page] = [Uint8Array.from(encoded(runs)), Uint8Array.from(meant(runs))];

describe("a block of LZ4", () => {
  it("of literals alone is what it says", () => {
    expect(unpackLz4(Uint8Array.of(0x30, 97, 98, 99), 3)).toEqual(Uint8Array.of(97, 98, 99));
  });

  it("of nothing is empty", () => {
    expect(unpackLz4(Uint8Array.of(0), 0)).toEqual(new Uint8Array());
  });

  it("may repeat what it has not ended", () => {
    expect(unpackLz4(Uint8Array.of(0x13, 97, 1, 0, 0x10, 98), 9)).toEqual(Uint8Array.from(Buffer.from("aaaaaaaab")));
  });

  it("of any literals and matches is unpacked", () => {
    fc.assert(
      fc.property(blocks, (sequences) => {
        const whole = Uint8Array.from(meant(sequences));
        expect(unpackLz4(Uint8Array.from(encoded(sequences)), whole.length)).toEqual(whole);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("that is cut anywhere is refused, and gives no zeros", () => {
    for (let end = 0; end < block.length; end++)
      expect(() => unpackLz4(block.subarray(0, end), page.length)).toThrow(/^(a page holds \d+|a block of LZ4 ends)/);
  });

  it.each([
    ["more than it should", block, page.length - 1, "a page holds more bytes than the 42 that its header says"],
    ["less than it should", block, page.length + 1, "a page holds 43 bytes, where its header says 44"],
    ["a match before its beginning", Uint8Array.of(0x10, 97, 2, 0, 0x10, 98), 6, "repeats what is not there"],
    ["a match with itself", Uint8Array.of(0x10, 97, 0, 0, 0x10, 98), 6, "repeats what is not there"],
  ])("with %s is refused", (_, bytes, length, message) => {
    expect(() => unpackLz4(bytes, length)).toThrow(message);
  });
});

describe("the LZ4 that Hadoop writes", () => {
  const frame = (bytes: Uint8Array, length: number): number[] => [0, 0, 0, length, 0, 0, 0, bytes.length, ...bytes];
  const frames = Uint8Array.from([...frame(block, page.length), ...frame(Uint8Array.of(0x10, 100), 1)]);

  it("is blocks behind their lengths", () => {
    expect(unpackHadoopLz4(frames, page.length + 1)).toEqual(Uint8Array.of(...page, 100));
  });

  it("may be a block alone, as others write it", () => {
    expect(unpackHadoopLz4(block, page.length)).toEqual(page);
  });

  it("that is cut anywhere is refused", () => {
    for (let end = 0; end < frames.length; end++)
      expect(() => unpackHadoopLz4(frames.subarray(0, end), page.length + 1)).toThrow(/LZ4|a page holds/);
  });
});
