import type { Engine } from "../aggregates/engine.ts";
import type { Slice } from "../slices/slice.ts";
import type { Measured } from "../metrics/estimate.ts";
import type { Metric, MetricContext, MetricOptions } from "../metrics/metric.ts";
import { measureMetric } from "./measure-metric.ts";

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
}

/** Metric and options: `f1`, `f1[macro]`, `recall[class=3]`. */
export function askName({ metric, options }: Ask): string {
  if (options.class !== undefined) return `${metric.name}[class=${options.class}]`;
  return options.average === undefined ? metric.name : `${metric.name}[${options.average}]`;
}

export function measurementId(ask: Ask, slice: string | undefined): string {
  return slice === undefined ? askName(ask) : `${askName(ask)}@${slice}`;
}

/** Measures each ask on each slice that wants it, once. */
export function measureAll(
  wanted: readonly { readonly ask: Ask; readonly slice: Slice | undefined }[],
  context: MetricContext,
  engine: Engine,
): ReadonlyMap<string, Measurement> {
  const found = new Map<string, Measurement>();
  for (const { ask, slice } of wanted) {
    const id = measurementId(ask, slice?.name);
    if (found.has(id)) continue;
    const selection = slice ?? ALL_ROWS;
    found.set(id, { ...ask, id, slice: slice?.name, measured: measureMetric({ ...ask, selection }, context, engine) });
  }
  return found;
}

/** One object for "all rows", so that the engine recognises it. */
const ALL_ROWS = { reference: undefined, candidate: undefined };
