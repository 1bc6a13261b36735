import { TextCache } from "../table/text-cache.ts";
import { closingQuote, unclear } from "./json-bytes.ts";

const space = 32;
const quote = 34;
const backslash = 92;

/** Reads strings from the bytes of a JSON text. */
export class JsonStrings {
  readonly #plain = new TextCache();
  /** Most files have no escapes. */
  #escaped: TextCache | undefined;
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  /** The text that was read last, if it was worth the while to make it. */
  #text: string | undefined;

  /** The text that was read last. */
  get text(): string {
    return this.#text ?? this.#plain.textOf(this.#bytes, this.#start, this.#end);
  }

  /** Where the quote stands that closes the string, whose characters begin at `start`. */
  read(bytes: Buffer, start: number): number {
    let end = start;
    let byte = bytes[end] ?? 0;
    while (byte !== quote && byte !== backslash && byte >= space) byte = bytes[++end] ?? 0;
    if (byte === backslash) return this.#readEscaped(bytes, start);
    if (byte !== quote) return unclear;
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.#text = undefined;
    return end;
  }

  /** Not every text with a backslash in it is JSON: that has to be known also where nobody asks for it. */
  #readEscaped(bytes: Buffer, start: number): number {
    const end = closingQuote(bytes, start);
    if (end === unclear) return unclear;
    try {
      this.#escaped ??= new TextCache(unescaped);
      this.#text = this.#escaped.textOf(bytes, start, end);
    } catch {
      return unclear;
    }
    return end;
  }
}

function unescaped(bytes: Buffer, start: number, end: number): string {
  const text: unknown = JSON.parse(bytes.toString("utf8", start - 1, end + 1));
  return String(text);
}
