import { NumberBytes } from "../table/number-bytes.ts";
import { endOfNested, stands, unclear } from "./json-bytes.ts";
import type { ReadValue } from "./json-column.ts";
import type { JsonValue } from "./json-scanner.ts";
import type { JsonStrings } from "./json-strings.ts";

const quote = 34;
const plus = 43;
const nine = 57;
const openBracket = 91;
const openBrace = 123;

const words = [
  { bytes: Buffer.from("null"), kind: "null" },
  { bytes: Buffer.from("true"), kind: "boolean" },
  { bytes: Buffer.from("false"), kind: "boolean" },
] as const;

/** Reads values from the bytes of a JSON text; it is itself the value that it read last. */
export class JsonValueBytes implements ReadValue {
  readonly #numbers = new NumberBytes();
  readonly #strings: JsonStrings;
  #kind: JsonValue["kind"] = "null";
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;

  constructor(strings: JsonStrings) {
    this.#strings = strings;
  }

  get kind(): JsonValue["kind"] {
    return this.#kind;
  }

  get number(): number {
    return this.#numbers.value;
  }

  get isInteger(): boolean {
    return this.#numbers.isInteger;
  }

  get text(): string {
    return this.#kind === "string" ? this.#strings.text : this.#bytes.toString("latin1", this.#start, this.#end);
  }

  /** Where the value that begins at `start` is over, or that it is unclear what it is. */
  read(bytes: Buffer, start: number): number {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = this.#readByFirst(bytes, start);
    return this.#end;
  }

  #readByFirst(bytes: Buffer, start: number): number {
    const byte = bytes[start] ?? 0;
    if (byte === quote) return this.#readString(bytes, start + 1);
    if (byte <= nine) return this.#readNumber(bytes, start);
    return byte === openBrace || byte === openBracket ? this.#readNested(bytes, start) : this.#readWord(bytes, start);
  }

  #readString(bytes: Buffer, start: number): number {
    this.#kind = "string";
    const end = this.#strings.read(bytes, start);
    return end === unclear ? unclear : end + 1;
  }

  /** What is no number in JSON, as `+5` and `.5`, may be one in other formats. */
  #readNumber(bytes: Buffer, start: number): number {
    this.#kind = "number";
    if (bytes[start] === plus) return unclear;
    const end = this.#numbers.read(bytes, start);
    return end < 0 || this.#numbers.isBare ? unclear : end;
  }

  #readNested(bytes: Buffer, start: number): number {
    this.#kind = "nested";
    const end = endOfNested(bytes, start);
    if (end === unclear) return unclear;
    try {
      JSON.parse(bytes.toString("utf8", start, end));
    } catch {
      return unclear;
    }
    return end;
  }

  #readWord(bytes: Buffer, start: number): number {
    for (const word of words) {
      if (!stands(word.bytes, bytes, start)) continue;
      this.#kind = word.kind;
      return start + word.bytes.length;
    }
    return unclear;
  }
}
