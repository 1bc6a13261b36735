import type { Texts } from "./text-collector.ts";

/** The same column with a dictionary of just the texts that occur, in order of first appearance. */
export function compactTexts(texts: Texts): Texts {
  return isCompact(texts) ? texts : compacted(texts);
}

/** Whether each text is there by the time the next one comes, which mostly is known after a few rows. */
function isCompact({ codes, dictionary }: Texts): boolean {
  let seen = 0;
  for (let row = 0; row < codes.length && seen < dictionary.length; row++) {
    const code = codes[row] ?? -1;
    if (code > seen) return false;
    seen += Number(code === seen);
  }
  return seen === dictionary.length;
}

function compacted({ codes, dictionary }: Texts): Texts {
  const newCodeOf = new Int32Array(dictionary.length).fill(-1);
  const used: string[] = [];
  const newCodes = new Int32Array(codes.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    const text = dictionary[code];
    if (text === undefined) continue;
    if (newCodeOf[code] === -1) newCodeOf[code] = used.push(text) - 1;
    newCodes[row] = newCodeOf[code] ?? -1;
  }
  return { codes: newCodes, dictionary: used };
}
