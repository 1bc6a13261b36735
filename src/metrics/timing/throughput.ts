import { tasks } from "../../align/comparison.ts";
import type { LoadMetric } from "../metric.ts";

export const throughput: LoadMetric = {
  kind: "load",
  name: "throughput",
  title: "Throughput",
  description:
    "Requests that were answered per second of a load test (`latency`), or rows per second by `columns.timestamp`. A load of a fixed rate measures the load, not the model.",
  definition:
    "Requests / seconds; of rows, those after the first / the seconds from the first to the last. Interval by the exact tails of the Poisson distribution (Garwood); a relative limit by the exact conditional test of the ratio " +
    "(R's poisson.test), an absolute one from the bounds of both sides (MOVER). Requests that come in bursts are less sure than this says. Not judged on slices.",
  tasks,
  better: "higher",
  unit: "/s",
  roles: [],
  options: [],
  ofMachine: true,
  counts: "requests",
};
