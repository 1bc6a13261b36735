import type { LatencyDump, Latencies } from "./dump.ts";
import type { LatencyFile, LatencyFormat } from "./format.ts";
import { amountAt, isObject, jsonObject, objectAt, type JsonObject } from "./json.ts";
import { milliseconds, refuseOtherUnit } from "./milliseconds.ts";
import { quoted, refuse, written } from "./refuse.ts";
import { rising } from "./rising.ts";

export const pytestBenchmark: LatencyFormat = {
  name: "pytest-benchmark",
  title: "pytest-benchmark as JSON",
  description:
    "`pytest --benchmark-json=bench.json` (pytest-benchmark 3 to 5); with `--benchmark-save-data` also every round.",
  definition:
    "Times in seconds of a round divided by its iterations. With the rounds' `data` they are judged as rows of a table are; without, only the minimum, the median and the maximum of `rounds` rounds are known, and the mean " +
    "with its deviation. `benchmark` chooses one by name where there are several. The machine is `machine_info.node` and its processor. Requests are not counted: there is no throughput and no error rate.",
  tells: {
    percentiles: "all with `data`, else the median",
    mean: "yes",
    share: "with `data`",
    throughput: "no",
    errors: "no",
  },
  takes: ["benchmark"],
  recognises: (text) =>
    text.trimStart().startsWith("{") && /"benchmarks"\s*:\s*\[/u.test(text) && /"stats"\s*:/u.test(text),
  parse,
};

function parse(file: LatencyFile): LatencyDump {
  refuseOtherUnit(file, pytestBenchmark.title, "s");
  const root = jsonObject(file, file.text);
  const chosen = choose(file, Array.isArray(root["benchmarks"]) ? root["benchmarks"].filter(isObject) : []);
  const stats = objectAt(chosen, "stats");
  const mean = amountAt(file, stats, "mean", "the mean");
  const deviation = amountAt(file, stats, "stddev", "the stddev");
  const machine = machineOf(objectAt(root, "machine_info"));
  return {
    latencies: latenciesOf(file, stats),
    ...(mean !== undefined && {
      mean: { value: inMs(mean), ...(deviation !== undefined && { deviation: inMs(deviation) }) },
    }),
    ...(machine !== undefined && { machine }),
    notes: [],
  };
}

function choose(file: LatencyFile, benchmarks: readonly JsonObject[]): JsonObject {
  const { benchmark: wanted } = file.choice;
  const fitting = benchmarks.filter(
    (one) => wanted === undefined || one["name"] === wanted || one["fullname"] === wanted,
  );
  const [only] = fitting;
  const names = benchmarks.slice(0, mostListed).map((one) => quoted(String(one["fullname"] ?? one["name"])));
  const listed = `${names.join(", ")}${benchmarks.length > mostListed ? ` and ${benchmarks.length - mostListed} more` : ""}`;
  if (only !== undefined && fitting.length === 1) return only;
  if (benchmarks.length === 0)
    throw refuse(file, { code: "E204", what: "has no benchmark", hint: "Check that pytest ran one." });
  throw refuse(file, {
    code: "E102",
    what:
      fitting.length > 1
        ? `has ${fitting.length} benchmarks: ${listed}`
        : `has no benchmark ${quoted(wanted ?? "")}; it has ${listed}`,
    hint: "Choose one under `latency`: `{ uri: …, benchmark: name }`.",
  });
}

const mostListed = 8;

function latenciesOf(file: LatencyFile, stats: JsonObject): Latencies {
  const { data } = stats;
  if (Array.isArray(data)) return { kind: "samples", values: roundsOf(file, data) };
  const n = amountAt(file, stats, "rounds", "the number of rounds");
  if (n === 0) throw noRounds(file);
  const points = (
    [
      ["min", 0],
      ["median", 0.5],
      ["max", 1],
    ] as const
  ).flatMap(([key, share]) => {
    const value = amountAt(file, stats, key, `the ${key}`);
    return value === undefined ? [] : [{ share, value: inMs(value) }];
  });
  return { kind: "percentiles", n, countFrom: "its `rounds`", points: rising(file, points) };
}

function roundsOf(file: LatencyFile, data: readonly unknown[]): Float64Array {
  if (data.length === 0) throw noRounds(file);
  return Float64Array.from(data, (value, at) => {
    if (typeof value === "number" && Number.isFinite(value) && value >= 0) return inMs(value);
    const what = `round ${at + 1} of stats.data is ${written(value)}; expected a number of seconds from 0`;
    throw refuse(file, { code: "E206", what, hint: "The file must be as pytest-benchmark wrote it." });
  });
}

function noRounds(file: LatencyFile): Error {
  return refuse(file, { code: "E204", what: "has a benchmark of 0 rounds", hint: "Check that the benchmark ran." });
}

function machineOf(info: JsonObject): string | undefined {
  const { node } = info;
  const brand = objectAt(info, "cpu")["brand_raw"] ?? objectAt(info, "cpu")["brand"];
  if (typeof node !== "string" || node === "") return undefined;
  return typeof brand === "string" && brand !== "" ? `${node}, ${brand}` : node;
}

function inMs(seconds: number): number {
  return milliseconds(seconds, "s");
}
