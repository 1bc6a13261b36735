import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findingsAbout, findingsOfNoSection } from "../../src/reports/finding-topics.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { renderText } from "../../src/reports/text.ts";
import { auditRecord } from "../platforms/github/samples.ts";

function finding(code: string, level: "failure" | "warning" | "note" = "warning") {
  return { code, level, sentence: `Something about ${code}.`, advice: "Mend it.", position: null };
}

describe("a finding", () => {
  it("of a kind that no section knows is told about the run", () => {
    const record = auditRecord("warn", { findings: [finding("from-the-future")] });
    expect(renderMarkdown(record)).toContain("Something about from-the-future. Mend it.");
    expect(renderText(record, { color: false, width: 100, verbose: false })).toContain(
      "Something about from-the-future",
    );
  });

  it("about rules is told about the run where the report has no section on rules", () => {
    const record = auditRecord("warn", { findings: [finding("changed-workflow")] });
    expect(record.rules).toBeUndefined();
    expect(renderMarkdown(record)).toContain("Something about changed-workflow.");
  });

  it("stands in one section alone", () => {
    const findings = [finding("expired-waiver"), finding("stale-reference"), finding("own-rules"), finding("new-one")];
    const told = [
      ...(["rules", "waivers", "reference"] as const).flatMap((topic) => findingsAbout(topic, { findings })),
      ...findingsOfNoSection({ findings }, { hasRules: true }),
    ];
    expect(told.map(({ code }) => code).toSorted()).toEqual(findings.map(({ code }) => code).toSorted());
  });
});

it("every code that src gives a finding has its section", () => {
  const known = ["rules", "waivers", "reference"].flatMap((folder) =>
    readdirSync(join("src", folder)).flatMap((file) =>
      Array.from(
        readFileSync(join("src", folder, file), "utf8").matchAll(/\bcode: "([a-z]+(?:-[a-z]+)+)"/g),
        (found) => found[1] ?? "",
      ),
    ),
  );
  expect(known.length).toBeGreaterThan(8);
  const findings = [...new Set(known)].map((code) => finding(code));
  expect(findingsOfNoSection({ findings }, { hasRules: true })).toEqual([]);
});
