import { describe, expect, it } from "vitest";
import { ageDaysOf, ageRemarks, ageText } from "../../src/reference/age.ts";

describe("ageText", () => {
  it.each([
    [0, "less than an hour old"],
    [0.999 / 24, "less than an hour old"],
    [1 / 24, "1 hour old"],
    [47.9 / 24, "47 hours old"],
    [2, "2 days old"],
    [3.99, "3 days old"],
    [400, "400 days old"],
  ])("of %s days", (days, text) => {
    expect(ageText(days)).toBe(text);
  });
});

describe("ageDaysOf", () => {
  it("counts from when the run was made", () => {
    expect(ageDaysOf("2026-01-01T00:00:00Z", new Date("2026-01-04T06:00:00Z"))).toBe(3.25);
  });

  it("is never negative: GitHub's clock may be ahead of ours", () => {
    expect(ageDaysOf("2026-01-01T00:00:05Z", new Date("2026-01-01T00:00:00Z"))).toBe(0);
  });
});

describe("ageRemarks", () => {
  it.each([
    ["no limit", 400, {}, undefined],
    ["of unknown age", undefined, { max_age: 1 }, undefined],
    ["as old as it may be", 30, { max_age: 30 }, undefined],
    ["a little older", 30.01, { max_age: 30 }, "warning"],
    ["older, and that warns", 31, { max_age: 30, on_stale: "warn" as const }, "warning"],
    ["older, and that fails", 31, { max_age: 30, on_stale: "fail" as const }, "failure"],
  ])("of a reference with %s", (_, ageDays, rule, level) => {
    expect(ageRemarks({ ageDays }, rule).map((remark) => remark.level)).toEqual(level === undefined ? [] : [level]);
  });

  it("says both numbers", () => {
    expect(ageRemarks({ ageDays: 45.5 }, { max_age: 30 })).toEqual([
      {
        code: "stale-reference",
        level: "warning",
        sentence: "The reference is stale: it is 45 days old, and reference.max_age is 30 days.",
        advice: "Run the gate on the branch that publishes it, so that it publishes a newer one.",
      },
    ]);
  });

  it.each([
    [
      "published, on a branch that is up to date",
      {},
      "Run the gate on the branch that publishes it, so that it publishes a newer one.",
    ],
    [
      "of a change that began long ago",
      { position: "before-merge-base" as const },
      "Bring the branch of this change up to date: it is held against what was published before it began. If that is the newest, run the gate on the branch that publishes it.",
    ],
    ["in a folder", { selected: "recorded" as const }, "Write it again by `model-gate bless`."],
  ])("says what helps where it is %s", (_, about, advice) => {
    expect(ageRemarks({ ageDays: 45, ...about }, { max_age: 30 })[0]?.advice).toBe(advice);
  });
});
