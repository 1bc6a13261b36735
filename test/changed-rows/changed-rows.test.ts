import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedRowsOf, csvOf, type Files } from "./joined.ts";

/** a and b regressed, c was fixed, d is the same, e was invalid and is wrong in another way. */
const animals: Files = {
  task: "multiclass",
  reference: {
    id: ["a", "b", "c", "d", "e"],
    y: ["cat", "dog", "cat", "cow", "cow"],
    p: ["cat", "dog", "cow", "cow", null],
  },
  candidate: {
    id: ["a", "b", "c", "d", "e"],
    y: ["cat", "dog", "cat", "cow", "cow"],
    p: ["dog", null, "cat", "cow", "dog"],
  },
};

describe("changed rows of classes", () => {
  it("regressed, were fixed, or are wrong in another way; an invalid prediction is wrong", async () => {
    const report = await changedRowsOf(animals);
    expect(report?.counts).toEqual([
      { kind: "regressed", rows: 2 },
      { kind: "fixed", rows: 1 },
      { kind: "both-wrong", rows: 1 },
    ]);
  });

  it("without scores are ordered by the 0-1 loss, equal ones by id, and what is invalid is empty", async () => {
    const report = await changedRowsOf(animals);
    expect(report?.loss).toBe("zero_one_loss");
    expect(csvOf(report)).toBe(
      "id,kind,label,reference_prediction,candidate_prediction,loss_difference\n" +
        "a,regressed,cat,cat,dog,1\n" +
        "b,regressed,dog,dog,,1\n" +
        "e,both-wrong,cow,,dog,0\n" +
        "c,fixed,cat,cow,cat,-1\n",
    );
  });

  it("are ordered by the log loss where there are scores, and a missing score is a certain error", async () => {
    const report = await changedRowsOf({
      task: "binary",
      roles: { score: "s" },
      reference: { id: [1, 2, 3, 4], y: [1, 0, 1, 1], p: [1, 0, 1, 0], s: [0.8, 0.4, 0.5, 0.25] },
      candidate: { id: [1, 2, 3, 4], y: [1, 0, 1, 1], p: [0, 1, null, 1], s: [0.4, 0.9, null, 0.75] },
    });
    expect(report?.loss).toBe("log_loss");
    expect(report?.sample.map(({ id, kind, lossDifference }) => [id, kind, lossDifference])).toEqual([
      // -log(2^-52) + log(0.5), log(0.6 / 0.1), log(0.8 / 0.4) and log(0.25 / 0.75).
      [["3"], "regressed", expect.closeTo(51 * Math.LN2, 12)],
      [["2"], "regressed", expect.closeTo(Math.log(6), 12)],
      [["1"], "regressed", expect.closeTo(Math.LN2, 12)],
      [["4"], "fixed", expect.closeTo(-Math.log(3), 12)],
    ]);
    expect(csvOf(report)).toContain("3,regressed,1,1,,0.5,,35.3");
  });

  it("of more classes show the score of the label", async () => {
    const report = await changedRowsOf({
      task: "multiclass",
      roles: { score: { x: "sx", y: "sy", z: "sz" } },
      reference: { id: [1], y: ["y"], p: ["y"], sx: [0.25], sy: [0.5], sz: [0.25] },
      candidate: { id: [1], y: ["y"], p: ["z"], sx: [0.125], sy: [0.25], sz: [0.625] },
    });
    expect(report?.sample).toEqual([
      {
        kind: "regressed",
        id: ["1"],
        label: "y",
        reference: { prediction: "y", score: 0.5 },
        candidate: { prediction: "z", score: 0.25 },
        lossDifference: Math.LN2,
      },
    ]);
  });

  it("are none when both models say the same", async () => {
    const same = await changedRowsOf({ ...animals, candidate: animals.reference });
    expect(same?.counts.map(({ rows }) => rows)).toEqual([0, 0, 0]);
    expect(csvOf(same)).toBe("id,kind,label,reference_prediction,candidate_prediction,loss_difference\n");
  });
});

