import { notMeasured, valueText, writtenText } from "../../number-text.ts";
import type { Unit } from "../../number-text.ts";
import { tickText } from "../svg/tick-text.ts";

/** A number read off a chart, to three digits: "0.312", "22.4 ms", "412 000", "3.21×10⁹". */
export function readableText(value: number | null, unit: Unit): string {
  if (value === null || !Number.isFinite(value)) return notMeasured;
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  if (unit === "share") return valueText(value, unit);
  return size !== 0 && (size >= 1e6 || size < 1e-3) ? tickText(rounded, unit) : writtenText(rounded, unit);
}
