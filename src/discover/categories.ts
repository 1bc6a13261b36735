import { sortValues } from "../align/value-order.ts";
import type { Texts } from "../table/cast.ts";
import { valuesByCount } from "../table/values-by-count.ts";
import type { ReadFeature } from "./feature.ts";

/** Values that a column is searched by at most; where there are more, the rarest become "(other)". */
const maxCategories = 64;
/** Of rows with a rarer value; above it the column holds names (of users, of documents), and "(other)" would be no group. */
const mostRare = 0.5;

/** A column of texts as its values, in the order in which people expect them; the rarest of many are searched as one. */
export function categoricalFeature(column: string, { codes, dictionary }: Texts): ReadFeature {
  const values = valuesByCount({ codes, dictionary }).map(({ text }) => text);
  const hasOther = values.length > maxCategories;
  if (hasOther && shareOf(values.slice(maxCategories - 1), codes, dictionary) > mostRare)
    return { feature: undefined, notes: [namesNote(column, values.length)] };
  const kept = sortValues(hasOther ? values.slice(0, maxCategories - 1) : values);
  const names = [...kept, ...(hasOther ? ["(other)"] : [])];
  const places = new Map(kept.map((text, place) => [text, place]));
  const placeOf = Uint8Array.from(dictionary, (text) => places.get(text) ?? kept.length);
  const rows = placesOfRows(codes, placeOf, names.length);
  const all = rows.includes(names.length) ? [...names, "(missing)"] : names;
  const feature = { column, codes: rows, predicates: all.map((name) => `${column}=${name}`) };
  return { feature, notes: hasOther ? [rarestNote(column, values.length)] : [] };
}

function placesOfRows(codes: Int32Array, placeOf: Uint8Array, missing: number): Uint8Array {
  const rows = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    rows[row] = code < 0 ? missing : (placeOf[code] ?? missing);
  }
  return rows;
}

/** Share of the rows that hold one of the values. */
function shareOf(values: readonly string[], codes: Int32Array, dictionary: readonly string[]): number {
  const wanted = new Set(values);
  const holds = dictionary.map((text) => wanted.has(text));
  let rows = 0;
  for (let row = 0; row < codes.length; row++) if (holds[codes[row] ?? -1] === true) rows++;
  return rows / codes.length;
}

function namesNote(column: string, values: number): string {
  return `${JSON.stringify(column)} has ${values} values, most of them rare: they name rows rather than groups, and are not searched.`;
}

function rarestNote(column: string, values: number): string {
  return `${JSON.stringify(column)} has ${values} values: the ${maxCategories - 1} most frequent are searched, the others as one.`;
}
