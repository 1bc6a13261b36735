import { nearest } from "../nearest.ts";
import { reports } from "./index.ts";
import { reportNames } from "./report-names.ts";
import type { Report } from "./report.ts";

export { defaultReports } from "./report-names.ts";

/** Reports by their names, or the sentence that says which name is none. */
export type Picked =
  | { readonly kind: "reports"; readonly reports: readonly Report[] }
  | { readonly kind: "fault"; readonly fault: string };

/** The reports of a list such as `junit,sarif`, each once, in the order of the list. */
export function pickReports(list: string): Picked {
  const names = [...new Set(list.split(",").map((name) => name.trim()))].filter((name) => name !== "");
  const picked = names.map((name) => reports.find((report) => report.name === name));
  const missing = names.find((_, index) => picked[index] === undefined);
  if (missing !== undefined) return { kind: "fault", fault: noReport(missing) };
  if (names.length === 0) return { kind: "fault", fault: `no report is named; there are ${reportNames}` };
  return { kind: "reports", reports: picked.filter((report) => report !== undefined) };
}

function noReport(name: string): string {
  const close = nearest(
    name,
    reports.map((report) => report.name),
  );
  return `"${name}" is not a report${close === undefined ? "" : `; did you mean "${close}"?`}; there are ${reportNames}`;
}
