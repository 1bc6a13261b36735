import { ascending, holm } from "../stats/holm.ts";
import { outsideByChance, outsideSurvival } from "../stats/values-outside.ts";
import { countText } from "../number-text.ts";
import type { Counted, Finding, Found, Outlying } from "./check.ts";
import { ofValues } from "./words.ts";

/**
 * Judges values outside the reference's range: a column is kept where chance puts as many there, by Holm over the columns of the
 * gate at this level (P(count or more) by Wilks 1941), and none lies far outside (farBounds).
 */
export function settleOutlying(found: readonly Found[], alpha: number): readonly Finding[] {
  const outlying = found.filter((finding) => finding.kind === "outlying");
  const pValues = outlying.map(({ offending, spannedBy, of }) => outsideSurvival(offending, spannedBy, of));
  const adjusted = holm(pValues);
  const order = ascending(pValues);
  const settled = new Map<Found, Finding>();
  for (const [step, place] of order.entries()) {
    const finding = outlying[place];
    if (finding === undefined) continue;
    const isTooMany = (adjusted[place] ?? Number.NaN) <= alpha;
    settled.set(finding, settledBy(finding, isTooMany, alpha / (order.length - step)));
  }
  return found.flatMap((finding) => (finding.kind === "outlying" ? (settled.get(finding) ?? []) : finding));
}

function settledBy(finding: Outlying, isTooMany: boolean, level: number): Finding {
  const { column, offending, of, rows, far, outside, spannedBy } = finding;
  const kept = !isTooMany && far === 0;
  const byChance = kept && offending > 0;
  const most = outsideByChance(level, spannedBy, of);
  const limits = [
    ...(isTooMany ? [most === 0 ? "chance puts none there" : `chance puts up to ${countText(most)} there`] : []),
    ...(far > 0 ? [farText(finding)] : []),
  ];
  return {
    kind: "counted",
    column,
    kept,
    found: foundText({ column, offending, of, outside }, byChance),
    limit: limits.join("; "),
    offending,
    of,
    rows,
    byChance,
  };
}

function foundText(
  { column, offending, of, outside }: Pick<Outlying, "column" | "offending" | "of" | "outside">,
  byChance: boolean,
): string {
  const [little, remark] = byChance ? ["a little ", ", no more than chance puts there"] : ["", ""];
  return `${JSON.stringify(column)} is ${little}${outside} in ${ofValues(offending, of)}${remark}`;
}

function farText({ far, offending, isPoint }: Outlying): string {
  const share =
    far === offending ? (far === 1 ? "it lies" : "all lie") : `${countText(far)} ${far === 1 ? "lies" : "lie"}`;
  return isPoint ? "the reference's values are all equal" : `${share} far outside, by more than the range's width`;
}

/** Columns that are kept although some of their values lie outside. */
export function keptByChance(findings: readonly Finding[]): readonly Counted[] {
  return findings.filter((finding): finding is Counted => finding.kind === "counted" && finding.byChance === true);
}
