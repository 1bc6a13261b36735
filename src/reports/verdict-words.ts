import { holds } from "../audit/holds.ts";
import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../audit/v1.ts";

export type Icon = "✅" | "⚠️" | "❌" | "❔";

/** The group of a report in which a verdict stands, by what it does to the decision. */
export type Standing = "failure" | "waived" | "warning" | "undecided" | "remark" | "pass";

/** What of a verdict says where it stands; the state is not known of earlier runs. */
type Stated = Pick<AuditVerdict, "counts_as" | "outcome" | "waiver"> & Partial<Pick<AuditVerdict, "state">>;

/** Where a verdict stands: what blocks comes first, whatever the reason; what counts for nothing is a remark. */
export function standingOf(verdict: Stated): Standing {
  if (verdict.counts_as === "fail") return "failure";
  if (verdict.waiver !== undefined) return "waived";
  if (verdict.counts_as === "pass") return holds(verdict) ? "pass" : "remark";
  return verdict.outcome === "inconclusive" ? "undecided" : "warning";
}

export const standingIcons: Readonly<Record<Standing, Icon>> = {
  failure: "❌",
  waived: "⚠️",
  warning: "⚠️",
  undecided: "❔",
  remark: "⚠️",
  pass: "✅",
};

/** The sign of a verdict: one that counts for nothing and does not tell either is in doubt, not a warning. */
export function verdictIcon(verdict: AuditVerdict): Icon {
  const standing = standingOf(verdict);
  const tells = verdict.outcome === "fail" || verdict.outcome === "warn";
  return standing === "remark" && !tells ? "❔" : standingIcons[standing];
}

/** Where it stands, as what has become of it is told: "failed, now waived". */
export const standingWords: Readonly<Record<Standing, string>> = {
  failure: "failed",
  waived: "waived",
  warning: "warned",
  undecided: "undecided",
  remark: "noted",
  pass: "passed",
};

/** The icon of the whole: green only if something was judged and nothing stands against it. */
export function decisionIcon(record: AuditRecord): Icon {
  if (record.error !== null || record.decision.outcome === "error" || record.decision.outcome === "fail") return "❌";
  if (record.verdicts.length === 0) return "❔";
  return record.decision.outcome === "warn" || passesByPolicy(record) ? "⚠️" : "✅";
}

/** Whether a check that counts does not hold, and the policy lets it pass. */
export function passesByPolicy({ decision, verdicts }: Pick<AuditRecord, "decision" | "verdicts">): boolean {
  if (decision.outcome !== "pass") return false;
  return verdicts.some((verdict) => verdict.severity !== "info" && standingOf(verdict) === "remark");
}

/** A verdict in two or three plain words: "worse, proven", "cannot tell yet", "fine", "drifted". */
export function verdictWord(verdict: AuditVerdict, measurement: AuditMeasurement | undefined): string {
  const reason = reasonWords.get(verdict.reason?.code ?? "");
  // What was not judged is not fine where a policy lets it pass.
  const isOpen = verdict.outcome !== "pass" || verdict.state === "undefined";
  if (reason !== undefined && isOpen) return reason;
  if (verdict.state === "undefined") return "not measured";
  if (verdict.outcome === "inconclusive") return "cannot tell yet";
  return verdict.outcome === "pass" ? fineWord(verdict, measurement) : harmWord(verdict);
}

const reasonWords: ReadonlyMap<string, string> = new Map([
  ["too-few-rows", "too few rows"],
  ["too-few-blocks", "too few blocks"],
  ["different-machines", "other machine"],
  ["no-reference", "no reference"],
  ["no-rows", "no rows"],
  ["missing-values", "values missing"],
]);

function harmWord({ kind, limits, state, outcome }: AuditVerdict): string {
  if (kind === "drift") return "drifted";
  if (kind === "pairing" && outcome === "warn") return "only a part";
  if (kind === "pairing" || kind === "check") return "rule broken";
  if (kind === "discover") return "worse than elsewhere";
  const decisive = limits.filter((limit) => limit.exceeded === "yes");
  if (decisive.length === 0) return "not proven";
  if (decisive.every((limit) => limit.kind === "max_gain")) return "better than plausible";
  return state === "proven-harm" ? "worse, proven" : "worse than allowed";
}

function fineWord({ kind, limits, state }: AuditVerdict, measurement: AuditMeasurement | undefined): string {
  if (kind === "drift") return "stable";
  // Lenient passes it; that does not make it fine.
  if (state === "noise") return "worse, not proven";
  if (kind === "metric" && limits.length === 0) return "no limit set";
  return measurement !== undefined && isBetter(measurement) ? "better" : "fine";
}

/** Whether the whole interval of the change lies on the good side. */
function isBetter({ better, change }: AuditMeasurement): boolean {
  const { lower = null, upper = null } = change?.interval ?? {};
  switch (better) {
    case "higher":
      return lower !== null && lower > 0;
    case "lower":
      return upper !== null && upper < 0;
    case "zero":
      return false;
  }
}
