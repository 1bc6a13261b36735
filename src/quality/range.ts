import { percentText } from "../number-text.ts";
import type { Column } from "../table/column.ts";
import { formatTimestamp } from "../table/timestamp-text.ts";
import { isEmpty } from "./cells.ts";
import type { ColumnCheck, ColumnInput, Finding, Found, Outlying } from "./check.ts";
import { empty, leftOut, notJudged } from "./not-judged.ts";
import { farBounds } from "./far-bounds.ts";
import { typeOfKind, typeWords } from "./kind-words.ts";
import { isKept, type Offending, offendingValues } from "./offending-rows.ts";
import { type Bound, placeOfBound } from "./options.ts";
import { type OrderedValues, orderedValues } from "./ordered-values.ts";
import { type Ends, referenceEnds } from "./reference-ends.ts";
import { unordered } from "./unordered.ts";
import { allowance, ofValues } from "./words.ts";

export const range: ColumnCheck = {
  about: "columns",
  name: "range",
  title: "Range",
  description:
    "Values from `min` to `max`; without either, from the reference's smallest to its largest value, widened by `tolerance`. " +
    "Where neither `tolerance` nor `max_share` is given, new rows may lie a little beyond the reference's, as often as chance puts them there.",
  definition:
    "Values (missing and NaN left out) of the candidate's whole file that are less than `min` or greater than `max`; both ends are within. " +
    "Without either, the range is that of the reference's finite values, and a column passes while chance explains what lies outside: in three of four files " +
    "as long as the reference's at least one value does. It fails where so many lie outside as happen with probability 1 − `policy.confidence` at most " +
    "((C(m,k+1) + n·C(m,k)) ÷ C(n+m,k+1) for k of m values and n of the reference, drawn independently; Wilks 1941; by Holm over the gate's columns), or where one lies far outside, " +
    "as -999 does among ages, however few there are: further than the range is wide, times (2t ÷ b)² between 1 and 20, with t the span of the outermost √n values of the reference at that end " +
    "and b from there to its median, so that a long tail may go on. In simulations with ten columns and as many rows as the reference (200 or 5,000) rows like the reference's failed in about 5 % of normal, " +
    "rounded, exponential and lognormal (σ = 1) files, but of 200 rows in 8 % of lognormal with σ = 2, in 14 % of Pareto's with shape 1.5 and in 29 % of Cauchy's, and oftener where the candidate is much " +
    "longer: write `max_share` for such tails. Where `tolerance` or `max_share` is written, be it 0, they alone decide. " +
    "The model's own outputs (prediction, score, quantiles, latency) are held against it only where they are named. Applies to numbers and to timestamps.",
  options: ["columns", "min", "max", "tolerance", "max_share"],
  breach: "has values outside its range",
  advice:
    "Look at the rows: a unit, a scale or a placeholder such as -999 may have changed. If they are right, allow more: `tolerance`, `max_share`.",
  star: "values",
  misses: (before, { options: { min, max }, outputs }) =>
    (min ?? max) === undefined && !outputs.has(before.name) && hasOrder(before),
  look: lookAt,
};

async function lookAt(column: Column, input: ColumnInput): Promise<Found | undefined> {
  const ordered = orderedValues(column, input.candidate);
  if (ordered === undefined) return withoutOrder(column, input);
  const limits = await limitsOf(column.name, ordered.kind, input);
  if ("kind" in limits)
    return limits.kind === "left-out" && input.isNamed ? notJudged(column.name, limits.why) : limits;
  const { min, max } = limits;
  const { values } = ordered;
  const counts = offendingValues(column, input, (row) => !isWithin(values[row], min, max));
  if (counts.of === 0) return empty(column);
  if ("ends" in limits && isByChance(input)) return outlying(column, input, { values, limits, counts });
  const { max_share: maxShare = 0 } = input.options;
  return {
    kind: "counted",
    column: column.name,
    kept: isKept(counts, maxShare),
    found: `${JSON.stringify(column.name)} is ${limits.words} in ${ofValues(counts.offending, counts.of)}`,
    limit: allowance(maxShare, "be"),
    ...counts,
  };
}

