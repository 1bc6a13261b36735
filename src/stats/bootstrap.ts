import { bootstrapUnits, type BootstrapUnits } from "./bootstrap-units.ts";
import type { RowDesign } from "./covariance-of-means.ts";
import { poissonAt, randomStream } from "./random.ts";
import { resamplable, resampledQuantile } from "./resampled-quantile.ts";
import { sortedCopy } from "./sort.ts";

export interface QuantileDifference {
  /** In any order, without NaN. */
  readonly reference: Float64Array;
  /** In any order, without NaN; when paired, row i belongs to row i of the reference. */
  readonly candidate: Float64Array;
  readonly probability: number;
  /** Default 400. */
  readonly replicates?: number;
  /** A 53-bit integer; the same seed gives the same draws. */
  readonly seed: number;
  /** Whether both sides of a row enter a resample together. */
  readonly paired: boolean;
  /** Weights and clusters of the rows of each side; when paired those of the candidate are for both. */
  readonly rows?: { readonly reference: RowDesign; readonly candidate: RowDesign };
}

/**
 * Bootstrap replicates, sorted ascending, of the difference of a quantile, candidate less reference: type 7, or with
 * weights that differ that of weightedQuantile. A unit (a cluster, or else a row) enters replicate b as often as its
 * Poisson(1) number from the hash of (seed, b, unit) says, and units are numbered by what they hold, so the draws do not
 * depend on the order of the rows. Costs replicates × rows; for large samples prefer maritzJarrett. A replicate that
 * happens to draw no row of a side is left out. Throws a RangeError when paired sides differ in length, and on NaN.
 */
export function bootstrapQuantileDifference(input: QuantileDifference): Float64Array {
  const { replicates = 400, probability, seed } = input;
  const { reference, candidate } = input.paired ? pairedSides(input) : separateSides(input);
  const draws = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const timesBefore = timesDrawn(reference.units, seed, 2 * replicate);
    const timesAfter = input.paired ? timesBefore : timesDrawn(candidate.units, seed, 2 * replicate + 1);
    const after = resampledQuantile(candidate.sample, probability, timesAfter);
    draws[replicate] = after - resampledQuantile(reference.sample, probability, timesBefore);
  }
  return sortedCopy(draws.filter((draw) => !Number.isNaN(draw)));
}

interface Side {
  readonly units: BootstrapUnits;
  readonly sample: ReturnType<typeof resamplable>;
}

interface Sides {
  readonly reference: Side;
  readonly candidate: Side;
}

/** The unit of a row is the same on both sides. */
function pairedSides({ reference, candidate, rows }: QuantileDifference): Sides {
  if (reference.length !== candidate.length) throw new RangeError("paired samples differ in length");
  const design = rows?.candidate ?? {};
  const units = bootstrapUnits([candidate, reference], design);
  const side = (values: Float64Array): Side => ({ units, sample: resamplable(values, units, design.weight) });
  return { reference: side(reference), candidate: side(candidate) };
}

function separateSides({ reference, candidate, rows }: QuantileDifference): Sides {
  const side = (values: Float64Array, design: RowDesign = {}): Side => {
    const units = bootstrapUnits([values], design);
    return { units, sample: resamplable(values, units, design.weight) };
  };
  return { reference: side(reference, rows?.reference), candidate: side(candidate, rows?.candidate) };
}

/** How often each unit enters the resample of this stream. */
function timesDrawn({ count }: BootstrapUnits, seed: number, streamNumber: number): Uint8Array {
  const stream = randomStream(seed, streamNumber);
  const times = new Uint8Array(count);
  for (let unit = 0; unit < count; unit++) times[unit] = poissonAt(stream, unit);
  return times;
}
