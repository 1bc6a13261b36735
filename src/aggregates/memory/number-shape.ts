import { binnedOrder, binnedSorted } from "../../stats/binned.ts";
import { PartlySorted } from "../../stats/partly-sorted.ts";
import { plainEdges } from "../../stats/plain-edges.ts";
import { quantile } from "../../stats/quantile.ts";
import type { Column, TimestampColumn } from "../../table/column.ts";
import { isValid } from "../../table/column.ts";
import type { SideSummary } from "../column-summary.ts";
import type { NumberShape } from "../column-shape.ts";

const mostBins = 20;
/** Bins are to show what lies between; the rest is counted below and above. */
const [lowShare, highShare] = [0.005, 0.995];

interface Sides<T> {
  readonly reference: T;
  readonly candidate: T;
}

/** The shape of two columns of numbers that are sorted; undefined where the reference has none, so that nothing says where bins lie. */
export function numberShape(
  { reference, candidate }: Sides<Float64Array>,
  sides: Sides<Pick<SideSummary, "missing" | "notANumber">>,
): NumberShape | undefined {
  const [lowest, highest] = [reference.at(0), reference.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  const edges = plainEdges(
    {
      lowest,
      low: quantile(reference, lowShare),
      high: quantile(reference, highShare),
      highest,
      isWhole: areWhole(reference),
    },
    mostBins,
  );
  const absent = ({ missing, notANumber }: (typeof sides)["reference"]): number => missing + notANumber;
  return {
    kind: "numeric",
    edges,
    reference: binnedSorted(reference, edges, absent(sides.reference)),
    candidate: binnedSorted(candidate, edges, absent(sides.candidate)),
  };
}

function areWhole(values: Float64Array): boolean {
  for (let index = 0; index < values.length; index++) if (!Number.isInteger(values[index])) return false;
  return true;
}

/** The shape of two columns of points in time; undefined where the reference has none, or they are not of that kind. */
export function timestampShape(before: Column, after: Column): NumberShape | undefined {
  if (before.kind !== "timestamp" || after.kind !== "timestamp") return undefined;
  const [reference, candidate] = [before, after].map((column) => new PartlySorted(millisecondsOf(column)));
  if (reference === undefined || candidate === undefined || reference.length === 0) return undefined;
  const [lowest, highest] = [reference.quantile(0), reference.quantile(1)];
  const [low, high] = [reference.quantile(lowShare), reference.quantile(highShare)];
  const edges = plainEdges({ lowest, low, high, highest, isWhole: false }, mostBins);
  return {
    kind: "timestamp",
    edges,
    reference: binnedOrder(reference, edges, before.rows - reference.length),
    candidate: binnedOrder(candidate, edges, after.rows - candidate.length),
  };
}

const perMillisecond: Readonly<Record<TimestampColumn["unit"], number>> = { s: 1e-3, ms: 1, us: 1e3, ns: 1e6 };

/** Of the rows that have one. Read as two words, since a million big integers are a million objects. */
function millisecondsOf({ values, unit, valid, rows }: TimestampColumn): Float64Array {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * rows);
  const times = new Float64Array(rows);
  const units = perMillisecond[unit];
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (!isValid(valid, row)) continue;
    times[count++] = ((words[2 * row + 1] ?? 0) * 2 ** 32 + ((words[2 * row] ?? 0) >>> 0)) / units;
  }
  return times.subarray(0, count);
}
