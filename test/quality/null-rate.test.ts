import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { interval } from "../../src/stats/inference.ts";
import { type Columns, times, told, verdictsOf } from "./judged.ts";

/** A column x of which so many of the rows have no value. */
function lacking(missing: number, rows: number): Columns {
  return { id: times(rows, (i) => i), x: times(rows, (i) => (i < missing ? "" : i % 10)) };
}

const gate = "check: null_rate, columns: [x], max_increase: 1%";

describe("an increase of missing values", () => {
  it("fails when it is proven to be more than its limit", async () => {
    // 56 of 70 and 48 of 80: +5.2 … +33.4 pp in fixtures/expected/stats-intervals.json.
    expect(await told(gate, { candidate: lacking(56, 70), reference: lacking(48, 80) })).toEqual([
      'fail: missing values of "x" rose from 60.00 % to 80.00 % (+20.0 pp, 95 % interval +5.2 … +33.4); more than the allowed increase of 1 pp, proven; for example line 2, line 3, line 4.',
    ]);
  });

  it("is undecided when chance alone can do it, and says how many rows would settle it", async () => {
    const [verdict] = await verdictsOf(gate, { candidate: lacking(3, 60), reference: lacking(1, 60) });
    expect(verdict).toMatchObject({
      outcome: "inconclusive",
      state: "noise",
      counts_as: "warn",
      reason: { code: "too-noisy" },
    });
    expect(verdict?.limits[0]?.rows_needed).toBeGreaterThan(1000);
    expect(verdict?.sentence).toContain("but chance alone can do that; about");
    expect(verdict?.advice).toMatch(/^Evaluate on about [\d\u202f]+ rows to settle it/u);
  });

  it("asks more of each column the more columns are looked at", async () => {
    const columns = (missing: number): Columns =>
      Object.fromEntries(times(10, (i) => [`x${i}`, times(100, (row) => (i === 0 && row < missing ? "" : row % 7))]));
    const sides = { candidate: columns(5), reference: columns(0) };
    const [alone] = await verdictsOf("check: null_rate, columns: [x0], max_increase: 1%", sides);
    const [among] = await verdictsOf("check: null_rate, max_increase: 1%", sides);
    expect([alone?.outcome, among?.outcome]).toEqual(["fail", "inconclusive"]);
    expect(among?.limits[0]?.p_adjusted).toBeCloseTo(10 * (among?.limits[0]?.p_value ?? 0), 12);
    expect(among?.sentence).toContain(", one of 10 columns)");
  });

  it("passes as proven only when its bound is within the limit", async () => {
    const [few] = await verdictsOf(gate, { candidate: lacking(0, 100), reference: lacking(0, 100) });
    const [many] = await verdictsOf(gate, { candidate: lacking(0, 1000), reference: lacking(0, 1000) });
    expect([few?.state, many?.state]).toEqual(["likely-ok", "proven-ok"]);
    expect(few?.sentence).toContain("though not proven");
  });

  it("is not judged on fewer rows than the policy asks for", async () => {
    expect(await told(gate, { candidate: lacking(20, 20), reference: lacking(0, 20) })).toEqual([
      'inconclusive: an increase of the missing values of "x" is not judged: 20 rows are too few for a change; 30 are needed.',
    ]);
    expect(await told(gate, { candidate: lacking(1, 1), reference: lacking(0, 20) })).toEqual([
      expect.stringContaining("is not judged: 1 row is too few for a change; 30 are needed."),
    ]);
  });

  it("is judged by the policy's mode", async () => {
    const sides = { candidate: lacking(3, 60), reference: lacking(1, 60) };
    const outcome = async (mode: string) =>
      (await verdictsOf(gate, { ...sides, policy: `{mode: ${mode}}` }))[0]?.outcome;
    expect([await outcome("strict"), await outcome("lenient"), await outcome("point")]).toEqual([
      "fail",
      "pass",
      "fail",
    ]);
  });

  it("has nothing to be held against without a reference, whatever the candidate's own share", async () => {
    expect(
      await told("check: null_rate, columns: [x], max: 50%, max_increase: 1%", { candidate: lacking(1, 40) }),
    ).toEqual(["fail: null_rate[x] could not be judged: there is no reference to compare with."]);
    expect(await told("check: null_rate, columns: [x], max_increase: 1%", { candidate: lacking(1, 40) })).toEqual([
      "fail: null_rate[x] could not be judged: there is no reference to compare with.",
    ]);
  });

  it("does not wait for labels that are still to come, where it takes all columns", async () => {
    const sides = { candidate: lacking(1, 100), reference: { ...lacking(1, 100), late: times(100, (i) => i % 7) } };
    const columns = "{id: id, label: late}";
    expect(await told("check: null_rate, max_increase: 5%", { ...sides, columns })).toEqual([
      expect.stringMatching(/^pass: /u),
    ]);
    expect(await told("check: null_rate, max_increase: 5%", sides)).toContainEqual(
      expect.stringContaining('the candidate lacks the reference\'s column "late"'),
    );
    const partly = { ...sides.candidate, late: times(100, (i) => (i < 50 ? 1 : "")) };
    const never = { ...sides.candidate, late: times(100, () => "") };
    const { reference } = sides;
    for (const candidate of [partly, never])
      expect(await told("check: null_rate, max_increase: 5%", { candidate, reference, columns })).toEqual([
        'pass: none of 2 columns has more missing values than allowed; left out: "late" (its labels may still be to come).',
      ]);
    expect(await told("check: type_change", { candidate: never, reference, columns })).toEqual([
      expect.stringMatching(/^pass: .+"late" \(its labels may still be to come\)/u),
    ]);
    expect(await told("check: null_rate, columns: [late], max_increase: 5%", { ...sides, columns })).toEqual([
      expect.stringContaining('the candidate has no column "late"'),
    ]);
  });

  it("needs the column in the reference as well", async () => {
    expect(await told(gate, { candidate: lacking(1, 40), reference: { id: [1, 2] } })).toEqual([
      'fail: null_rate[x] could not be judged: the reference has no column "x" to compare with.',
    ]);
  });

  it("has the interval that statsmodels has", () => {
    const { newcombe } = expected.parse(
      JSON.parse(readFileSync(new URL("../../fixtures/expected/stats-intervals.json", import.meta.url), "utf8")),
    );
    const found = newcombe.map(([x1, n1, x2, n2, level]) =>
      interval({ kind: "newcombe", candidate: { successes: x1, n: n1 }, reference: { successes: x2, n: n2 } }, level),
    );
    for (const [index, [, , , , , lower, upper]] of newcombe.entries()) {
      expect(found[index]?.lower).toBeCloseTo(lower, 9);
      expect(found[index]?.upper).toBeCloseTo(upper, 9);
    }
  });
});

const number = z.number();
const expected = z.object({ newcombe: z.array(z.tuple([number, number, number, number, number, number, number])) });
