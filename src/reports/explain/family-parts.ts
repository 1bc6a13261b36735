import type { AuditLimit, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { countText, percentText } from "../../number-text.ts";
import { isOnValue } from "../limit-text.ts";
import type { Part } from "./explanation.ts";
import { gateRuleOf } from "./gate-rule.ts";
import { probabilityText } from "./probability-text.ts";

interface Judged {
  readonly record: AuditRecord;
  readonly verdict: AuditVerdict;
  /** What a p-value is, is told once. */
  readonly isFirst: boolean;
}

/** The p-value of one limit, and what Holm's adjustment within its family makes of it. */
export function familyParts({ record, verdict, isFirst }: Judged, limit: AuditLimit): readonly Part[] {
  const { p_value: p, p_adjusted: adjusted } = limit;
  if (p === null || adjusted === null) return [];
  const alpha = 1 - (record.policy?.confidence ?? 0.95);
  const meaning = `${supposed(limit)}, how often would such a sample look at least as bad? That share is the p-value; at most ${percentText(Number(alpha.toPrecision(12)))} counts as beyond chance.`;
  return [
    ...(isFirst ? [meaning] : []),
    { label: "p-value", value: probabilityText(p) },
    ...adjustedParts(record, verdict, { p, adjusted, alpha, isFirst }),
  ];
}

function supposed(limit: AuditLimit): string {
  if (isOnValue(limit)) return "If the true value were just on the limit";
  return `If the candidate ${(limit.margin ?? 0) < 0 ? "had the required gain" : "were no worse"}`;
}

interface Probabilities {
  readonly p: number;
  readonly adjusted: number;
  readonly alpha: number;
  readonly isFirst: boolean;
}

function adjustedParts(
  record: AuditRecord,
  verdict: AuditVerdict,
  { p, adjusted, alpha, isFirst }: Probabilities,
): readonly Part[] {
  const family = familyOf(record, verdict);
  if (family === undefined) return ["It is not adjusted for other gates: this one cannot block."];
  const tests = testsIn(record, family);
  const effect = effectOf(p, adjusted, alpha);
  const among = `${familyWords(family, verdict)}${tests < 2 ? "" : `: ${countText(tests)} tests`}`;
  return [
    { label: "p-value after Holm's adjustment", value: probabilityText(adjusted) },
    isFirst
      ? `Each test is one more chance of a false alarm, so it is adjusted within its family, ${among}. ${effect}`
      : effect,
  ];
}

function effectOf(p: number, adjusted: number, alpha: number): string {
  if (p <= alpha && adjusted > alpha) return "Alone it would be beyond chance; among so many it is not.";
  return adjusted <= alpha ? "It stays beyond chance." : "It is not beyond chance.";
}

/** A check that weighs chance does so over its own columns, of which the record keeps no passes. */
const ofColumns = "columns";
/** Estimates are judged among themselves. */
const ofEstimates = "estimates";

/** As the judge forms them; undefined: by itself, since it cannot block. */
function familyOf(record: AuditRecord, verdict: AuditVerdict): string | undefined {
  if (verdict.kind === "check") return ofColumns;
  if (verdict.kind === "estimated") return verdict.severity === "error" ? ofEstimates : undefined;
  const { family } = gateRuleOf(record, verdict);
  const place = verdict.slice === null ? "whole" : "slices";
  if (family !== undefined) return `named ${place} ${family}`;
  return verdict.severity === "error" ? place : undefined;
}

function familyWords(family: string, { slice }: AuditVerdict): string {
  if (family === ofColumns) return "the columns that this check looks at";
  if (family === ofEstimates) return "the blocking estimates";
  const place = slice === null ? "on the whole data" : "on slices";
  const [, name] = /^named (?:whole|slices) (.*)$/u.exec(family) ?? [];
  return name === undefined ? `the blocking gates ${place}` : `"${name}" ${place}`;
}

/** A gate that fails only where all limits are exceeded is one test. */
function testsIn(record: AuditRecord, family: string): number {
  const members = record.verdicts.filter((one) => one.kind !== "check" && familyOf(record, one) === family);
  const counts = members.map(({ fail_if: rule, limits }) => {
    const judged = limits.filter(({ p_value: p }) => p !== null).length;
    return rule === "all_exceeded" ? Math.min(1, judged) : judged;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
