import type { AuditEstimate, AuditLimit, AuditMeasurement, AuditVerdict } from "../audit/v1.ts";
import {
  changeDecimals,
  changeRangeText,
  changeText,
  distinctDecimals,
  notMeasured,
  valueDecimals,
  valueRangeText,
  valueText,
} from "../number-text.ts";
import { isOnValue } from "./limit-text.ts";

/** The numbers of a measurement as people read them. */
export interface MeasuredTexts {
  /** "0.908 → 0.840", or the candidate alone when there is no reference. */
  readonly values: string;
  /** "−6.8 pp"; empty without a reference. */
  readonly change: string;
  /** Of the change, or of the candidate where there is no change: "−7.9 … −5.7". */
  readonly interval: string;
}

/** The numbers of a measurement, apart from the limits of its verdict and, unless it passes, from each other. */
export function measuredTexts(measurement: AuditMeasurement, verdict?: AuditVerdict): MeasuredTexts {
  const { reference, candidate, change } = measurement;
  if (reference === null || change === null) return aloneTexts(measurement, verdict);
  if (reference.value === null && (candidate?.value ?? null) === null)
    return { values: notMeasured, change: "", interval: "" };
  const digits = changeDigits(measurement, verdict?.limits ?? []);
  return {
    values: comparedText(measurement, reference.value, verdict),
    change: changeText(change.value, measurement.unit, digits),
    interval: rangeOf(change, (lower, upper) => changeRangeText(lower, upper, measurement.unit, digits)),
  };
}

function aloneTexts({ candidate, unit }: AuditMeasurement, verdict: AuditVerdict | undefined): MeasuredTexts {
  const value = candidate?.value ?? null;
  const decimals = distinctDecimals(value, limitsOnValue(verdict), unit);
  const interval = rangeOf(candidate, (lower, upper) => valueRangeText(lower, upper, unit, decimals));
  return { values: valueText(value, unit, decimals), change: "", interval };
}

function comparedText(
  { candidate, unit }: AuditMeasurement,
  reference: number | null,
  verdict: AuditVerdict | undefined,
): string {
  const value = candidate?.value ?? null;
  const judgedBadly = verdict !== undefined && verdict.outcome !== "pass";
  const apart = [...limitsOnValue(verdict), ...(judgedBadly ? [reference] : [])];
  const decimals = Math.max(valueDecimals(reference, unit), distinctDecimals(value, apart, unit));
  return [valueText(reference, unit, decimals), "→", valueText(value, unit, decimals)].join("\u00a0");
}

function limitsOnValue(verdict: AuditVerdict | undefined): readonly number[] {
  return (verdict?.limits ?? []).filter(isOnValue).map((limit) => limit.limit);
}

function rangeOf(
  estimate: AuditEstimate | null,
  print: (lower: number | null, upper: number | null) => string,
): string {
  const interval = estimate?.interval ?? null;
  return interval === null ? "" : print(interval.lower, interval.upper);
}

/** As many digits as show on which side of every limit the change lies; a relative limit comes to an amount with as many. */
export function changeDigits({ change, unit }: AuditMeasurement, limits: readonly AuditLimit[]): number {
  const onChange = limits.filter((limit) => !isOnValue(limit));
  const relative = onChange
    .filter(({ basis }) => basis === "relative")
    .map(({ margin }) => changeDecimals(margin, unit));
  const margins = onChange.map(({ margin }) => margin);
  return Math.max(distinctDecimals(change?.value ?? null, margins, unit, "change"), ...relative);
}
