import { logGamma } from "../stats/log-gamma.ts";
import { studentTQuantile, studentTSurvival } from "../stats/student-t.ts";
import type { MeasuredDrift } from "./method.ts";
import type { Moments } from "./moments.ts";

/** Welch's test of two means (Welch 1947; scipy.stats.ttest_ind(equal_var=False)), two values or more on each side. */
interface Welch {
  readonly difference: number;
  readonly standardError: number;
  /** Of Welch and Satterthwaite; 0/0, and so NaN, when neither side varies. */
  readonly freedom: number;
}

function welchOf(reference: Moments, candidate: Moments): Welch {
  const before = errorOfMean(reference);
  const after = errorOfMean(candidate);
  const total = before + after;
  // Shares of the total: its square could underflow.
  const freedom = 1 / ((before / total) ** 2 / (reference.count - 1) + (after / total) ** 2 / (candidate.count - 1));
  return { difference: candidate.mean - reference.mean, standardError: Math.sqrt(total), freedom };
}

/** Variance of the mean. */
function errorOfMean({ squares, count }: Moments): number {
  return squares / (count - 1) / count;
}

/** The difference of means over `scale`, in the unit of both. */
export function shiftOf(reference: Moments, candidate: Moments, scale: number): MeasuredDrift {
  const { difference, standardError, freedom } = welchOf(reference, candidate);
  const value = Math.abs(difference) / scale;
  const error = errorByChance(reference, candidate) / scale;
  return {
    value,
    noise95: error === 0 ? 0 : studentTQuantile(0.975, reference.count + candidate.count - 2) * error,
    // The mean of the absolute value of a normal variable.
    excess: Math.max(0, value - Math.sqrt(2 / Math.PI) * error),
    pValue:
      standardError === 0
        ? pOfParted(value, reference.count, candidate.count)
        : 2 * studentTSurvival(Math.abs(difference) / standardError, freedom),
  };
}

/** Two constants that differ: of all ways to deal the rows to the files, two part them so. */
function pOfParted(value: number, n: number, m: number): number {
  return value === 0 ? 1 : Math.min(1, 2 * Math.exp(logGamma(n + 1) + logGamma(m + 1) - logGamma(n + m + 1)));
}

/**
 * Standard error of the difference when nothing has drifted, and both files so have one variance. Welch's has each its own and is
 * far too small when the smaller file happens to have none of the few largest values.
 */
function errorByChance(reference: Moments, candidate: Moments): number {
  const variance = (reference.squares + candidate.squares) / (reference.count + candidate.count - 2);
  return Math.sqrt(variance * (1 / reference.count + 1 / candidate.count));
}
