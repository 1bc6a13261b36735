import { describe, expect, it } from "vitest";
import type { Outlying } from "../../src/quality/check.ts";
import { farBounds } from "../../src/quality/far-bounds.ts";
import { settleOutlying } from "../../src/quality/settle-outlying.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import { recordOf, times, told } from "./judged.ts";

const gate = "check: range, columns: [x]";
const reference = { x: times(99, (i) => i) };

describe("a range that is the reference's", () => {
  it("may be left a little, by no more values than chance puts outside", async () => {
    expect(await told(gate, { candidate: { x: times(99, (i) => i + 1) }, reference })).toEqual([
      'pass: "x" is a little outside the reference\'s range (0 to 98) in 1 of 99 values, no more than chance puts there.',
    ]);
    expect(await told(gate, { candidate: reference, reference })).toEqual([
      'pass: "x" is outside the reference\'s range (0 to 98) in none of 99 values.',
    ]);
  });

  // Of k + 1 of the 198 values drawn blindly at most one is the reference's: hypergeom(198, 99, k + 1).cdf(1) of scipy is 0.0592 for k = 6 and 0.0324 for k = 7.
  it("is left by too many when chance does so with 1 - confidence at most", async () => {
    const moved = (rows: number): { readonly x: readonly number[] } => ({ x: times(99, (i) => i + rows) });
    expect(await told(gate, { candidate: moved(6), reference })).toEqual([
      'pass: "x" is a little outside the reference\'s range (0 to 98) in 6 of 99 values, no more than chance puts there.',
    ]);
    expect(await told(gate, { candidate: moved(7), reference })).toEqual([
      'fail: "x" is outside the reference\'s range (0 to 98) in 7 of 99 values; chance puts up to 6 there; for example line 94 (99), line 95 (100), line 96 (101).',
    ]);
    const [strict] = await told(gate, { candidate: moved(7), reference, policy: "{confidence: 99%}" });
    expect(strict).toMatch(/^pass/u);
  });

  it("is left by more before one of several columns fails, which are tried together", async () => {
    const y = reference.x;
    const sides = {
      candidate: { x: times(99, (i) => i + 7), y: times(99, (i) => i + 1) },
      reference: { ...reference, y },
    };
    expect(await told("check: range", sides)).toEqual([
      'pass: none of 2 columns has values outside its range, but for 8 values of "x" and "y", no more than chance puts there.',
    ]);
    const worse = { ...sides, candidate: { ...sides.candidate, x: times(99, (i) => i + 9) } };
    expect(await told("check: range", worse)).toEqual([
      expect.stringContaining("in 9 of 99 values; chance puts up to 7 there;"),
    ]);
  });

  it("is told to six digits, and whole numbers in full", async () => {
    const candidate = { x: [...times(98, (i) => i + 0.1), 9e9] };
    const [said] = await told(gate, {
      candidate,
      reference: { x: times(99, (i) => (i === 98 ? 12_345_678 : i + 0.123456789)) },
    });
    expect(said).toContain("outside the reference's range (0.123457 to 12345678)");
  });

  it("is never left far, by however few", async () => {
    const candidate = { x: [...times(97, (i) => i + 2), -1, -7777] };
    expect(await told(gate, { candidate, reference })).toEqual([
      "fail: \"x\" is outside the reference's range (0 to 98) in 2 of 99 values; 1 lies far outside, by more than the range's width; for example line 100 (-7777).",
    ]);
    expect(await told(gate, { candidate: { x: [...times(98, (i) => i), -7777] }, reference })).toEqual([
      "fail: \"x\" is outside the reference's range (0 to 98) in 1 of 99 values; it lies far outside, by more than the range's width; for example line 100 (-7777).",
    ]);
    const hidden = JSON.stringify(
      await recordOf([gate], { candidate, reference, policy: "{report_rows: none}" }).then(({ verdicts, checks }) => [
        verdicts,
        checks,
      ]),
    );
    expect(hidden).toContain("1 lies far outside");
    expect(hidden).not.toMatch(/7777|98\)|line \d/u);
  });

  it("is never left where all values of the reference are equal", async () => {
    expect(
      await told(gate, { candidate: { x: times(99, (i) => (i === 0 ? 6 : 5)) }, reference: { x: times(99, () => 5) } }),
    ).toEqual([
      "fail: \"x\" is outside the reference's range (5 to 5) in 1 of 99 values; the reference's values are all equal; for example line 2 (6).",
    ]);
  });

  it.each(["tolerance: 0", "max_share: 0"])("may not be left at all where %s is written", async (option) => {
    expect(await told(`${gate}, ${option}`, { candidate: { x: times(99, (i) => i + 1) }, reference })).toEqual([
      'fail: "x" is outside the reference\'s range (0 to 98) in 1 of 99 values; none may be; for example line 100 (99).',
    ]);
  });
});

describe("how far is far", () => {
  const body = times(99, (i) => i);

  it.each([
    // The outermost 10 of 100 values span t, from there to the median are 90 - 49 = 41.
    ["an end without a tail", 99, 99 + 99],
    ["a tail of t = 40", 130, 130 + 130 * (80 / 41) ** 2],
    ["a tail of t = 210, more than is ever allowed", 300, 300 + 300 * 20],
  ])("beyond %s", (_, last, bound) => {
    const { min, max } = farBounds(Float64Array.from([...body, last]));
    expect(max).toBeCloseTo(bound, 9);
    expect(min).toBe(-last);
  });

  it("is any other value beyond a single one", () => {
    expect(farBounds(Float64Array.of(5))).toEqual({ min: 5, max: 5 });
    expect(farBounds(Float64Array.of(5, 5, 5))).toEqual({ min: 5, max: 5 });
  });
});

describe("fresh rows of the same distribution", () => {
  const exponential = (u: number): number => -Math.log(1 - u);
  const lognormal = (u: number): number => Math.exp(normalQuantile(u));

  it.each([
    ["uniform", (u: number): number => u],
    ["exponential", exponential],
    ["rounded", (u: number): number => Math.round(10 * exponential(u))],
    ["lognormal", lognormal],
  ])("fail a gate of ten columns in about 5 of 100 files at most: %s", (_, shape) => {
    const drawn = (stream: number): Float64Array => {
      const random = randomStream(11, stream);
      return Float64Array.from({ length: 200 }, (__, row) => shape(uniformAt(random, row)));
    };
    const failed = times(200, (file) =>
      settleOutlying(
        times(10, (column) => outlyingOf(drawn(20 * file + column), drawn(20 * file + 10 + column))),
        0.05,
      ).some((finding) => finding.kind === "counted" && !finding.kept),
    ).filter(Boolean).length;
    // Of 200 files, 10 expected at 5 %; more than 18 with probability 0.005.
    expect(failed).toBeLessThanOrEqual(18);
  });
});

function outlyingOf(before: Float64Array, after: Float64Array): Outlying {
  const far = farBounds(before);
  const outside = (min: number, max: number): number => after.filter((value) => !(value >= min && value <= max)).length;
  return {
    kind: "outlying",
    column: "x",
    offending: outside(Math.min(...before), Math.max(...before)),
    of: after.length,
    rows: [],
    outside: "outside",
    spannedBy: before.length,
    far: outside(far.min, far.max),
    isPoint: false,
  };
}
