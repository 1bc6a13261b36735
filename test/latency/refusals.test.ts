import { expect, it } from "vitest";
import { GateError } from "../../src/errors.ts";
import type { LatencyChoice } from "../../src/latency/format.ts";
import { fixture, read } from "./fixture.ts";

interface Case {
  readonly name: string;
  readonly text: string;
  readonly choice?: LatencyChoice;
}

const predict = { labels: { path: "/predict" } };
const ms = { unit: "ms" } as const;
const prom = fixture("reference.prom");
const k6 = fixture("reference.k6.json");
const hgrm = fixture("reference.hgrm");
const wrk = fixture("candidate.wrk.txt");
const line = (text: string, part: string, by: string): string => {
  if (!text.includes(part)) throw new Error(`the fixture has no ${part}`);
  return text.replace(part, by);
};

/** Outputs of which none may be judged, and what is said to the person who must mend it. */
const cases: readonly Case[] = [
  { name: "hgrm without a unit", text: hgrm },
  { name: "hgrm cut off", text: hgrm.slice(0, 1200), choice: ms },
  { name: "hgrm cut off in its mean", text: hgrm.slice(0, hgrm.indexOf("StdDeviation")), choice: ms },
  {
    name: "hgrm of no times",
    text: "Value Percentile TotalCount 1/(1-Percentile)\n\n0.000 1.000000000000 0\n#[Max = 0.000, Total count = 0]\n",
    choice: ms,
  },
  { name: "hgrm with a value below zero", text: line(hgrm, "       6.727", "      -6.727"), choice: ms },
  { name: "hgrm with falling values", text: line(hgrm, "8.184", "1.184"), choice: ms },
  { name: "hgrm with a line that is none", text: line(hgrm, "8.184", "NaN"), choice: ms },
  {
    name: "hgrm with lines left out",
    text: line(hgrm, "Total count    =        20000", "Total count    =        20100"),
    choice: ms,
  },
  { name: "prometheus with several histograms", text: prom },
  { name: "prometheus without the histogram that is meant", text: prom, choice: { metric: "latency_seconds" } },
  {
    name: "prometheus not cumulative",
    text: prom.replace(/(path="\/predict",le="0.02"\}) .*/u, "$1 9"),
    choice: predict,
  },
  {
    name: "prometheus not in order",
    text: line(prom, 'path="/predict",le="0.02"', 'path="/predict",le="0.2"'),
    choice: predict,
  },
  {
    name: "prometheus without the bucket of all",
    text: prom
      .split("\n")
      .filter((each) => !each.includes("+Inf"))
      .join("\n"),
    choice: predict,
  },
  {
    name: "prometheus with a count that is NaN",
    text: prom.replace(/(path="\/predict",le="0.02"\}) .*/u, "$1 NaN"),
    choice: predict,
  },
  {
    name: "prometheus with a negative bucket",
    text: line(prom, 'path="/predict",le="0.005"', 'path="/predict",le="-1"'),
    choice: predict,
  },
  {
    name: "prometheus with an end that is no number",
    text: line(prom, 'path="/predict",le="0.02"', 'path="/predict",le="fast"'),
    choice: predict,
  },
  { name: "prometheus cut off in a bucket", text: prom.slice(0, prom.indexOf('le="0.04"')), choice: predict },
  {
    name: "prometheus with a bucket twice",
    text: prom.replace(/(.*path="\/predict",le="\+Inf".*\n)/u, "$1$1"),
    choice: predict,
  },
  {
    name: "prometheus with a count of all that is NaN",
    text: prom.replace(/(_count\{method="POST",path="\/predict"\}) .*/u, "$1 NaN"),
    choice: predict,
  },
  { name: "prometheus of no times", text: prom.replaceAll(/(path="\/predict".*?\}) .*/gu, "$1 0"), choice: predict },
  {
    name: "prometheus with another count",
    text: prom.replace(/(_count\{method="POST",path="\/predict"\}) .*/u, "$1 7"),
    choice: predict,
  },
  { name: "prometheus of another unit than its name tells", text: prom, choice: { ...predict, unit: "ms" } },
  {
    name: "prometheus of a unit that its name does not tell",
    text: prom.replaceAll("_seconds", "_time"),
    choice: predict,
  },
  { name: "k6 summary cut off", text: k6.slice(0, 300) },
  { name: "k6 summary with NaN", text: k6.replace(/"avg": [0-9.]+/u, '"avg": NaN') },
  { name: "k6 summary of another trend", text: k6, choice: { metric: "grpc_req_duration" } },
  { name: "k6 summary of no requests", text: line(k6, '"count": 20000', '"count": 0') },
  { name: "k6 summary with falling percentiles", text: k6.replace(/"p\(95\)": [0-9.]+/u, '"p(95)": 1.5') },
  { name: "k6 summary with a time below zero", text: k6.replace(/"med": [0-9.]+/u, '"med": -3') },
  { name: "k6 summary with a unit", text: k6, choice: { unit: "s" } },
  { name: "k6 points cut off", text: fixture("points.k6.json").slice(0, 2000) },
  {
    name: "k6 points with text for a number",
    text: fixture("points.k6.json").replace(
      /("metric":"http_req_duration","type":"Point".*?"value":)[0-9.]+/u,
      '$1"slow"',
    ),
  },
  { name: "k6 points of other tags", text: fixture("points.k6.json"), choice: { labels: { name: "health" } } },
  { name: "wrk cut off", text: wrk.slice(0, wrk.indexOf("requests in")) },
  { name: "wrk without percentiles", text: wrk.replace(/ {2}Latency Distribution\n(?: +\d+%.*\n)+/u, "") },
  { name: "wrk with a percentile that is none", text: line(wrk, "38.52ms", "nan") },
  { name: "wrk cut off in its rate", text: wrk.slice(0, wrk.indexOf("5.81")) },
  { name: "wrk of no requests", text: line(wrk, "19400 requests", "0 requests") },
  { name: "pytest-benchmark with two benchmarks", text: fixture("summary.pytest.json") },
  {
    name: "pytest-benchmark without the one that is meant",
    text: fixture("summary.pytest.json"),
    choice: { benchmark: "test_fast" },
  },
  { name: "pytest-benchmark without rounds", text: fixture("summary.pytest.json"), choice: { benchmark: "test_load" } },
  {
    name: "pytest-benchmark with a round that is none",
    text: fixture("reference.pytest.json").replace(/"data": \[\s+[0-9.]+/u, '"data": [\n null'),
  },
  { name: "pytest-benchmark without benchmarks", text: '{"machine_info": {}, "benchmarks": [], "stats": {}}' },
  { name: "numbers with a word among them", text: "12.1\n13.4\ntimeout\n", choice: ms },
  { name: "numbers below zero", text: "12.1\n-1\n", choice: ms },
  { name: "numbers without a unit", text: "12.1\n13.4\n" },
];

it.each(cases)("is not read: $name", async ({ name, text, choice }) => {
  const error = refusalOf(() => read(text, choice));
  const shown = `${error.code} ${error.message}\n→ ${error.hint}\n`;
  await expect(shown).toMatchFileSnapshot(
    `../../fixtures/latency/refusals/${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.txt`,
  );
});

function refusalOf(attempt: () => unknown): GateError {
  try {
    attempt();
  } catch (thrown) {
    if (thrown instanceof GateError) return thrown;
    throw thrown;
  }
  throw new Error("it was read");
}
