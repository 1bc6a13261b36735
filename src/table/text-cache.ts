const slots = 2048;
const longest = 32;
const noTexts: readonly string[] = Array.from({ length: slots }, () => "");

/** Makes a string of the bytes from `start` to `end`. */
export type Decode = (bytes: Buffer, start: number, end: number) => string;

/** The strings of short texts that were asked for lately: most columns of texts say the same few things over and over. */
export class TextCache {
  readonly #decode: Decode;
  readonly #bytes = new Uint8Array(slots * longest);
  readonly #lengths = new Uint8Array(slots);
  readonly #texts = noTexts.slice();

  constructor(decode: Decode = fromUtf8) {
    this.#decode = decode;
  }

  /** The text that the bytes from `start` to `end` write. */
  textOf(bytes: Buffer, start: number, end: number): string {
    const length = end - start;
    if (length > longest) return this.#decode(bytes, start, end);
    const slot = slotOf(bytes, start, end);
    if (!this.#holds(slot, bytes, { start, length })) this.#keep(slot, bytes, { start, length });
    return this.#texts[slot] ?? "";
  }

  #holds(slot: number, bytes: Buffer, { start, length }: { readonly start: number; readonly length: number }): boolean {
    if (this.#lengths[slot] !== length) return false;
    const from = slot * longest;
    for (let index = 0; index < length; index++) {
      if (this.#bytes[from + index] !== bytes[start + index]) return false;
    }
    return true;
  }

  #keep(slot: number, bytes: Buffer, { start, length }: { readonly start: number; readonly length: number }): void {
    // First of all, since it may fail.
    this.#texts[slot] = this.#decode(bytes, start, start + length);
    for (let index = 0; index < length; index++) this.#bytes[slot * longest + index] = bytes[start + index] ?? 0;
    this.#lengths[slot] = length;
  }
}

function fromUtf8(bytes: Buffer, start: number, end: number): string {
  return bytes.toString("utf8", start, end);
}

/** By FNV-1a; texts that share a slot merely turn each other out. */
function slotOf(bytes: Buffer, start: number, end: number): number {
  let hash = end - start;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
