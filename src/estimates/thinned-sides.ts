import { sortOrder } from "../stats/sort-order.ts";
import { prepared } from "./calibrated-rows.ts";
import type { Calibrator } from "./calibrator.ts";
import type { EstimatedSide, EstimatedSides } from "./estimated-side.ts";
import { scoreGrid } from "./isotonic.ts";
import type { LabelledSide } from "./labelled-side.ts";
import type { ScoredRows } from "./sample.ts";

/** So many rows show how the estimates vary; more would only take longer. */
const most = 20_000;

/**
 * The sides with about 20 000 rows each at most, for resampling: labelled rows by the number of their unit, which is that of the
 * same row on the other side; rows to be estimated at even steps in the order of their scores.
 */
export function thinnedSides({ candidate, reference }: EstimatedSides): EstimatedSides {
  const labelled = thinnedLabelled(candidate.labelled);
  const after = thinnedSide(candidate, labelled);
  if (reference === undefined) return { candidate: after, reference };
  const isShared = reference.labelled === candidate.labelled;
  return {
    candidate: after,
    reference: thinnedSide(reference, isShared ? labelled : thinnedLabelled(reference.labelled)),
  };
}

function thinnedSide(side: EstimatedSide, labelled: LabelledSide): EstimatedSide {
  const sample = side.resamplesRows ? labelled.sample : thinnedRows(side.prepared.sample);
  return {
    labelled,
    calibrators:
      labelled === side.labelled
        ? side.calibrators
        : side.calibrators.map((own, index) => recalibrated(own, labelled, index)),
    prepared: sample === side.prepared.sample ? side.prepared : prepared(sample),
    resamplesRows: side.resamplesRows,
  };
}

function recalibrated(calibrator: Calibrator, { sample, positives }: LabelledSide, index: number): Calibrator {
  const grid = scoreGrid(sample.scores[index] ?? new Float64Array(0));
  return { ...calibrator, grid, isPositive: positives[index] ?? new Uint8Array(0) };
}

function thinnedLabelled(labelled: LabelledSide): LabelledSide {
  const { sample, positives, units, label } = labelled;
  if (sample.rows <= most) return labelled;
  const step = Math.ceil(sample.rows / most);
  const kept = rowsAtSteps(units.unitOf, step);
  return {
    sample: rowsAt(sample, kept),
    positives: positives.map((flags) => Uint8Array.from(kept, (row) => flags[row] ?? 0)),
    units: { count: units.count, unitOf: Uint32Array.from(kept, (row) => units.unitOf[row] ?? 0) },
    label: Int32Array.from(kept, (row) => label[row] ?? -1),
  };
}

/** Units are numbered by what they hold, so that every k-th of them is a fair part. */
function rowsAtSteps(unitOf: Uint32Array, step: number): Uint32Array {
  const kept = new Uint32Array(unitOf.length);
  let count = 0;
  for (let row = 0; row < unitOf.length; row++) if ((unitOf[row] ?? 0) % step === 0) kept[count++] = row;
  return kept.slice(0, count);
}

function thinnedRows(sample: ScoredRows): ScoredRows {
  if (sample.rows <= most) return sample;
  const order = orderOf(sample);
  const step = sample.rows / most;
  return rowsAt(
    sample,
    Uint32Array.from({ length: most }, (_, k) => order[Math.floor((k + 0.5) * step)] ?? 0),
  );
}

/** By the first score, rows of the same one by the others and the prediction: the order of the file must not decide. */
function orderOf({ scores, prediction }: ScoredRows): Uint32Array {
  const [first = new Float64Array(0), ...others] = scores;
  const order = sortOrder(first);
  const columns = [...others, prediction];
  const byOthers = (one: number, other: number): number => {
    for (const values of columns) {
      const difference = (values[one] ?? 0) - (values[other] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && first[order[end] ?? 0] === first[order[start] ?? 0]) end++;
    if (end - start > 1) order.subarray(start, end).sort(byOthers);
    start = end;
  }
  return order;
}

function rowsAt(sample: ScoredRows, kept: Uint32Array): ScoredRows {
  return {
    ...sample,
    scores: sample.scores.map((values) => Float64Array.from(kept, (row) => values[row] ?? Number.NaN)),
    prediction: Int32Array.from(kept, (row) => sample.prediction[row] ?? -1),
    from: Int32Array.from(kept, (row) => sample.from[row] ?? -1),
    rows: kept.length,
  };
}
