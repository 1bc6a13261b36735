import type { Side } from "../../align/comparison.ts";
import { required } from "../row-variables.ts";

/** For each row the number of classes that are predicted and not labelled, or labelled and not predicted. */
export function wrongClasses(side: Side): Float64Array {
  const predicted = required(side.predictionSets, "prediction");
  const wrong = new Float64Array(side.rows);
  for (const [place, labels] of required(side.labelSets, "label").entries()) {
    const flags = predicted[place];
    for (let row = 0; row < side.rows; row++) if (labels[row] !== flags?.[row]) wrong[row] = (wrong[row] ?? 0) + 1;
  }
  return wrong;
}
