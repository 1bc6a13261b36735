import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anderson } from "../../src/drift/anderson.ts";
import { cramersV } from "../../src/drift/cramers-v.ts";
import { cramerVonMises } from "../../src/drift/cramer-von-mises.ts";
import { energy } from "../../src/drift/energy.ts";
import { mannWhitney } from "../../src/drift/mann-whitney.ts";
import { meanShift } from "../../src/drift/mean-shift.ts";
import type { DriftMethod, DriftValue } from "../../src/drift/method.ts";
import { tTest } from "../../src/drift/t-test.ts";
import { varianceRatio } from "../../src/drift/variance-ratio.ts";
import { z } from "../../src/drift/z.ts";
import { categories, numbers, summaryOf } from "./columns.ts";

const ofOrder = [cramerVonMises, anderson, energy, mannWhitney, tTest, meanShift, varianceRatio] as const;

function measured(method: DriftMethod, reference: readonly number[], candidate: readonly number[]): DriftValue {
  return method.finish(summaryOf(numbers(reference), numbers(candidate), "numeric"));
}

const samples = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -9, max: 9, noNaN: true })), {
  minLength: 3,
  maxLength: 40,
});

describe("two samples of numbers", () => {
  it("are as far apart one way as the other, and as surely", () => {
    fc.assert(
      fc.property(samples, samples, (x, y) => {
        for (const method of [cramerVonMises, anderson, mannWhitney, tTest, varianceRatio]) {
          const [there, back] = [measured(method, x, y), measured(method, y, x)];
          if (there.reason !== undefined) continue;
          expect(back.value, method.name).toBeCloseTo(there.value, 9);
          expect(back.pValue, method.name).toBeCloseTo(there.pValue, 9);
        }
      }),
    );
  });

  it("are not told apart when each value of one is there twice in the other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 40 }), (x) => {
        for (const method of [cramerVonMises, anderson, energy, mannWhitney, meanShift]) {
          expect(measured(method, x, [...x, ...x]).value, method.name).toBeCloseTo(0, 6);
        }
      }),
    );
  });

  it.each(ofOrder)("$name: is the same in units as large or small as numbers can be", (method) => {
    const [reference, candidate] = [
      [1, 2, 4, 5, 7, 8, 11],
      [2, 3, 5, 9, 12, 14],
    ];
    const plain = measured(method, reference, candidate);
    for (const unit of [2 ** 660, 2 ** 1019, 2 ** -660, 2 ** -1074]) {
      const scaled = measured(
        method,
        reference.map((x) => x * unit),
        candidate.map((x) => x * unit),
      );
      expect(scaled.reason).toBeUndefined();
      // Quartiles between the smallest numbers there are have no digits.
      const digits = unit === 2 ** -1074 && [energy, meanShift].includes(method) ? 0 : 10;
      expect(scaled.value).toBeCloseTo(plain.value ?? Number.NaN, digits);
      expect(scaled.pValue).toBeCloseTo(plain.pValue ?? Number.NaN, 10);
    }
  });

  it.each(ofOrder)("$name: a constant that moves is never equal", (method) => {
    const found = measured(method, [3, 3, 3, 3, 3], [5, 5, 5, 5, 5]);
    if (found.reason === undefined && method !== varianceRatio) {
      expect(found.value).toBeGreaterThan(0.5);
      expect(found.pValue).toBeLessThan(0.05);
    }
    if (method === tTest) expect(found.reason?.code).toBe("constant");
  });

  it("numbers too far apart to be written have a reason", () => {
    const [low, high] = [
      [-1.7e308, 0, 1.7e308],
      [-1.7e308, 1, 1.7e308],
    ];
    expect(measured(energy, low, high).reason?.code).toBe("overflow");
    expect(measured(meanShift, [0, 1e-300, 2e-300], [1e300, 2e300, 3e300]).reason?.code).toBe("overflow");
    expect(measured(varianceRatio, [0, 1e-300, 2e-300], [1e300, 2e300, 3e300]).reason?.code).toBe("overflow");
  });

  it("a mean needs two values a side, a spread three", () => {
    expect(measured(tTest, [1], [1, 2, 3]).reason?.text).toBe("The reference has 1 finite value; 2 are needed.");
    expect(measured(meanShift, [1, 2], [1]).reason?.text).toBe("The candidate has 1 finite value; 2 are needed.");
    expect(measured(varianceRatio, [1, 2, 3], [1, 2]).reason?.code).toBe("too-few-values");
  });

  it("one value a side tells nothing", () => {
    for (const method of [cramerVonMises, anderson, energy, mannWhitney]) {
      expect(measured(method, [1], [2]).pValue, method.name).toBeGreaterThan(0.05);
    }
  });

  it("a spread that vanishes has a reason, two that are both nothing are equal", () => {
    expect(measured(varianceRatio, [1, 2, 3], [2, 2, 2]).reason?.text).toBe(
      "The candidate has a single value, so that the ratio of the spreads is not finite.",
    );
    expect(measured(varianceRatio, [1, 1, 1], [2, 2, 2]).value).toBe(0);
  });

  it("a shift by a quarter of the deviation reaches what the definitions say", () => {
    const wave = Array.from(
      { length: 4001 },
      (_, i) => Math.log((i + 0.5) / (4001.5 - i - 0.5)) / (Math.PI / Math.sqrt(3)),
    );
    for (const [method, least, most] of [
      [cramerVonMises, 0.07, 0.09],
      [anderson, 0.15, 0.2],
      [energy, 0.17, 0.22],
      [mannWhitney, 0.13, 0.16],
      [tTest, 0.24, 0.26],
    ] as const) {
      const { value } = measured(
        method,
        wave,
        wave.map((x) => x + 0.25),
      );
      expect(value, method.name).toBeGreaterThan(least);
      expect(value, method.name).toBeLessThan(most);
    }
  });

  it("what has ties is not taken for drift because the files differ in size, as scipy's cramervonmises_2samp does", () => {
    const { value, pValue } = measured(
      cramerVonMises,
      Array.from({ length: 200 }, () => 1),
      [1, 1, 1],
    );
    expect(value).toBe(0);
    expect(pValue).toBe(1);
  });
});

