import type { Comparison, Side } from "../align/comparison.ts";
import type { Slice } from "../slices/slice.ts";
import { drawUnits, unitsOf, type Draw } from "./draw.ts";
import { resampleSide } from "./resample-side.ts";

/** A comparison of two models between which there is no true change, and the slices of its rows. */
export interface Replicate {
  readonly comparison: Comparison;
  readonly slices: readonly Slice[];
}

/** Draws the replicate with this number. */
export type Replicator = (run: number) => Replicate;

/**
 * Replicates of a comparison under "no change". Joined rows: units (rows, or clusters) are drawn with replacement and
 * reference and candidate of each change places by a coin, so that the two models disagree as often as they do and
 * neither is better. Otherwise: two independent draws from the reference, or from the candidate where there is no reference.
 */
export function replicator(comparison: Comparison, slices: readonly Slice[], seed: number): Replicator {
  const { pairing, reference, candidate } = comparison;
  if (pairing === "joined" && reference !== undefined) {
    return exchanged(comparison, { slices, seed, reference, candidate });
  }
  return separate(comparison, { slices, seed, source: reference ?? candidate, size: candidate });
}

interface Exchange {
  readonly slices: readonly Slice[];
  readonly seed: number;
  readonly reference: Side;
  readonly candidate: Side;
}

function exchanged(comparison: Comparison, { slices, seed, reference, candidate }: Exchange): Replicator {
  const units = unitsOf(candidate.rows, candidate.cluster);
  return (run) => {
    const draw = drawUnits(units, units.count, { seed, stream: run });
    return {
      comparison: {
        ...comparison,
        reference: resampleSide(reference, candidate, draw),
        candidate: resampleSide(candidate, reference, draw),
      },
      slices: slices.map((slice) => {
        const rows = drawnRows(slice.candidate, draw);
        return { ...slice, reference: rows, candidate: rows };
      }),
    };
  };
}

interface Separate {
  readonly slices: readonly Slice[];
  readonly seed: number;
  readonly source: Side;
  /** The side whose number of units the second draw has. */
  readonly size: Side;
}

function separate(comparison: Comparison, { slices, seed, source, size }: Separate): Replicator {
  const units = unitsOf(source.rows, source.cluster);
  const sizes = [units.count, unitsOf(size.rows, size.cluster).count];
  const rowsOf = (slice: Slice): Int32Array =>
    comparison.reference === undefined ? slice.candidate : (slice.reference ?? slice.candidate);
  return (run) => {
    const [before, after] = sizes.map((drawn, side) => drawUnits(units, drawn, { seed, stream: 2 * run + side }));
    if (before === undefined || after === undefined) throw new TypeError("there are two sides");
    return {
      comparison: {
        ...comparison,
        pairing: "none",
        reference: resampleSide(source, source, before),
        candidate: resampleSide(source, source, after),
      },
      slices: slices.map((slice) => ({
        ...slice,
        reference: drawnRows(rowsOf(slice), before),
        candidate: drawnRows(rowsOf(slice), after),
      })),
    };
  };
}

/** Where the copies of the rows of a slice stand; ascending, as the rows are. */
function drawnRows(rows: Int32Array, { starts }: Draw): Int32Array {
  let count = 0;
  for (const row of rows) count += (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  const drawn = new Int32Array(count);
  let at = 0;
  for (const row of rows) for (let copy = starts[row] ?? 0; copy < (starts[row + 1] ?? 0); copy++) drawn[at++] = copy;
  return drawn;
}
