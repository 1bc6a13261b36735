import { describe, expect, it } from "vitest";
import type { Leaf } from "../../src/readers/parquet/leaf.ts";
import { type Chunk, pagesOf } from "../../src/readers/parquet/pages.ts";

const leaf: Leaf = { name: "a", type: "DOUBLE", typeLength: 0, optional: false, meaning: { kind: "double" } };

/** Zigzag and base 128, as the compact protocol of Thrift writes 32 bits. */
function int(value: number): number[] {
  const bytes: number[] = [];
  let left = value * 2;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return [0x15, ...bytes, left];
}

interface Page {
  readonly type: "data" | "dictionary";
  readonly says: number;
  readonly values: number;
  readonly bytes: readonly number[];
}

/** A page as stored, by format/src/main/thrift/parquet.thrift. */
function page({ type, says, values, bytes }: Page): number[] {
  const sizes = [...int(type === "data" ? 0 : 2), ...int(says), ...int(bytes.length)];
  const data = [0x2c, ...int(values), ...int(0), ...int(3), ...int(3), 0];
  const dictionary = [0x4c, ...int(values), ...int(0), 0];
  return [...sizes, ...(type === "data" ? data : dictionary), 0, ...bytes];
}

function read(pages: readonly Page[], mostBytes: number): number {
  let spent = 0;
  const spend = (bytes: number): void => {
    spent += bytes;
    if (spent > mostBytes) throw new Error("over the limit");
  };
  const chunk: Chunk = { leaf, codec: "UNCOMPRESSED", rows: 1, bytes: Uint8Array.from(pages.flatMap(page)), spend };
  for (const _ of pagesOf(chunk));
  return spent;
}

function readBytes(bytes: readonly number[], of: Leaf): void {
  const spend = (): void => undefined;
  for (const _ of pagesOf({ leaf: of, codec: "UNCOMPRESSED", rows: 1, bytes: Uint8Array.from(bytes), spend }));
}

const value = Array.from({ length: 8 }, () => 0);
const one: Page = { type: "data", says: 8, values: 1, bytes: value };
const empty: Page = { type: "data", says: 0, values: 0, bytes: [] };

describe("the pages of a column", () => {
  it("are counted by what they are after decompression", () => {
    expect(read([empty, { ...one, type: "dictionary" }, one], 100)).toBe(16);
  });

  it("cannot be many that say much and hold no row", () => {
    const large = { ...empty, says: 400 * 2 ** 20 };
    expect(() => read([large], 2 ** 20)).toThrow("over the limit");
  });

  it("have one dictionary at most", () => {
    const dictionary: Page = { ...one, type: "dictionary" };
    expect(() => read([dictionary, dictionary, one], 100)).toThrow("it has two dictionaries");
  });

  it("of version 2 miss as many values as they say", () => {
    const missing = (said: number): number[] => {
      // One level of one bit, in a run of one.
      const stored = [2, 1, ...value];
      const details = [0x5c, ...int(1), ...int(said), ...int(1), ...int(0), ...int(2), ...int(0), 0];
      return [...int(3), ...int(stored.length), ...int(stored.length), ...details, 0, ...stored];
    };
    expect(() => readBytes(missing(0), { ...leaf, optional: true })).not.toThrow();
    expect(() => readBytes(missing(1), { ...leaf, optional: true })).toThrow(
      "a page says that 1 values are missing, where 0 are",
    );
  });

  it("have a number of rows, and nothing else that a damaged header may hold", () => {
    // The truth value `true`, where the number of values belongs.
    const details = [0x2c, 0x11, ...int(0), ...int(3), ...int(3), 0];
    const bytes = [...int(0), ...int(8), ...int(8), ...details, 0, ...value];
    expect(() => readBytes(bytes, leaf)).toThrow("a page says that it has true rows, where 1 were expected");
  });

  it("are not longer than their column, and end", () => {
    expect(() => read([{ ...one, bytes: [...value, 0] }], 100)).toThrow(
      "a page holds 9 bytes, where its header says 8",
    );
    expect(() => read([empty], 100)).toThrow("1 of 1 rows are not there");
  });
});
