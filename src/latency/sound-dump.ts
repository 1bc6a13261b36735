import { countOf, type Latencies, type LatencyDump } from "./dump.ts";
import type { LatencyFile } from "./format.ts";
import { refuse } from "./refuse.ts";

/**
 * The dump, if it can be of a measurement.
 * @throws GateError E206 for a count that is not whole or beyond 2^53, for more errors than requests, and for times that are all 0.
 */
export function soundDump(file: LatencyFile, dump: LatencyDump): LatencyDump {
  const { latencies, requests, answered, errors } = dump;
  const counts = { requests, "answered requests": answered, errors, times: latencies && countOf(latencies) };
  for (const [name, count] of Object.entries(counts)) {
    if (count === undefined || Number.isSafeInteger(count)) continue;
    throw refuse(file, { code: "E206", what: `counts ${count} ${name}; a whole number below 2^53 is expected`, hint });
  }
  if (errors !== undefined && requests !== undefined && errors > requests)
    throw refuse(file, { code: "E206", what: `counts ${errors} errors among ${requests} requests`, hint });
  if (latencies !== undefined && largestOf(latencies) === 0)
    throw refuse(file, { code: "E206", what: "has no time above 0, so nothing was timed", hint });
  return dump;
}

const hint = "The file must be as the tool wrote it, of one run.";

/** The largest time; undefined where it is in a bucket without an end. */
function largestOf(latencies: Latencies): number | undefined {
  if (latencies.kind === "percentiles") return latencies.points.at(-1)?.value;
  if (latencies.kind === "histogram")
    return latencies.counts.at(-1) === latencies.n ? latencies.edges.at(-1) : undefined;
  let largest = 0;
  for (let at = 0; at < latencies.values.length; at++) largest = Math.max(largest, latencies.values[at] ?? 0);
  return largest;
}