/** Whether nobody has said how many may lie outside, nor how far. */
function isByChance({ options: { tolerance, max_share: maxShare } }: ColumnInput): boolean {
  return tolerance === undefined && maxShare === undefined;
}

interface Outside {
  readonly values: Float64Array;
  readonly limits: ReferenceLimits;
  readonly counts: Offending;
}

/** The rows that are told are those that lie far outside, if there are any. */
function outlying(column: Column, input: ColumnInput, { values, limits, counts }: Outside): Outlying {
  const { ends, words } = limits;
  const bounds = counts.offending === 0 ? ends : farBounds(ends.values);
  const far = offendingValues(column, input, (row) => !isWithin(values[row], bounds.min, bounds.max));
  return {
    kind: "outlying",
    column: column.name,
    ...counts,
    rows: far.offending === 0 ? counts.rows : far.rows,
    outside: words,
    spannedBy: ends.values.length,
    far: far.offending,
    isPoint: ends.min === ends.max,
  };
}

function isWithin(value = Number.NaN, min: number, max: number): boolean {
  return value >= min && value <= max;
}

/** A column without an order: a fault where it is asked for one, by name or because it had one in the reference. */
async function withoutOrder(column: Column, input: ColumnInput): Promise<Finding | undefined> {
  const { isNamed, options, before } = input;
  const lack = "which has no range";
  if (isNamed) return unordered(column, lack, input);
  const twin = await before();
  if (twin !== undefined) return hasOrder(twin) ? unordered(column, lack, input) : undefined;
  const isGiven = (options.min ?? options.max) !== undefined;
  return isGiven ? leftOut(column.name, `it holds ${typeWords[typeOfKind[column.kind]]}`) : undefined;
}

function hasOrder(column: Column): boolean {
  return column.kind !== "text" && column.kind !== "boolean" && !isEmpty(column);
}

interface Limits {
  readonly min: number;
  readonly max: number;
  /** "outside 0 to 120". */
  readonly words: string;
}

interface ReferenceLimits extends Limits {
  /** Without the tolerance. */
  readonly ends: Ends;
}

async function limitsOf(
  name: string,
  kind: OrderedValues["kind"],
  input: ColumnInput,
): Promise<Limits | ReferenceLimits | Finding> {
  const { min, max } = input.options;
  if (min === undefined && max === undefined) return referenceLimits(name, kind, input);
  const given = [min, max].filter((bound) => bound !== undefined);
  const fitting = given.every((bound) => (typeof bound === "number") === (kind === "numbers"));
  if (fitting)
    return {
      min: min === undefined ? Number.NEGATIVE_INFINITY : placeOfBound(min),
      max: max === undefined ? Number.POSITIVE_INFINITY : placeOfBound(max),
      words: outside(min, max),
    };
  const why =
    kind === "numbers"
      ? `${JSON.stringify(name)} holds numbers, but the gate's bounds are times`
      : `${JSON.stringify(name)} holds timestamps, but the gate's bounds are numbers; write them as times such as 2026-01-31`;
  return notJudged(name, why);
}

function outside(min: Bound | undefined, max: Bound | undefined): string {
  if (min === undefined) return `above ${max}`;
  return max === undefined ? `below ${min}` : `outside ${min} to ${max}`;
}

async function referenceLimits(
  name: string,
  kind: OrderedValues["kind"],
  input: ColumnInput,
): Promise<ReferenceLimits | Finding> {
  const ends = await referenceEnds(name, kind, input);
  if ("column" in ends) return ends;
  const { tolerance = 0 } = input.options;
  const slack = tolerance * (ends.max - ends.min);
  const widened = tolerance === 0 ? "" : `, widened by ${percentText(tolerance)}`;
  const ranging = input.tells ? ` (${endText(ends.min, kind)} to ${endText(ends.max, kind)}${widened})` : "";
  return {
    min: ends.min - slack,
    max: ends.max + slack,
    words: `outside the reference's range${ranging}`,
    ends,
  };
}

function endText(value: number, kind: OrderedValues["kind"]): string {
  return kind === "numbers" ? numberText(value) : formatTimestamp(BigInt(Math.round(value)), "ms");
}

/** To six digits; whole numbers are told in full, because years and codes are known by them. */
function numberText(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}
