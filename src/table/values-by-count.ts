import type { Texts } from "./text-collector.ts";

/** A text that occurs, and in how many rows. */
export interface ValueCount {
  readonly text: string;
  readonly count: number;
}

/** The texts that occur, the most frequent first; of equally frequent ones the first by code unit. */
export function valuesByCount({ codes, dictionary }: Texts): readonly ValueCount[] {
  const counts = new Int32Array(dictionary.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  return dictionary
    .map((text, code) => ({ text, count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : Number(a.text > b.text)));
}
