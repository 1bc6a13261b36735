import type { AuditRecord } from "../../audit/v1.ts";
import type { About } from "../report.ts";
import { cleanText } from "../escape.ts";
import { inertJson } from "../json.ts";
import { inertMarkup } from "./inert-markup.ts";
import { openFirst, type ResultStanding } from "./result-standing.ts";
import { resultsOf } from "./results.ts";
import { webAddress } from "./web-address.ts";

/** What does not pass, as GitLab shows it beside the lines of a merge request (`artifacts:reports:codequality`). */
export function renderCodeQuality(record: AuditRecord, about: About = {}): string {
  const open = openFirst(resultsOf(record, about));
  return inertJson(
    open.map(({ rule, message, advice, place, standing, fingerprint }) => ({
      description: inertMarkup(advice === undefined ? message : `${message} ${advice}`),
      check_name: `model-gate/${inertMarkup(rule)}`,
      fingerprint,
      severity: severities[standing],
      location: { path: place.file, lines: { begin: place.line } },
    })),
  );
}

const severities: Readonly<Record<ResultStanding, "blocker" | "critical" | "major" | "minor" | "info">> = {
  error: "blocker",
  failure: "critical",
  "held-back": "major",
  waived: "minor",
  warning: "minor",
  undecided: "minor",
  remark: "info",
  shown: "info",
  pass: "info",
};

/** Links from the job's page (`artifacts:reports:annotations`): to the run, and to where else the report went. */
export function renderGitlabAnnotations(record: AuditRecord): string {
  const { decision, pipeline, deliveries } = record;
  const links = [
    link(`Verdict: ${decision.outcome}`, pipeline.url),
    ...deliveries.map(({ channel, url }) => link(`Report: ${channel}`, url)),
  ].flat();
  return inertJson(links.length === 0 ? {} : { "model-gate": links });
}

function link(label: string, address: string | null): readonly object[] {
  const url = webAddress(address);
  return url === undefined ? [] : [{ external_link: { label: inertMarkup(cleanText(label, 100)), url } }];
}
