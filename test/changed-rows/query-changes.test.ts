import { describe, expect, it } from "vitest";
import { changedRowsOf, csvOf } from "./joined.ts";

describe("changed rows of a ranking", () => {
  /** Each query has two items, the first relevant; `first` is its score beside 0.5 of the other. */
  const lists = (first: readonly (number | null)[]): Record<string, (string | number | null)[]> => ({
    q: first.flatMap((_, query) => [`q${query}`, `q${query}`]),
    item: first.flatMap(() => ["x", "y"]),
    y: first.flatMap(() => [1, 0]),
    s: first.flatMap((score) => [score, 0.5]),
  });

  it("are queries, ordered by the fall of their NDCG; an item without a score ranks last", async () => {
    const report = await changedRowsOf({
      task: "ranking",
      roles: { id: "item", query: "q", prediction: undefined, score: "s" },
      reference: lists([0.9, 0.9, 0.1, 0.9]),
      candidate: lists([0.5, null, 0.9, 0.8]),
    });
    const second = 1 / Math.log2(3);
    expect(report?.counts).toEqual([
      { kind: "worse", rows: 2 },
      { kind: "better", rows: 1 },
    ]);
    expect(report?.sample).toEqual([
      {
        kind: "worse",
        id: ["q1"],
        label: undefined,
        reference: { prediction: undefined, score: 1 },
        candidate: { prediction: undefined, score: second },
        lossDifference: 1 - second,
      },
      // A tie: each order is as likely.
      expect.objectContaining({ id: ["q0"], lossDifference: 1 - (1 + second) / 2 }),
      expect.objectContaining({ kind: "better", id: ["q2"], lossDifference: second - 1 }),
    ]);
    expect(csvOf(report).split("\n").slice(0, 2)).toEqual([
      "q,kind,label,reference_prediction,candidate_prediction,reference_score,candidate_score,loss_difference",
      `q1,worse,,,,1,${second},${1 - second}`,
    ]);
  });
});
