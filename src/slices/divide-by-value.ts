import { sortValues } from "../align/value-order.ts";
import type { Texts } from "../table/cast.ts";
import { type Division, missingPart } from "./division.ts";
import { type Population, readTexts, type Values } from "./population.ts";

/** One part for each value of the column in any population: numbers by size, texts by code unit. @throws GateError E205, E208. */
export async function divideByValue(column: string, populations: readonly Population[]): Promise<Division> {
  const read: Values<Texts>[] = [];
  for (const population of populations) read.push(await readTexts(population, column));
  const texts = sortValues([...new Set(read.flatMap(({ values }) => textsInUse(values)))]);
  const partOf = new Map(texts.map((text, part) => [text, part]));
  return {
    column,
    parts: [...texts.map((text) => `${column}=${text}`), missingPart(column)],
    codes: read.map(({ values }) => partsOf(values, partOf)),
    notes: read.flatMap(({ notes }) => notes),
  };
}

/** A dictionary can hold texts of rows that are not compared. */
function textsInUse({ codes, dictionary }: Texts): readonly string[] {
  const used = new Uint8Array(dictionary.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) used[code] = 1;
  }
  return dictionary.filter((_, code) => used[code] === 1);
}

function partsOf({ codes, dictionary }: Texts, partOf: ReadonlyMap<string, number>): Int32Array {
  const missing = partOf.size;
  const partOfCode = Int32Array.from(dictionary, (text) => partOf.get(text) ?? missing);
  const parts = new Int32Array(codes.length).fill(missing);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) parts[row] = partOfCode[code] ?? missing;
  }
  return parts;
}
