import type { Finding } from "../gates/finding.ts";
import type { AuditRuleChange } from "./rule-change.ts";

/** A finding without a place. */
export function finding(code: string, level: Finding["level"], sentence: string, advice?: string): Finding {
  return { code, level, sentence, advice, position: undefined };
}

/** The warning about a change of the rules; what is tightened is told in the record alone. */
export function changeFinding(
  { direction, what, after, sentence }: AuditRuleChange,
  position: Finding["position"],
): Finding | undefined {
  if (direction === "tightened") return undefined;
  return { ...finding(codeOf({ direction, what, after }), "warning", sentence, advice), position };
}

const advice = "From the merge on it counts: review it as you would review what it lets through.";

function codeOf({ direction, what, after }: Pick<AuditRuleChange, "direction" | "what" | "after">): string {
  if (what === "waiver") return after !== null && direction === "loosened" ? "new-waiver" : "changed-waiver";
  if (what === "data") return "changed-data";
  if (direction === "changed") return "changed-rule";
  if (what === "gate" && after === null) return "removed-gate";
  return what === "limit" ? "loosened-limit" : "loosened-rule";
}
