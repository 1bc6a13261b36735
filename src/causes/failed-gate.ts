import type { Verdict } from "../gates/verdict.ts";
import type { Measurement } from "../measure/measurement.ts";

/** The failure that is looked into: of several the gravest stands for all. */
export interface FailedGate {
  readonly verdict: Verdict;
  readonly measurement: Measurement;
}

/**
 * The gravest failed gate on the quality of the predictions: what is proven before what is not, the whole before its slices, else
 * the first of the config. undefined when none failed: a gate on latency or on drift says nothing of losses.
 */
export function failedGate(verdicts: readonly Verdict[], measurements: readonly Measurement[]): FailedGate | undefined {
  const known = new Map(measurements.map((measurement) => [measurement.id, measurement]));
  const failed = verdicts.flatMap((verdict): FailedGate[] => {
    const measurement = known.get(verdict.measurement ?? "");
    if (measurement?.metric.roles.includes("label") !== true) return [];
    return hasFailed(verdict) ? [{ verdict, measurement }] : [];
  });
  return failed.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** An estimate without labels has no losses to look at. */
function hasFailed({ kind, outcome, countsAs }: Verdict): boolean {
  return kind === "metric" && (outcome === "fail" || outcome === "warn") && countsAs !== "pass";
}

function rank({ verdict: { state, slice } }: FailedGate): number {
  return (state === "proven-harm" ? 0 : 2) + (slice === undefined ? 0 : 1);
}
