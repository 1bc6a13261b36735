import { bootstrapQuantileDifference } from "../../stats/bootstrap.ts";
import { covarianceOfMeans, type RowDesign } from "../../stats/covariance-of-means.ts";
import { effectiveRowsOfShare } from "../../stats/effective-rows.ts";
import { maritzJarrett, weightedMaritzJarrett } from "../../stats/maritz-jarrett.ts";
import { quantile } from "../../stats/quantile.ts";
import { sum, sumOfProducts } from "../../stats/sum.ts";
import { weightedQuantile, type WeightedSample } from "../../stats/weighted-quantile.ts";
import type { OrderedSide, OrderedSides } from "../vocabulary.ts";
import type { MeasuredValues } from "./measured-values.ts";

/** Above this many rows the closed form of Maritz and Jarrett covers as well as the bootstrap. */
const MAX_BOOTSTRAP_ROWS = 2000;
const REPLICATES = 400;

export interface OrderedQuestion {
  readonly probability: number;
  /** Whether row i of both sides is the same unit. */
  readonly paired: boolean;
  readonly seed: number;
}

/** Prepares the comparison of a percentile of the two sides. */
export function order(
  before: MeasuredValues | undefined,
  after: MeasuredValues,
  question: OrderedQuestion,
): OrderedSides {
  const candidate = orderedSide(after, question.probability);
  const alone = { concordance: { correlation: 0 }, draws: undefined };
  if (before === undefined) return { reference: undefined, candidate, excluded: after.excluded, ...alone };
  const reference = orderedSide(before, question.probability);
  const excluded = after.excluded + (question.paired ? 0 : before.excluded);
  const sides = { reference, candidate, excluded };
  if (reference.rows === 0 || candidate.rows === 0) return { ...sides, ...alone };
  if (Math.max(before.values.length, after.values.length) <= MAX_BOOTSTRAP_ROWS) {
    return { ...sides, ...alone, draws: drawDifferences(before, after, question) };
  }
  if (!question.paired && after.design.cluster === undefined) return { ...sides, ...alone };
  return { ...sides, ...alone, concordance: concordanceOf({ before, after }, sides, question.paired) };
}

function orderedSide({ values, design, sorted }: MeasuredValues, probability: number): OrderedSide {
  return sorted.kind === "plain"
    ? plainSide(sorted.values, probability)
    : designedSide(sorted.sample, probability, { values, design });
}

function plainSide(sorted: Float64Array, probability: number): OrderedSide {
  const standardError = sorted.length === 0 ? Number.NaN : maritzJarrett(sorted, probability);
  const inference = { kind: "order-statistics", sorted, probability, standardError } as const;
  return { rows: sorted.length, value: quantile(sorted, probability), standardError, inference };
}

function designedSide(
  sample: WeightedSample,
  probability: number,
  { values, design }: Pick<MeasuredValues, "values" | "design">,
): OrderedSide {
  const value = weightedQuantile(sample, probability) ?? Number.NaN;
  const effectiveRows = effectiveRowsOfShare(values, value, design);
  const standardError = weightedMaritzJarrett(sample, probability, effectiveRows);
  const inference = { kind: "woodruff", sample, probability, effectiveRows, standardError } as const;
  return { rows: sample.sorted.length, value, standardError, inference };
}

function drawDifferences(before: MeasuredValues, after: MeasuredValues, question: OrderedQuestion): Float64Array {
  return bootstrapQuantileDifference({
    reference: before.values,
    candidate: after.values,
    rows: { reference: before.design, candidate: after.design },
    replicates: REPLICATES,
    ...question,
  });
}

interface BothValues {
  readonly before: MeasuredValues;
  readonly after: MeasuredValues;
}

/**
 * By Bahadur's representation the two percentiles correlate as the shares of values above them do, so their covariance
 * is this correlation times the two standard errors. Clusters are summed, so that it is that of their units.
 */
function concordanceOf(
  { before, after }: BothValues,
  { reference, candidate }: { readonly reference: OrderedSide; readonly candidate: OrderedSide },
  paired: boolean,
): OrderedSides["concordance"] {
  const { design } = after;
  const first = aboveShare(before.values, reference.value, before.design);
  const second = aboveShare(after.values, candidate.value, design);
  const own = covarianceOfMeans(second, second, design);
  const other = covarianceOfMeans(first, first, before.design);
  const units = design.cluster === undefined ? {} : { units: Math.min(own.units, other.units) };
  if (!paired) return { correlation: 0, ...units };
  const spread = Math.sqrt(own.covariance * other.covariance);
  return { correlation: spread > 0 ? covarianceOfMeans(first, second, design).covariance / spread : 0, ...units };
}

/** For each row whether its value lies above a cut, 1 or 0, less the share of which it does. */
function aboveShare(values: Float64Array, cut: number, { weight }: RowDesign): Float64Array {
  const above = new Float64Array(values.length);
  for (let row = 0; row < above.length; row++) above[row] = (values[row] ?? Number.NaN) > cut ? 1 : 0;
  const share = weight === undefined ? sum(above) / above.length : sumOfProducts(above, weight) / sum(weight);
  for (let row = 0; row < above.length; row++) above[row] = (above[row] ?? Number.NaN) - share;
  return above;
}
