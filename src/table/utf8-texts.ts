import { isAscii } from "node:buffer";

/** Many texts as the bytes that write them, which take half of the room of strings, and no time to make. A text may be among them twice. */
export class Utf8Texts {
  readonly #pages: Page[] = [];
  /** Of each text its page, where it starts there and where it ends: together, so that they come from memory together. */
  #places: Int32Array;
  #count = 0;

  /** @param expected texts for which there is room from the beginning. */
  constructor(expected = 0) {
    this.#places = new Int32Array(3 * expected);
  }

  get count(): number {
    return this.#count;
  }

  /** Appends texts that stand in one buffer in this order, valid UTF-8 each; it is copied. */
  add(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): void {
    const first = starts[0];
    if (first === undefined) return;
    const page = Buffer.from(bytes.subarray(first, ends.at(-1)));
    this.#pages.push(pageOf(page));
    this.#makeRoom(3 * (this.#count + starts.length));
    let at = 3 * this.#count;
    for (let index = 0; index < starts.length; index++) {
      this.#places[at++] = this.#pages.length - 1;
      this.#places[at++] = (starts[index] ?? 0) - first;
      this.#places[at++] = (ends[index] ?? 0) - first;
    }
    this.#count += starts.length;
  }

  textAt(index: number): string {
    const { bytes } = this.#pageOf(index);
    return bytes.toString("utf8", this.#startOf(index), this.#endOf(index));
  }

  /** Whether a text is the same as one of others. */
  equals(index: number, others: Utf8Texts, other: number): boolean {
    const start = this.#startOf(index);
    const otherStart = others.#startOf(other);
    const length = this.#endOf(index) - start;
    if (others.#endOf(other) - otherStart !== length) return false;
    const { view } = this.#pageOf(index);
    const { view: otherView } = others.#pageOf(other);
    // Four bytes at a time: of a million ids each comes from somewhere else in memory, and the fewer steps, the more of them are under way.
    let at = 0;
    for (; at + 4 <= length; at += 4)
      if (view.getInt32(start + at) !== otherView.getInt32(otherStart + at)) return false;
    for (; at < length; at++) if (view.getInt8(start + at) !== otherView.getInt8(otherStart + at)) return false;
    return true;
  }

  /** A copy of some of the texts, in the order of `indices`. */
  take(indices: Int32Array): Utf8Texts {
    const taken = new Utf8Texts();
    for (let from = 0; from < indices.length; from += textsOfPage) {
      this.#copyTo(taken, indices.subarray(from, from + textsOfPage));
    }
    return taken;
  }

  /** Shows every text in order: its bytes where each is a character of its own, else the text itself. */
  forEach(ascii: (bytes: Buffer, start: number, end: number) => void, other: (text: string) => void): void {
    for (let index = 0; index < this.#count; index++) {
      const page = this.#pageOf(index);
      if (!page.isAscii) other(this.textAt(index));
      else ascii(page.bytes, this.#startOf(index), this.#endOf(index));
    }
  }

  #copyTo(taken: Utf8Texts, indices: Int32Array): void {
    const ends = new Int32Array(indices.length);
    let end = 0;
    for (const [at, index] of indices.entries()) {
      end += (this.#places[3 * index + 2] ?? 0) - (this.#places[3 * index + 1] ?? 0);
      ends[at] = end;
    }
    const bytes = Buffer.allocUnsafe(end);
    const starts = new Int32Array(indices.length);
    for (const [at, index] of indices.entries()) {
      starts[at] = ends[at - 1] ?? 0;
      this.#pageOf(index).bytes.copy(bytes, starts[at], this.#places[3 * index + 1], this.#places[3 * index + 2]);
    }
    taken.add(bytes, starts, ends);
  }

  #pageOf(index: number): Page {
    return this.#pages[this.#places[3 * index] ?? -1] ?? noPage;
  }

  #startOf(index: number): number {
    return this.#places[3 * index + 1] ?? 0;
  }

  #endOf(index: number): number {
    return this.#places[3 * index + 2] ?? 0;
  }

  #makeRoom(length: number): void {
    if (length <= this.#places.length) return;
    const places = new Int32Array(Math.max(length, 2 * this.#places.length));
    places.set(this.#places);
    this.#places = places;
  }
}

/** Of a copy. */
const textsOfPage = 4096;

/** The texts of the rows of a column. */
export interface RowTexts {
  readonly texts: Utf8Texts;
  /** Which of the texts stands in each row, -1 where none does. */
  readonly entries: Int32Array;
}

interface Page {
  readonly bytes: Buffer;
  readonly view: DataView;
  /** Whether each byte is a character of its own. */
  readonly isAscii: boolean;
}

function pageOf(bytes: Buffer): Page {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), isAscii: isAscii(bytes) };
}

const noPage = pageOf(Buffer.alloc(0));
