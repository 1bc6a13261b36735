import type { LatencyDump } from "./dump.ts";
import type { LatencyFile, LatencyFormat } from "./format.ts";
import { isObject, jsonObject, objectAt, type JsonObject } from "./json.ts";
import { refuseOtherUnit } from "./milliseconds.ts";
import { quoted, refuse, written } from "./refuse.ts";

export const k6Points: LatencyFormat = {
  name: "k6-points",
  title: "k6 points as JSON lines",
  description: "`k6 run --out json=points.json` (also gzipped): every request by itself.",
  definition:
    "Points of `http_req_duration` (or `metric`) in milliseconds, judged as rows of a table are: percentiles of type 7. `http_reqs` counts requests, `http_req_failed` those that failed, and the " +
    "span from the first to the last point is their time. `labels` keeps points with these tags, such as `{ name: predict }`; k6's own warm-up is not told apart.",
  tells: { percentiles: "all", mean: "yes", share: "yes", throughput: "yes", errors: "yes" },
  takes: ["metric", "labels"],
  recognises: (text) => /^\s*\{.*"type"\s*:\s*"(?:Metric|Point)"/u.test(text.slice(0, 4000).split("\n")[0] ?? ""),
  parse,
};

function parse(file: LatencyFile): LatencyDump {
  refuseOtherUnit(file, k6Points.title, "ms");
  const metric = file.choice.metric ?? "http_req_duration";
  const found = collect(file, metric);
  if (found.values.length === 0) throw none(file, metric, found.metrics);
  return {
    latencies: { kind: "samples", values: Float64Array.from(found.values) },
    // The first of them starts the clock.
    ...(found.requests > 0 && {
      requests: found.requests,
      answered: found.requests - 1,
      seconds: (found.last - found.first) / 1000,
    }),
    ...(found.hasFailures && { errors: found.failures }),
    notes: [],
  };
}

interface Collected {
  readonly values: number[];
  readonly metrics: Set<string>;
  requests: number;
  failures: number;
  hasFailures: boolean;
  first: number;
  last: number;
}

function collect(file: LatencyFile, metric: string): Collected {
  const found: Collected = {
    values: [],
    metrics: new Set(),
    requests: 0,
    failures: 0,
    hasFailures: false,
    first: Infinity,
    last: -Infinity,
  };
  let line = 0;
  for (let start = 0; start < file.text.length;) {
    const end = file.text.indexOf("\n", start);
    const text = file.text.slice(start, end < 0 ? undefined : end);
    start = end < 0 ? file.text.length : end + 1;
    line++;
    if (text.trim() !== "") takePoint(file, { text, line, metric }, found);
  }
  return found;
}

const counters: ReadonlySet<string> = new Set(["http_reqs", "http_req_failed"]);

interface Point {
  readonly text: string;
  readonly line: number;
  readonly metric: string;
}

function takePoint(file: LatencyFile, { text, line, metric }: Point, found: Collected): void {
  const point = jsonObject(file, text, line);
  const name = String(point["metric"]);
  found.metrics.add(name);
  if (point["type"] !== "Point" || (name !== metric && !counters.has(name))) return;
  const data = objectAt(point, "data");
  if (!hasTags(data, file.choice.labels)) return;
  const value = amountOf(file, line, { name, value: data["value"] });
  if (name === metric) found.values.push(value);
  if (name === "http_reqs") count(file, line, data, { value, found });
  if (name === "http_req_failed") {
    found.hasFailures = true;
    found.failures += value;
  }
}

function count(
  file: LatencyFile,
  line: number,
  data: JsonObject,
  { value, found }: { readonly value: number; readonly found: Collected },
): void {
  const time = Date.parse(String(data["time"]));
  if (Number.isNaN(time)) {
    const what = `${written(data["time"])} is no time of a point`;
    throw refuse(file, { code: "E206", line, what, hint });
  }
  found.requests += value;
  found.first = Math.min(found.first, time);
  found.last = Math.max(found.last, time);
}

function hasTags(data: JsonObject, labels: Readonly<Record<string, string>> = {}): boolean {
  const tags = isObject(data["tags"]) ? data["tags"] : {};
  return Object.entries(labels).every(([name, value]) => tags[name] === value);
}

const hint = "The file must be as k6 wrote it.";

function amountOf(
  file: LatencyFile,
  line: number,
  { name, value }: { readonly name: string; readonly value: unknown },
): number {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
  const what = `the value of ${name} is ${written(value)}; expected a number from 0`;
  throw refuse(file, { code: "E206", line, what, hint });
}

function none(file: LatencyFile, metric: string, metrics: ReadonlySet<string>): Error {
  return refuse(file, {
    code: "E204",
    what: `has no point of ${quoted(metric)}${file.choice.labels === undefined ? "" : " with these `labels`"}; it has points of ${[...metrics].join(", ")}`,
    hint: "Check that the load test reached the service, and `metric` and `labels` under `latency`.",
  });
}
