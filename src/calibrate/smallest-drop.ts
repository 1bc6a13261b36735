import type { Mode } from "../gates/schema.ts";
import { normalQuantile } from "../stats/normal.ts";

/** Four runs of five: the power that "sees" stands for. */
const POWER = 0.8;

/** A limit on a harm whose estimate is normal with this standard error. */
export interface Blocking {
  /** Of the harm, and of the harm less its margin (they differ for relative limits). */
  readonly standardError: number;
  readonly excessError: number;
  readonly margin: number;
  /** One-sided level of the policy. */
  readonly alpha: number;
  /** Tests of its family: Holm holds the smallest p-value of K against alpha / K. */
  readonly tests: number;
}

/**
 * The smallest true harm that is blocked in four runs of five. A harm is blocked where its estimate exceeds a threshold c
 * that the mode sets, and an estimate around a true harm of `c + z_.8 · se` exceeds c with probability .8. Never below 0:
 * strict blocks models that did not change, too.
 */
export function smallestDrop(blocking: Blocking, mode: Mode): number {
  return Math.max(0, threshold[mode](blocking) + normalQuantile(POWER) * blocking.standardError);
}

/**
 * Above which estimate a mode blocks (statistics: harm, bounds, states). balanced: above the margin, and significant;
 * lenient: proven above the margin as well; strict: not proven to be within the margin; point: above the margin.
 */
const threshold: Readonly<Record<Mode, (blocking: Blocking) => number>> = {
  point: ({ margin }) => margin,
  strict: ({ margin, alpha, excessError }) => margin - critical(alpha) * excessError,
  balanced: (blocking) => Math.max(blocking.margin, significant(blocking)),
  lenient: (blocking) =>
    Math.max(significant(blocking), blocking.margin + critical(blocking.alpha) * blocking.excessError),
};

/** Where the family-adjusted p-value of "no harm" (or of "the gain is there") reaches alpha. */
function significant({ margin, alpha, tests, standardError }: Blocking): number {
  return Math.min(0, margin) + critical(alpha / tests) * standardError;
}

function critical(alpha: number): number {
  return -normalQuantile(alpha);
}
