import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../src/gates/judge.ts";
import type { Question } from "../../src/gates/question.ts";
import type { Policy } from "../../src/gates/schema.ts";
import type { Measured } from "../../src/metrics/estimate.ts";
import { measuredChange, policy, question } from "./questions.ts";

const one = (asked: Question, rules: Partial<Policy> = {}) => {
  const [verdict] = judge([asked], policy(rules));
  if (verdict === undefined) throw new Error("one question, one verdict");
  return verdict;
};

const undefinedMeasured = (code: "single-class" | "no-rows", n: number): Measured => {
  const none = { kind: "undefined", n, reason: { code, text: "it has no value" }, shown: 0 } as const;
  return { reference: none, candidate: none, change: none, covariance: undefined, excluded: 0 };
};

describe("states and modes", () => {
  // Margin 0.01; one-sided 95 % bounds lie 1.645 standard errors from the estimate.
  const cases = [
    {
      name: "no drop, little noise",
      drop: 0,
      error: 0.002,
      state: "proven-ok",
      strict: "pass",
      balanced: "pass",
      lenient: "pass",
    },
    {
      name: "no drop, much noise",
      drop: 0,
      error: 0.02,
      state: "likely-ok",
      strict: "fail",
      balanced: "pass",
      lenient: "pass",
    },
    {
      name: "a drop that noise explains",
      drop: 0.02,
      error: 0.02,
      state: "noise",
      strict: "fail",
      balanced: "inconclusive",
      lenient: "pass",
    },
    {
      name: "a drop beyond chance",
      drop: 0.02,
      error: 0.01,
      state: "likely-harm",
      strict: "fail",
      balanced: "fail",
      lenient: "warn",
    },
    {
      name: "a drop beyond the margin",
      drop: 0.05,
      error: 0.01,
      state: "proven-harm",
      strict: "fail",
      balanced: "fail",
      lenient: "fail",
    },
  ] as const;
  for (const { name, drop, error, state, ...outcomes } of cases) {
    for (const mode of ["strict", "balanced", "lenient"] as const) {
      it(`${name}: ${state}, ${mode} says ${outcomes[mode]}`, () => {
        const measured = measuredChange({ reference: 0.9, candidate: 0.9 - drop, standardError: error });
        expect(one(question({ max_drop: 0.01 }, measured), { mode })).toMatchObject({ state, outcome: outcomes[mode] });
      });
    }
  }

  it("does not fail a drop that equals the limit but for rounding", () => {
    const measured = measuredChange({ reference: 0.85, candidate: 0.8, standardError: 1e-9 });
    expect(one(question({ max_drop: 0.05 }, measured))).toMatchObject({ outcome: "pass" });
  });

  it("fails a drop one millionth beyond the limit when the sample is sure of it", () => {
    const measured = measuredChange({ reference: 0.85, candidate: 0.799999, standardError: 1e-9 });
    expect(one(question({ max_drop: 0.05 }, measured))).toMatchObject({ outcome: "fail", state: "proven-harm" });
  });

  it("turns the direction for metrics where lower is better", () => {
    const worse = measuredChange({ reference: 0.2, candidate: 0.3, standardError: 0.01 });
    const better = measuredChange({ reference: 0.3, candidate: 0.2, standardError: 0.01 });
    expect(one(question({ metric: "log_loss", max_increase: 0.01 }, worse)).outcome).toBe("fail");
    expect(one(question({ metric: "log_loss", max_increase: 0.01 }, better)).outcome).toBe("pass");
  });

  it("measures a bias by its distance from zero", () => {
    const across = measuredChange({ metric: "mean_error", reference: -0.5, candidate: 0.2, standardError: 0.01 });
    const away = measuredChange({ metric: "mean_error", reference: -0.2, candidate: -0.5, standardError: 0.01 });
    expect(one(question({ metric: "mean_error", max_increase: 0.1 }, across)).outcome).toBe("pass");
    expect(one(question({ metric: "mean_error", max_increase: 0.1 }, away)).outcome).toBe("fail");
  });
});

