import { drawUpTo, mersenneTwister } from "../../../stats/mersenne-twister.ts";
import { pairwiseSum } from "../../../stats/pairwise-sum.ts";
import { countValues, distinctValues } from "../counts.ts";
import type { Counts } from "../counts.ts";
import { sharesOf } from "../divergence.ts";
import type { EvidentlyPair, EvidentlyTest } from "./evidently-test.ts";

const permutations = 1000;
/** Evidently seeds numpy with 0 before each test, so that its p-value is a function of the rows in their order. */
const seed = 0;

export const totalVariation: EvidentlyTest = {
  name: "tvd",
  theirs: "TVD",
  title: "total variation p-value",
  types: ["categorical"],
  score: "p-value",
  rule: "<",
  threshold: 0.1,
  caution: {
    on: "either",
    text: "The p-value is that of a permutation test and depends on the order of the rows; of texts, Evidently's own differs by a few hundredths from run to run.",
  },
  measure: permutationShare,
};

/** The share of 1000 random divisions of all rows whose distance is at least the observed one. */
function permutationShare({ reference, candidate, sorted }: EvidentlyPair): number {
  const counts = countValues(sorted.reference, sorted.candidate);
  const observed = distanceOf(counts);
  const pooled = counts.reference.map((count, key) => count + (counts.candidate[key] ?? Number.NaN));
  const codes = codesOf({ reference, candidate, sorted });
  const shuffled = codes.slice();
  const word = mersenneTwister(seed);
  let reached = 0;
  for (let run = 0; run < permutations; run++) {
    shuffled.set(codes);
    shuffle(shuffled, word);
    const drawn = countCodes(shuffled, reference.length, pooled.length);
    const left = pooled.map((count, key) => count - (drawn[key] ?? Number.NaN));
    if (observed <= distanceOf({ reference: drawn, candidate: left })) reached++;
  }
  return reached / permutations;
}

function distanceOf({ reference, candidate }: Counts): number {
  const before = sharesOf(reference);
  const after = sharesOf(candidate);
  return 0.5 * pairwiseSum(before.map((share, key) => Math.abs(share - (after[key] ?? Number.NaN))));
}

/** The rank of each row's value, the reference's rows first. */
function codesOf({
  reference,
  candidate,
  sorted,
}: Pick<EvidentlyPair, "reference" | "candidate" | "sorted">): Int32Array {
  const ranks = new Map<number, number>();
  for (const value of distinctValues(sorted.reference, sorted.candidate)) ranks.set(value, ranks.size);
  const codes = new Int32Array(reference.length + candidate.length);
  for (let row = 0; row < codes.length; row++) {
    const value = row < reference.length ? reference[row] : candidate[row - reference.length];
    codes[row] = ranks.get(value ?? Number.NaN) ?? -1;
  }
  return codes;
}

/** As numpy.random.RandomState.shuffle, from the last place down. */
function shuffle(codes: Int32Array, word: () => number): void {
  for (let place = codes.length - 1; place >= 1; place--) {
    const other = drawUpTo(place, word);
    const code = codes[place] ?? -1;
    codes[place] = codes[other] ?? -1;
    codes[other] = code;
  }
}

function countCodes(codes: Int32Array, rows: number, categories: number): Float64Array {
  const counts = new Float64Array(categories);
  for (let row = 0; row < rows; row++) {
    const code = codes[row] ?? -1;
    counts[code] = (counts[code] ?? Number.NaN) + 1;
  }
  return counts;
}
