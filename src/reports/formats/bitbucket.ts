import type { AuditRecord } from "../../audit/v1.ts";
import type { About } from "../report.ts";
import { countText } from "../../number-text.ts";
import { cleanText } from "../escape.ts";
import { inertJson } from "../json.ts";
import { inertMarkup } from "./inert-markup.ts";
import type { Result } from "./result.ts";
import { openFirst, type ResultStanding } from "./result-standing.ts";
import { resultsOf } from "./results.ts";
import { webAddress } from "./web-address.ts";

/** What Bitbucket takes: characters of a title, of a summary and of details, and annotations of a report. */
const most = { title: 450, details: 2000, annotations: 1000 } as const;

/** A verdict on a part of the rows does not go without saying so. */
function detailsOf({ decision, warnings }: AuditRecord): string {
  return [decision.sentence, ...warnings.filter(({ code }) => code === "sample").map(({ message }) => message)].join(
    " ",
  );
}

/** The report on a commit (Code Insights): passed only where the gate passes after judging something; of warnings Bitbucket knows nothing, so with them it has no result. */
export function renderBitbucketReport(record: AuditRecord, about: About = {}): string {
  const results = resultsOf(record, about);
  const blocks = results.some(({ standing }) => standing === "error" || standing === "failure");
  const url = webAddress(record.pipeline.url);
  return inertJson({
    title: shown(`Model gate: ${record.name}`, most.title),
    details: shown(detailsOf(record), most.details),
    report_type: "TEST",
    reporter: "model-gate",
    ...(url === undefined ? {} : { link: url }),
    ...(blocks ? { result: "FAILED" } : record.decision.outcome === "pass" ? { result: "PASSED" } : {}),
    data: dataOf(results, record),
  });
}

function shown(text: string, mostCharacters: number): string {
  // A character more may stand behind each bracket.
  return cleanText(inertMarkup(cleanText(text, mostCharacters)), mostCharacters);
}

/** At most ten are allowed. */
function dataOf(
  results: readonly Result[],
  { duration_ms, comparison, record_id, decision }: AuditRecord,
): readonly object[] {
  const number = (title: string, value: number): object => ({ title, type: "NUMBER", value });
  const count = (title: string, standings: readonly ResultStanding[]): readonly object[] => {
    const value = results.filter(({ standing }) => standings.includes(standing)).length;
    return value === 0 ? [] : [number(title, value)];
  };
  return [
    { title: "Verdict", type: "TEXT", value: decision.outcome },
    ...count("Errors", ["error"]),
    ...count("Failed", ["failure"]),
    ...count("Failed, held back", ["held-back"]),
    ...count("Failed, waived", ["waived"]),
    ...count("Warnings", ["warning"]),
    ...count("Undecided", ["undecided"]),
    ...count("Passed", ["pass"]),
    ...(comparison === null ? [] : [number("Rows compared", comparison.compared.candidate)]),
    { title: "Duration", type: "DURATION", value: Math.max(0, Math.round(duration_ms)) },
    { title: "Record", type: "TEXT", value: cleanText(record_id, 100) },
  ];
}

/** What does not pass, the gravest first; the last tells how many more there are. */
export function renderBitbucketAnnotations(record: AuditRecord, about: About = {}): string {
  const open = openFirst(resultsOf(record, about));
  const more = open.length - most.annotations;
  return inertJson(
    open
      .slice(0, most.annotations)
      .map((result, index) =>
        annotationOf(
          more > 0 && index === most.annotations - 1
            ? { ...result, message: `And ${countText(more)} more: ${result.message}` }
            : result,
        ),
      ),
  );
}

function annotationOf({ name, message, advice, numbers, place, standing, fingerprint }: Result): object {
  const details = [advice, numbers].filter((text) => text !== undefined && text !== "").join(" ");
  return {
    external_id: `model-gate-${fingerprint}`,
    title: shown(name, most.title),
    annotation_type: "BUG",
    summary: shown(message, most.title),
    ...(details === "" ? {} : { details: shown(details, most.details) }),
    ...words[standing],
    path: place.file,
    line: place.line,
  };
}

/** Nothing that has not passed is called passed. */
const words: Readonly<Record<ResultStanding, { readonly result: string; readonly severity: string }>> = {
  error: { result: "FAILED", severity: "CRITICAL" },
  failure: { result: "FAILED", severity: "HIGH" },
  "held-back": { result: "IGNORED", severity: "MEDIUM" },
  waived: { result: "IGNORED", severity: "MEDIUM" },
  warning: { result: "IGNORED", severity: "MEDIUM" },
  undecided: { result: "SKIPPED", severity: "MEDIUM" },
  remark: { result: "IGNORED", severity: "LOW" },
  shown: { result: "IGNORED", severity: "LOW" },
  pass: { result: "PASSED", severity: "LOW" },
};
