import type { PhysicalUnit } from "../units.ts";
import type { Histogram, LatencyDump } from "./dump.ts";
import type { LatencyFile, LatencyFormat } from "./format.ts";
import { givenUnit, milliseconds, refuseOtherUnit } from "./milliseconds.ts";
import { type Series, seriesOf } from "./prometheus-text.ts";
import { quoted, refuse } from "./refuse.ts";

export const prometheus: LatencyFormat = {
  name: "prometheus",
  title: "Prometheus text exposition",
  description:
    "What a service or an exporter serves at /metrics (text format 0.0.4 or OpenMetrics 1.0), with one classic histogram of latencies.",
  definition:
    "`_bucket{le=…}` are cumulative counts, `_sum / _count` is the mean. A percentile is interpolated in its bucket as histogram_quantile does; its bounds are ends of buckets, so narrow " +
    "buckets around the percentile and the promise make the gate sharper. Unit: seconds where the name ends in `_seconds`, milliseconds in `_milliseconds` or `_ms`, else `unit`. " +
    "`metric` and `labels` choose the series where there are several. The counters must begin with the test: a service that served before has other requests in them.",
  tells: {
    percentiles: "all, bounded by buckets",
    mean: "only in `mode: point`",
    share: "yes",
    throughput: "no",
    errors: "no",
  },
  takes: ["unit", "metric", "labels"],
  recognises: (text) => /^[a-zA-Z_:][\w:]*_bucket\{/mu.test(text),
  parse,
};

function parse(file: LatencyFile): LatencyDump {
  const chosen = choose(file, seriesOf(file));
  const unit = unitOf(file, chosen.name);
  const latencies = histogramOf(file, chosen, unit);
  const { sum } = chosen;
  return {
    latencies,
    ...(sum !== undefined && Number.isFinite(sum) && { mean: { value: milliseconds(sum, unit) / latencies.n } }),
    requests: latencies.n,
    notes: [],
  };
}

function choose(file: LatencyFile, all: readonly Series[]): Series {
  const { metric, labels = {} } = file.choice;
  const fitting = all.filter(
    (series) =>
      (metric === undefined || series.name === metric) &&
      Object.entries(labels).every(([name, value]) => series.labels[name] === value),
  );
  const [only] = fitting;
  if (only === undefined) throw none(file, all);
  if (fitting.length > 1) throw several(file, fitting);
  return only;
}

function none(file: LatencyFile, all: readonly Series[]): Error {
  if (all.length === 0) {
    const what = 'has no histogram: no line is a `…_bucket{le="…"}`';
    return refuse(file, { what, hint: "Let the service expose a histogram, not a summary, of its latencies." });
  }
  return refuse(file, {
    code: "E102",
    what: `has no histogram that \`metric\` and \`labels\` describe; it has ${listed(all)}`,
    hint: "Write `metric` and `labels` under `latency` as they stand there.",
  });
}

function several(file: LatencyFile, fitting: readonly Series[]): Error {
  return refuse(file, {
    code: "E102",
    what: `has ${fitting.length} histograms: ${listed(fitting)}`,
    hint: "Choose one under `latency`, such as `{ uri: …, metric: http_request_duration_seconds, labels: { path: /predict } }`.",
  });
}

const mostListed = 8;

function listed(all: readonly Series[]): string {
  const names = all.slice(0, mostListed).map(({ name, labels }) => {
    const pairs = Object.entries(labels).map(([label, value]) => `${label}=${quoted(value)}`);
    return pairs.length === 0 ? name : `${name}{${pairs.join(",")}}`;
  });
  return `${names.join(", ")}${all.length > mostListed ? ` and ${all.length - mostListed} more` : ""}`;
}

function unitOf(file: LatencyFile, name: string): PhysicalUnit {
  const told = toldBy(name);
  if (told === undefined) return givenUnit(file, `the name ${name}`);
  refuseOtherUnit(file, `the histogram ${name}`, told);
  return told;
}

function toldBy(name: string): PhysicalUnit | undefined {
  if (/_(?:milliseconds|ms|millis)$/u.test(name)) return "ms";
  return name.endsWith("_seconds") ? "s" : undefined;
}

function histogramOf(file: LatencyFile, { name, buckets, count }: Series, unit: PhysicalUnit): Histogram {
  const last = buckets.at(-1);
  const fault = (line: number, what: string): Error => refuse(file, { code: "E206", line, what, hint });
  buckets.forEach(({ line, le, count: own }, at) => {
    const before = buckets[at - 1];
    if (le < 0) throw fault(line, `the bucket le="${le}" ends below 0, which no time is`);
    if (before === undefined) return;
    if (le <= before.le)
      throw fault(
        line,
        `the bucket ${ended(le)} comes after ${ended(before.le)}; each must be there once, in rising order`,
      );
    if (own < before.count) {
      throw fault(
        line,
        `the bucket le="${le}" has ${own} times, fewer than the ${before.count} of le="${before.le}"; counts must be cumulative`,
      );
    }
  });
  if (last === undefined || last.le !== Infinity) {
    throw fault(last?.line ?? 1, `${name} ends at le="${last?.le}" without a bucket le="+Inf", so it may be cut off`);
  }
  if (count !== undefined && count !== last.count) {
    throw fault(last.line, `le="+Inf" has ${last.count} times, but ${name}_count is ${count}`);
  }
  if (last.count === 0) {
    throw refuse(file, {
      code: "E204",
      what: `${name} has no times in it`,
      hint: "Check that the load test reached the service.",
    });
  }
  const finite = buckets.slice(0, -1);
  return {
    kind: "histogram",
    n: last.count,
    edges: Float64Array.from([0, ...finite.map(({ le }) => milliseconds(le, unit))]),
    counts: Float64Array.from([0, ...finite.map((bucket) => bucket.count)]),
  };
}

function ended(le: number): string {
  return `le="${le === Infinity ? "+Inf" : le}"`;
}

const hint = "Take the text as the service serves it at /metrics, after the load test.";
