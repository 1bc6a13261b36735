import type { AuditRecord } from "../../src/audit/v1.ts";
import { audits, crowded } from "./audits.ts";

/** The records for which every report has a golden file: between them, all that a report can get wrong. */
const thorough = [
  "pass",
  "warn",
  "fail-binary",
  "inconclusive",
  "waived",
  "held-back",
  "error",
  "no-reference",
  "california-housing",
  "regression-latency",
  "ranking",
  "scores",
  "hostile-names",
  "scripts",
] as const;

/** Those, by name. */
export function thoroughAudits(): readonly (readonly [name: string, record: AuditRecord])[] {
  const all = audits();
  return thorough.map((name) => {
    const record = all[name];
    if (record === undefined) throw new Error(`There is no audit "${name}".`);
    return [name, record] as const;
  });
}

/** 200 gates on 30 slices: 6 000 verdicts. Its record is made anew each time, since it would be most of the fixtures. */
export const manyGates = { name: "many-gates", record: crowded } as const;
