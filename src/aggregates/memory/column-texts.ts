import { hashText } from "../../align/text-hash.ts";
import { goodTuring, supportOf } from "../../stats/good-turing.ts";
import type { Unseen } from "../../stats/good-turing.ts";
import type { UnseenSides } from "../column-summary.ts";
import type { Categories } from "./column-categories.ts";

/** More distinct texts than this are sampled by their content: a text is in the sample of both files or of neither. */
const mostTexts = 50_000;
/** Only the beginning of a long document is read, so that a few of them do not decide alone. */
const mostTokens = 200;
const token = /[\p{L}\p{M}]+|\p{N}+|\p{Extended_Pictographic}/gu;

export interface TextFacts {
  readonly texts: UnseenSides;
  readonly tokens: UnseenSides | undefined;
  /** Whether only a sample of the texts was held against each other. */
  readonly sampled: boolean;
}

/** Which of the candidate's texts and words the reference does not have, and what part of its own occurs in one row only. */
export function textFacts(reference: Categories, candidate: Categories): TextFacts {
  const rate = mostTexts / Math.max(reference.distinct, candidate.distinct, mostTexts);
  const before = textsOf(reference, rate);
  const after = textsOf(candidate, rate);
  return {
    texts: { reference: repeated(before), candidate: unseenTexts(before, after) },
    tokens: tokenSides(before, after),
    sampled: rate < 1,
  };
}

type Texts = ReadonlyMap<string, number>;

function textsOf(categories: Categories, rate: number): Texts {
  const texts = new Map<string, number>();
  const words = new Uint32Array(2);
  for (const [text, count] of categories.entries()) {
    if (rate < 1) {
      hashText(text, words, 0);
      if ((words[0] ?? 0) / 2 ** 32 >= rate) continue;
    }
    texts.set(text, count);
  }
  return texts;
}

function repeated(texts: Texts): Unseen {
  const times = (wanted: number): number => Array.from(texts.values()).filter((count) => count === wanted).length;
  return goodTuring({ draws: rowsOf(texts), once: times(1), twice: times(2) });
}

function unseenTexts(before: Texts, after: Texts): Unseen {
  let unseen = 0;
  for (const [text, count] of after) unseen += before.has(text) ? 0 : count;
  const rows = rowsOf(after);
  return { share: unseen / rows, support: rows };
}

function rowsOf(texts: Texts): number {
  let rows = 0;
  for (const count of texts.values()) rows += count;
  return rows;
}

function tokenSides(before: Texts, after: Texts): UnseenSides | undefined {
  const rowsWith = new Map<string, number>();
  const references = tokensOf(before);
  for (const { tokens, count } of references) {
    for (const word of tokens) rowsWith.set(word, (rowsWith.get(word) ?? 0) + count);
  }
  const candidates = tokensOf(after);
  if (references.length === 0 || candidates.length === 0) return undefined;
  let twice = 0;
  for (const rows of rowsWith.values()) twice += rows === 2 ? 1 : 0;
  return {
    reference: unseenTokens(references, (word) => rowsWith.get(word) === 1, twice),
    candidate: unseenTokens(candidates, (word) => !rowsWith.has(word), 0),
  };
}

interface Tokens {
  readonly tokens: ReadonlySet<string>;
  /** Rows with this text. */
  readonly count: number;
}

function tokensOf(texts: Texts): readonly Tokens[] {
  const found: Tokens[] = [];
  for (const [text, count] of texts) {
    const tokens = new Set<string>();
    for (const [word] of text.matchAll(token)) {
      tokens.add(word.toLowerCase());
      if (tokens.size === mostTokens) break;
    }
    if (tokens.size > 0) found.push({ tokens, count });
  }
  return found;
}

/** A ratio of sums over rows, whose words are not independent: its variance is that of the rows (Cochran 1977, 2.11). */
function unseenTokens(texts: readonly Tokens[], isUnseen: (word: string) => boolean, twice: number): Unseen {
  const perText = texts.map(({ tokens, count }) => {
    let unseen = 0;
    for (const word of tokens) unseen += isUnseen(word) ? 1 : 0;
    return { unseen, all: tokens.size, count };
  });
  const all = perText.reduce((sum, text) => sum + text.count * text.all, 0);
  const share = perText.reduce((sum, text) => sum + text.count * text.unseen, 0) / all;
  const squares = perText.reduce((sum, text) => sum + text.count * (text.unseen - share * text.all) ** 2, 0);
  return { share, support: supportOf(share, (squares + 2 * twice) / all ** 2, all) };
}

/** Characters of every row, in no order; an emoji is one or a few. */
export function lengthsOf({ rows, missing, notANumber, entries }: Categories): Float64Array {
  const lengths = new Float64Array(rows - missing - notANumber);
  let at = 0;
  for (const [text, count] of entries()) {
    lengths.fill(characters(text), at, at + count);
    at += count;
  }
  return lengths;
}

/** Code points: half of a surrogate pair is no character. */
function characters(text: string): number {
  let pairs = 0;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) pairs++;
  return text.length - pairs;
}
