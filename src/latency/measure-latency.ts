import { measuredSides } from "../aggregates/memory/measured-values.ts";
import { order } from "../aggregates/memory/ordered.ts";
import { estimated, notEstimated, type Estimate, type Estimated, type Measured } from "../metrics/estimate.ts";
import { measurePercentile } from "../metrics/measure-percentile.ts";
import type { Metric } from "../metrics/metric.ts";
import type { MetricOptions } from "../metrics/options.ts";
import { standardErrorOf, type Inference } from "../stats/inference.ts";
import type { LatencyDump } from "./dump.ts";
import type { LoadTest } from "./load-test.ts";
import { eventsOf, meanOf, percentileOf, rateOf, shareAbove } from "./side-estimate.ts";

export interface LatencyQuestion {
  readonly metric: Metric;
  readonly options: MetricOptions;
  /** A gate in `mode: point`: a number counts also where nothing tells how sure it is. */
  readonly pointwise: boolean;
  /** Of the bootstrap of single times. */
  readonly seed: number;
}

/** Measures what a gate asks of latency, throughput or errors on a load test; its two sides are separate samples. */
export function measureLatency(question: LatencyQuestion, { reference, candidate }: LoadTest): Measured {
  const sampled = bothSampled(question, reference, candidate);
  if (sampled !== undefined) return sampled;
  const after = sideOf(question, candidate);
  const before = reference && sideOf(question, reference);
  return {
    reference: before,
    candidate: after,
    change: before && changeOf(before, after),
    covariance: before && { reference: varianceOf(before), candidate: varianceOf(after), cross: 0 },
    excluded: 0,
    ...(before && ratioOf(question, { before, after }, { reference, candidate })),
  };
}

/** Percentiles of single times, as of rows that are not paired. */
function bothSampled(
  { metric, options, seed }: LatencyQuestion,
  reference: LatencyDump | undefined,
  candidate: LatencyDump,
): Measured | undefined {
  const [before, after] = [reference?.latencies, candidate.latencies];
  if (metric.kind !== "percentile" || after?.kind !== "samples") return undefined;
  if (reference !== undefined && before?.kind !== "samples") return undefined;
  const design = { weight: undefined, cluster: undefined };
  const own = before?.kind === "samples" ? { values: before.values, design } : undefined;
  const sides = measuredSides(own, { values: after.values, design }, false);
  const probability = metric.probability(options);
  return measurePercentile(order(sides.reference, sides.candidate, { probability, paired: false, seed }));
}

function sideOf(question: LatencyQuestion, dump: LatencyDump): Estimate {
  const { metric, options } = question;
  if (metric.kind === "load") return rateOf(dump, metric.counts);
  if (metric.kind === "percentile") {
    const probability = metric.probability(options);
    if (dump.latencies?.kind !== "samples") return percentileOf(dump, probability, question);
    return bothSampled(question, undefined, dump)?.candidate ?? percentileOf(dump, probability, question);
  }
  return options.share_over === undefined ? meanOf(dump, question) : shareAbove(dump, options.share_over);
}

function changeOf(before: Estimate, after: Estimate): Estimate {
  if (before.kind === "undefined") return notEstimated(before.reason, before.n);
  if (after.kind === "undefined") return notEstimated(after.reason, after.n);
  const value = after.value - before.value;
  const inference = differenceOf(before.inference, after.inference);
  const rows = Math.min(before.n, after.n);
  return rows === 0 ? { kind: "estimated", value, n: 0, inference } : estimated(value, rows, inference);
}

/** By the method that rows which are not paired have, where there is one; else from the bounds of both sides. */
function differenceOf(reference: Inference, candidate: Inference): Inference {
  if (reference.kind === "wilson" && candidate.kind === "wilson") return { kind: "newcombe", reference, candidate };
  if (reference.kind === "t" && candidate.kind === "t") return welch(reference, candidate);
  return { kind: "square-and-add", reference, candidate };
}

type T = Extract<Inference, { readonly kind: "t" }>;

/** Welch's t with Satterthwaite's degrees of freedom. */
function welch(reference: T, candidate: T): Inference {
  const [before, after] = [reference.standardError ** 2, candidate.standardError ** 2];
  const variance = before + after;
  const shares = before ** 2 / reference.degreesOfFreedom + after ** 2 / candidate.degreesOfFreedom;
  return {
    kind: "t",
    value: candidate.value - reference.value,
    standardError: Math.sqrt(variance),
    // Two constant sides have no variance to share.
    degreesOfFreedom: variance === 0 ? reference.degreesOfFreedom : variance ** 2 / shares,
  };
}

function varianceOf(estimate: Estimate): number {
  return estimate.kind === "estimated" ? standardErrorOf(estimate.inference) ** 2 : Number.NaN;
}

interface Estimates {
  readonly before: Estimate;
  readonly after: Estimate;
}

/** ln(candidate / reference), for relative limits: of counts by the exact test, of percentiles from the bounds of both sides. */
function ratioOf(
  { metric }: LatencyQuestion,
  { before, after }: Estimates,
  { reference, candidate }: LoadTest,
): Pick<Measured, "logRatio"> {
  if (before.kind === "undefined" || after.kind === "undefined") return {};
  if (metric.kind === "load") return ratioOfCounts(metric.counts, reference, candidate);
  if (metric.kind !== "percentile" || !isRanked(before) || !isRanked(after)) return {};
  return {
    logRatio: {
      kind: "square-and-add",
      reference: { kind: "logarithm", of: before.inference },
      candidate: { kind: "logarithm", of: after.inference },
    },
  };
}

function ratioOfCounts(
  counts: "requests" | "errors",
  reference: LatencyDump | undefined,
  candidate: LatencyDump,
): Pick<Measured, "logRatio"> {
  const [own, other] = [eventsOf(candidate, counts), reference && eventsOf(reference, counts)];
  // Nothing is a multiple of no events at all.
  if (own === undefined || other === undefined || other.events === 0) return {};
  return { logRatio: { kind: "poisson-ratio", candidate: own, reference: other } };
}

/** Of numbers without an interval the ratio has none either. */
function isRanked({ value, inference }: Estimated): boolean {
  return value > 0 && inference.kind !== "exact";
}
