import type { LatencyFormat } from "./format.ts";
import { hgrm } from "./hgrm.ts";
import { k6Points } from "./k6-points.ts";
import { k6Summary } from "./k6-summary.ts";
import { prometheus } from "./prometheus.ts";
import { pytestBenchmark } from "./pytest-benchmark.ts";
import { samples } from "./samples.ts";
import { wrk } from "./wrk.ts";

/** Every output that latencies are read from, in the order in which it is tried what a file is. */
export const latencyFormats: readonly LatencyFormat[] = [
  wrk,
  hgrm,
  k6Points,
  pytestBenchmark,
  k6Summary,
  prometheus,
  samples,
];
