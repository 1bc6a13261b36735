import { metrics } from "../metrics/index.ts";
import type { Metric } from "../metrics/metric.ts";
import { amountText, changeDecimals, countText, percentText, writtenText } from "../number-text.ts";
import { inertTerminalText } from "../reports/escape.ts";
import { isOnValue, limitText } from "../reports/limit-text.ts";
import { marks } from "../reports/text-page.ts";
import { rangeText, shareText } from "./rate-text.ts";
import type { GateCalibration, LimitCalibration } from "./schema.ts";

/** Above this share of runs without a verdict the figures of a gate say little, and why is the first thing to say. */
const mostlyNot = 0.5;

/** Rows needed, over the rows there are, that are not worth a word. */
const nearlyEnough = 1.1;

/** One limit of a gate in words that stand for themselves; all of it is safe to print. */
export interface GateRow {
  readonly mark: string;
  readonly ink: (typeof marks)[keyof typeof marks]["ink"];
  readonly title: string;
  readonly slice: string;
  readonly limit: string;
  readonly blocks: string;
  readonly interval: string;
  readonly warns: string;
  readonly sees: string;
  /** The limit, or the rows, that would decide; empty where the limit is decidable. */
  readonly decides: string;
  readonly advice: string | undefined;
}

/** A row for each limit; what holds for the gate as a whole stands in the first. */
export function rowsOf(gate: GateCalibration): readonly GateRow[] {
  const { blocked, warned, slice } = gate;
  const whole = {
    title: inertTerminalText(titleOf(gate), 80),
    slice: inertTerminalText(slice ?? "all rows", 80),
    blocks: `blocks\u00a0${shareText(blocked.share)}`,
    interval: `(${rangeText(blocked)})`,
    warns: `warns\u00a0${shareText(warned.share)}`,
  };
  const [first, ...more] = gate.limits;
  if (first === undefined)
    return [{ ...whole, ...marks["✅"], limit: "no limit", sees: "", decides: "", advice: undefined }];
  const others = { title: "", slice: "", blocks: "", interval: "", warns: "" };
  return [{ ...whole, ...limitRow(gate, first) }, ...more.map((limit) => ({ ...others, ...limitRow(gate, limit) }))];
}

/** With the name that the config gives the gate; one made of the metric and its options is what the title tells. */
function titleOf({ title, gate, metric }: GateCalibration): string {
  return gate === metric || gate.startsWith(`${metric}[`) ? title : `${title} (${gate})`;
}

type LimitRow = Pick<GateRow, "mark" | "ink" | "limit" | "sees" | "decides" | "advice">;

function limitRow(gate: GateCalibration, limit: LimitCalibration): LimitRow {
  const advice = adviceFor(gate, limit);
  const decides = decidesText(gate, limit);
  const { mark, ink } = marks[advice === undefined && decides === "" ? "✅" : "⚠️"];
  const context = { unit: gate.unit, better: betterOf(gate), decimals: changeDecimals(limit.margin, gate.unit) };
  return { mark, ink, limit: limitText(limit, context), sees: seesText(gate, limit), decides, advice };
}

function betterOf({ metric }: GateCalibration): Metric["better"] {
  return metrics.find(({ name }) => name === metric)?.better ?? "higher";
}

/** The smallest harm that is seen: a drop, a rise or a distance beyond the limit, as the limit says. */
function seesText({ unit }: GateCalibration, { smallest_drop: smallest }: LimitCalibration): string {
  if (smallest === null) return "sees nothing";
  if (smallest === 0) return "wants proof";
  return `sees\u00a0${amountText(smallest, unit, changeDecimals(smallest, unit))}`;
}

/** "→ 2.5 pp or 9 592 rows" where the sample is clearly too small for the limit; else nothing. */
function decidesText(gate: GateCalibration, limit: LimitCalibration): string {
  const { decidable_limit: decidable, rows_needed: rows } = limit;
  if (decidable === null || limit.limit >= decidable) return "";
  if (rows !== null && rows <= nearlyEnough * gate.rows) return "";
  return `→\u00a0${limitAs(decidable, gate, limit)}${rows === null ? "" : `\u00a0or\u00a0${countText(rows)}\u00a0rows`}`;
}

/** A limit in its own basis: "2.5 pp", or "10 %" of the reference. */
function limitAs(value: number, { unit }: GateCalibration, { basis }: LimitCalibration): string {
  return basis === "relative" ? percentText(value) : writtenText(value, unit, "change");
}

/** Why the figures of a gate say little, where they do. */
function adviceFor(gate: GateCalibration, limit: LimitCalibration): string | undefined {
  const { not_judged: not, reason } = gate;
  if (not.share > mostlyNot) return `Not judged in ${shareText(not.share)} of the runs: ${reason ?? "not measured"}.`;
  return isOnValue(limit) ? tooClose(gate, limit) : undefined;
}

/** A value so near to its limit that chance decides on which side it lies. */
function tooClose({ unit, rows }: GateCalibration, limit: LimitCalibration): string | undefined {
  const { distance, smallest_drop: seen } = limit;
  if (distance === null || seen === null || distance >= seen) return undefined;
  const amount = amountText(Math.abs(distance), unit, changeDecimals(distance, unit));
  if (distance < 0) return `Without any change the value misses this limit by ${amount}.`;
  return `Without any change the value is ${amount} from this limit: ${countText(rows)} rows often cannot tell the side.`;
}
