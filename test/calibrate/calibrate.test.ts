import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/align/comparison.ts";
import { calibrate } from "../../src/calibrate/calibrate.ts";
import { calibrationSchema, type Calibration } from "../../src/calibrate/schema.ts";
import { configSchema } from "../../src/config/schema.ts";
import { comparisonOf } from "../metrics/comparison-of.ts";

const label = Array.from({ length: 300 }, (_, row) => row % 2);
/** Each model errs on one row in ten; on 15 rows both. */
const reference = { label, prediction: label.map((code, row) => (row % 10 === 0 ? 1 - code : code)) };
const candidate = { label, prediction: label.map((code, row) => (row % 20 === 0 || row % 20 === 7 ? 1 - code : code)) };
const joined = comparisonOf("binary", candidate, reference);

function calibrated(gates: readonly object[], comparison: Comparison = joined, more: object = {}): Calibration {
  const columns = { id: "id", label: "label", prediction: "prediction" };
  const config = configSchema.parse({ version: 1, task: "binary", candidate: "c.csv", columns, gates, ...more });
  const request = { config, path: "model-gate.yml", comparison, slices: [], runs: 200, seed: 1 };
  return calibrate(request, () => undefined);
}

const accuracy = { metric: "accuracy", max_drop: "1%" };

describe("a calibration", () => {
  it("finds that balanced keeps its word where the point rule does not", () => {
    const { blocked, point_rule_blocked: point } = calibrated([accuracy]);
    expect(blocked.lower).toBeLessThan(0.05);
    expect(point.lower).toBeGreaterThan(0.15);
  });

  it("says how small a drop each gate sees, and which limit the rows can decide", () => {
    const [limit] = calibrated([accuracy]).gates[0]?.limits ?? [];
    // 30 of 300 rows are discordant: a standard error of √0.1 / √300 = 0.01826, floored a little by Tango's interval.
    expect(limit?.standard_error).toBeCloseTo(0.0183, 3);
    expect(limit?.smallest_drop).toBeCloseTo(2.486 * (limit?.standard_error ?? 0), 4);
    expect(limit?.decidable_limit).toBe(0.05);
    expect(limit?.rows_needed).toBeGreaterThan(5000);
  });

  it("says it in the basis of the limit", () => {
    const [limit] = calibrated([{ metric: "accuracy", max_drop: { relative: "1%" } }]).gates[0]?.limits ?? [];
    expect([limit?.basis, limit?.limit, limit?.decidable_limit]).toEqual(["relative", 0.01, 0.06]);
    expect(limit?.margin).toBeCloseTo(0.009, 3);
  });

  it("tells how far a value is from its limit", () => {
    const [limit] = calibrated([{ metric: "accuracy", min: "80%" }]).gates[0]?.limits ?? [];
    expect(limit?.distance).toBeCloseTo(0.1, 1);
    expect(limit?.decidable_limit).toBeNull();
  });

  it("is the same for the same seed, and what is published", () => {
    const first = calibrated([accuracy]);
    expect(calibrated([accuracy])).toEqual(first);
    expect(calibrationSchema.parse(JSON.parse(JSON.stringify(first)))).toEqual(first);
  });

  it("blocks most equal models in strict, as strict does", () => {
    expect(calibrated([accuracy], joined, { policy: { mode: "strict" } }).blocked.share).toBeGreaterThan(0.5);
  });

  it("says what it leaves out", () => {
    const { gates, left_out: left } = calibrated([accuracy, { drift: "psi" }, { metric: "recall", min_gain: "1%" }]);
    expect(gates.map(({ gate }) => gate)).toEqual(["accuracy"]);
    expect(left.join(" ")).toContain("1 gate on drift");
    expect(left.join(" ")).toContain("1 gate that requires a gain");
  });
});

it("says that the rows outside of a sample are left out, of a config that judges one", () => {
  const outside = "The rows outside of the sample of 10\u00a0% (`sample`).";
  expect(calibrated([accuracy], joined, { sample: "10%" }).left_out).toContain(outside);
  expect(calibrated([accuracy], joined, { sample: 1 }).left_out).not.toContain(outside);
});

describe("without joined rows", () => {
  it("the reference is drawn twice, and flips are left out", () => {
    const apart = comparisonOf("binary", candidate, reference, "none");
    const { design, gates, left_out: left } = calibrated([accuracy, { metric: "flip_rate", max: "5%" }], apart);
    expect([design, gates.map(({ gate }) => gate)]).toEqual(["resampled", ["accuracy"]]);
    expect(left.join(" ")).toContain("drawn apart from the reference");
    expect(left.join(" ")).toContain("1 gate on what changes row by row");
  });

  it("the candidate stands for a reference that is not there", () => {
    const { gates, left_out: left } = calibrated([accuracy], comparisonOf("binary", candidate));
    expect(gates[0]?.not_judged.share).toBe(0);
    expect(left.join(" ")).toContain("the only file there is");
  });
});

it("is refused where no gate is about a metric", () => {
  expect(() => calibrated([{ drift: "psi" }])).toThrow(
    "model-gate.yml has no gate on a metric that chance could fail.",
  );
});