describe("changed rows of values", () => {
  const prices: Files = {
    task: "regression",
    reference: { id: [1, 2, 3, 4, 5], y: [10, 10, -10, 10, 10], p: [11, 14, -10, 9, null] },
    candidate: { id: [5, 4, 3, 2, 1], y: [10, 10, -10, 10, 10], p: [10.5, 11, -10.5, null, 13] },
  };

  it("are worse or better by their absolute error; of a prediction that is not usable it is infinite", async () => {
    const report = await changedRowsOf(prices);
    expect(report?.loss).toBe("absolute_error");
    expect(report?.counts).toEqual([
      { kind: "worse", rows: 3 },
      { kind: "better", rows: 1 },
    ]);
    // 4 is off by 1 on both sides.
    expect(csvOf(report)).toBe(
      "id,kind,label,reference_prediction,candidate_prediction,loss_difference\n" +
        "2,worse,10,14,,\n" +
        "1,worse,10,11,13,2\n" +
        "3,worse,-10,-10,-10.5,0.5\n" +
        "5,better,10,,10.5,\n",
    );
  });

  it("have finite numbers or none", async () => {
    const report = await changedRowsOf(prices);
    expect(report?.sample.map(({ candidate }) => candidate.prediction)).toEqual([undefined, 13, -10.5, 10.5]);
  });
});

describe("the sample", () => {
  const n = 100;
  const numbers = Array.from({ length: n }, (_, index) => index);
  const zeros = numbers.map(() => 0);
  /** Even rows got worse by 0, 2, 4 …; odd ones better by 1, 3, 5 …. */
  const files: Files = {
    task: "regression",
    reference: { id: numbers, y: zeros, p: numbers.map((number) => (number % 2 === 0 ? 0 : number)) },
    candidate: { id: numbers, y: zeros, p: numbers.map((number) => (number % 2 === 0 ? number : 0)) },
  };

  it("holds the 20 that got worse most, and the 10 that got better most", async () => {
    const report = await changedRowsOf(files);
    const ids = report?.sample.map(({ id }) => Number(id[0]));
    expect(ids?.slice(0, 20)).toEqual([98, 96, 94, 92, 90, 88, 86, 84, 82, 80, 78, 76, 74, 72, 70, 68, 66, 64, 62, 60]);
    expect(ids?.slice(20)).toEqual([99, 97, 95, 93, 91, 89, 87, 85, 83, 81]);
  });

  it("is left out, as the file is, when only counts may be told", async () => {
    const report = await changedRowsOf({ ...files, report: "none" });
    expect(report?.counts.map(({ rows }) => rows)).toEqual([49, 50]);
    expect(report).toMatchObject({ sample: [], csv: undefined });
  });

  it("comes without the file unless all rows may be told", async () => {
    const report = await changedRowsOf({ ...files, report: "sample" });
    expect(report?.sample).toHaveLength(30);
    expect(report?.csv).toBeUndefined();
  });
});

describe("there is nothing to tell", () => {
  it("of two samples that are not joined", async () => {
    expect(await changedRowsOf({ ...animals, pairing: "none" })).toBeUndefined();
  });

  it("without labels", async () => {
    const roles = { label: undefined };
    expect(await changedRowsOf({ ...animals, roles })).toBeUndefined();
  });
});

describe("ids of several columns", () => {
  it("have a column each", async () => {
    const report = await changedRowsOf({
      task: "binary",
      roles: { id: ["day", "user"] },
      reference: { day: ["mon", "mon"], user: [7, 8], y: [1, 1], p: [1, 1] },
      candidate: { day: ["mon", "mon"], user: [8, 7], y: [1, 1], p: [0, 0] },
    });
    expect(report?.sample.map(({ id }) => id)).toEqual([
      ["mon", "7"],
      ["mon", "8"],
    ]);
    expect(csvOf(report).split("\n").slice(0, 2)).toEqual([
      "day,user,kind,label,reference_prediction,candidate_prediction,loss_difference",
      "mon,7,regressed,1,1,0,1",
    ]);
  });
});

describe("the order of the files", () => {
  const row = fc.record({
    y: fc.constantFrom("a", "b", "c"),
    before: fc.constantFrom("a", "b", "c"),
    after: fc.constantFrom("a", "b", "c"),
  });

  it("changes neither the sample nor the file", async () => {
    const cases = fc
      .array(row, { minLength: 1, maxLength: 60 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(cases, async ([rows, order]) => {
        const id = rows.map((_, index) => `row ${index}`);
        const y = rows.map((one) => one.y);
        const reference = { id, y, p: rows.map(({ before }) => before) };
        const after = rows.map((one) => one.after);
        const shuffled = (cells: readonly string[]): string[] => order.map((index) => cells[index] ?? "");
        const plain = await changedRowsOf({ task: "multiclass", reference, candidate: { id, y, p: after } });
        const other = await changedRowsOf({
          task: "multiclass",
          reference: { id: shuffled(id), y: shuffled(y), p: shuffled(reference.p) },
          candidate: { id: shuffled(id).toReversed(), y: shuffled(y).toReversed(), p: shuffled(after).toReversed() },
        });
        expect(other?.sample).toEqual(plain?.sample);
        expect(csvOf(other)).toBe(csvOf(plain));
      }),
      { numRuns: 50 },
    );
  });
});
