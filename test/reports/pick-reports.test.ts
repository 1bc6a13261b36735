import { describe, expect, it } from "vitest";
import { defaultReports, pickReports } from "../../src/reports/pick-reports.ts";

function namesOf(list: string): readonly string[] | string {
  const picked = pickReports(list);
  return picked.kind === "reports" ? picked.reports.map(({ name }) => name) : picked.fault;
}

describe("pickReports", () => {
  it.each([
    ["junit", ["junit"]],
    [" sarif , junit,sarif,", ["sarif", "junit"]],
    [defaultReports, ["md", "html", "json"]],
  ])("takes %j", (list, names) => {
    expect(namesOf(list)).toEqual(names);
  });

  it("names what is no report, the nearest that is, and all there are", () => {
    expect(namesOf("md,jnuit")).toMatch(
      /^"jnuit" is not a report; did you mean "junit"\?; there are text, md, html, /u,
    );
    expect(namesOf("pdf")).toMatch(/^"pdf" is not a report; there are text, md/u);
  });

  it.each(["", " , "])("refuses %j", (list) => {
    expect(namesOf(list)).toMatch(/^no report is named; there are text/u);
  });
});
