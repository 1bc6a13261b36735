import type { AuditRules } from "../audit/v1.ts";
import type { Path } from "../config/fault.ts";

/** Which way a rule moved: loosened lets more pass, tightened lets less pass, changed can be either. */
export type Direction = AuditRules["changes"][number]["direction"];

/** One difference between the rules of the base branch and those of the change, as the record tells it. */
export type AuditRuleChange = AuditRules["changes"][number];

/** The same with its place in the change's own config; undefined: it is not there any more, or in another file. */
export interface RuleChange extends AuditRuleChange {
  readonly at: Path | undefined;
}
