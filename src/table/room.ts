/**
 * Memory that is used again: what is in it is good until room is made for the next. New memory costs more than what is done with
 * it, and calls for the garbage collector.
 */
export class Room {
  #buffer = new ArrayBuffer(0);

  /** As many bytes, whatever they are, from the beginning of a buffer on. */
  bytes(length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#atLeast(length), 0, length);
  }

  /** As many whole numbers, whatever they are. */
  integers(length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#atLeast(4 * length), 0, length);
  }

  #atLeast(bytes: number): ArrayBuffer {
    if (this.#buffer.byteLength < bytes) this.#buffer = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
    return this.#buffer;
  }
}
