import type { ByteRange, Source } from "../../src/sources/source.ts";

export interface CountingSource extends Source {
  /** Every range that was read, in order. */
  readonly ranges: readonly ByteRange[];
}

/** Bytes of memory as a source that counts what is read of it. */
export function memorySource(content: Uint8Array | string, uri = "rows.csv"): CountingSource {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const ranges: ByteRange[] = [];
  return {
    uri,
    ranges,
    head: () => Promise.resolve({ bytes: bytes.length, version: "v1" }),
    read(range = { start: 0, end: bytes.length }) {
      ranges.push(range);
      return Promise.resolve(Uint8Array.from(bytes.subarray(range.start, range.end)));
    },
    describe: () => `memory ${uri}`,
  };
}
