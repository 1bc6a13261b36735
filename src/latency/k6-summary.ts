import type { LatencyDump, PercentilePoint } from "./dump.ts";
import type { LatencyFile, LatencyFormat } from "./format.ts";
import { amountAt, isObject, jsonObject, objectAt, type JsonObject } from "./json.ts";
import { refuseOtherUnit } from "./milliseconds.ts";
import { rising } from "./rising.ts";
import { quoted, refuse } from "./refuse.ts";

export const k6Summary: LatencyFormat = {
  name: "k6",
  title: "k6 summary as JSON",
  description:
    "`k6 run --summary-export=summary.json` (k6 0.26 and later), or the data that `handleSummary` gets, as JSON.",
  definition:
    "The trend `http_req_duration` in milliseconds, of all requests (or `metric`): its percentiles are of type 7. `http_reqs` counts requests and their rate, `http_req_failed` those that " +
    'failed (k6 calls them passes of that rate). A gate needs its percentile in `summaryTrendStats`, such as ["min", "med", "p(90)", "p(95)", "p(99)", "max", "count"]; the more neighbours ' +
    "it has there, the narrower are its bounds. `--out json` tells more.",
  tells: {
    percentiles: "those in `summaryTrendStats`",
    mean: "only in `mode: point`",
    share: "no",
    throughput: "yes",
    errors: "yes",
  },
  takes: ["metric"],
  recognises: (text) =>
    text.trimStart().startsWith("{") &&
    /"metrics"\s*:\s*\{/u.test(text.slice(0, 1_000_000)) &&
    text.includes("http_req"),
  parse,
};

function parse(file: LatencyFile): LatencyDump {
  refuseOtherUnit(file, k6Summary.title, "ms");
  const root = jsonObject(file, file.text);
  const metrics = objectAt(root, "metrics");
  const name = file.choice.metric ?? "http_req_duration";
  const trend = trendOf(file, metrics, name);
  const requests = valuesOf(metrics["http_reqs"]);
  const count = amountAt(file, requests, "count", "the count of http_reqs");
  // A trend of some tags is of some of the requests.
  const isHttp = name.startsWith("http_req_") && !name.includes("{");
  const n = amountAt(file, trend, "count", `the count of ${name}`) ?? (isHttp ? count : undefined);
  if (n === 0 || (isHttp && count === 0)) throw noRequests(file);
  const average = amountAt(file, trend, "avg", `avg of ${name}`);
  const countFrom = 'the option `summaryTrendStats: [..., "count"]` of k6';
  return {
    latencies: { kind: "percentiles", n, countFrom, points: rising(file, points(file, trend, name)) },
    ...(average !== undefined && { mean: { value: average } }),
    ...(count !== undefined && { requests: count }),
    ...failures(file, metrics),
    ...duration(file, root, requests),
    notes: [],
  };
}

/** handleSummary has them under `values`, --summary-export directly. */
function valuesOf(metric: unknown): JsonObject {
  if (!isObject(metric)) return {};
  return isObject(metric["values"]) ? metric["values"] : metric;
}

function trendOf(file: LatencyFile, metrics: JsonObject, name: string): JsonObject {
  const trend = valuesOf(metrics[name]);
  if (Object.keys(trend).length > 0) return trend;
  const known = Object.keys(metrics).filter((each) => "max" in valuesOf(metrics[each]));
  throw refuse(file, {
    code: file.choice.metric === undefined ? "E203" : "E102",
    what: `has no trend ${quoted(name)}; it has ${known.length === 0 ? "none" : known.join(", ")}`,
    hint: "Name the trend to be judged by `metric` under `latency`.",
  });
}

const shares: Readonly<Record<string, number>> = { min: 0, med: 0.5, max: 1 };

function points(file: LatencyFile, trend: JsonObject, name: string): readonly PercentilePoint[] {
  return Object.keys(trend).flatMap((key) => {
    const percent = /^p\((\d+(?:\.\d+)?)\)$/u.exec(key)?.[1];
    const share = percent === undefined ? shares[key] : Number((Number(percent) / 100).toPrecision(15));
    const value = share === undefined ? undefined : amountAt(file, trend, key, `${key} of ${name}`);
    return share === undefined || value === undefined ? [] : [{ share, value }];
  });
}

/** "passes" of the rate http_req_failed are the requests that failed. */
function failures(file: LatencyFile, metrics: JsonObject): Pick<LatencyDump, "errors"> {
  const failed = amountAt(file, valuesOf(metrics["http_req_failed"]), "passes", "the passes of http_req_failed");
  return failed === undefined ? {} : { errors: failed };
}

function duration(file: LatencyFile, root: JsonObject, requests: JsonObject): Pick<LatencyDump, "seconds"> {
  const run = amountAt(file, objectAt(root, "state"), "testRunDurationMs", "testRunDurationMs");
  if (run !== undefined && run > 0) return { seconds: run / 1000 };
  const count = amountAt(file, requests, "count", "the count of http_reqs") ?? 0;
  const rate = amountAt(file, requests, "rate", "the rate of http_reqs") ?? 0;
  return count > 0 && rate > 0 ? { seconds: count / rate } : {};
}

function noRequests(file: LatencyFile): Error {
  return refuse(file, {
    code: "E204",
    what: "counts 0 requests: nothing was measured",
    hint: "Check that the load test reached the service.",
  });
}
