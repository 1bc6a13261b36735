import { describe, expect, it } from "vitest";
import { recordOf, times, told } from "./judged.ts";

const id = times(60, (i) => i);

describe("a column without anything to see", () => {
  it.each(["NA", "None", "null", " ", "NaT"])("has no value when every row says %j", async (word) => {
    const candidate = { id: [1, 2, 3], x: [word, word, ""] };
    expect(await told("check: null_rate, columns: [x]", { candidate })).toEqual([
      'fail: "x" has no value in 3 of 3 rows (100 %); none may be missing; for example line 2, line 3, line 4.',
    ]);
    const reference = { id: [1, 2, 3], x: [4, 5, 6] };
    for (const check of ["type_change", "range", "increasing", "freshness"]) {
      const more = check === "freshness" ? ", max_age: 1d" : "";
      expect(await told(`check: ${check}, columns: [x]${more}`, { candidate, reference })).toEqual([
        `fail: ${check}[x] could not be judged: "x" has no value in any of its 3 rows.`,
      ]);
    }
  });

  it("is not one of texts among which a word such as None is one of them", async () => {
    const candidate = { x: ["None", "brick", " ", "stone"] };
    expect(await told("check: null_rate, max: 25%", { candidate })).toEqual([
      'pass: "x" has no value in 1 of 4 rows (25 %).',
    ]);
  });

  it("is one that the candidate lost, in checks that would have compared it", async () => {
    const plan = times(60, (i) => "ab".charAt(i % 2));
    const sides = { candidate: { id, plan }, reference: { id, plan, age: id, city: plan, none: times(60, () => "") } };
    const lost = async (check: string): Promise<readonly string[]> =>
      (await told(`check: ${check}`, sides)).filter((text) => !text.includes("missing values of"));
    const fail = "could not be judged: the candidate lacks the reference's";
    expect(await lost("null_rate, max_increase: 50%")).toEqual([
      `fail: null_rate ${fail} columns "age", "city" and "none".`,
    ]);
    expect(await lost("type_change")).toEqual([`fail: type_change ${fail} columns "age" and "city".`]);
    expect(await lost("range")).toEqual([`fail: range ${fail} column "age".`]);
    expect(await lost("new_categories")).toEqual([`fail: new_categories ${fail} column "city".`]);
    for (const check of ["range, min: 0", "null_rate", "type_change, columns: [id]", "new_categories, values: [a, b]"])
      expect(await lost(check)).toEqual([expect.stringMatching(/^pass/u)]);
  });

  it("does not fail for being new, unless the gate names it", async () => {
    const sides = { candidate: { id, more: id }, reference: { id } };
    expect(await told("check: null_rate, max_increase: 50%", sides)).toEqual([
      expect.stringMatching(/^pass: .*; left out: "more" \(the reference has no column "more" to compare with\)\.$/u),
    ]);
    expect(await told("check: null_rate, columns: [more], max_increase: 50%", sides)).toEqual([
      'fail: null_rate[more] could not be judged: the reference has no column "more" to compare with.',
    ]);
  });

  it("is one whose values are of a kind that the reference's range says nothing of", async () => {
    const dates = times(60, (i) => `2025-01-${10 + (i % 9)}`);
    expect(await told("check: range", { candidate: { id, x: dates }, reference: { id, x: id } })).toEqual([
      'fail: range could not be judged: "x" holds timestamps, but the reference numbers.',
    ]);
  });

  it("is told where bounds are given for all columns and one word makes a column text", async () => {
    const x = ["9999", "oops", ...times(58, () => 1)];
    expect(await told("check: range, min: 0, max: 59", { candidate: { id, x } })).toEqual([
      'pass: "id" is outside 0 to 59 in none of 60 values; left out: "x" (it holds text).',
    ]);
    expect(await told("check: range, min: 0, max: 59", { candidate: { id, x }, reference: { id, x: id } })).toEqual([
      'fail: range could not be judged: "x" holds text, which has no range; the first such value is "oops" in line 3.',
    ]);
  });

  it("is one of times among which one word stands, where all times are asked for", async () => {
    const candidate = { at: ["2025-12-31T12:00:00Z"], made: ["2025-12-31"], plan: ["a"] };
    const broken = { at: ["2025-12-31T12:00:00Z", ""], made: ["2025-12-31", "soon"], plan: ["a", "b"] };
    const gate = "check: freshness, columns: '*', max_age: 1d";
    expect(await told(gate, { candidate })).toEqual(["pass: none of 2 columns is too old."]);
    expect(await told(gate, { candidate: broken })).toEqual([
      'fail: freshness could not be judged: "made" holds text, where times such as 2026-01-31T12:00:00Z were expected; the first such value is "soon" in line 3.',
    ]);
  });

  it("is why a check of all columns finds none, and is named then", async () => {
    const sides = { candidate: { plan: ["a", "b", "z"] }, reference: { plan: ["a", "b"] } };
    expect(await told("check: new_categories", sides)).toEqual([
      'fail: new_categories could not be judged: the candidate has no column that it applies to; left out: "plan" (most of its values differ from row to row).',
    ]);
  });

  it("is said once of all columns of a single row", async () => {
    expect(await told("check: constant_column", { candidate: { a: [1], b: [2] } })).toEqual([
      "fail: constant_column could not be judged: one row alone is neither constant nor not.",
    ]);
  });

  it("is not unique because one row has a value", async () => {
    expect(await told("check: unique, columns: [x]", { candidate: { id: [1, 2, 3], x: ["a", "", ""] } })).toEqual([
      'fail: unique[x] could not be judged: one row alone has a value in "x", and repeats none.',
    ]);
  });
});

