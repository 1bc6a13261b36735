import type { Engine } from "../aggregates/engine.ts";
import type { SelectedSides, Selection } from "../aggregates/vocabulary.ts";
import type { Inference } from "../stats/inference.ts";
import { sum, sumOfProducts } from "../stats/sum.ts";
import { estimated, notEstimated, type Estimate, type Measured } from "./estimate.ts";
import type { WinsMetric } from "./metric.ts";
import type { MetricOptions } from "./options.ts";
import { required, scoreOfRow } from "./row-variables.ts";
import { rowsWorth } from "./rows-worth.ts";
import { whyNotPaired } from "./why-not-paired.ts";

/** Measures how often the candidate beats the reference; a comparison by itself, it has no reference value and no change. */
export function measureWins(
  metric: WinsMetric,
  { options, selection }: { readonly options: MetricOptions; readonly selection: Selection },
  engine: Engine,
): Measured {
  const none = { reference: undefined, change: undefined, covariance: undefined };
  if (!engine.joined) return { ...none, candidate: notEstimated(whyNotPaired(metric, engine), 0), excluded: 0 };
  const { selection: scored, excluded } = engine.usable(scoreOfRow, selection);
  const contest = contestOf(engine.sides(scored), options);
  if (contest.points.length === 0) {
    const text = "no row has a score of both models";
    return { ...none, candidate: notEstimated({ code: "no-rows", text }, 0), excluded };
  }
  const candidate = metric.ties === "half" ? winRate(contest, scored, engine) : winShare(contest, scored, engine);
  return { ...none, candidate, excluded };
}

const TIE = 0.5;

/** Who has the better score at each row. */
interface Contest {
  /** 1 where the candidate has, 0 where the reference has, 1/2 where they tie. */
  readonly points: Float64Array;
  readonly weight: Float64Array | undefined;
}

function contestOf({ reference, candidate }: SelectedSides, { direction }: MetricOptions): Contest {
  const before = required(reference?.score, "score");
  const after = required(candidate.score, "score");
  const sign = required(direction, "direction") === "higher_is_better" ? 1 : -1;
  const points = new Float64Array(after.length);
  for (let row = 0; row < after.length; row++) {
    const better = sign * Math.sign((after[row] ?? Number.NaN) - (before[row] ?? Number.NaN));
    points[row] = (1 + better) / 2;
  }
  return { points, weight: candidate.weight };
}

/** The mean of the points. Rows of one weight that are independent are counted; of others the spread is estimated. */
function winRate({ points, weight }: Contest, selection: Selection, engine: Engine): Estimate {
  const n = points.length;
  if (weight === undefined && !engine.clustered) {
    const { gained, lost } = countsOf(points);
    return estimated((n + gained - lost) / (2 * n), n, halved({ gained, lost, n }));
  }
  const value = weight === undefined ? sum(points) / n : sumOfProducts(points, weight) / sum(weight);
  const influence = new Float64Array(n);
  for (let row = 0; row < n; row++) influence[row] = (points[row] ?? Number.NaN) - value;
  const { candidate: variance, units } = engine.spread({ reference: undefined, candidate: influence }, selection);
  if (!(variance > 0)) {
    // Nothing varies: as many independent rows of one outcome as there are units, which is no certainty.
    return estimated(value, n, halved({ gained: value * units, lost: (1 - value) * units, n: units }));
  }
  return estimated(value, n, { kind: "t", value, standardError: Math.sqrt(variance), degreesOfFreedom: units - 1 });
}

/** 1/2 + 1/2 (wins - losses) / n, with Tango's interval of that difference. */
function halved(changes: { readonly gained: number; readonly lost: number; readonly n: number }): Inference {
  return { kind: "affine", of: { kind: "tango", ...changes }, scale: 0.5, shift: 0.5 };
}

function countsOf(points: Float64Array): { readonly gained: number; readonly lost: number } {
  let gained = 0;
  let lost = 0;
  for (let row = 0; row < points.length; row++) {
    if (points[row] === 1) gained++;
    else if (points[row] === 0) lost++;
  }
  return { gained, lost };
}

/** Wins among the rows that are no tie. */
function winShare(contest: Contest, selection: Selection, engine: Engine): Estimate {
  const { rows, weight, squaredWeight, won } = decidedRows(contest);
  if (!(weight > 0)) {
    const text = "the two models tie on every row";
    return notEstimated({ code: "zero-denominator", text }, contest.points.length);
  }
  const share = won / weight;
  const effective = (weight * weight) / squaredWeight;
  const n = engine.clustered ? worthOfClusters(contest, { share, effective }, { selection, engine }) : effective;
  return estimated(share, rows, { kind: "wilson", successes: share * n, n });
}

interface DecidedRows {
  readonly rows: number;
  readonly weight: number;
  readonly squaredWeight: number;
  /** Weight of the rows that the candidate wins. */
  readonly won: number;
}

function decidedRows({ points, weight: weights }: Contest): DecidedRows {
  let [rows, weight, squaredWeight, won] = [0, 0, 0, 0];
  for (let row = 0; row < points.length; row++) {
    if (points[row] === TIE) continue;
    const own = weights === undefined ? 1 : (weights[row] ?? Number.NaN);
    rows++;
    weight += own;
    squaredWeight += own * own;
    if (points[row] === 1) won += own;
  }
  return { rows, weight, squaredWeight, won };
}

function worthOfClusters(
  contest: Contest,
  { share, effective: trials }: { readonly share: number; readonly effective: number },
  { selection, engine }: { readonly selection: Selection; readonly engine: Engine },
): number {
  const { points, weight } = contest;
  const total = weight === undefined ? points.length : sum(weight);
  const decided = decidedRows(contest).weight / total;
  const influence = new Float64Array(points.length);
  for (let row = 0; row < points.length; row++) {
    const point = points[row] ?? Number.NaN;
    influence[row] = point === TIE ? 0 : (point - share) / decided;
  }
  const { candidate: variance, units } = engine.spread({ reference: undefined, candidate: influence }, selection);
  return rowsWorth({ share, variance, rows: points.length, trials, units });
}
