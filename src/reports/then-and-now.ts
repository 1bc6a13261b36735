import type { AuditMeasurement, AuditVerdict } from "../audit/v1.ts";
import { changeText, type Digits, distinctDecimals, type FittedDigits, finer, valueText } from "../number-text.ts";
import { isOnValue } from "./limit-text.ts";
import { changeDigits, valueDigits } from "./measured-texts.ts";

/** What was measured of a candidate. */
export interface Measured {
  readonly value: number | null;
  readonly change: number | null;
}

/**
 * "86.10 % then, 91.20 % now", or where the change is judged "86.10 % (−4.9 pp) then, 91.20 % (+0.2 pp) now": the reference may have moved too. undefined
 * where one is not known or nothing has moved.
 */
export function thenAndNow(
  measurement: AuditMeasurement,
  then: Measured | undefined,
  verdict: AuditVerdict | undefined,
): string | undefined {
  const now = measuredOf(measurement);
  if (then === undefined || then.value === null || now.value === null) return undefined;
  if (then.value === now.value && then.change === now.change) return undefined;
  const limits = verdict?.limits ?? [];
  const onValue = limits.filter(isOnValue).map((limit) => limit.limit);
  // Then too it prints on that side of its limit on which it lay.
  const value = finer(
    movedDigits(measurement, then.value, verdict),
    distinctDecimals(then.value, onValue, measurement.unit),
  );
  const change = limits.length > onValue.length ? finerChange(measurement, then, limits) : undefined;
  const told = (measured: Measured): string => measuredText(measured, measurement.unit, { value, change });
  return `${told(then)} then, ${told(now)} now`;
}

function finerChange(measurement: AuditMeasurement, then: Measured, limits: AuditVerdict["limits"]): FittedDigits {
  const { change } = measurement;
  const own = changeDigits(measurement, limits);
  return change === null
    ? own
    : finer(own, changeDigits({ ...measurement, change: { ...change, value: then.change } }, limits));
}

/** The numbers of a measurement by which two runs are compared. */
export function measuredOf({ candidate, change }: AuditMeasurement): Measured {
  return { value: candidate?.value ?? null, change: change?.value ?? null };
}

function measuredText(
  { value, change }: Measured,
  unit: AuditMeasurement["unit"],
  digits: { readonly value: Digits; readonly change: Digits | undefined },
): string {
  const text = valueText(value, unit, digits.value);
  return digits.change === undefined || change === null ? text : `${text} (${changeText(change, unit, digits.change)})`;
}

/** Digits that show that a value has moved, and no fewer than it has where it is judged. */
export function movedDigits(
  measurement: AuditMeasurement,
  then: number | null,
  verdict: AuditVerdict | undefined,
): FittedDigits {
  const { candidate, unit } = measurement;
  return finer(valueDigits(measurement, verdict), distinctDecimals(candidate?.value ?? null, [then], unit));
}
