import type { Comparison, Side, Sides } from "../align/comparison.ts";
import type { Estimate } from "../metrics/estimate.ts";
import type { Slice } from "../slices/slice.ts";
import { standardErrorOf } from "../stats/inference.ts";
import { sum } from "../stats/sum.ts";
import { type Measurement, measurementId } from "./measurement.ts";

/** One of the slices that divide the rows, with what was measured on it. */
export interface Part {
  /** Several slices that only one side has are one part. */
  readonly slice: string;
  /** Share of the weight of each side; 0 where the slice has no rows. */
  readonly weight: Sides<number>;
  /** Value of each side; undefined where it has no rows. */
  readonly reference: number | undefined;
  readonly candidate: number | undefined;
  /** Of the change; NaN where the sample does not tell. */
  readonly standardError: number;
}

/** What the parts are made from. */
export interface PartsContext {
  readonly measurements: ReadonlyMap<string, Measurement>;
  readonly comparison: Pick<Comparison, "reference" | "candidate">;
}

/** The slices with their shares of the rows that entered; undefined when one was not measured, or there is only one. */
export function partsOf(
  whole: Measurement,
  slices: readonly Slice[],
  { measurements, comparison }: PartsContext,
): readonly Part[] | undefined {
  const found = slices.flatMap((slice) => {
    const measured = measurements.get(measurementId(whole, slice.name))?.measured;
    if (measured === undefined) return [];
    const { reference, candidate, change } = measured;
    return [
      {
        slice: slice.name,
        weight: {
          reference: sizeOf(reference, comparison.reference, slice.reference),
          candidate: sizeOf(candidate, comparison.candidate, slice.candidate),
        },
        reference: valueOf(reference),
        candidate: valueOf(candidate),
        standardError: change?.kind === "estimated" ? standardErrorOf(change.inference) : Number.NaN,
      },
    ];
  });
  if (found.length < slices.length || found.length < 2) return undefined;
  const shares = withShares(found);
  const common = shares.filter(({ weight }) => weight.reference > 0 && weight.candidate > 0);
  return [...common, ...oneSided(whole, shares, "reference"), ...oneSided(whole, shares, "candidate")];
}

function withShares(parts: readonly Part[]): readonly Part[] {
  const total = (side: keyof Sides<number>): number => sum(parts.map(({ weight }) => weight[side]));
  const all = { reference: total("reference"), candidate: total("candidate") };
  return parts.map((part) => ({
    ...part,
    weight: {
      reference: part.weight.reference / all.reference,
      candidate: part.weight.candidate / all.candidate,
    },
  }));
}

/** Where the other side has no rows nothing is measured; what these slices hold together is what the whole has beside the rest. */
function oneSided(whole: Measurement, parts: readonly Part[], side: keyof Sides<number>): readonly Part[] {
  const other = side === "reference" ? "candidate" : "reference";
  const alone = parts.filter(({ weight }) => weight[other] === 0 && weight[side] > 0);
  if (alone.length === 0) return [];
  const share = sum(alone.map(({ weight }) => weight[side]));
  const rest = sum(parts.flatMap((part) => (alone.includes(part) ? [] : part.weight[side] * (part[side] ?? 0))));
  const all = whole.measured[side];
  // Without the rows that were left out, shares of rows are not shares of what was measured.
  const isKnown = all?.kind === "estimated" && whole.measured.excluded === 0;
  return [
    {
      slice: alone.map(({ slice }) => slice).join(", "),
      weight: { reference: 0, candidate: 0, [side]: share },
      reference: undefined,
      candidate: undefined,
      [side]: isKnown ? (all.value - rest) / share : Number.NaN,
      standardError: Number.NaN,
    },
  ];
}

/** Weight of the rows that entered; without weights their number. */
function sizeOf(estimate: Estimate | undefined, side: Side | undefined, rows: Int32Array | undefined): number {
  if (rows === undefined) return 0;
  if (side?.weight === undefined) return estimate === undefined || estimate.n === 0 ? rows.length : estimate.n;
  const weights = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) weights[at] = side.weight[rows[at] ?? 0] ?? Number.NaN;
  return sum(weights);
}

/** A single row has a value as well, though nobody knows how sure it is. */
function valueOf(estimate: Estimate | undefined): number | undefined {
  if (estimate?.kind === "undefined") return estimate.reason.code === "not-finite" ? estimate.shown : undefined;
  return estimate?.value;
}
