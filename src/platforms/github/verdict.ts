import type { AuditRecord, Delivery } from "../../audit/v1.ts";
import { errorCodes } from "../../errors.ts";
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

/** Whether a gate on the model failed by what was measured, so that a new training may help; nothing judged, or files that do not fit, is no reason for one. */
export function wantsTraining({
  decision,
  verdicts,
}: Pick<AuditRecord, "verdicts"> & { readonly decision: Decision }): boolean {
  const measured = verdicts.filter(({ kind, state }) => kind !== "pairing" && state !== "undefined");
  return decision.outcome === "fail" && measured.some((verdict) => verdict.counts_as === "fail");
}

/** Why the step fails whatever the verdict is: the policy wants the audit artifact, and there is none. */
export function auditLoss(deliveries: readonly Delivery[], { audit }: Pick<ActionInputs, "audit">): string | undefined {
  const artifact = deliveries.find(({ channel }) => channel === "artifact");
  if (audit !== "required" || artifact?.state === "delivered") return undefined;
  return `audit: required, and the audit artifact was not kept: ${artifact?.detail ?? "nobody uploaded it"}`;
}

/** The exit code of a step whose policy wants the artifact that is lost; of any verdict. */
export const auditLossExitCode = errorCodes.E900.exitCode;

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

/** What every report says first where the step does not end as the verdict says, by `fail-on: never` or `audit: required`: Markdown alerts, or nothing. */
export function advisory(
  { decision }: { readonly decision: Decision },
  inputs: Pick<ActionInputs, "fail-on" | "audit">,
  done: readonly Delivery[],
): string[] {
  if (auditLoss(done, inputs) !== undefined)
    return [
      "> [!CAUTION]\n> This step fails whatever the verdict is: `audit: required`, and the audit artifact was not kept. The log of the step says why.",
    ];
  if (inputs["fail-on"] !== "never" || decision.outcome !== "fail") return [];
  return [
    "> [!WARNING]\n> Advisory: the verdict is **fail**, but `fail-on: never` keeps this step from blocking the merge.",
  ];
}

/** Name that keys the comment and the artifact: the input's, else the record's. Other characters than a config name may have become `-`. */
export function gateName(record: Pick<AuditRecord, "name">, inputs: Pick<ActionInputs, "name">): string {
  return (inputs.name ?? record.name).replaceAll(/[^A-Za-z0-9._-]/g, "-");
}
