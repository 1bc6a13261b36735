import { pairwiseSum } from "../../../stats/pairwise-sum.ts";
import { countValues } from "../counts.ts";
import type { EvidentlyPair, EvidentlyTest } from "./evidently-test.ts";

/** Upper quantiles of the statistic for two samples, b₀ + b₁ + b₂ of Table 2 of Scholz & Stephens 1987. */
const quantiles = [
  { chance: 0.25, value: 0.675 - 0.245 - 0.105 },
  { chance: 0.1, value: 1.281 + 0.25 - 0.305 },
  { chance: 0.05, value: 1.645 + 0.678 - 0.362 },
  { chance: 0.025, value: 1.96 + 1.149 - 0.391 },
  { chance: 0.01, value: 2.326 + 1.822 - 0.396 },
  { chance: 0.005, value: 2.573 + 2.364 - 0.345 },
  { chance: 0.001, value: 3.085 + 3.615 - 0.154 },
] as const;

export const andersonDarling: EvidentlyTest = {
  name: "anderson",
  theirs: "anderson",
  title: "Anderson–Darling p-value",
  types: ["numerical"],
  score: "p-value",
  rule: "<",
  threshold: 0.1,
  refusal: ({ reference, candidate, sorted }) => {
    const isConstant =
      sorted.reference[0] === sorted.candidate.at(-1) && sorted.candidate[0] === sorted.reference.at(-1);
    if (isConstant) return "Evidently's anderson needs more than one distinct value";
    return reference.length + candidate.length < 4 ? "Evidently's anderson needs four values" : undefined;
  },
  measure: (pair) => chanceOf(standardized(pair)),
};

/** The statistic with midranks (Scholz & Stephens 1987, equation 7), less its mean 1 and over its standard deviation. */
function standardized({ reference, candidate, sorted }: EvidentlyPair): number {
  const counts = countValues(sorted.reference, sorted.candidate);
  const [n, m] = [reference.length, candidate.length];
  const rows = n + m;
  const statistic =
    (sideSum(counts.reference, counts, n) / n + sideSum(counts.candidate, counts, m) / m) * ((rows - 1) / rows);
  return (statistic - 1) / Math.sqrt(varianceOf(n, m));
}

function sideSum(
  side: Float64Array,
  { reference, candidate }: { readonly reference: Float64Array; readonly candidate: Float64Array },
  size: number,
): number {
  const rows = pairwiseSum(reference) + pairwiseSum(candidate);
  let below = 0;
  let belowOnSide = 0;
  const terms = side.map((here, key) => {
    const tied = (reference[key] ?? Number.NaN) + (candidate[key] ?? Number.NaN);
    const middle = below + tied / 2;
    const gap = rows * (belowOnSide + here / 2) - middle * size;
    below += tied;
    belowOnSide += here;
    return ((tied / rows) * gap ** 2) / (middle * (rows - middle) - (rows * tied) / 4);
  });
  return pairwiseSum(terms);
}

/** Equation 4 for two samples. */
function varianceOf(n: number, m: number): number {
  const rows = n + m;
  const sizes = 1 / n + 1 / m;
  let h = 1;
  let g = 0;
  let tail = 0;
  for (let i = rows - 1; i >= 2; i--) {
    tail += 1 / i;
    g += tail / (rows + 1 - i);
  }
  h += tail;
  const a = 4 * g - 6 + (10 - 6 * g) * sizes;
  const b = (2 * g - 4) * 4 + 16 * h + (2 * g - 14 * h - 4) * sizes - 8 * h + 4 * g - 6;
  const c = (6 * h + 2 * g - 2) * 4 + (4 * h - 4 * g + 6) * 2 + (2 * h - 6) * sizes + 4 * h;
  const d = (2 * h + 6) * 4 - 8 * h;
  return (a * rows ** 3 + b * rows ** 2 + c * rows + d) / ((rows - 1) * (rows - 2) * (rows - 3));
}

/** By a parabola through the logarithms of the table's chances, fitted by least squares; the ends of the table outside of it. */
function chanceOf(statistic: number): number {
  const [first, last] = [quantiles[0], quantiles[6]];
  if (statistic < first.value) return first.chance;
  if (statistic > last.value) return last.chance;
  return Math.exp(parabola(statistic));
}

/** In a basis that is orthogonal on the table, which needs no system of equations to be solved. */
function parabola(x: number): number {
  const mean = sumOf((point) => point.value) / quantiles.length;
  const squares = sumOf((point) => (point.value - mean) ** 2);
  const skew = sumOf((point) => (point.value - mean) ** 3) / squares;
  const basis = [
    () => 1,
    (value: number) => value - mean,
    (value: number) => (value - mean) ** 2 - skew * (value - mean) - squares / quantiles.length,
  ];
  return basis.reduce((sum, of) => {
    const weight = sumOf((point) => of(point.value) * Math.log(point.chance)) / sumOf((point) => of(point.value) ** 2);
    return sum + weight * of(x);
  }, 0);
}

function sumOf(term: (point: (typeof quantiles)[number]) => number): number {
  return quantiles.reduce((sum, point) => sum + term(point), 0);
}
