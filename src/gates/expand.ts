import { nearest } from "../nearest.ts";
import { askName, measurementId, type Ask, type Measurement } from "../measure/measurement.ts";
import { askedMetric } from "../metrics/asked-metric.ts";
import type { Measured } from "../metrics/estimate.ts";
import { metrics } from "../metrics/index.ts";
import { optionsOf } from "../metrics/options.ts";
import { groupingOf, type Grouping } from "../slices/grouping.ts";
import type { Slice } from "../slices/slice.ts";
import { groupedBy } from "./grouped-by.ts";
import { onSlices } from "./on-slices.ts";
import type { Question } from "./question.ts";
import type { GateRule, MetricGateRule } from "./schema.ts";
import type { Position } from "./verdict.ts";

/** A gate on one slice, before it is measured. A slice that the gate names and the data do not have has no rows. */
export interface Plan {
  readonly gate: MetricGateRule;
  readonly severity: Question["severity"];
  readonly ask: Ask;
  /** What the gate compares, where it is on the gap between groups; these are no slices of it. */
  readonly grouping: Grouping | undefined;
  readonly name: string;
  readonly slice: Slice | undefined;
  readonly absent: string | undefined;
  readonly position: Position | undefined;
}

/** Every metric gate × slice, the whole first, in the order of the config; gates that are off are left out. */
export function expandGates(
  gates: readonly GateRule[],
  slices: readonly Slice[],
  positionOf: (gate: number) => Position | undefined,
): readonly Plan[] {
  return gates.flatMap((gate, index) => {
    if (!("metric" in gate) || gate.severity === "off") return [];
    const ask = askOf(gate);
    const by = groupedBy(ask.options);
    const grouping = by === undefined ? undefined : groupingOf(by, slices);
    const name = gate.name ?? askName(ask);
    const shared = { gate, severity: gate.severity, ask, grouping, name, position: positionOf(index) };
    const places = grouping === undefined ? onSlices(gate, slices.filter(isJudged)) : [];
    return [{ ...shared, slice: undefined, absent: undefined }, ...places.map((place) => ({ ...shared, ...place }))];
  });
}

function askOf(gate: MetricGateRule): Ask {
  const metric = metrics.find((candidate) => candidate.name === gate.metric);
  if (metric === undefined) throw new TypeError(`the config let through an unknown metric: ${gate.metric}`);
  const options = optionsOf(gate);
  return { metric: askedMetric(metric, options), options };
}

function isJudged({ onlyCompared }: Slice): boolean {
  return onlyCompared !== true;
}

/** The question that the judge answers, once the plan has been measured. */
export function questionOf(
  plan: Plan,
  measurements: ReadonlyMap<string, Measurement>,
  slices: readonly Slice[],
): Question {
  const { gate, severity, ask, name, slice, absent, position } = plan;
  const id = measurementId(ask, slice?.name);
  const measured = absent === undefined ? measurements.get(id)?.measured : absentSlice(absent, slices);
  if (measured === undefined) throw new TypeError(`${id} was planned and not measured`);
  const place = slice === undefined ? absent : slice.name;
  return {
    gate,
    severity,
    name,
    metric: ask.metric,
    slice: place === undefined ? undefined : { name: place, expanded: slice?.by !== undefined },
    measurement: absent === undefined ? id : undefined,
    measured,
    position,
  };
}

function absentSlice(name: string, slices: readonly Slice[]): Measured {
  const close = nearest(
    name,
    slices.filter(isJudged).map((slice) => slice.name),
  );
  const text = `no rows: the data have no slice "${name}"${close === undefined ? "" : `; the nearest is "${close}"`}`;
  const none = { kind: "undefined", n: 0, reason: { code: "no-rows", text }, shown: undefined } as const;
  return { reference: none, candidate: none, change: none, covariance: undefined, excluded: 0 };
}
