import { describe, expect, it } from "vitest";
import { isIntact } from "../../src/audit/seal.ts";
import { auditSchema } from "../../src/audit/v1.ts";
import { renderJson } from "../../src/reports/json.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { renderText } from "../../src/reports/text.ts";
import { audits } from "./audits.ts";

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
