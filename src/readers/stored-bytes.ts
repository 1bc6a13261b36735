import { createHash } from "node:crypto";
import { GateError } from "../errors.ts";
import type { Source } from "../sources/source.ts";
import { Room } from "../table/room.ts";

const chunkBytes = 8 * 1024 ** 2;

/** Reads a source from front to back, and knows its digest after the first time. */
export class StoredBytes {
  readonly #source: Source;
  /** Size as stored. */
  readonly bytes: number;
  readonly #hash = createHash("sha256");
  #digest: string | undefined;
  readonly #first: Uint8Array;
  /** How many bytes the digest is of. */
  #hashed = 0;

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

  /** All bytes in order, the next chunk being read while this one is hashed. To be read through before it is read again. */
  chunks(): AsyncGenerator<Uint8Array> {
    return this.#chunksIn([]);
  }

  /** The same bytes, of which each chunk is good until the next one: they need the memory of two. */
  passing(): AsyncGenerator<Uint8Array> {
    return this.#chunksIn([new Room(), new Room()]);
  }

  /** Each chunk in the room whose turn it is, if there is any. */
  async *#chunksIn(rooms: readonly Room[]): AsyncGenerator<Uint8Array> {
    const again = this.#hashed < this.bytes ? undefined : createHash("sha256");
    let coming = Promise.resolve(this.#first);
    for (let start = 0; start < this.bytes; start += chunkBytes) {
      const chunk = await coming;
      const end = Math.min(start + chunkBytes, this.bytes);
      if (chunk.length !== end - start)
        throw new GateError({ code: "E202", message: `${this.#source.uri} ended before its size was reached.` });
      coming = this.#ahead(end, rooms[(end / chunkBytes) % rooms.length]);
      if (this.#hashed === start) this.#update(chunk);
      again?.update(chunk);
      yield chunk;
    }
    // What is judged is what the record has the digest of.
    if (again !== undefined && again.digest("hex") !== this.sha256())
      throw new GateError({ code: "E202", message: `${this.#source.uri} changed while it was being read.` });
  }

  /** The chunk from `start` on. If it fails and nobody comes for it, the reader has stopped for a reason of its own. */
  #ahead(start: number, room: Room | undefined): Promise<Uint8Array> {
    if (start >= this.bytes) return Promise.resolve(new Uint8Array());
    const chunk = this.#source.read({ start, end: Math.min(start + chunkBytes, this.bytes) }, room);
    chunk.catch(() => undefined);
    return chunk;
  }

  /** Reads all bytes for their digest alone. */
  async passOver(): Promise<void> {
    if (this.#source.pass === undefined || this.bytes === this.#first.length) for await (const _ of this.chunks());
    else await this.#source.pass((chunk) => this.#update(chunk));
  }

  #update(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#hashed += chunk.length;
  }

  /** Hex digest of the bytes that went by. */
  sha256(): string {
    this.#digest ??= this.#hash.digest("hex");
    return this.#digest;
  }
}
