import { describe, expect, it } from "vitest";
import { labelShift } from "../../src/estimates/label-shift.ts";
import { expected } from "./expected.ts";

describe("labelShift", () => {
  it.each(expected.bbse.filter(({ smallestSingularValue }) => smallestSingularValue >= 0.05))(
    "equals numpy on $name",
    ({ joint, predicted, ...values }) => {
      const shift = labelShift({ joint, predicted });
      if ("code" in shift) throw new Error(shift.text);
      expect(shift.distance).toBeCloseTo(values.distance, 10);
      expect(shift.conditionNumber).toBeCloseTo(values.conditionNumber, 9);
      expect(shift.smallestSingularValue).toBeCloseTo(values.smallestSingularValue, 10);
      for (const [k, found] of shift.classes.entries()) {
        expect(found.estimated).toBeCloseTo(values.shares[k] ?? Number.NaN, 10);
        expect(found.weight).toBeCloseTo(values.weights[k] ?? Number.NaN, 9);
        expect(found.standardError).toBeCloseTo(values.standardErrors[k] ?? Number.NaN, 10);
      }
    },
  );

  it("refuses predictions that say next to nothing of the labels", () => {
    const nearlyBlind = expected.bbse.find(({ name }) => name === "nearly blind");
    if (nearlyBlind === undefined) throw new Error("no case");
    const shift = labelShift(nearlyBlind);
    expect(shift).toMatchObject({
      code: "singular",
      text: "the predictions tell too little of the labels: the smallest singular value of the reference's confusion matrix is 0.033, where 0.05 is needed",
    });
    expect(shift.smallestSingularValue).toBeCloseTo(nearlyBlind.smallestSingularValue, 10);
  });

  it("refuses a model that always predicts one class", () => {
    expect(
      labelShift({
        joint: [
          [50, 50],
          [0, 0],
        ],
        predicted: [80, 0],
      }),
    ).toMatchObject({ code: "singular" });
  });

  it("refuses a class without a labelled row", () => {
    expect(
      labelShift({
        joint: [
          [50, 0],
          [3, 0],
        ],
        predicted: [80, 20],
      }),
    ).toMatchObject({ code: "single-class" });
  });
});
