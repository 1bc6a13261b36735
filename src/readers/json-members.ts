import { pastSpace, unclear } from "./json-bytes.ts";
import type { JsonColumns } from "./json-columns.ts";
import { JsonKeys } from "./json-keys.ts";
import { JsonStrings } from "./json-strings.ts";
import { JsonValueBytes } from "./json-value-bytes.ts";

const comma = 44;

/** Adds the members of objects to their columns, from the bytes that write them. */
export class JsonMembers {
  readonly #columns: JsonColumns;
  readonly #keys: JsonKeys;
  readonly #value: JsonValueBytes;

  constructor(columns: JsonColumns) {
    this.#columns = columns;
    const strings = new JsonStrings();
    this.#keys = new JsonKeys(columns, strings);
    this.#value = new JsonValueBytes(strings);
  }

  /**
   * Adds the members of the object that begins at `open`, as far as that is plain, and returns where what follows them begins: the end of the object,
   * something that takes the scanner of texts, or `open` if there is no member before that.
   */
  add(bytes: Buffer, open: number): number {
    this.#keys.beginObject();
    let at = open;
    do {
      const end = this.#addMember(bytes, at + 1);
      if (end === unclear) return at;
      at = pastSpace(bytes, end);
    } while (bytes[at] === comma);
    return at;
  }

  #addMember(bytes: Buffer, start: number): number {
    const column = this.#keys.columnAt(bytes, start);
    if (column === undefined || column.lastRow === this.#columns.rows) return unclear;
    const end = this.#value.read(bytes, pastSpace(bytes, this.#keys.end));
    if (end !== unclear) this.#columns.add(column, this.#value);
    return end;
  }
}
