import { GateError } from "../errors.ts";
import { pastSpace } from "./json-bytes.ts";
import type { JsonColumns } from "./json-columns.ts";
import { JsonMembers } from "./json-members.ts";
import { type JsonMember, JsonScanner, JsonSyntaxError } from "./json-scanner.ts";
import type { Lines } from "./text-bytes.ts";

const lineFeed = 10;
const openBrace = 123;
const closeBrace = 125;

/** Reads the objects of JSON Lines from their bytes; where a line is not plain, the rest of it is scanned as text. */
export class JsonlRows {
  readonly #uri: string;
  readonly #columns: JsonColumns;
  readonly #members: JsonMembers;
  #bytes: Buffer = Buffer.alloc(0);
  /** Where the line that is being read begins, and its number. */
  #start = 0;
  #line = 0;
  #blank: number | undefined;

  constructor(uri: string, columns: JsonColumns) {
    this.#uri = uri;
    this.#columns = columns;
    this.#members = new JsonMembers(columns);
  }

  /** Takes lines, each of which ends with a line feed. */
  add({ bytes, firstLine }: Lines): void {
    this.#bytes = bytes;
    this.#line = firstLine;
    for (this.#start = 0; this.#start < bytes.length; this.#line++) this.#start = this.#addLine();
  }

  /** Returns where the next line begins. */
  #addLine(): number {
    const bytes = this.#bytes;
    const open = pastSpace(bytes, this.#start);
    if (bytes[open] !== openBrace) return this.#addOther(open);
    this.#beginRow();
    const close = this.#members.add(bytes, open);
    if (close === open) return this.#scan(open, (scanner) => this.#addMembers(scanner, scanner.members()));
    if (bytes[close] !== closeBrace)
      return this.#scan(close, (scanner) => this.#addMembers(scanner, scanner.otherMembers()));
    this.#columns.endRow();
    const end = pastSpace(bytes, close + 1);
    return bytes[end] === lineFeed ? end + 1 : this.#scan(end);
  }

  /** A line that does not begin with an object: blank perhaps. */
  #addOther(at: number): number {
    const end = this.#bytes.indexOf(lineFeed, at);
    if (this.#bytes.toString("utf8", at, end).trim() === "") {
      this.#blank ??= this.#line;
      return end + 1;
    }
    this.#beginRow();
    return this.#scan(at, (scanner) => this.#addMembers(scanner, scanner.members()));
  }

  #beginRow(): void {
    if (this.#blank !== undefined) throw malformed(this.#uri, this.#blank, " is blank");
    this.#columns.beginRow();
  }

  #addMembers(scanner: JsonScanner, members: Iterable<JsonMember>): void {
    this.#columns.addMembers(members, scanner);
    this.#columns.endRow();
  }

  /** Reads the line from `at` on as text, and returns where the next begins. */
  #scan(at: number, read?: (scanner: JsonScanner) => void): number {
    const end = this.#bytes.indexOf(lineFeed, at);
    const before = this.#bytes.toString("utf8", this.#start, at);
    const scanner = new JsonScanner(before + this.#bytes.toString("utf8", at, end), before.length);
    try {
      read?.(scanner);
      if (!scanner.atEnd()) scanner.fail("something follows the object");
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      throw malformed(this.#uri, this.#line, `, character ${error.at + 1}: ${error.message}`);
    }
    return end + 1;
  }
}

function malformed(uri: string, line: number, what: string): GateError {
  return new GateError({
    code: "E203",
    message: `${uri}, line ${line}${what}.`,
    hint: "Write one JSON object on each line.",
  });
}
