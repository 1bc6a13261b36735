import type { AuditRecord } from "../../audit/v1.ts";
import type { ActionInputs } from "./inputs.ts";

type FailOn = ActionInputs["fail-on"];
type Decision = Pick<AuditRecord["decision"], "outcome">;

/** Whether a decision blocks the merge; under `fail-on: never`, whether it would. */
export function isBlocking({ decision }: { readonly decision: Decision }, failOn: FailOn): boolean {
  switch (decision.outcome) {
    case "fail":
    case "error":
      return true;
    case "warn":
      return failOn === "warning";
    case "pass":
      return false;
  }
}

/** The exit code of the step: the run's own, moved by `fail-on`. Only a verdict can be advisory, an error never. */
export function stepExitCode(
  result: { readonly exitCode: number; readonly record: { readonly decision: Decision } },
  failOn: FailOn,
): number {
  const { outcome } = result.record.decision;
  if (failOn === "never" && outcome === "fail") return 0;
  if (failOn === "warning" && outcome === "warn") return Math.max(1, result.exitCode);
  return result.exitCode;
}

/** What every report says first when the verdict is held back by `fail-on: never`: a Markdown alert, or nothing. */
export function advisory({ decision }: { readonly decision: Decision }, failOn: FailOn): string[] {
  if (failOn !== "never" || decision.outcome !== "fail") return [];
  return [
    "> [!WARNING]\n> Advisory: the verdict is **fail**, but `fail-on: never` keeps this step from blocking the merge.",
  ];
}

/** Name that keys the comment and the artifact: the input's, else the record's. Other characters than a config name may have become `-`. */
export function gateName(record: Pick<AuditRecord, "name">, inputs: Pick<ActionInputs, "name">): string {
  return (inputs.name ?? record.name).replaceAll(/[^A-Za-z0-9._-]/g, "-");
}
