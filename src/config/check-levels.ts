import { quantileColumns } from "../align/quantiles.ts";
import { centralCoverages, centralInterval, hasLevel, lonelyLevels } from "../metrics/quantile/levels.ts";
import { weightedIntervalScore } from "../metrics/quantile/weighted-interval-score.ts";
import { type Fault, faulty } from "./fault.ts";
import type { MetricGate } from "./metric-gate.ts";

/** Quantiles and intervals that a gate measures and the forecasts do not have. */
export function checkLevels(subject: MetricGate): readonly Fault[] {
  const { task, columns } = subject.draft;
  if (task === "regression") return levelOfPrediction(subject);
  if (task !== "quantile" || columns?.quantiles === undefined) return [];
  const levels = quantileColumns(columns).map(({ level }) => level);
  return [...knownQuantile(subject, levels), ...knownInterval(subject, levels), ...symmetricLevels(subject, levels)];
}

/** In a regression the data do not say which quantile the prediction is. */
function levelOfPrediction({ gate, metric, path }: MetricGate): readonly Fault[] {
  if (!metric.options.includes("quantile") || gate.quantile !== undefined) return [];
  return [
    faulty(
      path,
      `${metric.name} needs \`quantile\` in a regression: the level of the quantile that \`prediction\` is.`,
    ),
  ];
}

function knownQuantile({ gate: { quantile }, path }: MetricGate, levels: readonly number[]): readonly Fault[] {
  if (quantile === undefined || hasLevel(levels, quantile)) return [];
  return [
    faulty([...path, "quantile"], `${quantile} is not a level of \`columns.quantiles\`; there are ${listOf(levels)}.`),
  ];
}

function knownInterval({ gate: { level }, path }: MetricGate, levels: readonly number[]): readonly Fault[] {
  if (level === undefined) return [];
  const { lower, upper } = centralInterval(level);
  if (hasLevel(levels, lower) && hasLevel(levels, upper)) return [];
  const known = centralCoverages(levels);
  const instead = known.length === 0 ? "They make no central interval." : `Levels that they make: ${listOf(known)}.`;
  return [
    faulty(
      [...path, "level"],
      `the central interval of level ${level} lies between the quantiles ${rounded(lower)} and ${rounded(upper)}, which are not ` +
        `both among \`columns.quantiles\` (${listOf(levels)}). ${instead}`,
    ),
  ];
}

function symmetricLevels({ metric, path }: MetricGate, levels: readonly number[]): readonly Fault[] {
  const lonely = lonelyLevels(levels);
  if (metric.name !== weightedIntervalScore.name || lonely.length === 0) return [];
  const partners = lonely.map((level) => 1 - level);
  const text = `${metric.name} needs quantiles in pairs around the median: beside ${listOf(lonely)} it misses ${listOf(partners)} in \`columns.quantiles\`.`;
  return [faulty([...path, "metric"], text)];
}

function listOf(levels: readonly number[]): string {
  return levels.map(rounded).join(", ");
}

/** 1 - 0.9 as it is written: 0.1. */
function rounded(level: number): string {
  return String(Number(level.toPrecision(12)));
}
