import { ExpressionFault } from "./fault.ts";

/** The smallest parts of an expression, each with the offset at which it starts. */
export type Token =
  | { readonly kind: "name"; readonly at: number; readonly name: string }
  | { readonly kind: "keyword"; readonly at: number; readonly word: Keyword }
  | { readonly kind: "text"; readonly at: number; readonly text: string }
  | { readonly kind: "number"; readonly at: number; readonly written: string }
  | { readonly kind: "symbol"; readonly at: number; readonly symbol: string }
  | { readonly kind: "end"; readonly at: number };

const keywords = ["and", "between", "false", "in", "is", "missing", "not", "or", "true"] as const;
export type Keyword = (typeof keywords)[number];

/**
 * Cuts a text into tokens, with one that says "end" last. Single quotes hold a text; double quotes and backticks hold
 * the name of a column, as bare words do; a quote inside is doubled. Keywords are so in any letter case.
 * @throws ExpressionFault
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at = text.length - text.slice(at).trimStart().length;
    if (at === text.length) return [...tokens, { kind: "end", at }];
    const { token, end } = tokenAt(text, at);
    tokens.push(token);
    at = end;
  }
}

interface Cut {
  readonly token: Token;
  readonly end: number;
}

function tokenAt(text: string, at: number): Cut {
  const rest = text.slice(at);
  for (const [pattern, make] of forms) {
    const written = pattern.exec(rest)?.[0];
    if (written !== undefined) return { token: make(written, at), end: at + written.length };
  }
  throw new ExpressionFault(at, strange(rest));
}

const forms: readonly (readonly [pattern: RegExp, make: (written: string, at: number) => Token])[] = [
  // Not followed by a letter or a point: `5kg` and `1.2.3` are neither numbers nor names.
  [/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])/u, (written, at) => ({ kind: "number", at, written })],
  [/^[\p{L}_][\p{L}\p{M}\p{N}_.]*/u, word],
  [/^'(?:[^']|'')*'/, (written, at) => ({ kind: "text", at, text: unquoted(written) })],
  [/^(?:"(?:[^"]|"")*"|`(?:[^`]|``)*`)/, quotedName],
  [/^(?:[<>=!]=|[<>=](?![<>=])|[(),])/, (symbol, at) => ({ kind: "symbol", at, symbol })],
];

function word(written: string, at: number): Token {
  const lower = written.toLowerCase();
  const keyword = keywords.find((known) => known === lower);
  return keyword === undefined ? { kind: "name", at, name: written } : { kind: "keyword", at, word: keyword };
}

function quotedName(written: string, at: number): Token {
  const name = unquoted(written);
  if (name === "") throw new ExpressionFault(at, "the name of a column is empty");
  return { kind: "name", at, name };
}

function unquoted(written: string): string {
  const quote = written.charAt(0);
  return written.slice(1, -1).replaceAll(quote + quote, quote);
}

/** What to write in place of something that other languages know and this one does not. */
function strange(rest: string): string {
  const found = elsewhere.find(([start]) => rest.startsWith(start));
  return found?.[1] ?? "expected a column, a value, a comparison, `and`, `or`, `not` or parentheses";
}

const elsewhere: readonly (readonly [start: string, advice: string])[] = [
  ["'", "a text opens here with ' and is never closed"],
  ['"', 'the name of a column opens here with " and is never closed'],
  ["`", "the name of a column opens here with ` and is never closed"],
  ["&", "write `and`"],
  ["|", "write `or`"],
  ["!", "write `not`, or `!=` for unlike"],
  ["~", "write `not`"],
  ["<>", "write `!=` for unlike"],
  ["=>", "write `>=`"],
  ["=<", "write `<=`"],
  ["[", "a list is in parentheses: `in ('EU', 'US')`"],
  ["{", "a list is in parentheses: `in ('EU', 'US')`"],
];
