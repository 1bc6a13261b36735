import type { Reading } from "../../src/audit/stopwatch.ts";

/** Milliseconds, those of the processors, peak of the memory. */
export type Given = readonly [number, number, number];

/** A process that is read so, one after the other; the last reading stays. */
export function readings(...given: readonly Given[]): () => Reading {
  let at = 0;
  return () => {
    const [ms, processorMs, peakBytes] = given[Math.min(at, given.length - 1)] ?? [0, 0, 0];
    at += 1;
    return { ms, processorMs, peakBytes };
  };
}
