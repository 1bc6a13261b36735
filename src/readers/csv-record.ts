const lineFeed = 10;
const quote = 34;
/** What a field was found to be while its end was looked for. */
const form = { bytes: 0, integer: 1, decimal: 2, doubled: 3 } as const;

const noBytes = Buffer.alloc(0);

/** One record as where its fields stand in the bytes of the file; used again for every record. */
export class CsvRecord {
  #bytes: Buffer = noBytes;
  #count = 0;
  #lineFeeds = 0;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  /** By `form`; of one that is doubled, each quote in it stands twice. */
  #forms = new Uint8Array(64);
  /** Of fields that are numbers. */
  #numbers = new Float64Array(64);
  /** 1 where a number is worth being looked for. */
  #numeric = new Uint8Array(64);

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

  /** Whether a number is worth being looked for in the field that comes next. */
  get expectsNumber(): boolean {
    return this.#numeric[this.#count] === 1;
  }

  /** From now on, a number is worth being looked for in field `index`, or it is not. */
  expectNumbers(index: number, expected: boolean): void {
    this.#numeric[index] = Number(expected);
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
    this.#forms[index] = form.bytes;
  }

  /** A field that is a finite number; `integer`: it was written without fraction and exponent. */
  addNumber(start: number, end: number, { value, isInteger }: ReadNumber): void {
    const index = this.#count;
    this.addPlain(start, end);
    this.#numbers[index] = value;
    this.#forms[index] = isInteger ? form.integer : form.decimal;
  }

  /** A field between the quotes just before `start` and at `end`. */
  addQuoted(start: number, end: number): void {
    this.addPlain(start, end);
    for (let index = start; index < end; index++) {
      const byte = this.#bytes[index];
      if (byte === lineFeed) this.#lineFeeds++;
      else if (byte === quote) this.#forms[this.#count - 1] = form.doubled;
    }
  }

  texts(): string[] {
    return Array.from({ length: this.#count }, (_, index) => this.#text(index));
  }

  /** Gives field `index` to `taker`: as a number if it was found to be one and is taken as one, else its bytes. */
  give(index: number, taker: FieldTaker): void {
    const known = this.#forms[index] ?? form.bytes;
    const isNumber = known === form.integer || known === form.decimal;
    if (isNumber && taker.addNumber(this.#numbers[index] ?? 0, known === form.integer)) return;
    if (known === form.doubled) this.#giveText(index, taker);
    else taker.add(this.#bytes, this.#starts[index] ?? 0, this.#ends[index] ?? 0);
    this.expectNumbers(index, taker.takesNumbers);
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

  #giveText(index: number, taker: FieldTaker): void {
    const bytes = Buffer.from(this.#text(index));
    taker.add(bytes, 0, bytes.length);
  }

  #text(index: number): string {
    const text = this.#bytes.toString("utf8", this.#starts[index], this.#ends[index]);
    return this.#forms[index] === form.doubled ? text.replaceAll('""', '"') : text;
  }

  #grow(): void {
    this.#starts = doubledRoom(this.#starts, new Int32Array(this.#starts.length * 2));
    this.#ends = doubledRoom(this.#ends, new Int32Array(this.#ends.length * 2));
    this.#forms = doubledRoom(this.#forms, new Uint8Array(this.#forms.length * 2));
    this.#numbers = doubledRoom(this.#numbers, new Float64Array(this.#numbers.length * 2));
    this.#numeric = doubledRoom(this.#numeric, new Uint8Array(this.#numeric.length * 2));
  }
}

/** The number that was read last. */
interface ReadNumber {
  readonly value: number;
  readonly isInteger: boolean;
}

/** Takes the fields of a column. */
export interface FieldTaker {
  /** Whether numbers are worth being looked for in the fields that come next. */
  readonly takesNumbers: boolean;
  /** False if it takes no number, and is to be given the bytes. */
  addNumber(value: number, integer: boolean): boolean;
  /** The field that stands from `start` to `end`. */
  add(bytes: Buffer, start: number, end: number): void;
}

function doubledRoom<Numbers extends Int32Array | Uint8Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
