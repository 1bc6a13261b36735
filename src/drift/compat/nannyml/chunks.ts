/** NannyML makes this many chunks when told nothing; a remainder becomes one chunk more. */
const count = 10;

/** Rows from the first to before the second number. */
export type Chunk = readonly [from: number, to: number];

/** The chunks of NannyML's DefaultChunker, by the order of the rows; none below ten rows, where NannyML fails. */
export function defaultChunks(rows: number): readonly Chunk[] {
  const size = Math.floor(rows / count);
  if (size === 0) return [];
  return Array.from({ length: Math.ceil(rows / size) }, (_, chunk) => [
    chunk * size,
    Math.min(rows, (chunk + 1) * size),
  ]);
}
