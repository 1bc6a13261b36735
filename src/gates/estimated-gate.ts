import type { EstimatedGateRule } from "./estimated-gate-schema.ts";
import type { Severity } from "./gate-parts.ts";
import type { Position } from "./verdict.ts";

/** A gate on an estimate, and where the config has it. */
export interface EstimatedGate {
  readonly gate: EstimatedGateRule;
  readonly severity: Exclude<Severity, "off">;
  readonly position: Position | undefined;
}
