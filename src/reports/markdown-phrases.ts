import { markdownName, markdownProse } from "./escape.ts";
import type { Phrase } from "./facts.ts";

/** Phrases as they follow one another: names become code, our own words stay prose. */
export function markdownPhrases(phrases: readonly Phrase[], longestName = 100): string {
  return phrases
    .map((phrase) => (typeof phrase === "string" ? proseWithEdges(phrase) : markdownName(phrase.name, longestName)))
    .join("");
}

/** The spaces at the ends of a phrase matter, and punctuation between names is ours. */
function proseWithEdges(phrase: string): string {
  return /\p{L}/u.test(phrase) ? phrase.replace(/\S(?:.*\S)?/su, (words) => markdownProse(words)) : phrase;
}