describe("z", () => {
  it("measures two values only, of numbers and of categories", () => {
    const reason = { code: "not-applicable", text: "z measures columns with two values; this one has more." };
    expect(measured(z, [0, 1, 2], [0, 1, 2]).reason).toEqual(reason);
    expect(z.finish(summaryOf(categories({ a: 5, b: 5, c: 5 }), categories({ a: 5, b: 5 }))).reason).toEqual(reason);
    expect(z.finish(summaryOf(categories({ a: 5 }), categories({ b: 5, c: 5 }))).reason).toEqual(reason);
  });

  it("is not measured, rather than not meant, where two values have become others: a gate on all columns must tell", () => {
    expect(measured(z, [0, 1, 0], [0, 1, 2]).reason?.code).toBe("more-values");
    expect(z.finish(summaryOf(categories({ a: 5, b: 5 }), categories({ a: 5, c: 5 }))).reason?.code).toBe(
      "more-values",
    );
  });

  it("a second value that is new counts, and a column with one value has not changed", () => {
    expect(z.finish(summaryOf(categories({ a: 10 }), categories({ a: 6, b: 4 }))).value).toBeCloseTo(0.4, 12);
    expect(z.finish(summaryOf(categories({ a: 10 }), categories({ b: 10 }))).value).toBe(1);
    expect(z.finish(summaryOf(categories({ a: 10 }), categories({ a: 7 }))).value).toBe(0);
    expect(measured(z, [4, 4], [4]).value).toBe(0);
    expect(measured(z, [4, 4], [5, 5]).value).toBe(1);
  });
});

describe("cramers_v", () => {
  it("is 0 where chisquare is what chance gives", () => {
    const { value } = cramersV.finish(summaryOf(categories({ a: 50, b: 50 }), categories({ a: 55, b: 45 })));
    expect(value).toBe(0);
  });
});
