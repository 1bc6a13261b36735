import { logEdges } from "../stats/log-edges.ts";
import type { LatencyPlot, PlotSides } from "./plot.ts";
import { ofSides, type PlotSubject } from "./subject.ts";
import { type Times, timesOfLoadTest, timesOfValues } from "./times.ts";

const bins = 30;
const probabilities = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];

/**
 * Latencies of both models in bins of equal width on a scale of logarithms, over the range of both, and their percentiles (type 7, as gates
 * have them): of a load test, or of the rows. A tool that tells percentiles alone has no such plot.
 */
export function latencyPlots(subject: PlotSubject): readonly LatencyPlot[] {
  const sides = timesOf(subject);
  const candidate = known(sides.candidate);
  if (candidate === undefined) return [];
  const reference = known(sides.reference);
  const all = reference === undefined ? [candidate] : [reference, candidate];
  // One side may have nothing but zeros, and then no lowest time above 0.
  const lowest = Math.min(...all.map((side) => side.lowest).filter((time) => time > 0));
  const edges = logEdges(lowest, Math.max(...all.map((side) => side.highest)), bins);
  return [
    {
      kind: "latency",
      edges,
      reference: reference?.binned(edges),
      candidate: candidate.binned(edges),
      percentiles: percentilesOf({ reference, candidate }),
    },
  ];
}

function timesOf({ comparison, loadTest }: PlotSubject): PlotSides<Times | undefined> {
  if (loadTest?.candidate.latencies === undefined)
    return ofSides(comparison, ({ latencyMs }) => latencyMs && timesOfValues(latencyMs));
  return ofSides(loadTest, ({ latencies }) => timesOfLoadTest(latencies));
}

function known(times: Times | undefined): Times | undefined {
  return times === undefined || times.count === 0 ? undefined : times;
}

/** Those that both sides know; beyond the last percentile at least one time lies, or it would be nothing but the largest. */
function percentilesOf({ reference, candidate }: PlotSides<Times>): LatencyPlot["percentiles"] {
  const count = Math.min(candidate.count, reference?.count ?? candidate.count);
  const asked = probabilities.filter((share) => (1 - share) * count >= 1);
  const after = candidate.quantiles(asked).filter((value) => value !== undefined);
  const before = reference?.quantiles(asked).filter((value) => value !== undefined);
  // A histogram with an open end knows the lower ones alone.
  const told = Math.min(after.length, before?.length ?? after.length);
  return {
    probabilities: asked.slice(0, told),
    reference: before?.slice(0, told),
    candidate: after.slice(0, told),
  };
}
