import type { AuditDrift, AuditVerdict } from "../audit/v1.ts";
import { effectText } from "../number-text.ts";
import { shortTitle, unitOf } from "./drift-title.ts";

type DriftMethod = AuditDrift["methods"][number];

/** Of a column that passes: what has moved all the same, by less than the limit. */
export function realButSmall(verdict: AuditVerdict | undefined): readonly string[] {
  if (verdict?.outcome !== "pass") return [];
  const real = verdict.limits.filter(({ is_real: isReal }) => isReal === true);
  if (real.length === 0) return [];
  const effects = real.map(({ method = verdict.subject, value, limit }) => {
    return `${shortTitle({ method, title: method })} ${effectText(value, limit, unitOf(method))}`;
  });
  return [`More than chance, but small: ${effects.join(", ")}.`];
}

/** Of a column that passes: what is above its limit all the same, and why that says nothing. */
export function withinChance(verdict: AuditVerdict | undefined, { methods }: AuditDrift): readonly string[] {
  if (verdict?.outcome !== "pass") return [];
  return verdict.limits
    .filter(({ state }) => state === "noise")
    .map(({ method = verdict.subject, limit }) => {
      const noise = methods.find((one) => one.method === method)?.noise ?? null;
      const text = effectText(noise, limit, unitOf(method));
      return `${shortTitle({ method, title: method })} says nothing here: chance alone gives up to ${text}, above its limit.`;
    });
}

/** Why what is shown, and what was to be had beside it, has no value; that a method does not fit the column is told by its row alone. */
export function unmeasuredNotes({ methods }: AuditDrift, shown: DriftMethod): readonly string[] {
  const texts = methods
    .filter((one) => one === shown || (one.compat === undefined && !unfit.has(one.undefined_reason?.code)))
    .flatMap(({ undefined_reason: reason }) => (reason === null ? [] : [reason.text]));
  return texts;
}

const unfit: ReadonlySet<string | undefined> = new Set(["no-threshold", "not-applicable"]);
