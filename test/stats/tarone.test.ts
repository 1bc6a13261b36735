import { describe, expect, it } from "vitest";
import { holm } from "../../src/stats/holm.ts";
import { minimumPBelow, pBelow, type Inference } from "../../src/stats/inference.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import { taroneHolm, type DiscreteTest } from "../../src/stats/tarone.ts";

describe("taroneHolm", () => {
  it("is Holm's method where every test could be significant", () => {
    const pValues = [0.01, 0.04, 0.03, 0.005];
    const tests = pValues.map((pValue) => ({ pValue, minimum: 0 }));
    expect(taroneHolm(tests, 0.05)).toEqual(holm(pValues));
  });

  it("leaves out of the family what could not be significant, and gives it 1", () => {
    const tests = [
      { pValue: 0.02, minimum: 0.001 },
      { pValue: 0.03, minimum: 0.03 },
      { pValue: 0.2, minimum: 0.001 },
      { pValue: 0.3, minimum: 0.06 },
    ];
    // 3 tests reach 0.05, 2 reach 0.05 / 2: the factor is 2.
    expect(taroneHolm(tests, 0.05)).toEqual([0.04, 1, 0.2, 1]);
  });

  it("does so by the minima alone: what the tests said does not matter", () => {
    const family = (pValue: number): number[] =>
      taroneHolm([{ pValue, minimum: 0.03 }, ...Array.from({ length: 3 }, () => ({ pValue: 0.01, minimum: 0 }))], 0.05);
    expect(family(0.03).slice(1)).toEqual(family(1).slice(1));
  });

  it("of nothing is nothing", () => {
    expect(taroneHolm([], 0.05)).toEqual([]);
  });
});

/** 100 slices of 50 rows, of which a tenth is discordant; in the first slice `lossShare` of these are losses, else half. */
function slices(run: number, first: { readonly discordance: number; readonly lossShare: number }): DiscreteTest[] {
  const stream = randomStream(7, run);
  return Array.from({ length: 100 }, (_, slice) => {
    const { discordance, lossShare } = slice === 0 ? first : { discordance: 0.1, lossShare: 0.5 };
    let [gained, lost] = [0, 0];
    for (let row = 0; row < 50; row++) {
      const draw = uniformAt(stream, slice * 50 + row) / discordance;
      if (draw < lossShare) lost++;
      else if (draw < 1) gained++;
    }
    const change: Inference = { kind: "tango", gained, lost, n: 50 };
    return { pValue: pBelow(change, 0), minimum: minimumPBelow(change, 0) };
  });
}

describe("100 slices of 50 rows with 10 % discordance", () => {
  const runs = 1000;
  const significant = (adjusted: readonly number[]): boolean => adjusted.some((p) => p <= 0.05);
  const ofHolm = (tests: readonly DiscreteTest[]): number[] => holm(tests.map(({ pValue }) => pValue));

  it("are all innocent in at least 95 % of the runs when nothing changed", () => {
    let falseAlarms = 0;
    for (let run = 0; run < runs; run++) {
      if (significant(taroneHolm(slices(run, { discordance: 0.1, lossShare: 0.5 }), 0.05))) falseAlarms++;
    }
    expect(falseAlarms / runs).toBeLessThanOrEqual(0.05);
  });

  it("give away one that lost 18 points much more often than by Holm alone", () => {
    let found = 0;
    let foundByHolm = 0;
    for (let run = 0; run < runs; run++) {
      const tests = slices(run, { discordance: 0.2, lossShare: 0.95 });
      if ((taroneHolm(tests, 0.05)[0] ?? NaN) <= 0.05) found++;
      if ((ofHolm(tests)[0] ?? NaN) <= 0.05) foundByHolm++;
    }
    expect(found).toBeGreaterThan(1.3 * foundByHolm);
  });
});
