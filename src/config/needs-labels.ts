import { metrics } from "../metrics/index.ts";
import type { Config } from "./schema.ts";

/** Whether anything that the config asks needs the labels of the rows; estimates, drift, checks and latency do without. */
export function needsLabels({ gates, discover }: Pick<Config, "gates" | "discover">): boolean {
  if (discover !== undefined) return true;
  const readers = new Set(metrics.filter(({ roles }) => roles.includes("label")).map(({ name }) => name));
  return gates.some((gate) => "metric" in gate && gate.severity !== "off" && readers.has(gate.metric));
}
