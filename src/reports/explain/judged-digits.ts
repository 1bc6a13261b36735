import type { AuditLimit, AuditMeasurement, AuditVerdict } from "../../audit/v1.ts";
import { distinctDecimals, finer, valueDecimals, type Digits } from "../../number-text.ts";
import { isOnValue } from "../limit-text.ts";
import { changeDigits } from "../measured-texts.ts";

/** As many digits as show on which side of its limit, and of the other value, each value lies. */
export function comparedDigits(
  { reference, candidate, unit }: AuditMeasurement,
  { limits }: Pick<AuditVerdict, "limits">,
): Digits {
  const value = candidate?.value ?? null;
  const onValue = limits.filter(isOnValue).map(({ limit }) => limit);
  const apart = distinctDecimals(value, [...onValue, reference?.value ?? null], unit);
  return finer(apart, valueDecimals(reference?.value ?? null, unit));
}

/** As many digits as show on which side of the margin, and of zero, a harm and its bounds lie. */
export function harmDigits(measurement: AuditMeasurement, limit: AuditLimit): Digits {
  const { unit } = measurement;
  const { harm, lower, upper, margin } = limit;
  const [first, ...others] = [harm, lower, upper].map((number) => distinctDecimals(number, [margin], unit, "change"));
  const own = first === undefined ? distinctDecimals(margin, [], unit, "change") : finer(first, ...others);
  const shown = changeDigits(measurement, [limit]);
  return typeof shown === "number" ? own : finer(own, shown);
}
