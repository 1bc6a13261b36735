const lineFeed = 10;
const quote = 34;
const noBytes = Buffer.alloc(0);

/** One record as where its fields stand in the bytes of the file; used again for every record. */
export class CsvRecord {
  #bytes: Buffer = noBytes;
  #count = 0;
  #lineFeeds = 0;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  /** 1 for fields with quotes, each of which stands twice. */
  #doubled = new Uint8Array(64);

  /** Number of fields. */
  get count(): number {
    return this.#count;
  }

  /** Line feeds within fields. */
  get lineFeeds(): number {
    return this.#lineFeeds;
  }

  /** Whether it is one field without a character. */
  get isEmpty(): boolean {
    return this.#count === 1 && this.#starts[0] === this.#ends[0];
  }

  begin(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#count = 0;
    this.#lineFeeds = 0;
  }

  addPlain(start: number, end: number): void {
    const index = this.#count++;
    if (index === this.#starts.length) this.#grow();
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.#doubled[index] = 0;
  }

  /** A field between the quotes just before `start` and at `end`. */
  addQuoted(start: number, end: number): void {
    this.addPlain(start, end);
    for (let index = start; index < end; index++) {
      const byte = this.#bytes[index];
      if (byte === lineFeed) this.#lineFeeds++;
      else if (byte === quote) this.#doubled[this.#count - 1] = 1;
    }
  }

  texts(): string[] {
    return Array.from({ length: this.#count }, (_, index) => this.#text(index));
  }

  /** Gives the bytes of field `index` to `taker`. */
  give(index: number, taker: FieldTaker): void {
    if (this.#doubled[index] === 1) {
      const bytes = Buffer.from(this.#text(index));
      taker.add(bytes, 0, bytes.length);
    } else taker.add(this.#bytes, this.#starts[index] ?? 0, this.#ends[index] ?? 0);
  }

  /**
   * Whether more than `longest` is in it: the characters of all fields but one, and the bytes of that one, the last of which is not counted.
   * Asked for long records only.
   */
  isLongerThan(longest: number): boolean {
    let before = 0;
    for (let index = 0; index < this.#count; index++) {
      if (this.#starts[index] === this.#ends[index]) continue;
      const text = this.#text(index);
      if (before + Buffer.byteLength(text) - 1 > longest) return true;
      before += text.length;
    }
    return false;
  }

  #text(index: number): string {
    const text = this.#bytes.toString("utf8", this.#starts[index], this.#ends[index]);
    return this.#doubled[index] === 1 ? text.replaceAll('""', '"') : text;
  }

  #grow(): void {
    this.#starts = doubledRoom(this.#starts, new Int32Array(this.#starts.length * 2));
    this.#ends = doubledRoom(this.#ends, new Int32Array(this.#ends.length * 2));
    this.#doubled = doubledRoom(this.#doubled, new Uint8Array(this.#doubled.length * 2));
  }
}

/** Takes the field that stands from `start` to `end`. */
export interface FieldTaker {
  add(bytes: Buffer, start: number, end: number): void;
}

function doubledRoom<Numbers extends Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
