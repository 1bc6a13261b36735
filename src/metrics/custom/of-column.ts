import { tasks } from "../../align/comparison.ts";

/** What the metrics of a column that a gate names have in common; which way is better, the gate must say. */
export const ofColumn = {
  tasks,
  better: "lower",
  unit: "score",
  roles: [],
  options: ["column", "direction", "unit"],
  requires: ["column", "direction"],
} as const;
