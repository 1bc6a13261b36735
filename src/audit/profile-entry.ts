import type { Lap, Stopwatch } from "./stopwatch.ts";
import type { AuditProfile } from "./v1-profile.ts";
import type { AuditInput } from "./v1.ts";

interface Used {
  readonly stopwatch: Stopwatch;
  /** In all, the first one among them. */
  readonly threads: number;
  readonly inputs: readonly Pick<AuditInput, "role" | "rows">[];
}

/** Where time and memory went, up to the phase that ended last; undefined where nobody took the time. */
export function profileEntry({ stopwatch, threads, inputs }: Used): AuditProfile | undefined {
  const laps = stopwatch.laps();
  if (laps.length === 0) return undefined;
  const ms = sumOf(laps, "ms");
  const rows = inputs.reduce((sum, input) => sum + (input.role.startsWith("latency-") ? 0 : input.rows), 0);
  return {
    threads,
    rows,
    rows_per_second: rows === 0 || ms === 0 ? null : Math.round((rows / ms) * 1000),
    milliseconds: microseconds(ms),
    processor_milliseconds: microseconds(sumOf(laps, "processorMs")),
    peak_bytes: Math.max(...laps.map(({ peakBytes }) => peakBytes)),
    phases: laps.map((lap) => ({
      name: lap.phase,
      milliseconds: microseconds(lap.ms),
      processor_milliseconds: microseconds(lap.processorMs),
      peak_bytes: lap.peakBytes,
    })),
  };
}

function sumOf(laps: readonly Lap[], key: "ms" | "processorMs"): number {
  return laps.reduce((sum, lap) => sum + lap[key], 0);
}

/** Milliseconds to the microsecond: finer is noise. */
function microseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
