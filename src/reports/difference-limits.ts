import type { AuditLimit, AuditMeasurement, AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { unitOf } from "./drift-title.ts";
import { limitsText } from "./limit-text.ts";
import { namedText } from "./subject-text.ts";

/** A gate that goes by other limits; nothing is escaped yet. */
export interface LimitChange {
  readonly gate: string;
  /** The gate, with the slice or column where it is about one alone. */
  readonly subject: string;
  readonly before: string;
  readonly now: string;
  /** Verdicts that it is about: one for each slice or column. */
  readonly verdicts: number;
}

/** Limits, and how a gate counts, as they are written in the config: what a relative limit comes to moves by itself. */
export function limitChangesOf(before: AuditRecord, now: AuditRecord): readonly LimitChange[] {
  const rulesBefore = rulesOf(before);
  const rulesNow = rulesOf(now);
  const changes = new Map<string, LimitChange>();
  for (const verdict of now.verdicts) {
    const [old, own] = [rulesBefore, rulesNow].map((rules) => rules.get(nameOf(verdict)));
    if (old === undefined || own === undefined || old === own) continue;
    const key = JSON.stringify([verdict.gate, old, own]);
    const verdicts = (changes.get(key)?.verdicts ?? 0) + 1;
    const subject = verdicts === 1 ? namedText(verdict) : verdict.gate;
    changes.set(key, { gate: verdict.gate, subject, before: old, now: own, verdicts });
  }
  return [...changes.values()];
}

function nameOf({ gate, slice, column, against }: AuditVerdict): string {
  return JSON.stringify([gate, slice, column, against ?? null]);
}

/** By the name of each verdict. */
function rulesOf({ verdicts, measurements }: AuditRecord): ReadonlyMap<string, string> {
  const measured = new Map(measurements.map((measurement) => [measurement.id, measurement]));
  return new Map(
    verdicts.map((verdict) => [nameOf(verdict), rulesText(verdict, measured.get(verdict.measurement ?? ""))]),
  );
}

/** "drop ≤ 1 pp", "PSI ≤ 0.1, as a warning". */
function rulesText(verdict: AuditVerdict, measurement: AuditMeasurement | undefined): string {
  const limits = limitsText({ ...verdict, limits: verdict.limits.map(asWritten) }, contextOf(verdict, measurement));
  const severity = { error: "", warn: ", as a warning", info: ", for information" }[verdict.severity];
  return (limits === "" ? "no limit" : limits) + methodsText(verdict.limits) + severity;
}

/** Without what it comes to. */
function asWritten(limit: AuditLimit): AuditLimit {
  return { ...limit, margin: null };
}

function contextOf({ subject, kind }: AuditVerdict, measurement: AuditMeasurement | undefined) {
  const unit = measurement?.unit ?? (kind === "drift" ? unitOf(subject) : "score");
  return { unit, better: measurement?.better ?? "lower", decimals: 0 } as const;
}

function methodsText(limits: readonly AuditLimit[]): string {
  return limits
    .map(({ method, fail_above: above }) => [
      method === undefined ? "" : ` by ${method}`,
      above === undefined ? "" : `, fails above ${above}`,
    ])
    .flat()
    .join("");
}