describe("limits", () => {
  it("holds min against the candidate alone", () => {
    const measured = measuredChange({ reference: 0.95, candidate: 0.85, standardError: 0.01 });
    expect(one(question({ min: 0.9 }, measured))).toMatchObject({ outcome: "fail", state: "proven-harm" });
    expect(one(question({ min: 0.8 }, measured))).toMatchObject({ outcome: "pass", state: "proven-ok" });
  });

  it("tests a relative limit as a contrast, so that a reference of zero is defined", () => {
    const measured = measuredChange({ reference: 0, candidate: -0.1, standardError: 0.01 });
    expect(one(question({ metric: "mcc", max_drop: { relative: 0.1 } }, measured))).toMatchObject({ outcome: "fail" });
  });

  it("takes a relative margin from the size of a negative reference", () => {
    const within = measuredChange({ reference: -0.5, candidate: -0.52, standardError: 0.001 });
    const beyond = measuredChange({ reference: -0.5, candidate: -0.6, standardError: 0.001 });
    expect(one(question({ metric: "r2", max_drop: { relative: "10%" } }, within)).outcome).toBe("pass");
    expect(one(question({ metric: "r2", max_drop: { relative: "10%" } }, beyond)).outcome).toBe("fail");
  });

  it("does not take two perfect models on 40 rows for proof, in strict mode, by a relative limit", () => {
    const perfect = {
      kind: "estimated",
      value: 1,
      n: 40,
      inference: { kind: "wilson", successes: 40, n: 40 },
    } as const;
    const measured: Measured = {
      reference: perfect,
      candidate: perfect,
      change: { kind: "estimated", value: 0, n: 40, inference: { kind: "tango", gained: 0, lost: 0, n: 40 } },
      covariance: { reference: 0, candidate: 0, cross: 0 },
      excluded: 0,
    };
    const verdict = one(question({ max_drop: { relative: "1%" } }, measured), { mode: "strict" });
    expect(verdict).toMatchObject({ outcome: "fail", state: "likely-ok" });
  });

  it("wants a required gain to be there", () => {
    const gain = measuredChange({ reference: 0.8, candidate: 0.85, standardError: 0.005 });
    const none = measuredChange({ reference: 0.8, candidate: 0.8, standardError: 0.005 });
    expect(one(question({ min_gain: 0.02 }, gain))).toMatchObject({ outcome: "pass", state: "proven-ok" });
    expect(one(question({ min_gain: 0.02 }, none))).toMatchObject({ outcome: "fail", state: "proven-harm" });
  });

  it("finds a suspicious gain", () => {
    const leap = measuredChange({ reference: 0.7, candidate: 0.99, standardError: 0.01 });
    expect(one(question({ max_gain: 0.1 }, leap))).toMatchObject({ outcome: "fail", state: "proven-harm" });
  });

  it("fails on any exceeded limit, or only when all are", () => {
    const measured = measuredChange({ metric: "latency_mean", reference: 10, candidate: 13, standardError: 0.1 });
    const limits = { metric: "latency_mean", max_increase: { absolute: 5, relative: "10%" } };
    expect(one(question(limits, measured)).outcome).toBe("fail");
    expect(one(question({ ...limits, fail_if: "all_exceeded" }, measured)).outcome).toBe("pass");
  });
});

describe("absence", () => {
  const change = measuredChange({ reference: 0.9, candidate: 0.9, standardError: 0.001 });

  it("fails what could not be measured", () => {
    expect(one(question({ min: 0.1 }, undefinedMeasured("single-class", 100)))).toMatchObject({
      outcome: "fail",
      state: "undefined",
    });
  });

  it("fails an empty slice even where inconclusive passes", () => {
    const asked = question({ min: 0.1 }, undefinedMeasured("no-rows", 0), {
      slice: { name: "region=XX", expanded: false },
    });
    expect(one(asked, { on_inconclusive: "pass" })).toMatchObject({ outcome: "fail", countsAs: "fail" });
  });

  it("leaves undecided what the labels of an expanded slice make unmeasurable", () => {
    const asked = question({ min: 0.1 }, undefinedMeasured("single-class", 100), {
      slice: { name: "region=EU", expanded: true },
    });
    expect(one(asked)).toMatchObject({ outcome: "inconclusive", countsAs: "warn" });
  });

  it("never passes a standard error that is not a number", () => {
    const measured = measuredChange({ reference: 0.9, candidate: 0.95, standardError: Number.NaN });
    expect(one(question({ max_drop: 0.5 }, measured))).toMatchObject({ outcome: "fail", state: "undefined" });
  });

  it("does not judge fewer rows than min_samples, and says how many are needed", () => {
    const measured = measuredChange({ reference: 0.9, candidate: 0.1, standardError: 0.001, n: 29 });
    const verdict = one(question({ max_drop: 0.01 }, measured));
    expect(verdict).toMatchObject({ outcome: "inconclusive", countsAs: "warn" });
    expect(verdict.sentence).toBe("accuracy is not judged: 29 rows are too few; 30 are needed.");
  });

  it("does not judge recall on fewer than ten positives", () => {
    const measured = measuredChange({ reference: 0.9, candidate: 0.1, standardError: 0.001, events: 9 });
    expect(one(question({ metric: "recall", max_drop: 0.01 }, measured))).toMatchObject({ outcome: "inconclusive" });
  });

  it("judges absolute limits without a reference and leaves change limits to the policy", () => {
    const alone: Measured = { ...change, reference: undefined, change: undefined, covariance: undefined };
    const gate = { min: 0.5, max_drop: 0.01 };
    expect(one(question(gate, alone)).countsAs).toBe("fail");
    expect(one(question(gate, alone), { on_missing_reference: "warn" }).countsAs).toBe("warn");
    expect(one(question(gate, alone), { on_missing_reference: "pass" }).countsAs).toBe("pass");
    // A missing reference never excuses a failed floor.
    expect(one(question({ ...gate, min: 0.95 }, alone), { on_missing_reference: "pass" }).countsAs).toBe("fail");
    expect(
      one(question({ ...gate, min: 0.95, fail_if: "all_exceeded" }, alone), { on_missing_reference: "pass" }).countsAs,
    ).toBe("fail");
  });
});

