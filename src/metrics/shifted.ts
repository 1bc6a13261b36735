import { estimated, type Estimate, type Measured } from "./estimate.ts";

/** The same measurement of a value that is larger by a constant: intervals move with it, the change stays. */
export function shifted(measured: Measured, by: number): Measured {
  return {
    ...measured,
    reference: measured.reference && shiftedEstimate(measured.reference, by),
    candidate: shiftedEstimate(measured.candidate, by),
  };
}

function shiftedEstimate(estimate: Estimate, by: number): Estimate {
  if (estimate.kind === "undefined") {
    return { ...estimate, shown: estimate.shown === undefined ? undefined : estimate.shown + by };
  }
  const { value, n, inference } = estimate;
  return estimated(value + by, n, { kind: "affine", of: inference, scale: 1, shift: by });
}
