import { describe, expect, it } from "vitest";
import { judge } from "../../src/gates/judge.ts";
import type { Question } from "../../src/gates/question.ts";
import type { Measured } from "../../src/metrics/estimate.ts";
import { measuredChange, policy, question } from "./questions.ts";

/** Accuracy on 100 rows of a slice, of which some are right with one of the models only. */
function onSlice(name: string, { gained, lost }: { readonly gained: number; readonly lost: number }): Question {
  const value = (gained - lost) / 100;
  const measured: Measured = {
    ...measuredChange({ reference: 0.9, candidate: 0.9 + value, standardError: 0.03, n: 100 }),
    change: { kind: "estimated", value, n: 100, inference: { kind: "tango", gained, lost, n: 100 } },
  };
  return question({ max_drop: 0.01 }, measured, { slice: { name, expanded: true } });
}

const others = (changes: { readonly gained: number; readonly lost: number }): readonly Question[] =>
  Array.from({ length: 19 }, (_, index) => onSlice(`other ${index}`, changes));
const guilty = onSlice("guilty", { gained: 0, lost: 7 });

describe("a slice that lost 7 rows and gained none, p = 0.0039", () => {
  it("fails among 19 slices with four discordant rows, which cannot be significant and are not counted", () => {
    const [verdict, ...rest] = judge([guilty, ...others({ gained: 2, lost: 2 })], policy());
    expect(verdict?.outcome).toBe("fail");
    expect(verdict?.limits[0]?.pAdjusted).toBeCloseTo(2 ** -8, 15);
    for (const { limits } of rest) expect(limits[0]?.pAdjusted).toBe(1);
  });

  it("is within chance among 19 slices with 20 discordant rows, with which 7 rows cannot compete", () => {
    const [verdict] = judge([guilty, ...others({ gained: 10, lost: 10 })], policy());
    expect(verdict?.outcome).toBe("inconclusive");
    // 19 tests can give 0.05 / 19 or less; this one cannot.
    expect(verdict?.limits[0]).toMatchObject({ pAdjusted: 1 });
  });
});
