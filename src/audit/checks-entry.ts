import type { CheckedGate, CheckedRow, JudgedFinding } from "../gates/judge-checks.ts";
import type { Share } from "../quality/check.ts";
import type { AuditCheckedGate } from "./v1-checks.ts";
import type { AuditRecord } from "./v1.ts";

type Entry = AuditCheckedGate["findings"][number];

/** What the gates on checks found, as the record shows it; nothing where there are none. */
export function checksEntry(gates: readonly CheckedGate[] | undefined): Pick<AuditRecord, "checks"> {
  return gates === undefined ? {} : { checks: gates.map(gateEntry) };
}

function gateEntry({ name, check, findings }: CheckedGate): AuditCheckedGate {
  return { gate: name, check: check.name, title: check.title, findings: findings.map(findingEntry) };
}

function findingEntry({ finding, verdict, rows }: JudgedFinding): Entry {
  return {
    column: finding.column ?? null,
    outcome: verdict?.outcome ?? "left-out",
    ...countsOf(finding),
    sentence: verdict?.sentence ?? (finding.kind === "left-out" ? `left out: ${finding.why}.` : ""),
    rows: rows.map(rowEntry),
  };
}

function countsOf(finding: JudgedFinding["finding"]): Pick<Entry, "candidate" | "reference"> {
  switch (finding.kind) {
    case "counted":
      return { candidate: { offending: finding.offending, of: finding.of }, reference: null };
    case "compared":
      return { candidate: share(finding.candidate), reference: share(finding.reference) };
    case "not-judged":
    case "left-out":
      return { candidate: null, reference: null };
  }
}

function share({ successes, n }: Share): Entry["candidate"] {
  return { offending: successes, of: n };
}

function rowEntry({ where, id, value }: CheckedRow): Entry["rows"][number] {
  return { where, id: id === undefined ? null : [...id], value };
}
