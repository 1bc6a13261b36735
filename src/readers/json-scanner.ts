/** What stands at a place of a JSON text. The text of a number is as written, so that none is rounded. */
export type JsonValue =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "boolean"; readonly text: "true" | "false" }
  | { readonly kind: "null" }
  /** An object or array, checked and skipped. */
  | { readonly kind: "nested" };

/** A member of an object. */
export type JsonMember = readonly [name: string, value: JsonValue];

/** A fault of the text, with the position at which it was noticed. */
export class JsonSyntaxError extends Error {
  readonly at: number;

  constructor(what: string, at: number) {
    super(what);
    this.name = "JsonSyntaxError";
    this.at = at;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r\n]*/y;
const notJson = /(?:-?Infinity|NaN|undefined|None|True|False)\b/y;

const trueValue: JsonValue = { kind: "boolean", text: "true" };
const falseValue: JsonValue = { kind: "boolean", text: "false" };
const nullValue: JsonValue = { kind: "null" };
const nested: JsonValue = { kind: "nested" };

/**
 * Walks through a JSON text (RFC 8259) one token at a time. Unlike JSON.parse it keeps the digits of numbers, shows every member of an object,
 * also the second of one name, and makes no objects, so that a member named `__proto__` is a name like any other.
 */
export class JsonScanner {
  readonly #text: string;
  #at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  /** Passes white space; whether the text ends here. */
  atEnd(): boolean {
    this.#skipSpace();
    return this.#at >= this.#text.length;
  }

  /** Passes `character` if it comes next, after white space. */
  take(character: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  /** @throws JsonSyntaxError when another character comes next. */
  expect(character: string): void {
    if (!this.take(character)) this.fail(`${this.#shownNext()} stands where ${character} was expected`);
  }

  /** An object, member by member. */
  *members(): Generator<JsonMember> {
    this.expect("{");
    if (this.take("}")) return;
    yield this.#member();
    yield* this.otherMembers();
  }

  /** The rest of an object behind a member of it. */
  *otherMembers(): Generator<JsonMember> {
    while (this.take(",")) yield this.#member();
    this.expect("}");
  }

  value(): JsonValue {
    this.#skipSpace();
    switch (this.#text.charAt(this.#at)) {
      case '"':
        this.#at++;
        return { kind: "string", text: this.#string() };
      case "{":
      case "[":
        this.#skipNested();
        return nested;
      case "t":
        return this.#word("true", trueValue);
      case "f":
        return this.#word("false", falseValue);
      case "n":
        return this.#word("null", nullValue);
      default:
        return { kind: "number", text: this.#match(number) ?? this.#failOnValue() };
    }
  }

  fail(what: string): never {
    throw new JsonSyntaxError(what, this.#at);
  }

  #member(): JsonMember {
    this.expect('"');
    const name = this.#string();
    this.expect(":");
    return [name, this.value()];
  }

  /** The rest of a string behind its opening quote. */
  #string(): string {
    const start = this.#at;
    let escaped = false;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at++);
      if (code === 0x22) break;
      if (Number.isNaN(code) || code < 0x20) throw new JsonSyntaxError("a string is not closed on its line", start);
      if (code !== 0x5c) continue;
      escaped = true;
      this.#at++;
    }
    return escaped ? this.#unescape(start - 1) : this.#text.slice(start, this.#at - 1);
  }

  #unescape(start: number): string {
    const value = this.#parsed(start);
    return typeof value === "string" ? value : this.fail("a string was expected");
  }

  /** Finds the end of an object or array, and lets JSON.parse judge what is between. */
  #skipNested(): void {
    const start = this.#at;
    let depth = 0;
    do {
      const character = this.#text[this.#at++];
      if (character === undefined) throw new JsonSyntaxError("an object or array is not closed", start);
      if (character === "{" || character === "[") depth++;
      else if (character === "}" || character === "]") depth--;
      else if (character === '"') this.#string();
    } while (depth > 0);
    this.#parsed(start);
  }

  #parsed(start: number): unknown {
    try {
      return JSON.parse(this.#text.slice(start, this.#at));
    } catch {
      throw new JsonSyntaxError("a string, object or array is malformed", start);
    }
  }

  #word(word: string, value: JsonValue): JsonValue {
    if (!this.#text.startsWith(word, this.#at)) return this.#failOnValue();
    this.#at += word.length;
    return value;
  }

  #failOnValue(): never {
    const word = this.#match(notJson);
    if (word !== undefined) this.fail(`${word} is not JSON; write null for a missing value`);
    return this.fail(`${this.#shownNext()} stands where a value was expected`);
  }

  #shownNext(): string {
    const next = this.#text[this.#at];
    return next === undefined ? "the end" : JSON.stringify(next);
  }

  #skipSpace(): void {
    // Compact JSON has none: the look is cheaper than the match.
    if (this.#text.charCodeAt(this.#at) <= 0x20) this.#match(space);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0];
    this.#at += text?.length ?? 0;
    return text;
  }
}
