import type { MetricGateRule } from "../gates/schema.ts";
import { isOfLatency } from "../latency/load-test.ts";
import { metrics } from "../metrics/index.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";
import { valueAt } from "./mapping.ts";

interface LoadGate {
  readonly gate: MetricGateRule;
  readonly index: number;
  readonly metric: Metric;
}

/** Latencies from two places or from none, and what no load test can tell. */
export function checkLatency(draft: Draft): readonly Fault[] {
  const given = draft.written["latency"] !== undefined;
  const gates = loadGates(draft, given);
  return [
    ...(given ? [...twoPlaces(draft), ...oneForBoth(draft)] : []),
    // A gate that could not be read may be the one that reads it.
    ...(given && gates.length === 0 && !draft.gates.includes(undefined) ? [unused()] : []),
    ...gates.flatMap((each) => [...onSlices(each), ...withoutSource(each, draft, given)]),
  ];
}

/** Gates that a load test answers, not the rows. */
function loadGates({ gates }: Draft, given: boolean): readonly LoadGate[] {
  return gates.flatMap((gate, index) => {
    if (gate === undefined || !("metric" in gate)) return [];
    const metric = metrics.find(({ name }) => name === gate.metric);
    if (metric === undefined || (metric.kind !== "load" && !(given && isOfLatency(metric)))) return [];
    return [{ gate, index, metric }];
  });
}

function twoPlaces({ columns }: Draft): readonly Fault[] {
  if (columns?.latency_ms === undefined) return [];
  return [
    faultyKey(["latency"], "stands beside `columns.latency_ms`: latencies come from one of them, so remove the other."),
  ];
}

/** One output of one model twice, which never gets slower. One file may hold both: two benchmarks, two labels. */
function oneForBoth({ written }: Draft): readonly Fault[] {
  const [before, after] = ["reference", "candidate"].map((side) => valueAt(written, ["latency", side]));
  if (before === undefined || JSON.stringify(before) !== JSON.stringify(after)) return [];
  return [
    faulty(["latency", "candidate"], "is that of the reference, so no change could be seen: give each model its own."),
  ];
}

function unused(): Fault {
  const names = metrics.filter((metric) => metric.kind === "load" || isOfLatency(metric)).map(({ name }) => name);
  return faultyKey(["latency"], `is read by no gate. Gates that judge it are on ${names.join(", ")}.`);
}

function onSlices({ gate, index, metric }: LoadGate): readonly Fault[] {
  const path = ["gates", index];
  const why = `${metric.name} is of a load test, which has no slices`;
  return [
    ...(Array.isArray(gate.slices) && gate.slices.length > 0
      ? [faulty([...path, "slices"], `${why}; remove it.`)]
      : []),
    ...(gate.per_slice === undefined ? [] : [faultyKey([...path, "per_slice"], `${why}; remove it.`)]),
    ...(gate.gap === undefined || metric.kind === "load" ? [] : [faultyKey([...path, "gap"], `${why}; remove it.`)]),
  ];
}

function withoutSource({ index, metric }: LoadGate, { columns }: Draft, given: boolean): readonly Fault[] {
  if (given || metric.kind !== "load" || columns === undefined) return [];
  const path = ["gates", index, "metric"];
  if (metric.counts === "errors") {
    const other = "For a column of 0 and 1 in the predictions, use `metric: rate` with its `column`.";
    return [faulty(path, `error_rate needs \`latency\`, the output of a load tool. ${other}`)];
  }
  if (columns.timestamp !== undefined) return [];
  return [
    faulty(
      path,
      "throughput needs `latency`, the output of a load tool, or `columns.timestamp`, the times of the rows.",
    ),
  ];
}
