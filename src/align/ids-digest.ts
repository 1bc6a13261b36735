import { createHash } from "node:crypto";
import { type HashedIds, idHasher } from "./id-hasher.ts";

/**
 * Digest of a set of ids, the same in whatever order they come and however the file writes them, so that two runs on
 * one sample show it. Sums of 64-bit hashes of the ids, then SHA-256 of the sums: sorting a million texts would take longer
 * than the join. It tells samples apart; it is no proof against somebody who forges one.
 */
export function idsDigest(ids: HashedIds, rows: Int32Array): string {
  const writeHash = idHasher(ids);
  const hash = new Uint32Array(2);
  const sums = new Uint32Array(2);
  for (let index = 0; index < rows.length; index++) {
    writeHash(rows[index] ?? -1, hash);
    sums[0] = (sums[0] ?? 0) + (hash[0] ?? 0);
    sums[1] = (sums[1] ?? 0) + (hash[1] ?? 0);
  }
  return createHash("sha256")
    .update(`${rows.length} ${sums.join(" ")}`)
    .digest("hex");
}
