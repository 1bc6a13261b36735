import { describe, expect, it } from "vitest";
import { isIntact } from "../../src/audit/seal.ts";
import { auditSchema } from "../../src/audit/v1.ts";
import { reports } from "../../src/reports/index.ts";
import { renderJson } from "../../src/reports/json.ts";
import { audits, crowded } from "./audits.ts";

describe("every report", () => {
  it.each(reports.map((report) => [report.name, report] as const))(
    "%s ends in a newline and says the same of the same record",
    (_name, report) => {
      for (const record of Object.values(audits())) {
        for (const file of report.files) {
          const text = file.render(record, {});
          expect(text.endsWith("\n")).toBe(true);
          expect(file.render(structuredClone(record), {})).toBe(text);
        }
      }
    },
  );
});

describe("the JSON report", () => {
  it("reads back as the record, still sealed", () => {
    const back = auditSchema.parse(JSON.parse(renderJson(crowded())));
    expect(back).toEqual(crowded());
    expect(isIntact(back)).toBe(true);
  });

  it("holds no command for a runner's log", () => {
    const hostile = audits()["hostile-names"] ?? crowded();
    expect(renderJson(hostile)).not.toContain("##[");
    expect(JSON.parse(renderJson(hostile))).toEqual(hostile);
  });
});
