import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../src/gates/judge.ts";
import type { Question } from "../../src/gates/question.ts";
import { modes, type Mode } from "../../src/gates/schema.ts";
import type { Outcome } from "../../src/gates/state.ts";
import type { Measured } from "../../src/metrics/estimate.ts";
import { measuredChange, policy, question } from "./questions.ts";

const N = 200;

/** A change of accuracy on 200 rows: normal with any standard error, or by the counts of rows that changed. */
const changes: fc.Arbitrary<Measured> = fc.oneof(
  fc
    .record({
      reference: fc.double({ min: 0, max: 1, noNaN: true }),
      candidate: fc.double({ min: 0, max: 1, noNaN: true }),
      standardError: fc.constantFrom(0, 1e-12, 0.001, 0.02, 0.5),
    })
    .map((change) => measuredChange({ ...change, n: N })),
  fc.record({ gained: fc.nat(40), lost: fc.nat(40) }).map(({ gained, lost }) => {
    const value = (gained - lost) / N;
    const change = { kind: "estimated", value, n: N, inference: { kind: "tango", gained, lost, n: N } } as const;
    return { ...measuredChange({ reference: 0.5, candidate: 0.5 + value, standardError: 0.03, n: N }), change };
  }),
);

const margins = fc.oneof(fc.constantFrom(0, 0.005, 0.05), fc.double({ min: 0, max: 0.5, noNaN: true }));

const severity: Record<Outcome, number> = { pass: 0, warn: 1, inconclusive: 2, fail: 3 };

function outcomeOf(measured: Measured, limits: Record<string, unknown>, mode: Mode): Outcome {
  const [verdict] = judge([question({ ...limits, mode }, measured)], policy());
  return verdict?.outcome ?? "fail";
}

describe("any change of accuracy", () => {
  it.each(modes)("is judged no more harshly by a larger margin (%s)", (mode) => {
    fc.assert(
      fc.property(changes, margins, margins, (measured, a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        const by = (max_drop: number): number => severity[outcomeOf(measured, { max_drop }, mode)];
        expect(by(large)).toBeLessThanOrEqual(by(small));
      }),
    );
  });

  it("that fails in lenient mode fails in balanced, and what fails there in strict", () => {
    fc.assert(
      fc.property(changes, margins, (measured, max_drop) => {
        const [lenient, balanced, strict] = (["lenient", "balanced", "strict"] as const).map((mode) =>
          outcomeOf(measured, { max_drop }, mode),
        );
        if (lenient === "fail") expect(balanced).toBe("fail");
        if (balanced === "fail") expect(strict).toBe("fail");
        if (strict === "pass") expect(balanced).toBe("pass");
        if (balanced === "pass") expect(lenient).toBe("pass");
      }),
    );
  });

  it("passes in strict mode only where its upper bound is within the margin", () => {
    fc.assert(
      fc.property(changes, margins, (measured, max_drop) => {
        const [verdict] = judge([question({ max_drop, mode: "strict" }, measured)], policy());
        const upper = verdict?.limits[0]?.upper ?? Number.POSITIVE_INFINITY;
        expect(verdict?.outcome).toBe(upper <= max_drop + 1e-12 ? "pass" : "fail");
      }),
    );
  });

  it("fails in point mode exactly where the drop is above the margin, rounding aside", () => {
    fc.assert(
      fc.property(changes, margins, (measured, max_drop) => {
        const change = measured.change?.kind === "estimated" ? measured.change.value : Number.NaN;
        expect(outcomeOf(measured, { max_drop }, "point")).toBe(-change - max_drop > 1e-12 ? "fail" : "pass");
      }),
    );
    // 0.80 + 0.05 is not 0.85 in doubles.
    const equal = measuredChange({ reference: 0.85, candidate: 0.8, standardError: 0.001 });
    expect(outcomeOf(equal, { max_drop: 0.05 }, "point")).toBe("pass");
  });
});

/** Gates on the whole data and on slices, each with a change of its own. */
const gates: fc.Arbitrary<readonly Question[]> = fc
  .array(fc.tuple(changes, margins, fc.constantFrom("error", "warn"), fc.boolean()), { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.map(([measured, max_drop, severityOfGate, onSlice], index) =>
      question({ max_drop, severity: severityOfGate, name: `gate ${index}` }, measured, {
        slice: onSlice ? { name: `slice ${index}`, expanded: true } : undefined,
      }),
    ),
  );

const verdicts = (questions: readonly Question[]): ReadonlyMap<string, unknown> =>
  new Map(judge(questions, policy()).map(({ gate, outcome, state }) => [gate, { outcome, state }]));

describe("any set of gates", () => {
  it("has the same verdicts in any order", () => {
    fc.assert(
      fc.property(gates, (questions) => {
        expect(verdicts(questions.toReversed())).toEqual(verdicts(questions));
      }),
    );
  });

  it("has the same verdicts beside a gate that only informs", () => {
    fc.assert(
      fc.property(gates, changes, (questions, measured) => {
        const more = question({ max_drop: 0.01, severity: "info", name: "shown" }, measured);
        const beside = new Map(verdicts([more, ...questions]));
        beside.delete("shown");
        expect(beside).toEqual(verdicts(questions));
      }),
    );
  });
});

describe("a limit on change without a reference", () => {
  it("fails where the candidate itself could not be measured, whatever the policy says of a missing reference", () => {
    const reason = { code: "no-positives", text: "there are none" } as const;
    const measured: Measured = {
      reference: undefined,
      candidate: { kind: "undefined", n: 100, reason, shown: undefined },
      change: undefined,
      covariance: undefined,
      excluded: 0,
    };
    const [verdict] = judge([question({ max_drop: 0.01 }, measured)], policy({ on_missing_reference: "warn" }));
    expect(verdict).toMatchObject({ outcome: "fail", reason: { code: "no-positives" } });
  });
});

describe("a relative limit on what is judged by its excess over chance", () => {
  // An ECE of 0.10 is 0.04 more than the 0.06 that chance alone shows; 50 % of that, not of 0.10, are 0.02.
  const side = (value: number, excess: number) =>
    ({
      kind: "estimated",
      value,
      n: 1000,
      inference: { kind: "normal", value: excess, standardError: 0.001 },
      chance: { mean: 0.06 },
    }) as const;
  const measured: Measured = {
    reference: side(0.1, 0.04),
    candidate: side(0.13, 0.07),
    change: {
      kind: "estimated",
      value: 0.03,
      n: 1000,
      inference: { kind: "normal", value: 0.03, standardError: 0.001 },
    },
    covariance: { reference: 1e-6, candidate: 1e-6, cross: 5e-7 },
    excluded: 0,
  };

  it("is a share of the reference's excess", () => {
    const gate = question({ metric: "ece", max_increase: { relative: "50%" } }, measured);
    const [verdict] = judge([gate], policy());
    expect(verdict).toMatchObject({ outcome: "fail", state: "proven-harm" });
    expect(verdict?.limits[0]?.margin).toBeCloseTo(0.02, 15);
  });
});
