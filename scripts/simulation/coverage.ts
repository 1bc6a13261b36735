import type { Comparison } from "../../src/align/comparison.ts";
import type { MetricGateRule } from "../../src/gates/schema.ts";
import type { Estimate, Measured } from "../../src/metrics/estimate.ts";
import { interval } from "../../src/stats/inference.ts";
import { Chance, seedOf } from "./chance.ts";
import { apart, joined, type Models } from "./comparison.ts";
import type { Design, Truth } from "./designs.ts";
import { gateOf, hasMetric, questionsOn } from "./measuring.ts";

export const forms = ["one model", "change, joined rows", "change, separate samples"] as const;
export type Form = (typeof forms)[number];

/** How often the 95 % interval of a metric held its true value. */
export interface CoverageCell {
  readonly design: string;
  readonly metric: string;
  readonly form: Form;
  readonly n: number;
  /** Kind of the inference; the most frequent one, where few of the samples get another. */
  readonly kind: string;
  /** Share of the intervals that hold the truth. */
  readonly coverage: number;
  /** Samples with an interval, and all. */
  readonly intervals: number;
  readonly replicates: number;
}

/** Coverage of every metric of a design, in every form, at one size. */
export function coverageOf(design: Design, n: number, replicates: number): readonly CoverageCell[] {
  const asks = asksOf(design);
  const tallies = new Map<string, Tally>();
  const seed = seedOf(`${design.name} ${n}`);
  const draw = design.draw(n);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const first = draw(new Chance(seed, 2 * replicate));
    const second = (): Models => draw(new Chance(seed, 2 * replicate + 1));
    for (const { metric, form, estimate, truth } of estimates(design, asks, { first, second })) {
      const key = `${metric}\n${form}`;
      const tally = tallies.get(key) ?? newTally(metric, form);
      tallies.set(key, tally);
      count(tally, estimate, truth);
    }
  }
  return [...tallies.values()]
    .filter(({ intervals }) => intervals > 0)
    .map((tally) => cellOf(tally, { design: design.name, n, replicates }));
}

/** A metric with its options and its true value. */
interface Ask {
  readonly metric: string;
  readonly gate: MetricGateRule;
  readonly truth: Truth;
}

/** Those of the design's metrics that the product has. */
function asksOf({ truths, gates = {} }: Design): readonly Ask[] {
  return Object.entries(truths).flatMap(([metric, truth]): Ask[] => {
    const gate = gates[metric] ?? { metric };
    return hasMetric(gate.metric) ? [{ metric, gate: gateOf(gate), truth }] : [];
  });
}

interface Samples {
  readonly first: Models;
  readonly second: () => Models;
}

interface Seen {
  readonly metric: string;
  readonly form: Form;
  readonly estimate: Estimate | undefined;
  readonly truth: number;
}

/** What one replicate says of each metric: two joined samples, of which the first also stands alone. */
function estimates(design: Design, asks: readonly Ask[], { first, second }: Samples): readonly Seen[] {
  const gates = asks.map(({ gate }) => gate);
  const measure = (comparison: Comparison): readonly Measured[] =>
    questionsOn(comparison, gates, design).map(({ measured }) => measured);
  const together = measure(joined(first));
  const separate = design.separate === false ? undefined : measure(apart(first, second()));
  return asks.flatMap(({ metric, truth: { reference, candidate } }, i): readonly Seen[] => {
    const truth = candidate - reference;
    return [
      { metric, form: "one model", estimate: together[i]?.candidate, truth: candidate },
      { metric, form: "change, joined rows", estimate: together[i]?.change, truth },
      { metric, form: "change, separate samples", estimate: separate?.[i]?.change, truth },
    ];
  });
}

interface Tally {
  readonly metric: string;
  readonly form: Form;
  intervals: number;
  covered: number;
  readonly kinds: Map<string, number>;
}

function newTally(metric: string, form: Form): Tally {
  return { metric, form, intervals: 0, covered: 0, kinds: new Map() };
}

function count(tally: Tally, estimate: Estimate | undefined, truth: number): void {
  if (estimate?.kind !== "estimated") return;
  const { lower, upper } = interval(estimate.inference, 0.95);
  tally.intervals++;
  if (lower <= truth && truth <= upper) tally.covered++;
  const { kind } = estimate.inference;
  tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
}

function cellOf(
  { metric, form, intervals, covered, kinds }: Tally,
  context: Pick<CoverageCell, "design" | "n" | "replicates">,
): CoverageCell {
  const [[kind] = ["none"]] = [...kinds].sort((a, b) => b[1] - a[1]);
  return { ...context, metric, form, kind, coverage: covered / intervals, intervals };
}
