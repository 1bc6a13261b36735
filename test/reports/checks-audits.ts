import type { AuditCheckedGate } from "../../src/audit/v1-checks.ts";
import type { AuditRecord, AuditVerdict } from "../../src/audit/v1.ts";
import { limit, measurement, record, verdict } from "./records.ts";

type Finding = AuditCheckedGate["findings"][number];

/** A record of checks that are broken, open and kept, beside a metric that holds; names and values come from the data. */
export function checksAudits(hostileTexts: readonly string[]): Readonly<Record<string, AuditRecord>> {
  const accuracy = measurement({
    metric: "accuracy",
    title: "Accuracy",
    reference: 0.934,
    candidate: 0.9315,
    half: 0.0081,
  });
  const lacking = 'the candidate lacks 1 of the reference\'s 12 columns: "tenure"; none may be missing.';
  const outside =
    '"age" is outside 0 to 120 in 31 of 1 993 values; none may be; for example line 17 (-999), line 203 (-999), line 204 (130).';
  const rising =
    'missing values of "income" rose from 0.60 % to 1.90 % (+1.3 pp, 95 % interval +0.6 … +2.0, one of 12 columns); more than the allowed increase of 1 pp, but chance alone can do that; about 2 140 rows would settle it; for example line 9.';
  const [hostile = "", ...others] = hostileTexts;
  const odd = `${JSON.stringify(hostile)} does not match \`^[a-z|]+$\` in ${others.length} of 2 000 values; all must; for example line 5 (${JSON.stringify(others[0])}).`;
  const verdicts = [
    verdict(accuracy, { limits: [limit({ kind: "max_drop", limit: 0.01 })], sentence: "accuracy holds." }),
    check("missing_columns", "Missing columns", { outcome: "fail", sentence: lacking }),
    check("range", "Range", { gate: "range[age]", column: "age", outcome: "fail", sentence: outside }),
    check("regex", "Pattern", { gate: "plain names", column: hostile, outcome: "fail", sentence: odd }),
    check("null_rate", "Missing values", { column: "income", outcome: "inconclusive", sentence: rising }),
    check("duplicate_rows", "Duplicate rows", { sentence: "none of 2 000 rows repeat an earlier row." }),
  ];
  return {
    "broken-checks": record(`Blocked: ${lacking} And 2 more failures.`, {
      measurements: [accuracy],
      verdicts,
      checks: [
        gate("missing_columns", "Missing columns", finding(null, [1, 12], lacking)),
        gate("range[age]", "Range", {
          ...finding("age", [31, 1993], outside),
          rows: Array.from({ length: 20 }, (_, i) => ({ where: `line ${17 + 6 * i}`, id: [`u${i}`], value: "-999" })),
        }),
        gate("plain names", "Pattern", {
          ...finding(hostile, [others.length, 2000], odd),
          rows: others.map((value, i) => ({
            where: `line ${5 + i}`,
            id: [value, String(i)],
            value: JSON.stringify(value),
          })),
        }),
        gate("null_rate", "Missing values", {
          ...finding("income", [38, 2000], rising),
          outcome: "inconclusive",
          reference: { offending: 12, of: 2000 },
          rows: [{ where: "line 9", id: ["u7"], value: "" }],
        }),
        gate("duplicate_rows", "Duplicate rows", {
          ...finding(null, [0, 2000], "none of 2 000 rows repeat an earlier row."),
          outcome: "pass",
        }),
      ],
    }),
  };
}

function check(
  subject: string,
  title: string,
  parts: Partial<AuditVerdict> & Pick<AuditVerdict, "sentence">,
): AuditVerdict {
  const broken = parts.outcome === "fail";
  const advice = broken ? "Look at the rows." : null;
  return verdict(null, { gate: subject, kind: "check", subject, title, advice, ...parts });
}

function finding(column: string | null, [offending, of]: readonly [number, number], sentence: string): Finding {
  return { column, outcome: "fail", candidate: { offending, of }, reference: null, sentence, rows: [] };
}

function gate(name: string, title: string, found: Finding): AuditCheckedGate {
  return { gate: name, check: name.replace(/\[.*$/u, ""), title, findings: [found] };
}
