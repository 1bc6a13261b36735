import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  estimateOf,
  interval,
  isFiniteInference,
  lowerBound,
  pAbove,
  pBelow,
  standardErrorOf,
  upperBound,
  type Inference,
} from "../../src/stats/inference.ts";
import { weightedSample } from "../../src/stats/weighted-quantile.ts";
import { expected } from "./expected.ts";

const sortedSample = (values: number[]): Float64Array => Float64Array.from(values).sort();
const finite = fc.double({ min: -100, max: 100, noNaN: true });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const error = fc.double({ min: 0.001, max: 10, noNaN: true });
const count = fc
  .tuple(fc.nat(200), fc.nat(200))
  .map(([successes, failures]) => ({ successes, n: successes + failures + 1 }));
const rateAbove0 = count.map(({ successes, n }) => ({ successes: successes + 1, n: n + 1 }));

const events = fc
  .tuple(fc.nat(300), fc.double({ min: 0.5, max: 50, noNaN: true }))
  .map(([counted, exposure]) => ({ events: counted, exposure }));
/** Ten values between each two edges. */
const histogram = fc.tuple(fc.integer({ min: 10, max: 60 }), share).map(([buckets, probability]): Inference => {
  const values = Float64Array.from({ length: buckets + 1 }, (_, edge) => edge);
  const low = values.map((edge) => 10 * edge);
  const high = low.map((rank) => rank + 1);
  return { kind: "known-ranks", n: 10 * buckets, probability, value: buckets * probability, values, low, high };
});

