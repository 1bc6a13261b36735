import { notEstimated, estimated, type Estimate } from "../metrics/estimate.ts";
import { valueText } from "../number-text.ts";
import type { Inference } from "../stats/inference.ts";
import { meanAndDeviation } from "../stats/mean-and-deviation.ts";
import { countOf, type LatencyDump, type Percentiles } from "./dump.ts";
import { ranksOf } from "./ranks-of.ts";
import { nameOfShare } from "./rising.ts";
import { histogramQuantile, overCut } from "./histogram.ts";

/** Where the uncertainty of a number is not told: refused, or for a gate in `mode: point` taken as it is. */
export interface Judging {
  readonly pointwise: boolean;
}

/** The quantile at `probability` of a histogram or of a list of percentiles. */
export function percentileOf({ latencies }: LatencyDump, probability: number, judging: Judging): Estimate {
  if (latencies === undefined || latencies.kind === "samples") return noLatencies();
  if (latencies.kind === "percentiles") return listedPercentile(latencies, probability, judging);
  const value = histogramQuantile(latencies, probability);
  const { n } = latencies;
  if (value === undefined) {
    const last = latencies.edges.at(-1) ?? 0;
    const text = `${nameOfShare(probability)} lies above ${ms(last)}, the end of the last bucket; give the histogram a bucket beyond it`;
    return notEstimated({ code: "not-told", text }, n);
  }
  return withBounds(value, n, { kind: "known-ranks", ...ranksOf(latencies), probability, value });
}

function listedPercentile({ n, points, countFrom }: Percentiles, probability: number, judging: Judging): Estimate {
  const name = nameOfShare(probability);
  const point = points.find(({ share }) => Math.abs(share - probability) < 1e-9);
  if (point === undefined) {
    const known = points.map(({ share }) => nameOfShare(share)).join(", ");
    return notEstimated({ code: "not-told", text: `the load test tells no ${name}; it tells ${known}` }, n ?? 0);
  }
  const { value } = point;
  if (n === undefined)
    return withoutCount(
      value,
      `the load test does not tell how many times ${name} was taken from (${countFrom} does)`,
      judging,
    );
  return withBounds(value, n, { kind: "known-ranks", ...ranksOf({ n, points }), probability, value });
}

/** The times around the percentile may all be unknown. */
function withBounds(value: number, n: number, inference: Inference): Estimate {
  const found = estimated(value, n, inference);
  if (found.kind === "estimated") return found;
  const text = "the load test knows no times around it, so nothing tells how sure it is";
  return notEstimated({ code: "not-told", text }, n, value);
}

/** The mean with Student's t, where the deviation of the single times is known. */
export function meanOf({ latencies, mean: told }: LatencyDump, judging: Judging): Estimate {
  if (latencies?.kind === "samples") {
    const { mean, deviation } = meanAndDeviation(latencies.values);
    const n = latencies.values.length;
    return estimated(mean, n, tOf(mean, deviation, n));
  }
  const n = latencies === undefined ? undefined : countOf(latencies);
  if (told === undefined) return notEstimated({ code: "not-told", text: "the load test tells no mean" }, n ?? 0);
  const { value, deviation } = told;
  if (n === undefined || deviation === undefined) {
    const what = n === undefined ? "how many times there are" : "their standard deviation";
    return withoutCount(value, `the load test tells the mean of the times, but not ${what}`, judging);
  }
  return estimated(value, n, tOf(value, deviation, n));
}

function tOf(value: number, deviation: number, n: number): Inference {
  return { kind: "t", value, standardError: deviation / Math.sqrt(n), degreesOfFreedom: n - 1 };
}

/** The share of the times above a promise, in milliseconds. */
export function shareAbove({ latencies }: LatencyDump, cut: number): Estimate {
  if (latencies === undefined) return noLatencies();
  if (latencies.kind === "percentiles") {
    const text = "percentiles do not tell which share of the times is above a value; give every time or a histogram";
    return notEstimated({ code: "not-told", text }, latencies.n ?? 0);
  }
  if (latencies.kind === "samples") {
    const { values } = latencies;
    let over = 0;
    for (let at = 0; at < values.length; at++) if ((values[at] ?? Number.NaN) > cut) over++;
    return proportion(over, values.length);
  }
  const { n } = latencies;
  const { least, most, likely } = overCut(latencies, cut);
  if (least === most) return proportion(least, n);
  const value = likely / n;
  return estimated(value, n, { kind: "between", value, low: wilson(least, n), high: wilson(most, n) });
}

function proportion(successes: number, n: number): Estimate {
  return estimated(successes / n, n, wilson(successes, n));
}

function wilson(successes: number, n: number): Inference {
  return { kind: "wilson", successes, n };
}

/** Requests per second, or errors per request. */
export function rateOf(dump: LatencyDump, counts: "requests" | "errors"): Estimate {
  const events = eventsOf(dump, counts);
  if (events === undefined)
    return notEstimated({ code: "not-told", text: whyNoRate(dump, counts) }, dump.requests ?? 0);
  const { requests = 0 } = dump;
  const value = events.events / events.exposure;
  return counts === "requests"
    ? estimated(value, events.events, { kind: "poisson", ...events })
    : estimated(value, requests, { kind: "clopper-pearson", successes: events.events, n: requests });
}

/** What is counted, and in how many seconds or requests; undefined where the load test does not tell. */
export function eventsOf(
  { requests, answered = requests, errors, seconds = 0 }: LatencyDump,
  counts: "requests" | "errors",
): { readonly events: number; readonly exposure: number } | undefined {
  if (requests === undefined || answered === undefined) return undefined;
  if (counts === "errors") return errors === undefined ? undefined : { events: errors, exposure: requests };
  return seconds > 0 ? { events: answered, exposure: seconds } : undefined;
}

function whyNoRate({ requests }: LatencyDump, counts: "requests" | "errors"): string {
  if (requests === undefined) return "the file does not count requests";
  return counts === "errors" ? "the file does not count errors" : "the file does not tell how long requests were sent";
}

function withoutCount(value: number, text: string, { pointwise }: Judging): Estimate {
  if (pointwise) return { kind: "estimated", value, n: 0, inference: { kind: "exact", value } };
  return notEstimated(
    {
      code: "not-told",
      text: `${text}; without that nothing tells how sure it is (\`mode: point\` compares the bare numbers)`,
    },
    0,
    value,
  );
}

function noLatencies(): Estimate {
  return notEstimated({ code: "not-told", text: "the file tells no latencies" }, 0);
}

function ms(value: number): string {
  return valueText(value, "ms");
}
