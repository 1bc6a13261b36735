import type { Engine } from "../aggregates/engine.ts";
import type { SelectedValues, Selection } from "../aggregates/vocabulary.ts";
import { estimated, type Measured } from "./estimate.ts";
import type { MomentMetric } from "./metric.ts";
import type { MetricOptions } from "./options.ts";

/** From this many pairs Student's t is as good as the randomisation test (Smucker, Allan & Carterette 2007). */
const ENOUGH_FOR_T = 30;

/**
 * The same with the change of few pairs judged by randomisation: if the models were equal, each difference could as well
 * have had the other sign. Needs a plain mean over independent pairs of equal weight.
 */
export function withRandomisedChange(
  measured: Measured,
  { metric, options, selection }: { metric: MomentMetric; options: MetricOptions; selection: Selection },
  engine: Engine,
): Measured {
  const { change } = measured;
  if (metric.randomised !== true || change?.kind !== "estimated") return measured;
  if (!engine.joined || engine.weighted || engine.clustered) return measured;
  if (change.n >= ENOUGH_FOR_T || change.inference.kind !== "t") return measured;
  const differences = metric
    .variables(options)
    .flatMap((variable) => differencesOf(engine.values(variable, selection)));
  const inference = { kind: "sign-flips", differences: Float64Array.from(differences), seed: engine.seed } as const;
  return { ...measured, change: estimated(change.value, change.n, inference) };
}

function differencesOf({ reference, candidate }: SelectedValues): readonly number[] {
  return Array.from(candidate, (value, row) => value - (reference?.[row] ?? Number.NaN)).filter(Number.isFinite);
}
