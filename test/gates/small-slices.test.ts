import { describe, expect, it } from "vitest";
import { judge } from "../../src/gates/judge.ts";
import { measuredChange, policy, question } from "./questions.ts";

const north = { slice: { name: "region=north", expanded: true } };
const steady = (standardError: number) => measuredChange({ reference: 0.9, candidate: 0.9, standardError });
const gate = { max_drop: 0.01 };

// With one-sided 95 % bounds and 80 % power a sample shows harms of 2.49 standard errors.
describe("a slice without a visible harm", () => {
  it("passes when it would show a harm of four margins", () => {
    const [verdict] = judge([question(gate, steady(0.016), north)], policy());
    expect(verdict).toMatchObject({ state: "likely-ok", outcome: "pass" });
  });

  it("is undecided when only larger harms would show: its silence is no news", () => {
    const [verdict] = judge([question(gate, steady(0.017), north)], policy());
    expect(verdict).toMatchObject({ state: "likely-ok", outcome: "inconclusive", countsAs: "warn" });
    expect(verdict?.advice).toContain("Evaluate on");
  });

  it("passes in the same case under `mode: lenient`, and so does the whole data", () => {
    const verdicts = judge(
      [question({ ...gate, mode: "lenient" }, steady(0.017), north), question(gate, steady(0.017))],
      policy(),
    );
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(["pass", "pass"]);
  });

  it("still fails on a harm that is proven, however small the slice", () => {
    const bad = measuredChange({ reference: 0.9, candidate: 0.7, standardError: 0.05 });
    expect(judge([question(gate, bad, north)], policy())[0]).toMatchObject({ outcome: "fail", state: "proven-harm" });
  });
});

describe("a metric that is best at a target", () => {
  const slope = { ...question({}, steady(0.01)).metric, better: "zero", target: 1 } as const;
  const moved = (reference: number, candidate: number) =>
    judge(
      [
        question({ max_increase: 0.05 }, measuredChange({ reference, candidate, standardError: 0.01 }), {
          metric: slope,
        }),
      ],
      policy(),
    )[0]?.limits[0]?.harm;

  it("gets worse by its distance to the target, on either side and across it", () => {
    expect(moved(0.98, 0.9)).toBeCloseTo(0.08, 12);
    expect(moved(1.02, 1.1)).toBeCloseTo(0.08, 12);
    expect(moved(0.98, 1.1)).toBeCloseTo(0.08, 12);
    expect(moved(0.9, 1.01)).toBeCloseTo(-0.09, 12);
  });
});

describe("a bias that changes its sign", () => {
  it("is proven no worse by the interval of the change, which it cannot outgrow", () => {
    const bias = { ...question({}, steady(0.01)).metric, better: "zero" } as const;
    // Each value is known to ±10, their difference to ±1: |c| − |r| alone would be known to ±20.
    const measured = { ...measuredChange({ reference: -0.3, candidate: 0.4, standardError: 1 }) };
    const wide = { ...measured, covariance: { reference: 100, candidate: 100, cross: 99.5 } };
    const [verdict] = judge([question({ max_increase: 5 }, wide, { metric: bias })], policy());
    expect(verdict).toMatchObject({ state: "proven-ok", outcome: "pass" });
    expect(verdict?.limits[0]?.upper).toBeCloseTo(0.7 + 1.6449, 3);
  });
});
