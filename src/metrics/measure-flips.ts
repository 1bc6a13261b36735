import type { Engine } from "../aggregates/engine.ts";
import type { Cube, Selection } from "../aggregates/vocabulary.ts";
import { estimated, notEstimated, type Measured } from "./estimate.ts";
import type { FlipMetric } from "./metric.ts";
import { rowsWorth } from "./rows-worth.ts";
import { whyNotPaired } from "./why-not-paired.ts";

/** Measures a share of joined rows; it compares the two models by itself, so it has neither a reference value nor a change. */
export function measureFlips(metric: FlipMetric, engine: Engine, selection: Selection): Measured {
  const none = { reference: undefined, change: undefined, covariance: undefined, excluded: 0 };
  const cube = engine.cube(selection);
  if (!cube.joined) return { ...none, candidate: notEstimated(whyNotPaired(metric, engine), 0) };
  const { rows, share, effective } = shareOf(metric, cube);
  const n = engine.clustered ? worthOfClusters(metric, { share, effective }, { engine, selection }) : effective;
  return { ...none, candidate: estimated(share, rows, { kind: "wilson", successes: share * n, n }) };
}

function shareOf(
  metric: FlipMetric,
  { cells }: Extract<Cube, { joined: true }>,
): { readonly rows: number; readonly share: number; readonly effective: number } {
  let rows = 0;
  let weight = 0;
  let squaredWeight = 0;
  let counted = 0;
  for (const cell of cells) {
    rows += cell.rows;
    weight += cell.weight;
    squaredWeight += cell.squaredWeight;
    if (metric.counts(cell.label, cell.reference, cell.candidate)) counted += cell.weight;
  }
  return { rows, share: counted / weight, effective: (weight * weight) / squaredWeight };
}

function worthOfClusters(
  metric: FlipMetric,
  { share, effective: trials }: { readonly share: number; readonly effective: number },
  { engine, selection }: { readonly engine: Engine; readonly selection: Selection },
): number {
  const { reference, candidate } = engine.sides(selection);
  const influence = new Float64Array(candidate.rows);
  for (let row = 0; row < candidate.rows; row++) {
    const flipped = metric.counts(
      candidate.label?.[row] ?? -1,
      reference?.prediction?.[row] ?? -1,
      candidate.prediction?.[row] ?? -1,
    );
    influence[row] = Number(flipped) - share;
  }
  const { candidate: variance, units } = engine.spread({ reference: undefined, candidate: influence }, selection);
  return rowsWorth({ share, variance, rows: candidate.rows, trials, units });
}
