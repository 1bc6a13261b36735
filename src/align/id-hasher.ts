import type { IdTexts } from "./id-texts.ts";
import type { Ids } from "./ids.ts";
import { hashInteger, hashText } from "./text-hash.ts";

/** What the hashes are made of. */
export type HashedIds = Pick<Ids, "columns" | "texts" | "text">;

/** Writes the two words of the hash of a row's id. */
export type WriteHash = (row: number, hash: Uint32Array) => void;

/** Hashes ids by their canonical texts: the same however the file writes them. */
export function idHasher({ columns, texts, text }: HashedIds): WriteHash {
  const [column, ...more] = columns;
  if (more.length === 0 && column?.kind === "number") return numberHasher(column.values);
  const [own] = texts;
  if (more.length === 0 && own !== undefined && column?.kind !== "integer") return knownHashes(own());
  return (row, hash) => hashText(text(row), hash, 0);
}

/** The join has made them. */
function knownHashes({ entries, hashes }: IdTexts): WriteHash {
  const words = hashes();
  return (row, hash) => {
    const entry = entries[row] ?? -1;
    hash[0] = words[2 * entry] ?? 0;
    hash[1] = words[2 * entry + 1] ?? 0;
  };
}

/** The same as for its text, which most numbers do not need to be turned into. */
function numberHasher(values: Float64Array): WriteHash {
  return (row, hash) => {
    const value = values[row] ?? Number.NaN;
    if (Number.isSafeInteger(value)) hashInteger(value, hash, 0);
    else hashText(String(value), hash, 0);
  };
}
