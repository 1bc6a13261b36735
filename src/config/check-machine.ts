import { askedMetric } from "../metrics/asked-metric.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";
import { valueAt } from "./mapping.ts";
import type { MetricGate } from "./metric-gate.ts";

/** What a gate on latency or resources leaves open, or asks of columns that are not there. */
export function checkMachine(subject: MetricGate): readonly Fault[] {
  return [whichLatency, percentNotShare, promiseOfTime, unitOfRate, hasBlocks, whichLimit].flatMap((rule) =>
    rule(subject),
  );
}

function whichLatency({ gate, metric, path }: MetricGate): readonly Fault[] {
  if (metric.name !== "latency") return [];
  const { percentile, share_over: cut } = gate;
  if (percentile !== undefined && cut !== undefined)
    return [faultyKey([...path, "share_over"], "stands beside `percentile`; a gate measures one of them.")];
  if (percentile !== undefined || cut !== undefined) return [];
  const ways = "`share_over: 300ms` for the share of slower rows, or `percentile: 95`";
  return [faulty(path, `latency needs to know what of it: ${ways}. \`latency_mean\` is its mean.`)];
}

/** 0.99 is the first percentile, that of the fastest rows: who writes it means 99. */
function percentNotShare({ gate: { percentile }, metric, path }: MetricGate): readonly Fault[] {
  if (metric.name !== "latency" || percentile === undefined || percentile >= 1) return [];
  const meant = Number((percentile * 100).toPrecision(12));
  return [
    faulty([...path, "percentile"], `${percentile} is a percentile of the fastest rows; for p${meant} write ${meant}.`),
  ];
}

/** Every row takes longer than no time, and a percentage is no time. */
function promiseOfTime({ gate: { share_over: cut }, metric, path, draft }: MetricGate): readonly Fault[] {
  if (metric.name !== "latency" || cut === undefined) return [];
  const place = [...path, "share_over"];
  const written = valueAt(draft.written, place);
  if (typeof written === "string" && written.endsWith("%"))
    return [
      faulty(place, `"${written}" is no time, such as \`300ms\`; the share of slower rows is limited by \`max\`.`),
    ];
  return cut > 0 ? [] : [faulty(place, "must be above 0: every row takes longer than that.")];
}

/** A rate is a share of the rows; only what is counted in it can have a unit. */
function unitOfRate({ gate, metric, path }: MetricGate): readonly Fault[] {
  if (metric.name !== "rate" || gate.unit === undefined || gate.share_over !== undefined) return [];
  return [faultyKey([...path, "unit"], "is the unit of what `share_over` counts; without it rate is a share of rows.")];
}

function hasBlocks({ gate, path, draft: { columns } }: MetricGate): readonly Fault[] {
  if (gate.blocks === undefined || columns === undefined || columns.block !== undefined) return [];
  return [faulty([...path, "blocks"], "needs `columns.block`, the column that names the blocks.")];
}

/**
 * An absolute and a relative limit on latency are nearly always meant together (10 % of 2 ms is nothing), but to
 * lessen what blocks is for the config to say.
 */
function whichLimit({ gate, metric, path, draft }: MetricGate): readonly Fault[] {
  const given = gate.max_increase;
  const isOpen = valueAt(draft.written, [...path, "fail_if"]) === undefined;
  if (!isOpen || given?.absolute === undefined || given.relative === undefined) return [];
  if (askedMetric(metric, gate).ofMachine !== true) return [];
  const both =
    "`fail_if: all_exceeded` if a failure needs both (an increase of 10 % may be a fraction of a millisecond)";
  return [
    faulty([...path, "max_increase"], `has two limits: write ${both}, or \`fail_if: any_exceeded\` if one is enough.`),
  ];
}
