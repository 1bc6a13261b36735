import { estimateOf, type Inference } from "../stats/inference.ts";
import {
  estimated,
  notEstimated,
  type Estimate,
  type Furthest,
  type GroupValue,
  type Measured,
  type Reason,
} from "./estimate.ts";
import { betweenGroups } from "./fairness/between-groups.ts";
import { changeOfGap } from "./fairness/change-of-gap.ts";
import { extremesOf, type Extremes } from "./fairness/extremes.ts";
import type { GapMetric } from "./metric.ts";

/** One group, with what became of each of the metrics that are compared. */
export interface MeasuredGroup {
  /** `region=EU` */
  readonly name: string;
  readonly metrics: readonly {
    readonly measured: Measured;
    /** Why its rows are too few for the metric to enter, or undefined. */
    readonly small: Reason | undefined;
  }[];
}

export interface MeasuredGroups {
  /** What the groups are made by: `region`. */
  readonly by: string;
  readonly groups: readonly MeasuredGroup[];
  /** Rows of each side in no group. */
  readonly without: { readonly reference: number; readonly candidate: number };
}

/**
 * How far the groups are apart, on each side and in its change. The highest of many noisy values lies too high, so a group
 * that is too small for the metric is left out; of fewer than two that are left nothing is said.
 */
export function measureGap(metric: GapMetric, { by, groups, without }: MeasuredGroups): Measured {
  const compared = metric.of.map((base, place) => groups.map((group) => entryOf(base.name, group, place)));
  const values = compared.flatMap((entries) => entries.map(({ value }) => value));
  const entering = compared.map((entries) => entries.filter(({ value }) => value.leftOut === undefined));
  const [first = []] = entering;
  const rows = sumOf(first.map(({ value }) => value.candidate.n));
  const asked = sumOf(first.map((entry) => entry.measured.asked ?? entry.value.candidate.n));
  const about = { asked, excluded: sumOf(first.map(({ measured }) => measured.excluded)) };
  const trouble = whyNothing(metric, by, compared);
  if (trouble !== undefined) {
    return { ...nothing(trouble, groups, rows), ...about, groups: { furthest: {}, values, without } };
  }
  const measured = entering.map((entries) => entries.map((entry) => entry.measured));
  const side = (of: "reference" | "candidate"): SideGap | undefined =>
    gapOfSide(
      metric,
      measured.map((groupsOf) => groupsOf.map((one) => one[of])),
      rows,
    );
  const candidate = side("candidate");
  if (candidate === undefined) throw new TypeError("there always is a candidate");
  const reference = side("reference");
  const furthest = {
    ...(reference && { reference: furthestOf(reference, entering) }),
    candidate: furthestOf(candidate, entering),
  };
  return { ...compare(reference, candidate, measured), ...about, groups: { furthest, values, without } };
}

function furthestOf({ extremes }: SideGap, entering: readonly (readonly Entry[])[]): Furthest {
  const groups = entering[extremes.metric] ?? [];
  const [low, high] = [groups[extremes.low]?.value, groups[extremes.high]?.value];
  if (low === undefined || high === undefined) throw new TypeError("the extremes are among the groups");
  return { metric: low.metric, low: low.name, high: high.name };
}

interface Entry {
  readonly measured: Measured;
  readonly value: GroupValue;
}

function entryOf(metric: string, { name, metrics }: MeasuredGroup, place: number): Entry {
  const one = metrics[place];
  if (one === undefined) throw new TypeError(`${metric} was not measured on ${name}`);
  const { measured, small } = one;
  const { reference, candidate } = measured;
  const leftOut = small ?? undefinedReason(candidate) ?? (reference && undefinedReason(reference));
  return { measured, value: { metric, name, reference, candidate, leftOut } };
}

function undefinedReason(estimate: Estimate): Reason | undefined {
  return estimate.kind === "undefined" ? estimate.reason : undefined;
}

/** Reasons for which a group may be left out: its rows are too few, or of the wrong kind. All others are faults. */
const harmless: readonly Reason["code"][] = [
  "no-rows",
  "too-few-rows",
  "too-few-blocks",
  "single-class",
  "no-positives",
  "no-negatives",
  "zero-denominator",
  "constant-labels",
];

