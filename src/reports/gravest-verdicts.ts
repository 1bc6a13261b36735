import type { AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { standingOf } from "./verdict-words.ts";
import type { Standing } from "./verdict-words.ts";

const gravity: readonly Standing[] = ["failure", "waived", "warning", "undecided", "remark", "pass"];

/** A place in the order of gravity; what nobody judges comes last. */
export function gravityOf(standing: Standing | undefined): number {
  return standing === undefined ? gravity.length : gravity.indexOf(standing);
}

/** Of each measurement that is judged the gravest verdict: of two gates on it one may fail and the other pass. */
export function gravestVerdicts({ verdicts }: AuditRecord): ReadonlyMap<string, AuditVerdict> {
  const gravest = new Map<string, AuditVerdict>();
  for (const verdict of verdicts) {
    if (verdict.measurement === null) continue;
    const known = gravest.get(verdict.measurement);
    if (known === undefined || gravityOf(standingOf(verdict)) < gravityOf(standingOf(known)))
      gravest.set(verdict.measurement, verdict);
  }
  return gravest;
}
