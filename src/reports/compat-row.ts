import type { AuditDrift, AuditLimit } from "../audit/v1.ts";
import { effectText, writtenText } from "../number-text.ts";

type DriftMethod = AuditDrift["methods"][number];
type Compat = NonNullable<DriftMethod["compat"]>;
type Rule = NonNullable<DriftMethod["drift_when"]>;

/** The numbers of another tool in the row of a column: a p-value must not be too small, a distance not too large. */
export function compatNumbers(
  { value, p_value: p, threshold }: DriftMethod,
  rule: Rule,
  judged: AuditLimit | undefined,
): { readonly effect: string; readonly limit: string; readonly excess: number } {
  const limit = judged?.limit ?? threshold ?? null;
  // Where the p-value of a statistic decides, it is shown, and said to be one.
  const effect = `${p === null || p === value ? "" : "p "}${effectText(p ?? value, limit, "score")}`;
  return { effect, limit: limitText(limit, rule), excess: judged?.harm ?? Number.NEGATIVE_INFINITY };
}

function limitText(limit: number | null, rule: Rule): string {
  return limit === null ? "" : `${stableWhen[rule]} ${writtenText(Number(limit.toPrecision(3)), "score")}`;
}

const stableWhen: Readonly<Record<Rule, string>> = { "<": "≥", "≤": ">", "≥": "<", ">": "≤" };

/** How many chunks alert, and where the tool's number is known to mislead. */
export function compatNotes({ chunks, note }: DriftMethod): readonly string[] {
  const alerting =
    chunks === undefined ? [] : [`${chunks.alerting} of ${chunks.total} chunks alert; this is the worst.`];
  return note === undefined ? alerting : [...alerting, note];
}

/** "Kolmogorov–Smirnov p-value (Evidently)": not ours of the same name. */
export function compatTitle(title: string, compat: Compat): string {
  return `${title} (${toolNames[compat]})`;
}

const toolNames: Readonly<Record<Compat, string>> = { evidently: "Evidently", nannyml: "NannyML" };
