import type { Engine } from "../aggregates/engine.ts";
import type { Grouping } from "../slices/grouping.ts";
import type { Slice } from "../slices/slice.ts";
import { withClopperPearson } from "../metrics/clopper-pearson.ts";
import type { Measured } from "../metrics/estimate.ts";
import type { Metric, MetricContext } from "../metrics/metric.ts";
import { optionNames, type MetricOptions } from "../metrics/options.ts";
import { measureMetric } from "./measure-metric.ts";
import type { SupportRule } from "./too-small.ts";

/** A metric with its options, as a gate asks for it. */
export interface Ask {
  readonly metric: Metric;
  readonly options: MetricOptions;
}

export interface Measurement extends Ask {
  /** `f1[macro]`, or `f1[macro]@region=EU` on a slice. */
  readonly id: string;
  /** undefined: all rows. */
  readonly slice: string | undefined;
  readonly measured: Measured;
  /** Where the pinned reference takes the place of the reference. */
  readonly against?: "pinned";
}

/** Metric and options: `f1`, `f1[macro]`, `recall[class=3]`, `ndcg[k=10]`. */
export function askName({ metric, options }: Ask): string {
  const given = optionNames.flatMap((name): string[] => {
    const value = options[name];
    if (value === undefined) return [];
    // Only who wins depends on the direction; of other values it is no part.
    if (name === "direction") return metric.kind === "wins" && value === "lower_is_better" ? ["lower is better"] : [];
    // A matrix of costs has no short name; a second gate with other costs needs a `name` of its own.
    if (typeof value === "object") return [];
    return name === "average" || name === "multi_class" ? [String(value)] : [`${name}=${value}`];
  });
  return given.length === 0 ? metric.name : `${metric.name}[${given.join(", ")}]`;
}

export function measurementId(ask: Ask, slice: string | undefined): string {
  return slice === undefined ? askName(ask) : `${askName(ask)}@${slice}`;
}

export interface MeasureSettings {
  readonly proportionInterval: "wilson" | "clopper-pearson";
  /** What a group must have before it is compared with others. */
  readonly support: SupportRule;
}

const usual: MeasureSettings = { proportionInterval: "wilson", support: { min_samples: 30, confidence: 0.95 } };

/** An ask and where it is measured. */
export interface Wanted {
  readonly ask: Ask;
  readonly slice: Slice | undefined;
  /** For a gap: the groups it is between. */
  readonly grouping?: Grouping | undefined;
}

/** Measures each ask on each slice that wants it, once. */
export function measureAll(
  wanted: readonly Wanted[],
  context: MetricContext,
  engine: Engine,
  { proportionInterval, support }: MeasureSettings = usual,
): ReadonlyMap<string, Measurement> {
  const found = new Map<string, Measurement>();
  for (const { ask, slice, grouping } of wanted) {
    const id = measurementId(ask, slice?.name);
    if (found.has(id)) continue;
    const selection = slice ?? ALL_ROWS;
    const measured = measureMetric({ ...ask, selection, grouping, support }, context, engine);
    const settled = proportionInterval === "wilson" ? measured : withClopperPearson(measured);
    found.set(id, { ...ask, id, slice: slice?.name, measured: settled });
  }
  return found;
}

/** One object for "all rows", so that the engine recognises it. */
const ALL_ROWS = { reference: undefined, candidate: undefined };
