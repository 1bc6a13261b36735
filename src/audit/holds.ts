import type { AuditVerdict } from "./v1.ts";

/** Whether a verdict passes because its limits hold. One that is beyond them by what chance can do, or was not judged, passes only because a policy lets it. */
export function holds({
  outcome,
  state,
}: Pick<AuditVerdict, "outcome"> & Partial<Pick<AuditVerdict, "state">>): boolean {
  return outcome === "pass" && state !== "noise" && state !== "undefined";
}
