import { tasks } from "../../align/comparison.ts";
import type { LoadMetric } from "../metric.ts";

export const errorRate: LoadMetric = {
  kind: "load",
  name: "error_rate",
  title: "Error rate",
  description:
    "Share of the requests of a load test (`latency`) that failed, as the tool counts them. For a column of flags in the predictions use `rate`.",
  definition:
    "Errors / requests. Interval of Clopper and Pearson; a relative limit by the exact conditional test of the ratio of two Poisson rates (R's poisson.test), a little conservative where errors are not rare; an absolute one from " +
    "the bounds of both sides (MOVER). Not judged on slices.",
  tasks,
  better: "lower",
  unit: "share",
  roles: [],
  options: [],
  counts: "errors",
};
