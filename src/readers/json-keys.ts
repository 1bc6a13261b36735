import { pastSpace, stands, unclear } from "./json-bytes.ts";
import type { JsonColumn } from "./json-column.ts";
import type { JsonColumns } from "./json-columns.ts";
import type { JsonStrings } from "./json-strings.ts";

const quote = 34;
const colon = 58;

/** The name of a member as it was written last, and the key that followed it. */
interface Key {
  readonly column: JsonColumn;
  /** From behind the comma or brace before it to the value, with all that is between. */
  bytes: Uint8Array;
  next: Key | undefined;
}

/** Finds the columns of members by their keys. Most objects are written like the one before, so that is what it looks for first. */
export class JsonKeys {
  readonly #columns: JsonColumns;
  readonly #strings: JsonStrings;
  readonly #keys = new Map<string, Key>();
  #first: Key | undefined;
  #before: Key | undefined;
  #end = 0;

  constructor(columns: JsonColumns, strings: JsonStrings) {
    this.#columns = columns;
    this.#strings = strings;
  }

  /** Where the value begins that belongs to the key that was found last. */
  get end(): number {
    return this.#end;
  }

  beginObject(): void {
    this.#before = undefined;
  }

  /** The column of the key that begins at `start` or behind white space; `undefined` if there is none, or it is unclear. */
  columnAt(bytes: Buffer, start: number): JsonColumn | undefined {
    const expected = this.#before === undefined ? this.#first : this.#before.next;
    const key = expected !== undefined && stands(expected.bytes, bytes, start) ? expected : this.#found(bytes, start);
    if (key === undefined) return undefined;
    this.#before = key;
    this.#end = start + key.bytes.length;
    return key.column;
  }

  #found(bytes: Buffer, start: number): Key | undefined {
    const key = this.#keyAt(bytes, pastSpace(bytes, start));
    if (key === undefined) return undefined;
    const behind = pastSpace(bytes, this.#end);
    if (bytes[behind] !== colon) return undefined;
    const end = pastSpace(bytes, behind + 1);
    // One key can be written in several ways: with and without spaces and escapes.
    const length = end - start;
    if (key.bytes.length !== length || !stands(key.bytes, bytes, start))
      key.bytes = Uint8Array.from(bytes.subarray(start, end));
    if (this.#before === undefined) this.#first = key;
    else this.#before.next = key;
    return key;
  }

  #keyAt(bytes: Buffer, start: number): Key | undefined {
    if (bytes[start] !== quote) return undefined;
    const end = this.#strings.read(bytes, start + 1);
    if (end === unclear) return undefined;
    this.#end = end + 1;
    const name = this.#strings.text;
    return this.#keys.get(name) ?? this.#newKey(name);
  }

  #newKey(name: string): Key | undefined {
    const column = this.#columns.named(name);
    if (column === undefined) return undefined;
    const key: Key = { column, bytes: new Uint8Array(), next: undefined };
    this.#keys.set(name, key);
    return key;
  }
}
