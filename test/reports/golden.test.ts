import { describe, expect, it } from "vitest";
import { isIntact } from "../../src/audit/seal.ts";
import { auditSchema } from "../../src/audit/v1.ts";
import { renderComment } from "../../src/reports/fit.ts";
import { reports } from "../../src/reports/index.ts";
import { renderJson } from "../../src/reports/json.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { renderText } from "../../src/reports/text.ts";
import { audits } from "./audits.ts";
import { manyGates, thoroughAudits } from "./thorough.ts";

/** To change a golden file: vitest -u, then look at it (node scripts/samples.ts FOLDER). */
describe.each(Object.entries(audits()))("the reports of %s", (name, record) => {
  it("are made from a valid, intact record that equals its fixture", async () => {
    expect(auditSchema.parse(record)).toEqual(record);
    expect(isIntact(record)).toBe(true);
    await expect(renderJson(record)).toMatchFileSnapshot(`../../fixtures/audits/${name}.json`);
  });

  it("are the golden Markdown", async () => {
    await expect(renderMarkdown(record)).toMatchFileSnapshot(`../../fixtures/reports/${name}.md`);
  });

  it("are the golden text", async () => {
    await expect(renderText(record, { color: false, width: 100, verbose: false })).toMatchFileSnapshot(
      `../../fixtures/reports/${name}.txt`,
    );
  });
});

/** Those of the terminal, the comment and the record are above. */
const others = reports.filter(({ name }) => !["text", "md", "json"].includes(name)).flatMap(({ files }) => files);

describe.each(thoroughAudits())("the files of %s", (name, record) => {
  it.each(others)("are the golden $name", async (file) => {
    await expect(file.render(record, {})).toMatchFileSnapshot(`../../fixtures/reports/${name}.${file.name}`);
  });
});

describe(`the reports of ${manyGates.name}`, () => {
  const fixture = (name: string): string => `../../fixtures/reports/${manyGates.name}.${name}`;
  const files = reports.flatMap((report) => report.files);

  it.each(["report.html", "junit.xml"])("are the golden %s", async (name) => {
    const file = files.find((one) => one.name === name);
    await expect(file?.render(manyGates.record(), {})).toMatchFileSnapshot(fixture(name));
  });

  it("are the golden comment, which has no room for most of them", async () => {
    await expect(renderComment(manyGates.record(), { marker: "<!-- model-gate -->" })).toMatchFileSnapshot(
      fixture("md"),
    );
  });

  it("are the golden text", async () => {
    await expect(renderText(manyGates.record(), { color: false, width: 100, verbose: false })).toMatchFileSnapshot(
      fixture("txt"),
    );
  });
});
