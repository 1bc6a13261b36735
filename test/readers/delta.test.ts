import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDeltaBytes, readDeltaIntegers, readDeltaLengthBytes } from "../../src/readers/parquet/delta.ts";
import type { Encoded, Spans } from "../../src/readers/parquet/encoded.ts";

const blockSize = 128;
const miniblocks = 4;
const perMiniblock = blockSize / miniblocks;

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, value);
  for (; left >= 0x80n; left >>= 7n) bytes.push(Number(left & 0x7fn) | 0x80);
  return [...bytes, Number(left)];
}

const zigzag = (value: bigint): bigint => BigInt.asUintN(64, (value << 1n) ^ (value >> 63n));

/** As writers do it: Encodings.md of the Parquet format, "Delta Encoding". */
function encoded(values: readonly bigint[]): number[] {
  const bytes = [blockSize, miniblocks, values.length].flatMap((number) => varint(BigInt(number)));
  bytes.push(...varint(zigzag(values[0] ?? 0n)));
  const deltas = values.slice(1).map((value, index) => BigInt.asIntN(64, value - (values[index] ?? 0n)));
  for (let start = 0; start < deltas.length; start += blockSize)
    bytes.push(...block(deltas.slice(start, start + blockSize)));
  return bytes;
}

function block(deltas: readonly bigint[]): number[] {
  const least = deltas.reduce((low, delta) => (delta < low ? delta : low));
  const parts = Array.from({ length: miniblocks }, (_, part) =>
    deltas.slice(part * perMiniblock, (part + 1) * perMiniblock).map((delta) => BigInt.asUintN(64, delta - least)),
  );
  const widths = parts.map((part) =>
    Math.max(0, ...part.map((value) => value.toString(2).length * Number(value > 0n))),
  );
  return [...varint(zigzag(least)), ...widths, ...parts.flatMap((part, index) => packed(part, widths[index] ?? 0))];
}

function packed(values: readonly bigint[], width: number): number[] {
  const bits = values.reduce((all, value, index) => all | (value << BigInt(index * width)), 0n);
  const count = values.length === 0 ? 0 : (perMiniblock * width) / 8;
  return Array.from({ length: count }, (_, byte) => Number((bits >> BigInt(8 * byte)) & 0xffn));
}

const page = (bytes: readonly number[], count: number): Encoded => ({
  encoding: "DELTA_BINARY_PACKED",
  bytes: Uint8Array.from(bytes),
  at: 0,
  count,
});

const textsOf = ({ bytes, starts, ends }: Spans): string[] =>
  Array.from(starts, (start, index) => bytes.toString("utf8", start, ends[index]));

const lengths = (texts: readonly string[]): number[] => encoded(texts.map((text) => BigInt(Buffer.byteLength(text))));

describe("integers as differences", () => {
  it("are read as they were written, whatever they are", () => {
    const values = fc.array(
      fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.bigInt({ min: 0n, max: 40n })),
      {
        minLength: 1,
        maxLength: 400,
      },
    );
    fc.assert(
      fc.property(values, (given) => {
        expect([...readDeltaIntegers(page(encoded(given), given.length))]).toEqual(given);
      }),
    );
  });

  it.each([
    ["end early", [...encoded([1n, 2n, 9n])].slice(0, -20), 3, "its differences end early"],
    ["are fewer than the page says", encoded([1n, 2n]), 3, "a page has 2 numbers, where 3 were expected"],
    [
      "have a number without an end",
      [128, 1, 4, 2, 0, ...Array.from({ length: 40 }, () => 0xff)],
      2,
      "a number does not end",
    ],
    ["are in blocks of nothing", [0, 0, 2, 0, 0], 2, "blocks of 0 numbers in 0 parts"],
    ["are in parts of nothing", [128, 1, 0, 2, 0], 2, "blocks of 128 numbers in 0 parts"],
    ["are wider than 64 bits", [128, 1, 4, 2, 0, 0, 65, 0, 0, 0], 2, "differences of 65 bits"],
  ])("that %s are refused", (_, bytes, count, message) => {
    expect(() => readDeltaIntegers(page(bytes, count))).toThrow(message);
  });
});

describe("texts behind their lengths", () => {
  it("are read as they were written", () => {
    const texts = ["a", "", "k\u00e4se", "a longer text"];
    const bytes = [...lengths(texts), ...Buffer.from(texts.join(""))];
    expect(textsOf(readDeltaLengthBytes(page(bytes, texts.length)))).toEqual(texts);
  });

  it("are refused when they are longer than their page, or shorter than nothing", () => {
    expect(() => readDeltaLengthBytes(page(encoded([5n]), 1))).toThrow("a text is longer than its page");
    expect(() => readDeltaLengthBytes(page(encoded([-5n]), 1))).toThrow("a text says that it has -5 bytes");
  });
});

describe("texts that begin as the one before", () => {
  const written = (shared: readonly bigint[], own: readonly string[]): number[] => [
    ...encoded(shared),
    ...lengths(own),
    ...Buffer.from(own.join("")),
  ];

  it("are read as they were written", () => {
    const bytes = written([0n, 3n, 3n, 0n], ["axis", "le", "iom", "b"]);
    expect(textsOf(readDeltaBytes(page(bytes, 4)))).toEqual(["axis", "axile", "axiiom", "b"]);
  });

  it("are refused when they would begin with more than there was", () => {
    expect(() => readDeltaBytes(page(written([0n, 5n], ["axis", "x"]), 2))).toThrow(
      "a text begins with more than there is of the one before it",
    );
  });

  it("are refused before they fill the memory", () => {
    const count = 100_000;
    const first = "x".repeat(10_000);
    const shared = Array.from({ length: count }, (_, index) => (index === 0 ? 0n : 10_000n));
    const own = [first, ...Array.from({ length: count - 1 }, () => "")];
    expect(() => readDeltaBytes(page(written(shared, own), count))).toThrow(
      "its texts say that they have 1000000000 bytes",
    );
  });
});
