import { describe, expect, it } from "vitest";
import type { AuditCauses } from "../../src/audit/v1-causes.ts";
import { causesOf } from "../../src/reports/causes.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { renderText } from "../../src/reports/text.ts";
import { causes, part } from "./causes-audits.ts";
import { record } from "./records.ts";

/** The lines of the comment, with ordinary spaces. */
function lines(found: AuditCauses): readonly string[] {
  const outline = causesOf(record("Blocked.", { causes: found }));
  return (outline?.lines ?? []).map((line) =>
    line
      .map((phrase) => (typeof phrase === "string" ? phrase : phrase.name))
      .join("")
      .replaceAll("\u00a0", " "),
  );
}

describe("what goes with a failure", () => {
  it("is told in two lines, where most of the rise is and in how many of the rows", () => {
    const age = { name: "age", part: part("age<=25", [0.101, 0.101], 0.637) };
    const kind = "slice" as const;
    const south = { kind, name: "south", part: part("south", [0.2, 0.31], 0.5), flagged_by: ["mae"] };
    expect(lines(causes([age, south, { name: "third" }]))).toEqual([
      "age: 64 % of the rise in log loss is in age<=25 (10 % of the rows)",
      "south: 50 % of the rise in log loss is in these 20 % → 31 % of the rows, which fail by themselves",
    ]);
  });

  it("tells a shift of the values apart from a change within them", () => {
    const drift = { method: "ks", title: "Kolmogorov–Smirnov distance", value: 0.5123 };
    const moved = { name: "x", mix: 0.36, drift };
    expect(lines(causes([moved, { ...moved, part: part("x>3", [0.1, 0.2], 0.61) }]))).toEqual([
      "x drifted (KS 0.512): the shift of its values alone accounts for 36 % of the rise in log loss",
      "x drifted (KS 0.512): the shift of its values alone accounts for 36 % of the rise in log loss; another 61 % is in x>3 (10 % → 20 % of the rows)",
    ]);
  });

  it("tells the sizes of slices apart from a change within them", () => {
    expect(lines(causes([{ kind: "slice", name: "region", mix: 0.3 }]))).toEqual([
      "region: the new sizes of the slices alone account for 30 % of the rise in log loss",
    ]);
  });

  it("calls missing and new values by their names, with a digit more where few rows are concerned", () => {
    const of = (kind: "missing" | "new") => ({ name: "x", part: { ...part("x=(…)", [0.0123, 0.124], 0.4), kind } });
    expect(lines(causes([of("missing"), of("new")]))).toEqual([
      "x: 40 % of the rise in log loss is in rows without a value (1.2 % → 12 % of the rows)",
      "x: 40 % of the rise in log loss is in rows with values that the reference does not have (1.2 % → 12 % of the rows)",
    ]);
  });

  it("says all where a part rose by more than the whole, for the loss fell elsewhere", () => {
    expect(lines(causes([{ name: "x", part: part("x>3", [0.1, 0.1], 1.113) }]))).toEqual([
      "x: all of the rise in log loss is in x>3 (10 % of the rows)",
    ]);
  });

  it("names the slice on which the gate failed", () => {
    const found = causes([{ name: "x", part: part("x>3", [0.1, 0.1], 0.6) }], {
      slice: "region=EU",
      loss: "zero_one_loss",
    });
    expect(lines(found)).toEqual(["x: 60 % of the rise in error rate on region=EU is in x>3 (10 % of the rows)"]);
  });

  it("is no line where only checks failed, and no section where nothing stands out", () => {
    const check = { kind: "check", name: "row_count", explained: null } as const;
    expect(lines(causes([check]))).toEqual([]);
    const markdown = renderMarkdown(record("Blocked.", { causes: causes([]) }));
    expect(markdown).not.toMatch(/goes with/iu);
    const text = renderText(record("Blocked.", { causes: causes([]) }), { color: false, width: 100, verbose: true });
    expect(text).toContain("In all none of 8 features, none of 4 slices:");
  });

  it("says why there is no rise to explain", () => {
    const reason = {
      code: "no-increase",
      text: "the log loss did not rise beyond chance, so there is no rise to explain",
    };
    const outline = causesOf(record("Blocked.", { causes: causes([], { loss: null, undefined_reason: reason }) }));
    expect(outline?.remarks[0]).toBe(`Nothing is explained: ${reason.text}.`);
  });

  it("is not told of by records that are older, or where nothing failed", () => {
    expect(causesOf(record("Passed."))).toBeUndefined();
    expect(causesOf(record("Passed.", { causes: null }))).toBeUndefined();
  });
});
