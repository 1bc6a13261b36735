import type { Cube } from "../aggregates/vocabulary.ts";
import { estimated, notEstimated, type Measured } from "./estimate.ts";
import type { FlipMetric } from "./metric.ts";

/** Measures a share of joined rows; it compares the two models by itself, so it has neither a reference value nor a change. */
export function measureFlips(metric: FlipMetric, cube: Cube): Measured {
  const none = { reference: undefined, change: undefined, covariance: undefined, excluded: 0 };
  if (!cube.joined) {
    const reason = {
      code: "not-paired",
      text: `${metric.name} compares the two models row by row and needs files joined by id`,
    } as const;
    return { ...none, candidate: notEstimated(reason, 0) };
  }
  let rows = 0;
  let weight = 0;
  let squaredWeight = 0;
  let counted = 0;
  for (const cell of cube.cells) {
    rows += cell.rows;
    weight += cell.weight;
    squaredWeight += cell.squaredWeight;
    if (metric.counts(cell.label, cell.reference, cell.candidate)) counted += cell.weight;
  }
  const share = counted / weight;
  const n = (weight * weight) / squaredWeight;
  return { ...none, candidate: estimated(share, rows, { kind: "wilson", successes: share * n, n }) };
}
