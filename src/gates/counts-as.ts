import type { Severity } from "./gate-parts.ts";
import type { Policy } from "./schema.ts";
import type { Outcome } from "./state.ts";

/** What a verdict contributes to the decision: its outcome, read by the policy and capped by its severity. */
export function countsAs(
  outcome: Outcome,
  severity: Exclude<Severity, "off">,
  policy: Policy,
): "pass" | "warn" | "fail" {
  if (severity === "info") return "pass";
  const counts = outcome === "inconclusive" ? policy.on_inconclusive : outcome;
  return severity === "warn" && counts === "fail" ? "warn" : counts;
}