describe("values that doubles do not tell apart", () => {
  it.each([
    ["nanoseconds", ["2025-12-31T12:00:00.000000001Z", "2025-12-31T12:00:00.000000002Z"]],
    ["integers", ["9007199254740992", "9007199254740993"]],
  ])("are in order or not: %s", async (_, rising) => {
    const gate = "check: increasing, columns: [x]";
    expect(await told(`${gate}, strictly: true`, { candidate: { x: rising } })).toEqual([
      'pass: "x" rises in all of 1 step from row to row.',
    ]);
    const [fallen] = await told(gate, { candidate: { x: rising.toReversed() } });
    expect(fallen).toMatch(/^fail: "x" falls in 1 of 1 step/u);
  });
});

describe("a range that is the reference's", () => {
  it("is not held against another model's outputs, nor are machines and blocks against each other, unless named", async () => {
    const reference = { age: [1, 2, 3, 4], pred: [1, 2, 3, 4], ms: [5, 5, 6, 6], host: ["a", "a", "a", "a"] };
    const candidate = { age: [4, 3, 2, 1], pred: [0, 2, 3, 900], ms: [4, 5, 6, 7], host: ["b", "b", "b", "b"] };
    const columns = "{prediction: pred, latency_ms: ms, machine: host}";
    expect(await told("check: range", { candidate, reference, columns })).toEqual([
      'pass: "age" is outside the reference\'s range (1 to 4) in none of 4 values; left out: "pred" (it is the model\'s own output), "ms" (it is the model\'s own output).',
    ]);
    const [named] = await told("check: range, columns: [pred]", { candidate, reference, columns });
    expect(named).toMatch(/^fail: "pred" is outside/u);
    expect(await told("check: new_categories", { candidate, reference, columns })).toEqual([
      "fail: new_categories could not be judged: the candidate has no column that it applies to.",
    ]);
  });
});

describe("a rule that cannot be asked of the values", () => {
  it("names no value and no row where the policy wants none told", async () => {
    const { verdicts, checks } = await recordOf(["check: rows_where, where: x > 1"], {
      candidate: { x: ["s3cret", "t0o", "1"] },
      policy: "{report_rows: none}",
    });
    expect(JSON.stringify([verdicts, checks])).not.toMatch(/s3cret|line \d/u);
    expect(verdicts.find(({ kind }) => kind === "check")?.sentence).toBe(
      'rows_where[x > 1] could not be judged: not all values of "x" are of the kind that the rule compares.',
    );
  });
});
