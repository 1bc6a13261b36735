import type { Encoding } from "hyparquet";

/** Where the values of a page stand. */
export interface Encoded {
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly count: number;
}

/** Byte strings within one buffer: value `i` is `bytes[starts[i]]` up to, without, `bytes[ends[i]]`. */
export interface Spans {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}
