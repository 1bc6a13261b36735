import { describe, expect, it } from "vitest";
import type { Calibration, GateCalibration, LimitCalibration, Rate } from "../../src/calibrate/schema.ts";
import { renderCalibration } from "../../src/calibrate/text.ts";

const drop: LimitCalibration = {
  kind: "max_drop",
  basis: "absolute",
  limit: 0.01,
  margin: 0.01,
  standard_error: 0.0183,
  smallest_drop: 0.0455,
  decidable_limit: 0.05,
  distance: null,
  rows_needed: 6204,
};

const accuracy: GateCalibration = {
  gate: "accuracy",
  metric: "accuracy",
  title: "Accuracy",
  unit: "share",
  slice: null,
  severity: "error",
  rows: 300,
  blocked: rate(7),
  warned: rate(41),
  inconclusive: rate(41),
  not_judged: rate(0),
  reason: null,
  limits: [drop],
};

const floor: LimitCalibration = {
  ...drop,
  kind: "min",
  limit: 0.9,
  margin: 0,
  smallest_drop: 0.043,
  decidable_limit: null,
  distance: 0.012,
  rows_needed: null,
};

const calibration: Calibration = {
  schema: "model-gate/calibration/v1",
  name: "fraud",
  config: "model-gate.yml",
  mode: "balanced",
  confidence: 0.95,
  runs: 200,
  seed: 1,
  design: "exchanged",
  rows: { reference: 300, candidate: 300 },
  blocked: rate(7),
  warned: rate(41),
  families: 1,
  point_rule_blocked: rate(58),
  gates: [accuracy],
  left_out: ["1 gate on drift: the runs draw from one set of rows, so nothing drifts."],
};

describe("the calibration on a terminal", () => {
  it("says how often the config blocks, what each gate sees, and what would decide", async () => {
    const gates = [
      { ...accuracy, limits: [floor, drop] },
      { ...accuracy, slice: "region=EU", rows: 9000, blocked: rate(0), warned: rate(0), limits: [decidable()] },
    ];
    const text = renderCalibration(
      { ...calibration, families: 2, gates },
      { color: false, width: 110, verbose: false },
    );
    await expect(text).toMatchFileSnapshot("../../fixtures/calibration/balanced.txt");
  });

  it("keeps every figure in a narrow one", () => {
    const text = renderCalibration(calibration, { color: false, width: 50, verbose: false });
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
    for (const figure of ["3.5 %", "20.5 %", "4.5 pp", "5 pp or 6 204 rows"]) {
      expect(text.replaceAll(/[\s\u00a0\u202f]+/gu, " ")).toContain(figure);
    }
  });

  it("is red when more is blocked than chance and the confidence explain", () => {
    const text = renderCalibration({ ...calibration, blocked: rate(40) }, { color: true, width: 110, verbose: false });
    expect(text).toContain("\u001B[31m✗ This config blocks");
  });

  it.each([
    ["strict", "strict passes only what is proven"],
    ["point", "a point rule takes noise for harm"],
    ["lenient", "the aim is at most 5\u00a0%"],
  ] as const)("explains the share of %s", (mode, words) => {
    const text = renderCalibration({ ...calibration, mode }, { color: false, width: 200, verbose: false });
    expect(text.replaceAll(/\n +/gu, " ")).toContain(words);
  });

  it("says why a gate is not judged", () => {
    const gate = { ...accuracy, not_judged: rate(200), reason: "12 rows are too few; 30 are needed" };
    const text = renderCalibration({ ...calibration, gates: [gate] }, { color: false, width: 110, verbose: false });
    expect(text).toContain(
      "Not judged in 100.0 % of the runs: 12 rows are too few; 30 are needed.".replaceAll("0 %", "0\u00a0%"),
    );
  });

  it("shows the slices that block most often, and all of them when asked", () => {
    const slices = Array.from({ length: 14 }, (_, i) => ({ ...accuracy, slice: `s${i}`, blocked: rate(i) }));
    const render = (verbose: boolean): string =>
      renderCalibration({ ...calibration, gates: [accuracy, ...slices] }, { color: false, width: 110, verbose });
    expect(render(false)).toContain("… and 4 more on slices; --verbose shows all");
    expect(render(false)).not.toContain("s3 ");
    expect(render(true)).toContain("s3 ");
  });
});

function rate(runs: number): Rate {
  // Intervals to one digit, as scipy's `proportion.confint(method="wilson")` has them for 200 runs.
  const known: Readonly<Record<number, readonly [number, number]>> = {
    0: [0, 0.0188],
    7: [0.0171, 0.0704],
    40: [0.1504, 0.2609],
    41: [0.1549, 0.2662],
    58: [0.2315, 0.3563],
  };
  const [lower, upper] = known[runs] ?? [0, 1];
  return { runs, share: runs / 200, lower, upper };
}

function decidable(): LimitCalibration {
  return { ...drop, smallest_drop: 0.0124, decidable_limit: 0.01, rows_needed: 6204 };
}
