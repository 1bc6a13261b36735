import { cleanText } from "../escape.ts";

/** Untrusted text as text of XML or HTML, also inside quotes: on one line, nothing invisible, no markup, and no `##[command]` to a runner. */
export function xmlText(text: string, maxCharacters = 600): string {
  if (text.length <= maxCharacters && plain.test(text)) return text;
  return cleanText(text, maxCharacters)
    .replace(/[\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"'`]|#(?=#)/gu, (character) => `&#${character.codePointAt(0)};`);
}

// Most texts are numbers and words of ours; it saves the careful way round for thousands of labels.
const plain = /^[\w.,:;%()\u2212](?:[\w.,:;%()\u2212]|[ \u00a0\u202f](?![ \u00a0\u202f]|$))*$/u;
