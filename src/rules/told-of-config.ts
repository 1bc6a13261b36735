import { configDirections } from "./config-directions.ts";
import type { Difference } from "./differences.ts";
import { judgeOf } from "./judge-of.ts";
import { stepsText, type Told } from "./told.ts";
import { shareText, valueText } from "./value-text.ts";

const parts: Readonly<Record<string, Told["what"]>> = {
  policy: "policy",
  pairing: "policy",
  schedule: "policy",
  discover: "slice",
  task: "data",
  columns: "data",
  reference: "data",
  pinned: "data",
  candidate: "data",
  labels: "data",
  sample: "data",
  latency: "data",
};

/** A difference outside of gates and slices. */
export function toldOfConfig(difference: Difference): Told {
  const [first = ""] = difference.path;
  return {
    ...difference,
    direction: judgeOf(configDirections, difference.path)(difference.before, difference.after),
    what: parts[first] ?? "other",
    name: stepsText(difference.path).slice(1),
    at: difference.path,
    text: shares.has(difference.path.join(".")) ? shareText : valueText,
  };
}

const shares: ReadonlySet<string> = new Set([
  "policy.confidence",
  "policy.max_invalid_rate",
  "policy.min_label_coverage",
  "pairing.min_join_rate",
  "sample",
]);
