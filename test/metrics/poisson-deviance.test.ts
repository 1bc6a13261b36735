import { describe, expect, it } from "vitest";
import { comparisonOf } from "./comparison-of.ts";
import { errorOf, measureNamed, valueOf } from "./measure-named.ts";

// scikit-learn 1.9.1, documentation of mean_poisson_deviance: 1.4260…; with sample_weight=[1, 2, 1, 3].
const label = [2, 0, 1, 4];
const prediction = [0.5, 0.5, 2, 2];

describe("poisson_deviance", () => {
  it("equals scikit-learn", () => {
    const { candidate } = measureNamed(comparisonOf("regression", { label, prediction }), "poisson_deviance");
    expect(valueOf(candidate)).toBeCloseTo(1.4260151319598084, 12);
  });

  it("equals scikit-learn with weights", () => {
    const rows = { label, prediction, weight: [1, 2, 1, 3] };
    const { candidate } = measureNamed(comparisonOf("regression", rows), "poisson_deviance");
    expect(valueOf(candidate)).toBeCloseTo(1.3992022023997654, 12);
  });

  it("has the standard error of a mean of deviances", () => {
    // numpy: std of the four deviances, ddof=1, / 2
    const { candidate } = measureNamed(comparisonOf("regression", { label, prediction }), "poisson_deviance");
    expect(errorOf(candidate)).toBeCloseTo(0.419131994294533, 12);
  });

  it.each([
    { why: "a label is below 0", label: [-1, 2], prediction: [1, 1] },
    { why: "a prediction is 0", label: [1, 2], prediction: [0, 1] },
  ])("is not a number when $why, so no gate passes on it", (rows) => {
    const { candidate } = measureNamed(comparisonOf("regression", rows), "poisson_deviance");
    expect(candidate).toMatchObject({ kind: "undefined", reason: { code: "not-finite" } });
  });
});
