import type { Comparison, Side } from "../../align/comparison.ts";
import type { Cube, CubeCell, Selection } from "../vocabulary.ts";
import { forEachRow } from "./rows.ts";

/** Up to this many cells are counted in a flat array; more (many classes) in a hash map of the cells that occur. */
const MAX_FLAT_CELLS = 1 << 21;

/** The count cube of the selected rows: of the pairs where rows are joined, else of each side. */
export function countCube({ pairing, classes, reference, candidate }: Comparison, selection: Selection): Cube {
  if (pairing === "joined" && reference !== undefined) {
    return countJoined(reference, candidate, classes.length, selection.candidate);
  }
  return {
    joined: false,
    reference: reference && countSide(reference, classes.length, selection.reference),
    candidate: countSide(candidate, classes.length, selection.candidate),
  };
}

/** Counts the joined rows by (label, reference prediction, candidate prediction). Codes run from -1 to classes - 1. */
function countJoined(reference: Side, candidate: Side, classes: number, rows: Int32Array | undefined): Cube {
  const width = classes + 1;
  const counter = new CellCounter(width * width * width);
  const label = labelsOf(candidate);
  const before = codes(reference.prediction);
  const after = codes(candidate.prediction);
  const weight = candidate.weight;
  forEachRow(candidate.rows, rows, (row) => {
    const cell = ((at(label, row) + 1) * width + at(before, row) + 1) * width + at(after, row) + 1;
    counter.add(cell, weight === undefined ? 1 : (weight[row] ?? Number.NaN));
  });
  const cells = counter.cells().map(([cell, counts]) => ({
    label: Math.floor(cell / (width * width)) - 1,
    reference: (Math.floor(cell / width) % width) - 1,
    candidate: (cell % width) - 1,
    ...counts,
  }));
  return { joined: true, cells };
}

/** Counts the rows of one side by (label, prediction); the prediction stands in both places of the cell. */
function countSide(side: Side, classes: number, rows: Int32Array | undefined): readonly CubeCell[] {
  const width = classes + 1;
  const counter = new CellCounter(width * width);
  const label = labelsOf(side);
  const prediction = codes(side.prediction);
  const weight = side.weight;
  forEachRow(side.rows, rows, (row) => {
    const cell = (at(label, row) + 1) * width + at(prediction, row) + 1;
    counter.add(cell, weight === undefined ? 1 : (weight[row] ?? Number.NaN));
  });
  return counter.cells().map(([cell, counts]) => {
    const predicted = (cell % width) - 1;
    return { label: Math.floor(cell / width) - 1, reference: predicted, candidate: predicted, ...counts };
  });
}

type Counts = Pick<CubeCell, "rows" | "weight" | "squaredWeight">;

class CellCounter {
  readonly #flat: Float64Array | undefined;
  readonly #sparse = new Map<number, [number, number, number]>();

  constructor(cells: number) {
    this.#flat = cells <= MAX_FLAT_CELLS ? new Float64Array(cells * 3) : undefined;
  }

  /** A row that weighs nothing counts as no row, as in every other statistic. */
  add(cell: number, weight: number): void {
    if (weight === 0) return;
    const flat = this.#flat;
    if (flat !== undefined) {
      const place = cell * 3;
      flat[place] = (flat[place] ?? 0) + 1;
      flat[place + 1] = (flat[place + 1] ?? 0) + weight;
      flat[place + 2] = (flat[place + 2] ?? 0) + weight * weight;
      return;
    }
    const counts = this.#sparse.get(cell);
    if (counts === undefined) this.#sparse.set(cell, [1, weight, weight * weight]);
    else {
      counts[0] += 1;
      counts[1] += weight;
      counts[2] += weight * weight;
    }
  }

  /** The cells that occur, in ascending order, so that sums over them do not depend on the order of rows. */
  cells(): readonly (readonly [number, Counts])[] {
    const found: [number, Counts][] = [];
    const flat = this.#flat;
    if (flat === undefined) {
      for (const [cell, [rows, weight, squaredWeight]] of this.#sparse)
        found.push([cell, { rows, weight, squaredWeight }]);
      return found.sort((a, b) => a[0] - b[0]);
    }
    for (let place = 0; place < flat.length; place += 3) {
      const [rows = 0, weight = 0, squaredWeight = 0] = flat.subarray(place, place + 3);
      if (rows > 0) found.push([place / 3, { rows, weight, squaredWeight }]);
    }
    return found;
  }
}

/** Metrics that ask nothing of labels count without them; the config refuses all others. */
function labelsOf({ label, rows }: Side): Int32Array {
  return label === undefined ? new Int32Array(rows).fill(-1) : codes(label);
}

function codes(values: Int32Array | Float64Array | undefined): Int32Array {
  if (values instanceof Int32Array) return values;
  throw new TypeError("the count cube needs class codes");
}

/** A row outside the array would be a bug; -1 (invalid) keeps it from counting as a correct prediction. */
function at(values: Int32Array, row: number): number {
  return values[row] ?? -1;
}
