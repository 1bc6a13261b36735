import { lstatSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../audit/event-log.ts";
import { writeOwnFile } from "../audit/out-directory.ts";
import type { AuditRecord, Delivery } from "../audit/v1.ts";
import { faultText } from "../errors.ts";
import { reports as allReports } from "../reports/index.ts";
import { defaultReports, pickReports } from "../reports/pick-reports.ts";
import type { About, Report } from "../reports/report.ts";
import { refused } from "./delivery.ts";

/** The record itself, which is written before every report and whether it is asked for or not. */
const recordFile = "audit.json";

const event = "report";

/** What a run writes when nobody says otherwise. */
export function usualReports(): readonly Report[] {
  const picked = pickReports(defaultReports);
  return picked.kind === "reports" ? picked.reports : [];
}

/** Names of the files that a run may write beside its record and its log. */
export const reportFileNames: readonly string[] = allReports
  .flatMap(({ files }) => files.map(({ name }) => name))
  .filter((name) => name !== recordFile);

export interface ReportsRequest {
  readonly reports: readonly Report[];
  /** Absolute path. */
  readonly directory: string;
  readonly about?: About | undefined;
}

export interface WrittenReports {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Of the reports that could not be made or written. */
  readonly refusals: readonly Delivery[];
}

/** Writes the reports into the folder of the record. One that cannot be made or written is told, and changes nothing else. */
export function writeReports(
  record: AuditRecord,
  { reports, directory, about = {} }: ReportsRequest,
  log: Log,
): WrittenReports {
  const files: string[] = [];
  const refusals: Delivery[] = [];
  for (const { name: report, file } of filesOf(reports)) {
    const path = join(directory, file.name);
    try {
      writeOwnFile(path, file.render(record, about));
      files.push(path);
      log({ level: "debug", event, message: `wrote ${file.name}`, fields: { report, file: file.name } });
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : faultText(thrown);
      const message = `${file.name} could not be written (${reason}); the verdict and the record stand without it.`;
      log({ level: "warning", event, message, fields: { report, fault: faultText(thrown) } });
      refusals.push(refused(`report ${report}`, message));
    }
  }
  return { files, refusals };
}

function filesOf(reports: readonly Report[]): readonly { readonly name: string; readonly file: Report["files"][0] }[] {
  return reports
    .flatMap(({ name, files }) => files.map((file) => ({ name, file })))
    .filter(({ file }) => file.name !== recordFile);
}

/**
 * Removes what an earlier run has left: a report of another model must not be taken for this one's. Of names that other programs use too, such as
 * junit.xml, only those go that the log of that run says it wrote, and those that this run writes itself.
 */
export function removeEarlierReports(directory: string, reports: readonly Report[]): void {
  const log = earlierLog(join(directory, "audit.jsonl"));
  const logged = reportFileNames.filter((name) => log.includes(`"file":${JSON.stringify(name)}`));
  const own = filesOf(reports).map(({ file }) => file.name);
  for (const name of new Set(["report.md", "report.html", "flips.csv", ...logged, ...own])) {
    const path = join(directory, name);
    // A folder of this name is none of ours; that nothing can be written in its place is told later.
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) rmSync(path, { force: true });
  }
}

/** Empty where there is none, or something else in its place. */
function earlierLog(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size <= mostBytes ? readFileSync(path, "utf8") : "";
}

const mostBytes = 20 * 1024 * 1024;
