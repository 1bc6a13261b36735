import type { Comparison, Sides } from "../align/comparison.ts";
import { type Estimate, type Estimated, estimated, notEstimated } from "../metrics/estimate.ts";
import { mean } from "../metrics/mean.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Slice } from "../slices/slice.ts";
import { interval } from "../stats/inference.ts";
import { sum } from "../stats/sum.ts";
import type { Measurement } from "./measurement.ts";
import { type Part, partsOf } from "./slice-parts.ts";

/** How the slices that divide the rows make up the change of one metric. */
export interface Contributions {
  /** The measurement on all rows. */
  readonly whole: Measurement;
  /** The column, or columns, whose values divide the rows. */
  readonly by: string;
  /** Candidate less reference on all rows: the sum of `within` and `mix` over the slices. */
  readonly change: number;
  /** Part of the change that comes from the slices' sizes alone; 0 for the same rows. */
  readonly mix: number;
  /** The change at the reference's mix of slices, with its uncertainty; undefined where the mix is the same on both sides. */
  readonly adjusted: Estimate | undefined;
  /** Largest effect first. */
  readonly slices: readonly Contribution[];
}

export interface Contribution {
  readonly slice: string;
  /** Share of the weight of each side. */
  readonly weight: Sides<number>;
  /** Weight in the reference times the change in the slice: what the model changed here. */
  readonly within: number;
  /** Change of the weight times the slice's distance from the whole: what the slice's size changed. */
  readonly mix: number;
  /** Of the change; undefined where that might be 0, and shares of it mean nothing. */
  readonly share: number | undefined;
}

export interface ContributionContext {
  readonly slices: readonly Slice[];
  readonly comparison: Pick<Comparison, "reference" | "candidate">;
  /** Two-sided confidence at which a change is told from 0. */
  readonly level: number;
}

/**
 * For each metric that is a mean over rows, and each `by` whose slices it was measured on: the change as
 * `sum w_r (c - r) + sum (w_c - w_r)(c - C)` over the slices, where w are weights, c and r the slices' values of candidate and
 * reference, and C the candidate's on all rows (Kitagawa 1955; direct standardisation to the reference's mix). Nothing is
 * said where the slices' values do not add up to the whole.
 */
export function contributionsOf(
  measurements: ReadonlyMap<string, Measurement>,
  context: ContributionContext,
): readonly Contributions[] {
  const groups = groupsOf(context.slices);
  return [...measurements.values()]
    .filter((whole) => whole.slice === undefined && isMeanOverRows(whole.metric))
    .flatMap((whole) =>
      groups.flatMap(({ by, slices }) => {
        const parts = partsOf(whole, slices, { measurements, ...context });
        return parts === undefined ? [] : (decomposed(whole, parts, { by, ...context }) ?? []);
      }),
    );
}

function groupsOf(slices: readonly Slice[]): readonly { readonly by: string; readonly slices: readonly Slice[] }[] {
  const columns = new Set(slices.flatMap(({ by }) => by ?? []));
  return Array.from(columns, (by) => ({ by, slices: slices.filter((slice) => slice.by === by) }));
}

function isMeanOverRows(metric: Metric): boolean {
  if (metric.kind === "moments") return metric.evaluate === mean;
  return metric.kind === "ratio" && metric.defaultAverage === "all";
}

function decomposed(
  whole: Measurement,
  parts: readonly Part[],
  { by, comparison, level }: ContributionContext & { readonly by: string },
): Contributions | undefined {
  const { reference, candidate, change } = whole.measured;
  if (reference?.kind !== "estimated" || candidate.kind !== "estimated" || change?.kind !== "estimated")
    return undefined;
  if (!addsUp(parts, "reference", reference.value) || !addsUp(parts, "candidate", candidate.value)) return undefined;
  const isClear = awayFromZero(change, level);
  const slices = parts.map((part) => {
    const { slice, weight } = part;
    const within = weight.reference * changeOf(part);
    const mix = mixOf(part, candidate.value);
    const added = within + mix;
    return { slice, weight, within, mix, share: isClear ? (added === 0 ? 0 : added / change.value) : undefined };
  });
  const same = slices.every(({ mix }) => mix === 0);
  return {
    whole,
    by,
    change: change.value,
    mix: sum(slices.map(({ mix }) => mix)),
    adjusted: same ? undefined : standardised(parts, comparison),
    slices: slices.toSorted((a, b) => Math.abs(b.within + b.mix) - Math.abs(a.within + a.mix)),
  };
}

/** 0 for a slice that only one side has: it cannot have changed, and all that it adds is its size. */
function changeOf({ reference, candidate }: Part): number {
  return reference === undefined || candidate === undefined ? 0 : candidate - reference;
}

function mixOf({ weight, reference, candidate }: Part, whole: number): number {
  const moved = weight.candidate - weight.reference;
  return moved === 0 ? 0 : moved * ((candidate ?? reference ?? Number.NaN) - whole);
}

function addsUp(parts: readonly Part[], side: keyof Sides<number>, whole: number): boolean {
  const total = sum(
    parts.map((part) => (part.weight[side] === 0 ? 0 : part.weight[side] * (part[side] ?? Number.NaN))),
  );
  return Math.abs(total - whole) <= 1e-9 * Math.max(1, Math.abs(whole));
}

function awayFromZero({ inference }: Estimated, level: number): boolean {
  const { lower, upper } = interval(inference, level);
  return lower > 0 || upper < 0;
}

/** The change with the slices weighted as in the reference, whose mix is taken as given. */
function standardised(parts: readonly Part[], { reference, candidate }: ContributionContext["comparison"]): Estimate {
  const rows = candidate.rows;
  const inReference = parts.filter(({ weight }) => weight.reference > 0);
  const missing = inReference.find((part) => part.candidate === undefined);
  if (missing !== undefined) {
    return notEstimated({ code: "no-rows", text: `the candidate has no rows in ${missing.slice}` }, rows);
  }
  const value = sum(inReference.map((part) => part.weight.reference * changeOf(part)));
  const variance = sum(inReference.map(({ weight, standardError }) => (weight.reference * standardError) ** 2));
  // Groups of rows can reach over several slices, and then the changes in them are not independent.
  const clustered = (reference?.cluster ?? candidate.cluster) !== undefined;
  return estimated(value, rows, { kind: "normal", value, standardError: clustered ? Number.NaN : Math.sqrt(variance) });
}
