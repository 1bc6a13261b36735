import { describe, expect, it } from "vitest";
import { gateSchema } from "../../src/gates/schema.ts";
import { scoreDirection } from "../../src/gates/score-direction.ts";

const gates = (...written: readonly object[]): ReturnType<typeof scoreDirection> =>
  scoreDirection(written.map((gate) => gateSchema.parse(gate)));

describe("the direction of the scores", () => {
  const marks = { metric: "mean_score", direction: "higher_is_better", max_drop: 0.1 };

  it("is what the gates on scores say", () => {
    expect(gates({ metric: "latency_mean", max: 10 }, marks, { ...marks, metric: "win_rate" })).toBe(
      "higher_is_better",
    );
  });

  it("is not that of another column", () => {
    expect(gates({ metric: "mean", column: "cost", direction: "lower_is_better", max: 1 })).toBeUndefined();
  });

  it("is not known when gates disagree", () => {
    expect(gates(marks, { ...marks, direction: "lower_is_better" })).toBeUndefined();
  });
});
