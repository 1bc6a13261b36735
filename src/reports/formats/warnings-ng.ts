import type { AuditRecord } from "../../audit/v1.ts";
import type { About } from "../report.ts";
import { cleanText } from "../escape.ts";
import { inertJson } from "../json.ts";
import { inertMarkup } from "./inert-markup.ts";
import { openFirst, type ResultStanding } from "./result-standing.ts";
import { resultsOf } from "./results.ts";

/** What does not pass, for `recordIssues(tool: issues())` of Jenkins' Warnings Next Generation plugin. */
export function renderWarningsNg(record: AuditRecord, about: About = {}): string {
  const issues = openFirst(resultsOf(record, about)).map(
    ({ rule, group, message, advice, place, standing, fingerprint }) => ({
      fileName: place.file,
      lineStart: place.line,
      lineEnd: place.line,
      ...(place.column === undefined ? {} : { columnStart: place.column, columnEnd: place.column }),
      category: group,
      type: inertMarkup(rule),
      message: inertMarkup(advice === undefined ? message : `${message} ${advice}`),
      severity: severities[standing],
      fingerprint,
      moduleName: inertMarkup(cleanText(record.name)),
      origin: "model-gate",
    }),
  );
  return inertJson({ _class: "io.jenkins.plugins.analysis.core.restapi.ReportApi", issues, size: issues.length });
}

const severities: Readonly<Record<ResultStanding, "ERROR" | "HIGH" | "NORMAL" | "LOW">> = {
  error: "ERROR",
  failure: "ERROR",
  "held-back": "HIGH",
  waived: "NORMAL",
  warning: "NORMAL",
  undecided: "NORMAL",
  remark: "LOW",
  shown: "LOW",
  pass: "LOW",
};
