import { valueText } from "../number-text.ts";
import type { PercentilePoint } from "./dump.ts";
import type { LatencyFile } from "./format.ts";
import { refuse } from "./refuse.ts";

/**
 * The points in the order of their shares.
 * @throws GateError E206 where a higher percentile is lower, E203 where there is no point.
 */
export function rising(file: LatencyFile, points: readonly PercentilePoint[]): readonly PercentilePoint[] {
  const sorted = points.toSorted((a, b) => a.share - b.share);
  if (sorted.length === 0) throw refuse(file, { what: "has no percentile of the latency", hint });
  sorted.forEach(({ share, value }, at) => {
    const before = sorted[at - 1];
    if (before === undefined || value >= before.value) return;
    const what = `${nameOfShare(share)} is ${ms(value)}, below the ${ms(before.value)} of ${nameOfShare(before.share)}; percentiles must rise`;
    throw refuse(file, { code: "E206", what, hint });
  });
  return sorted;
}

const hint = "Check that the file is as the tool wrote it.";

function ms(value: number): string {
  return valueText(value, "ms");
}

/** "p99.9", "the minimum". */
export function nameOfShare(share: number): string {
  if (share === 0) return "the minimum";
  return share === 1 ? "the maximum" : `p${Number((share * 100).toPrecision(12))}`;
}