const families: Record<Inference["kind"], fc.Arbitrary<Inference>> = {
  normal: fc.record({ kind: fc.constant("normal"), value: finite, standardError: error }),
  t: fc.record({
    kind: fc.constant("t"),
    value: finite,
    standardError: error,
    degreesOfFreedom: fc.integer({ min: 1, max: 500 }),
  }),
  logit: fc.record({
    kind: fc.constant("logit"),
    value: fc.oneof(share, fc.constant(0), fc.constant(1)),
    standardError: fc.constant(0.03),
    n: fc.integer({ min: 1, max: 300 }),
  }),
  "fisher-z": fc.record({
    kind: fc.constant("fisher-z"),
    value: fc.oneof(share, fc.constant(-1), fc.constant(1)),
    standardError: fc.constant(0.03),
    n: fc.integer({ min: 1, max: 300 }),
  }),
  wilson: count.map((sample) => ({ kind: "wilson", ...sample })),
  tango: fc
    .tuple(fc.nat(60), fc.nat(60), fc.nat(500))
    .map(([gained, lost, same]) => ({ kind: "tango", gained, lost, n: gained + lost + same + 1 })),
  newcombe: fc.record({ kind: fc.constant("newcombe"), candidate: count, reference: count }),
  "order-statistics": fc.record({
    kind: fc.constant("order-statistics"),
    sorted: fc.array(finite, { minLength: 1, maxLength: 60 }).map(sortedSample),
    probability: share,
  }),
  woodruff: fc
    .record({ rows: fc.array(fc.tuple(finite, error), { minLength: 2, maxLength: 60 }), probability: share })
    .map(({ rows, probability }) => {
      const column = (place: 0 | 1): Float64Array => Float64Array.from(rows, (row) => row[place]);
      return { kind: "woodruff", sample: weightedSample(column(0), column(1)), probability };
    }),
  draws: fc.record({
    kind: fc.constant("draws"),
    value: finite,
    draws: fc.array(finite, { minLength: 2, maxLength: 60 }).map(sortedSample),
  }),
  "clopper-pearson": count.map((sample) => ({ kind: "clopper-pearson", ...sample })),
  "sign-flips": fc.record({
    kind: fc.constant("sign-flips"),
    differences: fc.array(finite, { minLength: 2, maxLength: 18 }).map((values) => Float64Array.from(values)),
    seed: fc.nat(),
  }),
  affine: fc.record({
    kind: fc.constant("affine"),
    of: count.map((sample) => ({ kind: "wilson", ...sample })),
    scale: fc.oneof(
      error,
      error.map((size) => -size),
    ),
    shift: finite,
  }),
  "known-ranks": histogram,
  poisson: events.map((counted) => ({ kind: "poisson", ...counted })),
  "poisson-ratio": fc.tuple(events, events).map(([candidate, reference]) => ({
    kind: "poisson-ratio",
    candidate: { ...candidate, events: candidate.events + 1 },
    reference,
  })),
  "square-and-add": fc.tuple(events, events).map(([candidate, reference]) => ({
    kind: "square-and-add",
    candidate: { kind: "poisson", ...candidate },
    reference: { kind: "poisson", ...reference },
  })),
  logarithm: events.map((counted) => ({
    kind: "logarithm",
    of: { kind: "poisson", ...counted, events: counted.events + 1 },
  })),
  between: fc.tuple(count, fc.nat(20)).map(([{ successes, n }, more]) => ({
    kind: "between",
    value: (successes + more / 2) / (n + more),
    low: { kind: "wilson", successes, n: n + more },
    high: { kind: "wilson", successes: successes + more, n: n + more },
  })),
  exact: fc.record({ kind: fc.constant("exact"), value: finite }),
  "largest-gap": fc.record({
    kind: fc.constant("largest-gap"),
    pairs: fc.array(fc.record({ kind: fc.constant("newcombe"), candidate: count, reference: count }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  "least-ratio": fc.record({
    kind: fc.constant("least-ratio"),
    pairs: fc.array(fc.record({ over: rateAbove0, under: rateAbove0 }), { minLength: 1, maxLength: 3 }),
  }),
};
const everyKind = fc.oneof(...Object.values(families));
const level = fc.double({ min: 1e-6, max: 0.999, noNaN: true });

describe("bounds and p-values are two views of one thing", () => {
  it.each(Object.entries(families))("%s: a lower bound above x is a p-value below alpha", (_, inference) => {
    fc.assert(
      fc.property(inference, level, fc.oneof(share, finite), (sample, alpha, x) => {
        fc.pre(!(sample.kind === "tango" && Math.abs(x) < 1e-12));
        const bound = lowerBound(sample, alpha);
        const p = pAbove(sample, x);
        if (bound > x + 1e-9) expect(p).toBeLessThanOrEqual(alpha + 1e-9);
        if (bound < x - 1e-9) expect(p).toBeGreaterThanOrEqual(alpha - 1e-9);
      }),
    );
  });

  it.each(Object.entries(families))("%s: an upper bound below x is a p-value below alpha", (_, inference) => {
    fc.assert(
      fc.property(inference, level, fc.oneof(share, finite), (sample, alpha, x) => {
        fc.pre(!(sample.kind === "tango" && Math.abs(x) < 1e-12));
        const bound = upperBound(sample, alpha);
        const p = pBelow(sample, x);
        if (bound < x - 1e-9) expect(p).toBeLessThanOrEqual(alpha + 1e-9);
        if (bound > x + 1e-9) expect(p).toBeGreaterThanOrEqual(alpha - 1e-9);
      }),
    );
  });
});

describe("every kind of inference", () => {
  it("has a wider interval at a higher level", () => {
    fc.assert(
      fc.property(everyKind, (sample) => {
        const [narrow, wide] = [interval(sample, 0.8), interval(sample, 0.99)];
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower + 1e-12);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper - 1e-12);
      }),
    );
  });

  it("has its estimate inside, but for tiny samples of order statistics and replicates that lie apart from the value", () => {
    const { "order-statistics": _ranks, draws: _draws, ...others } = families;
    fc.assert(
      fc.property(fc.oneof(...Object.values(others)), (sample) => {
        const { lower, upper } = interval(sample, 0.8);
        expect(lower).toBeLessThanOrEqual(estimateOf(sample) + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(estimateOf(sample) - 1e-12);
      }),
    );
  });

  it("gives p-values in [0, 1] at any x, its own estimate and infinities included", () => {
    fc.assert(
      fc.property(everyKind, fc.oneof(finite, fc.constantFrom(-Infinity, -1, 0, 1, Infinity)), (sample, x) => {
        for (const at of [x, estimateOf(sample)]) {
          for (const p of [pAbove(sample, at), pBelow(sample, at)]) {
            expect(p).toBeGreaterThanOrEqual(0);
            expect(p).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});

describe("intervals agree with scipy", () => {
  it.each(expected.normal)(
    "normal: value %d, error %d, level %d",
    (...[value = NaN, standardError = NaN, at = NaN, lower = NaN, upper = NaN]) => {
      const actual = interval({ kind: "normal", value, standardError }, at);
      expect(actual.lower).toBeCloseTo(lower, 13);
      expect(actual.upper).toBeCloseTo(upper, 13);
    },
  );

  it.each(expected.t)(
    "t: value %d, error %d, df %d, level %d",
    (...[value = NaN, standardError = NaN, degreesOfFreedom = NaN, at = NaN, lower = NaN, upper = NaN]) => {
      const actual = interval({ kind: "t", value, standardError, degreesOfFreedom }, at);
      expect(actual.lower).toBeCloseTo(lower, 12);
      expect(actual.upper).toBeCloseTo(upper, 12);
    },
  );

  it.each(expected.logit)(
    "logit: value %d, error %d, level %d",
    (...[value = NaN, standardError = NaN, at = NaN, lower = NaN, upper = NaN]) => {
      const actual = interval({ kind: "logit", value, standardError }, at);
      expect(actual.lower).toBeCloseTo(lower, 13);
      expect(actual.upper).toBeCloseTo(upper, 13);
    },
  );

  it.each(expected.fisherZ)(
    "fisher-z: value %d, error %d, level %d",
    (...[value = NaN, standardError = NaN, at = NaN, lower = NaN, upper = NaN]) => {
      const actual = interval({ kind: "fisher-z", value, standardError }, at);
      expect(actual.lower).toBeCloseTo(lower, 13);
      expect(actual.upper).toBeCloseTo(upper, 13);
    },
  );
});

describe("a value at the end of its range", () => {
  it("has the exact bound of n successes in n trials: an AUC of 1 with 10 positives is above 0.69 at 97.5 %", () => {
    const perfect: Inference = { kind: "logit", value: 1, standardError: 0, n: 10 };
    expect(interval(perfect, 0.95).lower).toBeCloseTo(0.025 ** 0.1, 15);
    expect(interval(perfect, 0.95).upper).toBe(1);
    expect(pAbove(perfect, 0.5)).toBeCloseTo(2 ** -10, 15);
    expect(pBelow(perfect, 1)).toBe(1);
  });

  it("is mirrored at 0", () => {
    const worst: Inference = { kind: "logit", value: 0, standardError: 0, n: 10 };
    expect(interval(worst, 0.95)).toEqual({ lower: 0, upper: 1 - 0.025 ** 0.1, method: "logit" });
    expect(pBelow(worst, 0.5)).toBeCloseTo(2 ** -10, 15);
  });

  it("spans the range of a correlation for fisher-z", () => {
    const perfect: Inference = { kind: "fisher-z", value: 1, standardError: 0, n: 10 };
    expect(lowerBound(perfect, 0.05)).toBeCloseTo(2 * 0.05 ** 0.1 - 1, 15);
  });
});

describe("a standard error of zero", () => {
  it.each<Inference>([
    { kind: "normal", value: 0.3, standardError: 0 },
    { kind: "t", value: 0.3, standardError: 0, degreesOfFreedom: 5 },
    { kind: "logit", value: 0.3, standardError: 0 },
    { kind: "fisher-z", value: 0.3, standardError: 0 },
    { kind: "draws", value: 0.3, draws: Float64Array.of(0.3, 0.3, 0.3) },
    { kind: "exact", value: 0.3 },
  ])("$kind: the bounds are the value", (certain) => {
    expect(lowerBound(certain, 0.05)).toBe(0.3);
    expect(upperBound(certain, 0.05)).toBe(0.3);
    expect(pAbove(certain, 0.2)).toBe(0);
    expect(pBelow(certain, 0.4)).toBe(0);
    expect(pAbove(certain, 0.4)).toBe(1);
    expect(pBelow(certain, 0.2)).toBe(1);
  });

  it("is no evidence either way at the value itself", () => {
    const certain: Inference = { kind: "normal", value: 0.3, standardError: 0 };
    expect([pAbove(certain, 0.3), pBelow(certain, 0.3)]).toEqual([0.5, 0.5]);
  });
});

describe("isFiniteInference", () => {
  it.each<[string, Inference]>([
    ["no value", { kind: "normal", value: NaN, standardError: 1 }],
    ["no standard error", { kind: "normal", value: 1, standardError: NaN }],
    ["no degrees of freedom", { kind: "t", value: 1, standardError: 1, degreesOfFreedom: 0 }],
    ["no trials", { kind: "wilson", successes: 0, n: 0 }],
    ["no rows", { kind: "tango", gained: 0, lost: 0, n: 0 }],
    ["no sample", { kind: "order-statistics", sorted: new Float64Array(), probability: 0.5 }],
    ["one value only", { kind: "order-statistics", sorted: Float64Array.of(3), probability: 0.5 }],
    ["an infinite quantile", { kind: "order-statistics", sorted: Float64Array.of(1, 2, Infinity), probability: 1 }],
    ["no draws", { kind: "draws", value: 1, draws: new Float64Array() }],
    ["no differences", { kind: "sign-flips", differences: new Float64Array(), seed: 1 }],
    ["one difference only", { kind: "sign-flips", differences: Float64Array.of(3), seed: 1 }],
    ["no fact", { kind: "exact", value: NaN }],
    ["no pairs of groups", { kind: "largest-gap", pairs: [] }],
    [
      "a pair that is undefined",
      {
        kind: "largest-gap",
        pairs: [
          { kind: "exact", value: NaN },
          { kind: "exact", value: 1 },
        ],
      },
    ],
  ])("refuses %s", (_, inference) => {
    expect(isFiniteInference(inference)).toBe(false);
  });

  it("accepts a sample of every kind", () => {
    fc.assert(
      fc.property(
        everyKind,
        (sample) =>
          isFiniteInference(sample) ||
          (sample.kind === "order-statistics" && sample.sorted.length === 1) ||
          (sample.kind === "poisson-ratio" && sample.reference.events === 0),
      ),
    );
  });
});

describe("standardErrorOf", () => {
  it("is never 0 for counts", () => {
    expect(standardErrorOf({ kind: "wilson", successes: 100, n: 100 })).toBeCloseTo(
      Math.sqrt(((102 / 104) * (2 / 104)) / 104),
      15,
    );
    expect(standardErrorOf({ kind: "tango", gained: 0, lost: 0, n: 100 })).toBeCloseTo(Math.sqrt(2) / 102, 15);
    expect(standardErrorOf({ kind: "logit", value: 1, standardError: 0, n: 40 })).toBeGreaterThan(0);
  });
});
