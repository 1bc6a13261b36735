import type { CompatMeasurement } from "../drift/compat/compat-measurement.ts";
import type { AuditDrift } from "./v1.ts";

/** What another tool says of a column, as the record shows it among the methods. */
export function compatEntry(measurement: CompatMeasurement): AuditDrift["methods"][number] {
  const { method, title, compat, cautions } = measurement;
  const shared = { method, title, compat, noise: null, excess: null };
  if (measurement.reason !== undefined) {
    const { code, reason } = measurement;
    return { ...shared, value: null, p_value: null, undefined_reason: { code, text: `${reason}.` } };
  }
  const { score, pValue, threshold, rule, chunks } = measurement;
  return {
    ...shared,
    value: score,
    p_value: pValue ?? null,
    undefined_reason: null,
    threshold,
    drift_when: rule,
    ...(chunks === undefined ? {} : { chunks: { ...chunks } }),
    ...(cautions.length === 0 ? {} : { note: cautions.join(" ") }),
  };
}
