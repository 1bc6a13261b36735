import { describe, expect, it } from "vitest";
import { judgeDrift } from "../../src/drift/decide.ts";
import { unmeasured } from "../../src/drift/method.ts";
import type { MeasuredDrift } from "../../src/drift/method.ts";

function measured(overrides: Partial<MeasuredDrift>): MeasuredDrift {
  return { value: 0.3, noise95: 0.05, excess: 0.28, pValue: 1e-6, ...overrides };
}

const byValue = { judged: "value" } as const;
const byExcess = { judged: "excess" } as const;

describe("judgeDrift", () => {
  it("calls an effect above the limit and beyond chance drifted", () => {
    expect(judgeDrift(byValue, [measured({})], 0.1)).toEqual([{ exceeded: "yes", pAdjusted: 1e-6 }]);
  });

  it("does not call a significant effect within the limit drifted: with enough rows every difference is significant", () => {
    expect(judgeDrift(byValue, [measured({ value: 0.09, pValue: 1e-300 })], 0.1)[0]?.exceeded).toBe("no");
  });

  it("allows the limit itself, and rounding around it", () => {
    expect(judgeDrift(byValue, [measured({ value: 0.3 - 0.2 })], 0.1)[0]?.exceeded).toBe("no");
    expect(judgeDrift(byValue, [measured({ value: 0.1 + 1e-15 })], 0.1)[0]?.exceeded).toBe("no");
    expect(judgeDrift(byValue, [measured({ value: 0.1 + 1e-9 })], 0.1)[0]?.exceeded).toBe("yes");
  });

  it("holds the excess against the limit where the method says so", () => {
    expect(judgeDrift(byExcess, [measured({ value: 0.17, excess: 0.09 })], 0.1)[0]?.exceeded).toBe("no");
    expect(judgeDrift(byExcess, [measured({ value: 0.17, excess: 0.11 })], 0.1)[0]?.exceeded).toBe("yes");
  });

  it("is undecided, not passed, when a large effect may be chance", () => {
    expect(judgeDrift(byValue, [measured({ value: 0.15, noise95: 0.192, pValue: 0.21 })], 0.1)).toEqual([
      {
        exceeded: "undecided",
        pAdjusted: 0.21,
        reason: {
          code: "within-noise",
          text: "The effect is above the limit, but chance alone reaches it in samples of this size: its 95 % quantile is 0.192, the adjusted p-value 0.21.",
        },
      },
    ]);
  });

  it("adjusts the p-values over the columns by Benjamini and Hochberg", () => {
    const judged = judgeDrift(
      byValue,
      [0.01, 0.02, 0.03, 0.04, 0.9].map((pValue) => measured({ pValue })),
      0.1,
    );
    const adjusted = [0.05, 0.05, 0.05, 0.05, 0.9];
    for (const [i, wanted] of adjusted.entries()) expect(judged[i]?.pAdjusted).toBeCloseTo(wanted, 12);
    expect(judged.map(({ exceeded }) => exceeded)).toEqual(Array.from(adjusted, () => "undecided"));
  });

  it("keeps the reason of a column that was not measured, and leaves it out of the adjustment", () => {
    const [column, other] = judgeDrift(
      byValue,
      [unmeasured("no-rows", "The candidate has no rows."), measured({ pValue: 0.04 })],
      0.1,
    );
    expect(column).toEqual({
      exceeded: "undecided",
      pAdjusted: undefined,
      reason: { code: "no-rows", text: "The candidate has no rows." },
    });
    expect(other).toEqual({ exceeded: "yes", pAdjusted: 0.04 });
  });

  it("judges nothing when there are no columns", () => {
    expect(judgeDrift(byValue, [], 0.1)).toEqual([]);
  });
});
