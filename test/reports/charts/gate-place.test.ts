import { describe, expect, it } from "vitest";
import { gatePlace } from "../../../src/reports/charts/gate-place.ts";
import { limit, measurement } from "../records.ts";

const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: 0.92, half: 0.01 });

/** Rounded, so that it can be read. */
function placed(...parts: Parameters<typeof gatePlace>): readonly (number | undefined)[] {
  const { at, lower, upper, zero } = gatePlace(...parts) ?? {};
  return [at, lower, upper, zero].map((one) => (one === undefined ? one : Number(one.toFixed(6))));
}

describe("the place of a gate", () => {
  it("is its harm in margins: 0 is no change, 1 is the limit", () => {
    const drop = limit({ kind: "max_drop", limit: 0.02, harm: 0.03, lower: 0.01, upper: 0.05 });
    expect(placed(drop, accuracy)).toEqual([1.5, 0.5, 2.5, 0]);
  });

  it("is in parts of a relative limit as well", () => {
    const rise = limit({
      kind: "max_increase",
      basis: "relative",
      limit: 0.1,
      margin: 4,
      harm: 1,
      lower: -1,
      upper: 3,
    });
    expect(placed(rise, accuracy)).toEqual([0.25, -0.25, 0.75, 0]);
  });

  it("of a limit on the value is in parts of the room that the reference has", () => {
    const floor = limit({ kind: "min", limit: 0.9, harm: -0.02, lower: -0.03, upper: -0.01 });
    expect(placed(floor, accuracy)).toEqual([0.6, 0.4, 0.8, 0]);
  });

  it("of a limit on the value is in half intervals where the reference misses it, or there is none", () => {
    const floor = limit({ kind: "min", limit: 0.97, harm: 0.05, lower: 0.03, upper: 0.07 });
    expect(placed(floor, accuracy)).toEqual([3.5, 2.5, 4.5, 2]);
    const alone = measurement({ metric: "accuracy", title: "Accuracy", candidate: 0.92, half: 0.01 });
    expect(placed(floor, alone)).toEqual([3.5, 2.5, 4.5, undefined]);
  });

  it("of a limit that allows no change is in half intervals, and no change lies on the limit", () => {
    const none = limit({ kind: "max_drop", limit: 0, margin: 0, harm: 0.03, lower: 0.01, upper: 0.05 });
    expect(placed(none, accuracy)).toEqual([2.5, 1.5, 3.5, 1]);
  });

  it("of a gain that is required has no change beyond the limit", () => {
    const gain = limit({ kind: "min_gain", limit: 0.02, margin: -0.02, harm: -0.03, lower: -0.05, upper: -0.01 });
    expect(placed(gain, accuracy)).toEqual([0.5, -0.5, 1.5, 2]);
  });

  it("has the interval of the measurement where the limit has no bounds, for what is uncertain must not look certain", () => {
    expect(placed(limit({ kind: "max_drop", limit: 0.02, harm: 0.03 }), accuracy)).toEqual([1.5, 1, 2, 0]);
    expect(placed(limit({ kind: "min", limit: 0.9, harm: -0.02 }), accuracy)).toEqual([0.6, 0.4, 0.8, 0]);
  });

  it("comes from the measurement where a record tells no harm", () => {
    expect(placed(limit({ kind: "max_drop", limit: 0.02 }), accuracy)).toEqual([1.5, 1, 2, 0]);
    expect(placed(limit({ kind: "min", limit: 0.9 }), accuracy)).toEqual([0.6, 0.4, 0.8, 0]);
    const loss = measurement({ metric: "mae", title: "MAE", better: "lower", reference: 2, candidate: 3, half: 0.5 });
    expect(placed(limit({ kind: "max_increase", limit: 2 }), loss)).toEqual([0.5, 0.25, 0.75, 0]);
    expect(placed(limit({ kind: "max_gain", limit: 2 }), loss)).toEqual([-0.5, -0.75, -0.25, 0]);
    const bias = measurement({ metric: "bias", title: "Bias", better: "zero", reference: 1, candidate: -4, half: 1 });
    expect(placed(limit({ kind: "max_increase", limit: 2 }), bias)).toEqual([1.5, 1.5, 1.5, 0]);
  });

  it("is nowhere without a value", () => {
    const none = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: null });
    expect(gatePlace(limit({ kind: "max_drop", limit: 0.02 }), none)).toBeUndefined();
    expect(gatePlace(limit({ kind: "min", limit: 0.9 }), none)).toBeUndefined();
  });
});
