import { snappyUncompress } from "hyparquet";
import { describe, expect, it } from "vitest";
import { literalsOf } from "../../src/readers/parquet/literals.ts";
import { Room } from "../../src/table/room.ts";

const bytesFrom = (first: number, length: number): number[] => Array.from({ length }, (_, at) => (first + at) & 255);

/** A literal by the format's own description: its length less one in the tag, or in up to four bytes behind it. */
function literal(bytes: readonly number[], lengthBytes: number): number[] {
  const last = bytes.length - 1;
  const size = Array.from({ length: lengthBytes }, (_, at) => (last >> (8 * at)) & 255);
  return [(lengthBytes === 0 ? last : 59 + lengthBytes) << 2, ...size, ...bytes];
}

describe("literalsOf", () => {
  it.each([
    ["a length in the tag", literal(bytesFrom(7, 60), 0), 60],
    ["a length in one byte", literal(bytesFrom(7, 200), 1), 200],
    ["a length in two bytes", literal(bytesFrom(7, 300), 2), 300],
    ["a length in three bytes", literal(bytesFrom(7, 300), 3), 300],
    ["a length in four bytes", literal(bytesFrom(7, 300), 4), 300],
    ["several literals", [...literal(bytesFrom(1, 300), 2), ...literal(bytesFrom(99, 5), 0)], 305],
  ])("reads %s as the library does", (_, body, length) => {
    const page = Uint8Array.from([(length & 127) | 128, length >> 7, ...body]);
    const expected = new Uint8Array(length);
    snappyUncompress(page, expected);
    expect(literalsOf(page, length, new Room())).toEqual(expected);
  });

  it("does not copy what stands in one piece", () => {
    const page = Uint8Array.from([60, ...literal(bytesFrom(7, 60), 0)]);
    expect(literalsOf(page, 60, new Room())?.buffer).toBe(page.buffer);
  });

  it.each([
    ["with a copy", [64, ...literal(bytesFrom(0, 60), 0), 1, 4], 64],
    ["of another length than its header says", [60, ...literal(bytesFrom(0, 60), 0)], 59],
    ["that is cut off", [70, ...literal(bytesFrom(0, 70), 1).slice(0, -1)], 70],
    ["that ends within a length", [70, 61 << 2], 0],
    ["of nothing", [0], 0],
    ["without an end of its length", [200, 200], 0],
  ])("leaves a page %s to the library", (_, page, length) => {
    expect(literalsOf(Uint8Array.from(page), length, new Room())).toBeUndefined();
  });
});