function whyNothing({ of }: GapMetric, by: string, compared: readonly (readonly Entry[])[]): Reason | undefined {
  for (const [place, entries] of compared.entries()) {
    const name = of[place]?.name ?? "";
    if (entries.length === 0) return { code: "no-rows", text: `no row has a value in "${by}"` };
    const fault = entries.find(({ value }) => value.leftOut !== undefined && !harmless.includes(value.leftOut.code));
    if (fault?.value.leftOut !== undefined) {
      const { code, text } = fault.value.leftOut;
      return { code, text: `on ${fault.value.name} ${name} has no value: ${text}` };
    }
    const left = entries.filter(({ value }) => value.leftOut === undefined);
    if (left.length < 2) return { code: "too-few-rows", text: tooFewGroups(by, name, entries) };
  }
  return undefined;
}

const mostNamed = 5;

function tooFewGroups(by: string, metric: string, entries: readonly Entry[]): string {
  if (entries.length === 1) return `all rows with a value in "${by}" are of one group, ${entries[0]?.value.name ?? ""}`;
  const out = entries.flatMap(({ value: { name, leftOut } }) =>
    leftOut === undefined ? [] : `${name}: ${leftOut.text}`,
  );
  const more = out.length > mostNamed ? `; and ${out.length - mostNamed} more` : "";
  const [left] = entries.filter(({ value }) => value.leftOut === undefined);
  const whose = left === undefined ? "no group" : `only ${left.value.name}`;
  return `of ${entries.length} groups by "${by}" ${whose} can be compared in ${metric} (${out.slice(0, mostNamed).join("; ")}${more})`;
}

function nothing(reason: Reason, groups: readonly MeasuredGroup[], rows: number): Omit<Measured, "excluded"> {
  const none = notEstimated(reason, rows);
  const hasReference = groups[0]?.metrics[0]?.measured.reference !== undefined;
  return hasReference
    ? { reference: none, candidate: none, change: none, covariance: undefined }
    : { reference: undefined, candidate: none, change: undefined, covariance: undefined };
}

interface SideGap {
  readonly estimate: Estimate;
  readonly extremes: Extremes;
}

/** undefined where the side has not been measured. */
function gapOfSide(
  { as }: GapMetric,
  metrics: readonly (readonly (Estimate | undefined)[])[],
  rows: number,
): SideGap | undefined {
  const inferences = metrics.map((groups) =>
    groups.flatMap((group) => (group?.kind === "estimated" ? group.inference : [])),
  );
  if (inferences.some((groups) => groups.length < 2)) return undefined;
  const extremes = extremesOf(
    as,
    inferences.map((groups) => groups.map((one) => estimateOf(one))),
  );
  return { estimate: estimateOfGap(as, inferences, { extremes, rows }), extremes };
}

function estimateOfGap(
  as: GapMetric["as"],
  inferences: readonly (readonly Inference[])[],
  { extremes, rows }: { readonly extremes: Extremes; readonly rows: number },
): Estimate {
  const never = inferences.some((groups) => groups.every((one) => estimateOf(one) === 0));
  if (as === "ratio" && never) {
    const text = "the rate is 0 in every group, and 0 / 0 is no ratio; the difference of the rates can be judged";
    // Fairlearn takes the other rate, where there is one.
    const shown = Number.isFinite(extremes.value) ? extremes.value : undefined;
    return notEstimated({ code: "too-few-rows", text }, rows, shown);
  }
  return estimated(extremes.value, rows, betweenGroups(as, inferences));
}

function compare(
  reference: SideGap | undefined,
  candidate: SideGap,
  measured: readonly (readonly Measured[])[],
): Pick<Measured, "reference" | "candidate" | "change" | "covariance"> {
  if (reference === undefined) {
    return { reference: undefined, candidate: candidate.estimate, change: undefined, covariance: undefined };
  }
  const sides = { reference: reference.estimate, candidate: candidate.estimate };
  const { change: variance, ...covariance } = changeOfGap(measured, {
    reference: reference.extremes,
    candidate: candidate.extremes,
  });
  const value = candidate.extremes.value - reference.extremes.value;
  const standardError = Math.sqrt(Math.max(0, variance));
  const change =
    undefinedChange(sides) ?? estimated(value, candidate.estimate.n, { kind: "normal", value, standardError });
  return { ...sides, change, covariance };
}

function undefinedChange(sides: { readonly reference: Estimate; readonly candidate: Estimate }): Estimate | undefined {
  const missing = [sides.reference, sides.candidate].find((one) => one.kind === "undefined");
  return missing?.kind === "undefined" ? notEstimated(missing.reason, missing.n) : undefined;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
