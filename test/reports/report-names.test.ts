import { expect, it } from "vitest";
import { reports } from "../../src/reports/index.ts";
import { reportNames } from "../../src/reports/report-names.ts";

it("the names of the reports are those of the list", () => {
  expect(reportNames).toBe(reports.map(({ name }) => name).join(", "));
});
