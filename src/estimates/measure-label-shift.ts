import type { Comparison, Side } from "../align/comparison.ts";
import { absoluteNormalSum, type NullLaw } from "../drift/absolute-normal-sum.ts";
import type { Reason } from "../metrics/estimate.ts";
import { type LabelCounts, type LabelShift, labelShift } from "./label-shift.ts";

/** Estimated shift of the labels, with what chance would show; or why there is none. */
export type LabelShiftMeasurement = MeasuredLabelShift | UnmeasuredLabelShift;

export interface MeasuredLabelShift extends LabelShift {
  readonly kind: "measured";
  /** Distance that chance exceeds in one of twenty samples without a shift. */
  readonly noise95: number;
  readonly pValue: number;
  readonly rows: { readonly reference: number; readonly candidate: number };
  /** The share furthest outside 0 to 1, where that is more than chance: then no mix of the classes explains the predictions. */
  readonly impossible: { readonly class: string; readonly share: number } | undefined;
  readonly reason?: undefined;
}

export interface UnmeasuredLabelShift {
  readonly kind: "unmeasured";
  readonly reason: Reason | { readonly code: "singular"; readonly text: string };
  readonly rows: { readonly reference: number; readonly candidate: number };
  readonly conditionNumber?: number | undefined;
  readonly smallestSingularValue?: number | undefined;
}

/** Rows of each label in the reference that its row of the confusion matrix needs, and of the candidate. */
const leastOfLabel = 10;

/** How the candidate's labels are distributed, as far as predictions tell. @param minSamples rows that each file needs. */
export function measureLabelShift(comparison: Comparison, minSamples: number): LabelShiftMeasurement {
  const counts = countsOf(comparison);
  const rows = { reference: total(counts?.joint.flat() ?? []), candidate: total(counts?.predicted ?? []) };
  if (counts === undefined) return { kind: "unmeasured", reason: whyNoCounts(comparison), rows };
  const reason = tooFew(counts, rows, { minSamples, classes: comparison.classes });
  if (reason !== undefined) return { kind: "unmeasured", reason, rows };
  const shift = labelShift(counts);
  if ("code" in shift) {
    const { code, text, conditionNumber, smallestSingularValue } = shift;
    return { kind: "unmeasured", reason: { code, text }, rows, conditionNumber, smallestSingularValue };
  }
  const law = lawOf(shift.chance);
  const impossible = impossibleOf(shift, comparison.classes);
  return { ...shift, kind: "measured", noise95: law.noise95, pValue: law.survival(shift.distance), rows, impossible };
}

/** Standard errors outside 0 to 1 that chance hardly gives. */
const farOutside = 2;

function impossibleOf({ classes }: LabelShift, names: readonly string[]): MeasuredLabelShift["impossible"] {
  const outside = (share: number): number => Math.max(-share, share - 1);
  const found = classes
    .map(({ estimated, standardError }, code) => ({ class: names[code] ?? "", share: estimated, standardError }))
    .filter(({ share, standardError }) => outside(share) > farOutside * standardError)
    .toSorted((a, b) => outside(b.share) - outside(a.share));
  return found[0] && { class: found[0].class, share: found[0].share };
}

function whyNoCounts({ pairing }: Comparison): Reason {
  return pairing === "no-reference"
    ? { code: "no-reference", text: "there is no reference to compare with" }
    : { code: "no-rows", text: "the reference has no rows with a label and a prediction" };
}

function countsOf({ reference, candidate, everyRow, classes }: Comparison): LabelCounts | undefined {
  const after = (everyRow?.candidate ?? candidate).prediction;
  const joint = reference && jointCounts(reference, classes.length);
  if (reference === undefined || joint === undefined || !(after instanceof Int32Array)) return undefined;
  const worth = worthOf(reference);
  return { joint, predicted: [...tally(after, classes.length)], worth: { reference: worth, candidate: worth } };
}

/** Rows by prediction (outer) and label (inner); undefined without labels or predictions. */
function jointCounts({ label, prediction, rows }: Side, classes: number): LabelCounts["joint"] | undefined {
  if (!(label instanceof Int32Array) || !(prediction instanceof Int32Array)) return undefined;
  const cells = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const code = prediction[row] ?? -1;
    cells[row] = code < 0 ? -1 : code * classes + (label[row] ?? 0);
  }
  const counts = tally(cells, classes * classes);
  return Array.from({ length: classes }, (_, code) => [...counts.subarray(code * classes, (code + 1) * classes)]);
}

/** How often each code occurs; negative ones are none. */
function tally(codes: Int32Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Groups count, not rows; those of the candidate are taken to be as large. */
function worthOf({ cluster, rows }: Side): number {
  return cluster === undefined ? 1 : new Set(cluster).size / rows;
}

interface Needed {
  readonly minSamples: number;
  readonly classes: readonly string[];
}

function tooFew(
  { joint }: LabelCounts,
  rows: LabelShiftMeasurement["rows"],
  { minSamples, classes }: Needed,
): Reason | undefined {
  const smaller = rows.reference < rows.candidate ? ("reference" as const) : ("candidate" as const);
  if (rows[smaller] < minSamples)
    return {
      code: "too-few-rows",
      text: `${rows[smaller]} rows of the ${smaller} are too few; ${minSamples} are needed`,
    };
  const ofLabel = classes.map((_, label) => joint.reduce((sum, row) => sum + (row[label] ?? 0), 0));
  const rare = ofLabel.findIndex((count) => count < leastOfLabel);
  if (rare < 0) return undefined;
  const text = `${ofLabel[rare]} labelled rows of the reference are of class ${JSON.stringify(classes[rare])}; ${leastOfLabel} are needed`;
  return { code: "too-few-rows", text };
}

/** The law of the distance without a shift: half the sum of the absolute differences. */
function lawOf(chance: LabelShift["chance"]): NullLaw {
  const spreads = chance.map((row, k) => Math.sqrt(Math.max(0, row[k] ?? 0)) / 2);
  const correlation = (k: number, l: number): number =>
    (chance[k]?.[l] ?? 0) / (4 * (spreads[k] ?? Number.NaN) * (spreads[l] ?? Number.NaN));
  return absoluteNormalSum({ spreads, correlation, signs: leadingSigns(chance) });
}

const iterations = 50;

/** Signs of the direction in which the differences vary most, by power iteration. */
function leadingSigns(matrix: LabelShift["chance"]): readonly number[] {
  let vector = matrix.map((_, k) => (k % 2 === 0 ? 1 : -1 - k / 10));
  for (let step = 0; step < iterations; step++) {
    const turned = matrix.map((row) => total(row.map((value, k) => value * (vector[k] ?? 0))));
    const size = Math.hypot(...turned);
    if (size === 0) break;
    vector = turned.map((value) => value / size);
  }
  return vector.map((value) => (value < 0 ? -1 : 1));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
