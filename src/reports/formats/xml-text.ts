/**
 * Text as it may stand in an element or an attribute of XML 1.0: what the language does not allow is replaced (not even a reference may stand
 * for it), what it would take for markup is a reference, and so is what a runner would obey if the document is printed to its log.
 */
export function xmlText(text: string): string {
  return text
    .replace(notAllowed, "\ufffd")
    .replace(/[&<>"\t\n\r]/gu, (character) => entities.get(character) ?? `&#${character.codePointAt(0)};`)
    .replace(/##(?=(?:vso)?\[)/giu, "#&#35;")
    .replace(/(?<!\S):(?=:)/gu, "&#58;");
}

// https://www.w3.org/TR/xml/#charsets
const notAllowed = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
