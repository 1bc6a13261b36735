import type { AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { changeText, countText, valueText } from "../number-text.ts";

/** The rows that break a check, and how many there are beside those that are told. */
export interface CheckedRowsOutline {
  readonly title: string;
  /** undefined: the file as a whole. */
  readonly column: string | undefined;
  /** "3 of 200". */
  readonly counts: string;
  readonly rows: readonly { readonly where: string; readonly id: string; readonly value: string }[];
  readonly more: number;
}

/** What the record tells of rows that break a check; checks that pass are left out. */
export function checkedRowsOf({ checks = [] }: AuditRecord): readonly CheckedRowsOutline[] {
  return checks.flatMap(({ title, findings }) =>
    findings
      .filter(({ outcome, rows }) => outcome !== "pass" && rows.length > 0)
      .map(({ column, candidate, rows }) => ({
        title,
        column: column ?? undefined,
        counts: candidate === null ? "" : countsText(candidate),
        rows: rows.map(({ where, id, value }) => ({ where, id: id?.join(", ") ?? "", value })),
        more: Math.max(0, (candidate?.offending ?? rows.length) - rows.length),
      })),
  );
}

/** How much of a column breaks a check: "398 of 2 058", or "1.08 % → 10.67 %" and "+9.6 pp" where it is compared. */
export function checkedTexts(
  { checks = [] }: AuditRecord,
  { gate, column, outcome }: AuditVerdict,
): CheckedTexts | undefined {
  if (outcome === "pass" || column === null) return undefined;
  const findings = checks.flatMap((check) => (check.gate === gate ? check.findings : []));
  const { candidate, reference } = findings.find((finding) => finding.column === column) ?? {};
  // Of the file as a whole, one of one tells nothing.
  if (!candidate || candidate.offending === 0 || candidate.of === 1) return undefined;
  return reference ? comparedTexts(reference, candidate) : { values: countsText(candidate), change: "" };
}

interface CheckedTexts {
  readonly values: string;
  readonly change: string;
}

type Counts = NonNullable<NonNullable<AuditRecord["checks"]>[number]["findings"][number]["candidate"]>;

function countsText({ offending, of }: Counts): string {
  return `${countText(offending)} of ${countText(of)}`;
}

function comparedTexts(reference: Counts, candidate: Counts): CheckedTexts {
  const [before, after] = [reference.offending / reference.of, candidate.offending / candidate.of];
  return {
    values: `${valueText(before, "share")} → ${valueText(after, "share")}`,
    change: changeText(after - before, "share"),
  };
}

/** "in 2 checks". */
export function checkedRowsSummary(checked: readonly CheckedRowsOutline[]): string {
  return `${countText(checked.length)} ${checked.length === 1 ? "check" : "checks"}`;
}
