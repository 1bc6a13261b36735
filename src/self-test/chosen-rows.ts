import { randomStream, uniformAt } from "../stats/random.ts";

/** Draws of one plant: under a seed always the same, and those of a larger share hold those of a smaller one. */
export function chosenRows(seed: number, stream: number, share: number): (row: number) => boolean {
  const draws = randomStream(seed, stream);
  return (row) => uniformAt(draws, row) < share;
}

/** A row of `rows` for each row that is chosen, drawn; the others stay. `fits` says which may take the place of which, as far as one is found. */
export function otherRows(
  rows: number,
  { seed, stream, share }: { readonly seed: number; readonly stream: number; readonly share: number },
  fits: (row: number, other: number) => boolean,
): Int32Array {
  const isChosen = chosenRows(seed, stream, share);
  const draws = randomStream(seed, stream + 1);
  const otherOf = (row: number): number => {
    for (let draw = 0; draw < mostDraws; draw++) {
      const other = Math.floor(uniformAt(draws, row * mostDraws + draw) * rows);
      if (other !== row && fits(row, other)) return other;
    }
    return row;
  };
  return Int32Array.from({ length: rows }, (_, row) => (isChosen(row) ? otherOf(row) : row));
}

const mostDraws = 32;