describe("families and severity", () => {
  const borderline = (i: number) =>
    question(
      { name: `gate ${i}`, max_drop: 0 },
      measuredChange({ reference: 0.9, candidate: 0.88, standardError: 0.01 }),
    );

  it("fails one gate at p = 0.023, and none of twenty such gates after Holm", () => {
    expect(judge([borderline(0)], policy())[0]?.outcome).toBe("fail");
    const twenty = judge(
      Array.from({ length: 20 }, (_, i) => borderline(i)),
      policy(),
    );
    expect(new Set(twenty.map(({ outcome }) => outcome))).toEqual(new Set(["inconclusive"]));
  });

  it("does not let slices dilute the verdict on the whole", () => {
    const slices = Array.from({ length: 20 }, (_, i) => ({
      ...borderline(i),
      slice: { name: `s=${i}`, expanded: true },
    }));
    const [whole] = judge([borderline(0), ...slices], policy());
    expect(whole?.outcome).toBe("fail");
  });

  it("caps what a gate of severity warn counts as", () => {
    const measured = measuredChange({ reference: 0.9, candidate: 0.5, standardError: 0.01 });
    expect(one(question({ max_drop: 0.01, severity: "warn" }, measured))).toMatchObject({
      outcome: "fail",
      countsAs: "warn",
    });
    expect(one(question({ max_drop: 0.01, severity: "info" }, measured))).toMatchObject({
      outcome: "fail",
      countsAs: "pass",
    });
  });

  it("gives a severity of warn its unadjusted test", () => {
    const warned = Array.from({ length: 20 }, (_, i) => ({ ...borderline(i), severity: "warn" as const }));
    expect(new Set(judge(warned, policy()).map(({ outcome }) => outcome))).toEqual(new Set(["fail"]));
  });
});

describe("what every inconclusive verdict tells", () => {
  it("names the smallest change it could see and the rows that would settle it", () => {
    // Standard error 0.01 at 1000 rows: spread 0.316 a row; (1.6449 + 0.8416)^2 * 0.1 / 0.02^2 = 1546 rows.
    const measured = measuredChange({ reference: 0.9, candidate: 0.875, standardError: 0.02, n: 1000 });
    const [limit] = one(question({ max_drop: 0.02 }, measured)).limits;
    expect(limit?.minimumDetectable).toBeCloseTo((1.6448536269514722 + 0.8416212335729143) * 0.02, 10);
    expect(limit?.rowsNeeded).toBe(Math.ceil(((1.6448536269514722 + 0.8416212335729143) ** 2 * 0.4) / 0.02 ** 2));
  });
});

it("never passes a proven drop and never fails without evidence, whatever the numbers", () => {
  const number = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      number,
      number,
      fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
      number,
      (reference, candidate, standardError, margin) => {
        const verdict = one(question({ max_drop: margin }, measuredChange({ reference, candidate, standardError })));
        const drop = reference - candidate;
        if (verdict.outcome === "pass") expect(drop).toBeLessThanOrEqual(margin + 1e-9);
        if (verdict.outcome === "fail") expect(drop / standardError).toBeGreaterThan(1.64);
      },
    ),
    { numRuns: 500, seed: 7 },
  );
});
