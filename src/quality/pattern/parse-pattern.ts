import { compilePattern, type Program } from "./program.ts";
import { type Assertion, PatternFault, type Syntax } from "./syntax.ts";

export type ParsedPattern =
  | { readonly kind: "program"; readonly program: Program }
  /** What is wrong; completes "… is not a pattern:". */
  | { readonly kind: "fault"; readonly text: string };

const mostCharacters = 1000;

/**
 * Reads a regular expression in the notation of JavaScript (flag u), with `(?i)` in front for letters of any case. Matching takes
 * time in proportion to the text, whatever the pattern (Thompson 1968), so what only backtracking can do is refused:
 * backreferences and look-around.
 */
export function parsePattern(text: string): ParsedPattern {
  const ignoresCase = text.startsWith("(?i)");
  const source = ignoresCase ? text.slice("(?i)".length) : text;
  const flags = ignoresCase ? "iu" : "u";
  try {
    requireValid(source, flags);
    return { kind: "program", program: compilePattern(new PatternParser(source).whole(), flags) };
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    return { kind: "fault", text: error.message };
  }
}

/** The notation is JavaScript's, so JavaScript says whether it is kept. */
function requireValid(source: string, flags: string): void {
  if (source === "") throw new PatternFault("it is empty, and would match every text");
  if (source.length > mostCharacters) throw new PatternFault(`it has more than ${mostCharacters} characters`);
  try {
    RegExp(source, flags);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PatternFault(lowerFirst(why.slice(why.lastIndexOf(": ") + 2)));
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

const escape =
  /\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|.)/suy;
const characterClass = /\[(?:\\.|[^\\\]])*\]/suy;
const character = /[^\\[\](){}*+?|]/suy;
const quantifier = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/uy;
const group = /\((?:\?:|\?<[\p{L}_$][\p{L}\p{N}_$]*>|(?!\?))/uy;

/** Takes a text that is known to be a regular expression apart. */
class PatternParser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  whole(): Syntax {
    return this.#either();
  }

  #either(): Syntax {
    const parts = [this.#all()];
    while (this.#takes("|")) parts.push(this.#all());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "either", parts };
  }

  #all(): Syntax {
    const parts: Syntax[] = [];
    while (this.#at < this.#source.length && !this.#is("|") && !this.#is(")")) parts.push(this.#repeated());
    return { kind: "all", parts };
  }

  #repeated(): Syntax {
    const part = this.#one();
    const taken = this.#take(quantifier);
    if (taken === undefined) return part;
    const [sign, least, range, most] = taken;
    if (least === undefined) return { kind: "repeat", part, ...(repeats[sign.charAt(0)] ?? { least: 1, most: 1 }) };
    const times = Number(least);
    const limit = range === undefined ? times : most === "" ? undefined : Number(most);
    return { kind: "repeat", part, least: times, most: limit };
  }

  #one(): Syntax {
    const asserted = assertions.find(([sign]) => this.#takes(sign));
    if (asserted !== undefined) return { kind: "assert", that: asserted[1] };
    const taken = this.#take(escape) ?? this.#take(characterClass) ?? this.#take(character);
    if (taken !== undefined) return { kind: "one", source: withoutReference(taken[0]) };
    if (this.#take(group) === undefined) throw strangeGroup(this.#source.slice(this.#at));
    const inner = this.#either();
    this.#takes(")");
    return inner;
  }

  #is(sign: string): boolean {
    return this.#source.startsWith(sign, this.#at);
  }

  #takes(sign: string): boolean {
    const comes = this.#is(sign);
    if (comes) this.#at += sign.length;
    return comes;
  }

  #take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.#at;
    const taken = form.exec(this.#source);
    if (taken === null) return undefined;
    this.#at += taken[0].length;
    return taken;
  }
}

const assertions: readonly (readonly [sign: string, that: Assertion])[] = [
  ["^", "start"],
  ["$", "end"],
  ["\\b", "word-edge"],
  ["\\B", "no-word-edge"],
];

const repeats: Readonly<Record<string, { readonly least: number; readonly most: number | undefined }>> = {
  "*": { least: 0, most: undefined },
  "+": { least: 1, most: undefined },
  "?": { least: 0, most: 1 },
};

function strangeGroup(rest: string): PatternFault {
  return new PatternFault(
    /^\(\?<?[=!]/u.test(rest)
      ? "look-around such as `(?=…)` needs backtracking, whose time has no bound; `not_pattern` says what must not occur"
      : "flags inside a pattern are not known; `(?i)` in front of it asks for letters of any case",
  );
}

function withoutReference(source: string): string {
  if (!/^\\[1-9k]/u.test(source)) return source;
  throw new PatternFault(`the backreference \`${source}\` needs backtracking, whose time has no bound`);
}
