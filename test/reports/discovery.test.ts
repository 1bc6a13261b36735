import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { contributionsOf } from "../../src/reports/contributions.ts";
import { discoveryOf } from "../../src/reports/discovery.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { renderText } from "../../src/reports/text.ts";
import { audits } from "./audits.ts";
import { record } from "./records.ts";

const auditOf = (name: string): AuditRecord => audits()[name] ?? record("none");
const markdown = (name: string): string => renderMarkdown(auditOf(name)).replaceAll("\u00a0", " ");
const text = (name: string, verbose = false): string =>
  renderText(auditOf(name), { color: false, width: 120, verbose }).replaceAll("\u00a0", " ");

describe("slices found by search", () => {
  it("are folded under how many of them are worse, the tested and the untested", () => {
    const report = markdown("found-slices");
    expect(report).toContain("<summary>Slices found by search: 1 of 2 tested is worse</summary>");
    expect(report).toMatch(/\| `device=mobile` .* 0\.21 \| not proven/u);
    expect(report).toMatch(/`region=US & age=\(missing\)` .* too few rows/u);
    expect(report).toContain("nearly the same rows: `region=ASIA & 61<age<=67 & device=desktop` and 1 more");
    expect(report).toContain(
      "Exploratory: found in 2 500 rows by 3 columns, tested on 2 512 others".replace(/(\d) (\d{3})/gu, "$1\u202f$2"),
    );
  });

  it("stand among the warnings, without a gate's name", () => {
    expect(markdown("found-slices")).toMatch(
      /\| ⚠️ Log loss \(found by search\)<br>`region=ASIA & 61<age<=67` .* worse than elsewhere/u,
    );
  });

  it("are, on a terminal, only the worse ones until all are asked for", () => {
    expect(text("found-slices")).not.toContain("device=mobile");
    expect(text("found-slices", true)).toContain("device=mobile");
  });

  it("are not told of by records that are older than searches", () => {
    const { contributions: _, discovery: __, ...old } = record("Passed.");
    expect(discoveryOf(old)).toBeUndefined();
    expect(contributionsOf(old)).toEqual([]);
  });
});

describe("where the change comes from", () => {
  it("is a table of the slices, the largest effect first", () => {
    expect(markdown("found-slices")).toMatch(/\| `region=ASIA` \| +19\.8 % \| +\+0\.025 \| +159 % \|/u);
  });

  it("says when the mix of slices turns the sign round", () => {
    const sentence =
      "Overall it fell (−14.2 pp), but at the reference's mix of dept it rises (+7.1 pp, 95 % interval +2.3 … +11.9): the slices changed in size, and that turns the sign round (Simpson's paradox).";
    expect(markdown("simpsons-paradox")).toContain(sentence);
    expect(text("simpsons-paradox").replaceAll(/\n +/gu, " ")).toContain(sentence);
  });

  it("tells what the mix adds where the sign stays", () => {
    const audit = auditOf("simpsons-paradox");
    const [one] = audit.contributions ?? [];
    const adjusted = { value: -0.02, level: 0.95, lower: -0.05, upper: 0.01, undefined_reason: null };
    const [outline] = contributionsOf({
      ...audit,
      contributions: one === undefined ? [] : [{ ...one, mix: -0.12165, adjusted }],
    });
    expect(outline?.remark.replaceAll("\u00a0", " ")).toBe(
      "At the reference's mix of dept the change is −2.0 pp, 95 % interval −5.0 … +1.0; the change of the mix adds −12.2 pp.",
    );
  });

  it("says why the change at the reference's mix is not known", () => {
    const audit = auditOf("simpsons-paradox");
    const [one] = audit.contributions ?? [];
    const reason = { code: "no-rows", text: "the candidate has no rows in dept=B" };
    const adjusted = { value: null, level: null, lower: null, upper: null, undefined_reason: reason };
    const [outline] = contributionsOf({ ...audit, contributions: one === undefined ? [] : [{ ...one, adjusted }] });
    expect(outline?.remark).toBe(
      "The change at the reference's mix of dept is not known: the candidate has no rows in dept=B.",
    );
  });
});
