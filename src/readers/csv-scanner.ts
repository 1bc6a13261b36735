import { NumberBytes } from "../table/number-bytes.ts";
import { type CsvFault, csvError } from "./csv-errors.ts";
import { CsvRecord } from "./csv-record.ts";
import type { CsvRows } from "./csv-rows.ts";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const comma = 44;

/** Size of one record, beyond which a quote was surely never closed. */
const longestRecord = 4 * 1024 ** 2;

/** Finds the records of RFC 4180 in the bytes of a CSV file and gives them to its rows. */
export class CsvScanner {
  readonly #uri: string;
  readonly #rows: CsvRows;
  readonly #record = new CsvRecord();
  readonly #number = new NumberBytes();
  #bytes: Buffer = Buffer.alloc(0);
  /** Where the record that is being read begins. */
  #start = 0;
  /** Whether the file ends with these bytes. */
  #last = false;

  constructor(uri: string, rows: CsvRows) {
    this.#uri = uri;
    this.#rows = rows;
  }

  /**
   * Takes the records in `bytes`, which are whole lines, and returns what is left: a record of which only the beginning is there.
   * @throws GateError E203 for what is not CSV.
   */
  take(bytes: Buffer, last: boolean): Buffer {
    this.#bytes = bytes;
    this.#last = last;
    this.#start = 0;
    while (this.#start < bytes.length) {
      const next = this.#endOfRecord();
      if (next === undefined) break;
      this.#rows.add(this.#record);
      this.#start = next;
    }
    return bytes.subarray(this.#start);
  }

  /** Where the next record begins, `undefined` when the end of this one is yet to come. */
  #endOfRecord(): number | undefined {
    const bytes = this.#bytes;
    this.#record.begin(bytes);
    let at = this.#start;
    for (;;) {
      const end = bytes[at] === quote ? this.#quoted(at) : this.#unquoted(at);
      if (end === undefined) return undefined;
      at = end + 1;
      if (bytes[end] !== comma) break;
    }
    if (this.#isTooLong(at)) throw this.#fault("unclosed");
    return at;
  }

  /** Where a field that is not quoted ends. In columns of numbers it is read at once: where the number ends, so does the field mostly. */
  #unquoted(start: number): number {
    if (!this.#record.expectsNumber) return this.#plain(start);
    const bytes = this.#bytes;
    const end = this.#number.read(bytes, start);
    if (end < 0 || end >= bytes.length || (bytes[end] !== comma && bytes[end] !== lineFeed)) return this.#plain(start);
    this.#record.addNumber(start, end, this.#number);
    return end;
  }

  /** Where it ends, whatever it is: at a comma, a line feed or the end of the file. */
  #plain(start: number): number {
    const bytes = this.#bytes;
    let end = start;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte > comma) continue;
      if (byte === comma || byte === lineFeed) break;
      if (byte === quote) throw this.#faultWithin(start, end, "quote within");
    }
    const returns = end > start && bytes[end] === lineFeed && bytes[end - 1] === carriageReturn;
    this.#record.addPlain(start, returns ? end - 1 : end);
    return end;
  }

  /** Where a quoted field is over: at a comma, a line feed or the end of the file; `undefined` when that is yet to come. */
  #quoted(start: number): number | undefined {
    const bytes = this.#bytes;
    const end = closingQuote(bytes, start + 1);
    this.#record.addQuoted(start + 1, end);
    if (end === bytes.length) return this.#unfinished();
    const behind = bytes[end + 1];
    if (behind === comma || behind === lineFeed || behind === undefined) return end + 1;
    if (behind === carriageReturn && bytes[end + 2] === lineFeed) return end + 2;
    throw this.#fault(this.#isTooLong(end) ? "unclosed" : "text behind");
  }

  #unfinished(): undefined {
    if (this.#last || this.#isTooLong(this.#bytes.length)) throw this.#fault("unclosed");
    return undefined;
  }

  #faultWithin(start: number, end: number, fault: CsvFault): Error {
    this.#record.addPlain(start, end);
    return this.#fault(this.#isTooLong(end) ? "unclosed" : fault);
  }

  #isTooLong(end: number): boolean {
    return end - this.#start > longestRecord && this.#record.isLongerThan(longestRecord);
  }

  #fault(fault: CsvFault): Error {
    return csvError(fault, this.#uri, this.#rows.nextLine);
  }
}

/** Where the first quote from `start` on stands that is not one of two, the end of the bytes if none does. */
function closingQuote(bytes: Buffer, start: number): number {
  let at = start;
  for (; at < bytes.length; at++) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote) break;
    at++;
  }
  return at;
}
