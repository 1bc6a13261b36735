import { createHash } from "node:crypto";
import { GateError } from "../errors.ts";
import type { Source } from "../sources/source.ts";

const chunkBytes = 8 * 1024 ** 2;

/** Reads a source from front to back once, and knows its digest after that. */
export class StoredBytes {
  readonly #source: Source;
  /** Size as stored. */
  readonly bytes: number;
  readonly #hash = createHash("sha256");
  readonly #first: Uint8Array;

  private constructor(source: Source, bytes: number, first: Uint8Array) {
    this.#source = source;
    this.bytes = bytes;
    this.#first = first;
  }

  /** @throws GateError E204 when there is not one byte. */
  static async open(source: Source): Promise<StoredBytes> {
    const { bytes } = await source.head();
    if (bytes === 0) {
      throw new GateError({
        code: "E204",
        message: `${source.uri} is empty: it has 0 bytes.`,
        hint: "Check the step that writes it.",
      });
    }
    return new StoredBytes(source, bytes, await source.read({ start: 0, end: Math.min(chunkBytes, bytes) }));
  }

  /** The beginning, by which format and compression are told. */
  get first(): Uint8Array {
    return this.#first;
  }

  /** All bytes in order. To be read through once. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < this.bytes; start += chunkBytes) {
      const end = Math.min(start + chunkBytes, this.bytes);
      const chunk = start === 0 ? this.#first : await this.#source.read({ start, end });
      if (chunk.length !== end - start)
        throw new GateError({ code: "E202", message: `${this.#source.uri} ended before its size was reached.` });
      this.#hash.update(chunk);
      yield chunk;
    }
  }

  /** Reads all bytes for their digest alone. */
  async passOver(): Promise<void> {
    for await (const _ of this.chunks());
  }

  /** Hex digest of the bytes that went by. */
  sha256(): string {
    return this.#hash.digest("hex");
  }
}
