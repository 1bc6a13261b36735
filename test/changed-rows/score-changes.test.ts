import { describe, expect, it } from "vitest";
import type { ChangedRowsReport } from "../../src/changed-rows/changed-rows.ts";
import type { ScoreDirection } from "../../src/changed-rows/score-changes.ts";
import { changedRowsOf, csvOf } from "./joined.ts";

describe("changed rows of scores", () => {
  const judged = (direction?: ScoreDirection): Promise<ChangedRowsReport | undefined> =>
    changedRowsOf({
      task: "scores",
      roles: { label: undefined, prediction: undefined, score: "marks" },
      reference: { id: ["a", "b", "c", "d"], marks: [4, 5, 3, 2] },
      candidate: { id: ["a", "b", "c", "d"], marks: [4, 2.5, null, 4] },
      ...(direction && { direction }),
    });

  it("are worse where the score fell, if higher is better; without a score nothing is worse", async () => {
    expect(csvOf(await judged("higher_is_better"))).toBe(
      "id,kind,label,reference_prediction,candidate_prediction,reference_score,candidate_score,loss_difference\n" +
        "c,worse,,,,3,,\n" +
        "b,worse,,,,5,2.5,2.5\n" +
        "d,better,,,,2,4,-2\n",
    );
  });

  it("are worse where the score rose, if lower is better", async () => {
    const report = await judged("lower_is_better");
    expect(report?.sample.map(({ id, kind, lossDifference }) => [id[0], kind, lossDifference])).toEqual([
      ["c", "worse", Number.POSITIVE_INFINITY],
      ["d", "worse", 2],
      ["b", "better", -2.5],
    ]);
  });

  it("are not told while nobody says which way a score gets better", async () => {
    expect(await judged()).toBeUndefined();
  });
});
