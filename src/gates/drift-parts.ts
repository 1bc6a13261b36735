import { autoParts } from "../drift/auto.ts";
import { driftMethods } from "../drift/index.ts";
import { notApplicable, type DriftMeasurement } from "../drift/measure-drift.ts";
import { unmeasured, type DriftMethod, type DriftValue } from "../drift/method.ts";
import type { ColumnDrift } from "../measure/measure-columns.ts";
import type { DriftGateRule, DriftLimit } from "./drift-gate-schema.ts";

/** One method by which a gate judges a column, with its limits and what was measured. */
export interface GatePart {
  readonly method: string;
  readonly judged: DriftMethod["judged"];
  readonly max: number;
  readonly failAbove: number | undefined;
  readonly value: DriftValue;
}

/** A column that a gate watches. */
export interface WatchedColumn {
  readonly measurement: DriftMeasurement;
  readonly parts: readonly GatePart[];
}

/** With "*": every column that the method can measure. Named columns are judged whatever they are. */
export function watchedBy(gate: DriftGateRule, columns: readonly ColumnDrift[]): readonly WatchedColumn[] {
  return columns.flatMap(({ role, measurement }) => {
    if (gate.columns !== "*" && !gate.columns.includes(measurement.column)) return [];
    const parts = partsOf(gate, measurement, role);
    const isMeasurable = parts.some(({ value }) => value.reason?.code !== "not-applicable");
    return gate.columns !== "*" || isMeasurable ? [{ measurement, parts }] : [];
  });
}

function partsOf(gate: DriftGateRule, measurement: DriftMeasurement, role: ColumnDrift["role"]): readonly GatePart[] {
  if (gate.drift !== "auto") {
    const method = methodOf(gate.drift);
    const [max, failAbove] = [numberOf(gate.max) ?? method.defaultMax, numberOf(gate.fail_above)];
    return [{ method: method.name, judged: method.judged, max, failAbove, value: valueOf(measurement, method) }];
  }
  return autoParts(measurement, role === "score").flatMap(({ method, judged, max, isRate }) => {
    // How many labels are still to come is no drift; the coverage by labels tells it.
    if (role === "label" && method === "missing_rate") return [];
    const value = valueOf(measurement, methodOf(method));
    // A score without a threshold decides nothing: there is no such part.
    if (value.reason?.code === "no-threshold") return [];
    const limit = limitOfPart(gate.max, method, isRate) ?? max;
    return [{ method, judged, max: limit, failAbove: limitOfPart(gate.fail_above, method, isRate), value }];
  });
}

/** One number is meant for the distances: a tenth of the rows without a value is not what a PSI of 0.1 is. */
export function limitOfPart(limit: DriftLimit, method: string, isRate: boolean): number | undefined {
  if (typeof limit === "object") return limit[method];
  return isRate ? undefined : limit;
}

function numberOf(limit: DriftLimit): number | undefined {
  return typeof limit === "number" ? limit : undefined;
}

function methodOf(name: string): DriftMethod {
  const method = driftMethods.find((one) => one.name === name);
  if (method === undefined) throw new TypeError(`the config let through an unknown drift method: ${name}`);
  return method;
}

function valueOf(measurement: DriftMeasurement, method: DriftMethod): DriftValue {
  const found = measurement.methods.find((one) => one.method === method.name);
  return found ?? unmeasured("not-applicable", notApplicable(method, measurement.kind));
}
