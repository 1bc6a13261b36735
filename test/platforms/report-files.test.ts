import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LogEvent } from "../../src/audit/event-log.ts";
import { removeEarlierReports, writeReports } from "../../src/platforms/report-files.ts";
import { pickReports } from "../../src/reports/pick-reports.ts";
import type { Report } from "../../src/reports/report.ts";
import { record, verdict } from "../reports/records.ts";

const judged = record("Passed.", { verdicts: [verdict(null, { sentence: "fine" })] });
const folder = (): string => mkdtempSync(join(tmpdir(), "model-gate-reports-"));

function picked(list: string): readonly Report[] {
  const found = pickReports(list);
  if (found.kind === "fault") throw new Error(found.fault);
  return found.reports;
}

describe("writeReports", () => {
  it("writes each file, and leaves the record to the run", () => {
    const directory = folder();
    const { files, refusals } = writeReports(
      judged,
      { reports: picked("json,junit,gitlab"), directory },
      () => undefined,
    );
    expect(files).toEqual(
      ["junit.xml", "gl-code-quality-report.json", "gl-annotations.json"].map((name) => join(directory, name)),
    );
    expect(refusals).toEqual([]);
    expect(existsSync(join(directory, "audit.json"))).toBe(false);
  });

  it("tells of a report that cannot be made, and writes the others", () => {
    const directory = folder();
    const events: LogEvent[] = [];
    const broken: Report = {
      name: "broken",
      description: "",
      files: [
        {
          name: "broken.txt",
          render: () => {
            throw new RangeError("too long");
          },
        },
      ],
    };
    const reports = [broken, ...picked("junit")];
    const { files, refusals } = writeReports(judged, { reports, directory }, (event) => events.push(event));
    expect(files).toEqual([join(directory, "junit.xml")]);
    expect(refusals).toMatchObject([{ channel: "report broken", state: "refused" }]);
    expect(events.filter(({ level }) => level === "warning")).toMatchObject([
      {
        event: "report",
        message: "broken.txt could not be written (too long); the verdict and the record stand without it.",
      },
    ]);
  });

  it("tells of a file that cannot be written", () => {
    const directory = folder();
    mkdirSync(join(directory, "junit.xml"));
    const { refusals } = writeReports(judged, { reports: picked("junit"), directory }, () => undefined);
    expect(refusals).toHaveLength(1);
  });
});

describe("removeEarlierReports", () => {
  it("removes what the log of an earlier run says it wrote, and what this run writes", () => {
    const directory = folder();
    const lines = ["junit.xml", "../escape.txt"].map((file) => JSON.stringify({ event: "report", file }));
    writeFileSync(join(directory, "audit.jsonl"), lines.join("\n"));
    for (const name of ["junit.xml", "results.sarif", "report.md", "flips.csv"])
      writeFileSync(join(directory, name), "old");
    removeEarlierReports(directory, picked("sarif"));
    for (const name of ["junit.xml", "results.sarif", "report.md", "flips.csv"])
      expect(existsSync(join(directory, name)), name).toBe(false);
  });

  it("leaves what another program wrote under such a name", () => {
    const directory = folder();
    writeFileSync(join(directory, "junit.xml"), "of another tool");
    mkdirSync(join(directory, "report.html"));
    removeEarlierReports(directory, picked("md"));
    expect(readFileSync(join(directory, "junit.xml"), "utf8")).toBe("of another tool");
    expect(existsSync(join(directory, "report.html"))).toBe(true);
  });
});
