import type { z } from "zod";
import { shareOfPercent, type Quantity } from "../align/quantity.ts";
import { metrics } from "../metrics/index.ts";
import { converted, isPhysical, kindOfUnit, unitNames, type PhysicalUnit, type Unit } from "../units.ts";
import type { WrittenChange, WrittenLimits } from "./metric-limits.ts";

/** Limits in the unit of their metric. */
export interface NumericLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly max_drop?: ChangeLimit | undefined;
  readonly max_increase?: ChangeLimit | undefined;
  readonly min_gain?: ChangeLimit | undefined;
  readonly max_gain?: ChangeLimit | undefined;
}

/** How far a metric may move: in its unit, as a share of the reference's value, or both. */
export interface ChangeLimit {
  readonly absolute?: number | undefined;
  readonly relative?: number | undefined;
}

interface WrittenGate extends WrittenLimits {
  readonly metric: string;
  readonly unit?: Unit | undefined;
  readonly share_over?: Quantity | undefined;
  readonly per_slice?: Readonly<Record<string, WrittenLimits>> | undefined;
  readonly pinned?: "off" | WrittenLimits | undefined;
}

type InUnits<G extends WrittenGate> = Omit<G, keyof NumericLimits | "share_over" | "per_slice" | "pinned"> &
  NumericLimits & {
    readonly share_over?: number | undefined;
    readonly per_slice?: Readonly<Record<string, NumericLimits>> | undefined;
    readonly pinned?: "off" | NumericLimits | undefined;
  };

/** The gate with every quantity in the unit of what it is held against: `0.3s` of a latency in milliseconds is 300. */
export function inUnits<G extends WrittenGate>(gate: G, context: z.core.$RefinementCtx): InUnits<G> {
  const { share_over: cut, per_slice: slices, pinned } = gate;
  const measured = gate.unit ?? metrics.find(({ name }) => name === gate.metric)?.unit ?? "score";
  const limited = cut === undefined ? measured : "share";
  const asker = { gate, context };
  return {
    ...gate,
    ...limitsIn(gate, limited, { ...asker, path: [] }),
    ...(cut !== undefined && { share_over: numberIn(cut, measured, { ...asker, path: ["share_over"] }) }),
    ...(pinned !== undefined && {
      pinned: pinned === "off" ? pinned : limitsIn(pinned, limited, { ...asker, path: ["pinned"] }),
    }),
    ...(slices !== undefined && {
      per_slice: Object.fromEntries(
        Object.entries(slices).map(([name, own]) => [
          name,
          limitsIn(own, limited, { ...asker, path: ["per_slice", name] }),
        ]),
      ),
    }),
  };
}

interface Asker {
  readonly gate: WrittenGate;
  readonly context: z.core.$RefinementCtx;
  readonly path: readonly string[];
}

function limitsIn(written: WrittenLimits, unit: Unit, asker: Asker): NumericLimits {
  const at = (kind: string): Asker => ({ ...asker, path: [...asker.path, kind] });
  const { min, max, max_drop: drop, max_increase: increase, min_gain: least, max_gain: most } = written;
  return {
    ...(min !== undefined && { min: numberIn(min, unit, at("min")) }),
    ...(max !== undefined && { max: numberIn(max, unit, at("max")) }),
    ...(drop !== undefined && { max_drop: changeIn(drop, unit, at("max_drop")) }),
    ...(increase !== undefined && { max_increase: changeIn(increase, unit, at("max_increase")) }),
    ...(least !== undefined && { min_gain: changeIn(least, unit, at("min_gain")) }),
    ...(most !== undefined && { max_gain: changeIn(most, unit, at("max_gain")) }),
  };
}

function changeIn(written: WrittenChange, unit: Unit, asker: Asker): ChangeLimit {
  const { absolute } = written;
  return absolute === undefined
    ? { relative: "relative" in written ? written.relative : undefined }
    : { ...written, absolute: numberIn(absolute, unit, asker) };
}

function numberIn(written: Quantity, unit: Unit, asker: Asker): number {
  if (typeof written === "number") return written;
  const { amount, unit: own } = written;
  // Whether a percentage says anything of the metric is asked with all that is known of the config.
  if (own === "%" && unit !== "%") return shareOfPercent(amount);
  const number = isPhysical(unit) ? converted(amount, own, unit) : undefined;
  if (number === undefined) {
    const message = `"${amount}${own}" is in ${unitText(own)}, where ${whyNot(unit, asker)}`;
    asker.context.addIssue({ code: "custom", message, path: [...asker.path] });
  }
  return number ?? 0;
}

/** Which units would have done. */
function whyNot(unit: Unit, { gate: { metric, share_over: cut }, path }: Asker): string {
  if (isPhysical(unit)) {
    const alike = unitNames.filter((name) => kindOfUnit(name) === kindOfUnit(unit));
    return `${metric} is measured in ${unitText(unit)}: write it in ${alike.join(", ")}`;
  }
  if (cut !== undefined && path.at(-1) === "share_over") return "the column has no unit; name it by `unit`";
  if (cut !== undefined) return "a share of the rows is limited: write a percentage";
  if (unit === "share") return `${metric} is a share of 1: write a percentage`;
  const ofColumn = columnMetrics.has(metric) ? "; name that of the column by `unit`" : ": write a number";
  return `${metric} has no unit${ofColumn}`;
}

const columnMetrics: ReadonlySet<string> = new Set(["mean", "sum", "percentile", "rate"]);

function unitText(unit: PhysicalUnit): string {
  return `${unit} (${kindOfUnit(unit)})`;
}
