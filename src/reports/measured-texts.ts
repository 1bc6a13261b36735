import type { AuditEstimate, AuditLimit, AuditMeasurement, AuditVerdict } from "../audit/v1.ts";
import {
  changeDecimals,
  changeRangeText,
  changeText,
  distinctDecimals,
  finer,
  notMeasured,
  valueDecimals,
  valueRangeText,
  valueText,
} from "../number-text.ts";
import type { Digits, FittedDigits, Unit } from "../number-text.ts";
import { isOnValue } from "./limit-text.ts";

/** The numbers of a measurement as people read them. */
export interface MeasuredTexts {
  /** "0.908 → 0.840", or the candidate alone when there is no reference. */
  readonly values: string;
  /** Of the candidate's value, where that is what is judged: "89.02 … 92.40". */
  readonly valueInterval: string;
  /** What chance alone would show: "2.14 % → 2.20 %"; empty where a value is judged as it is. */
  readonly chance: string;
  /** "−6.8 pp"; empty without a reference. */
  readonly change: string;
  /** Of the change: "−7.9 … −5.7". */
  readonly interval: string;
}

/** The numbers of a measurement, apart from the limits of its verdict and, unless it passes, from each other. */
export function measuredTexts(measurement: AuditMeasurement, verdict?: AuditVerdict): MeasuredTexts {
  const { reference, candidate, change } = measurement;
  if (reference === null || change === null) return aloneTexts(measurement, verdict);
  if (reference.value === null && (candidate?.value ?? null) === null) return { ...noTexts, values: notMeasured };
  return { ...comparedTexts(measurement, reference.value, verdict), ...changeTexts(measurement, change, verdict) };
}

/** Where there is nothing to print. */
export const noTexts: MeasuredTexts = { values: "", valueInterval: "", chance: "", change: "", interval: "" };

function aloneTexts({ candidate, unit }: AuditMeasurement, verdict: AuditVerdict | undefined): MeasuredTexts {
  const value = candidate?.value ?? null;
  const decimals = distinctDecimals(value, limitsOnValue(verdict), unit);
  return {
    values: valueText(value, unit, decimals),
    valueInterval: valueRange(candidate, unit, decimals),
    chance: chanceText({ reference: null, candidate, unit }, decimals),
    change: "",
    interval: "",
  };
}

function comparedTexts(
  measurement: AuditMeasurement,
  reference: number | null,
  verdict: AuditVerdict | undefined,
): Pick<MeasuredTexts, "values" | "valueInterval" | "chance"> {
  const { candidate, unit } = measurement;
  const decimals = comparedDecimals(measurement, reference, verdict);
  const limits = verdict?.limits ?? [];
  return {
    values: comparedText(measurement, decimals),
    valueInterval: limits.length > 0 && limits.every(isOnValue) ? valueRange(candidate, unit, decimals) : "",
    chance: chanceText(measurement, decimals),
  };
}

function changeTexts(
  measurement: AuditMeasurement,
  change: AuditEstimate,
  verdict: AuditVerdict | undefined,
): Pick<MeasuredTexts, "change" | "interval"> {
  const { unit } = measurement;
  const digits = changeDigits(measurement, verdict?.limits ?? []);
  return {
    change: changeText(change.value, unit, digits),
    interval: rangeOf(change, (lower, upper) => changeRangeText(lower, upper, unit, digits)),
  };
}

/** Digits with which the value of the candidate is printed where it is judged. */
export function valueDigits(measurement: AuditMeasurement, verdict: AuditVerdict | undefined): FittedDigits {
  const { reference, candidate, change, unit } = measurement;
  if (reference !== null && change !== null) return comparedDecimals(measurement, reference.value, verdict);
  return distinctDecimals(candidate?.value ?? null, limitsOnValue(verdict), unit);
}

function comparedDecimals(
  { candidate, unit }: AuditMeasurement,
  reference: number | null,
  verdict: AuditVerdict | undefined,
): FittedDigits {
  const value = candidate?.value ?? null;
  const judgedBadly = verdict !== undefined && verdict.outcome !== "pass";
  const apart = [...limitsOnValue(verdict), ...(judgedBadly ? [reference] : [])];
  return finer(distinctDecimals(value, apart, unit), valueDecimals(reference, unit));
}

function comparedText({ reference, candidate, unit }: AuditMeasurement, decimals: Digits): string {
  return [reference, candidate].map((side) => valueText(side?.value ?? null, unit, decimals)).join("\u00a0→\u00a0");
}

function valueRange(estimate: AuditEstimate | null, unit: Unit, decimals: Digits): string {
  return rangeOf(estimate, (lower, upper) => valueRangeText(lower, upper, unit, decimals));
}

type Sides = Pick<AuditMeasurement, "reference" | "candidate" | "unit">;

function chanceText({ reference, candidate, unit }: Sides, decimals: Digits): string {
  const means = [reference, candidate].flatMap((side) => side?.chance?.mean ?? []);
  return means.map((mean) => valueText(mean, unit, decimals)).join("\u00a0→\u00a0");
}

function limitsOnValue(verdict: AuditVerdict | undefined): readonly number[] {
  return (verdict?.limits ?? []).filter(isOnValue).map((limit) => limit.limit);
}

function rangeOf(
  estimate: AuditEstimate | null,
  print: (lower: number | null, upper: number | null) => string,
): string {
  const { lower = null, upper = null } = estimate?.interval ?? {};
  // A fact of these rows, such as the largest error, has an interval of no width: there is nothing to say.
  const isFact = lower !== null && lower === upper;
  return estimate?.interval === null || estimate === null || isFact ? "" : print(lower, upper);
}

/** As many digits as show on which side of every limit the change lies; a relative limit comes to an amount with as many. */
export function changeDigits({ change, unit }: AuditMeasurement, limits: readonly AuditLimit[]): FittedDigits {
  const onChange = limits.filter((limit) => !isOnValue(limit));
  const relative = onChange
    .filter(({ basis }) => basis === "relative")
    .map(({ margin }) => changeDecimals(margin, unit));
  const margins = onChange.map(({ margin }) => margin);
  return finer(distinctDecimals(change?.value ?? null, margins, unit, "change"), ...relative);
}
