/** Deeper than any answer of GitHub; a parser further on may recurse. */
const deepest = 64;
const quote = 0x22;
const backslash = 0x5c;
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** What a JSON text of someone else says; undefined when it is no JSON in UTF-8, or nested more than 64 deep. */
export function boundedJson(bytes: Uint8Array): unknown {
  if (depthOf(bytes) > deepest) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return value;
  } catch {
    return undefined;
  }
}

/** How deep arrays and objects are nested, brackets within texts left aside. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let most = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (inText && byte === backslash) at++;
    else if (byte === quote) inText = !inText;
    else if (!inText && opening.has(byte)) most = Math.max(most, ++depth);
    else if (!inText && closing.has(byte)) depth--;
  }
  return most;
}
