import type { RowVariable } from "../../aggregates/vocabulary.ts";
import { GateError } from "../../errors.ts";
import { nearest } from "../../nearest.ts";
import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import type { MetricOptions } from "../options.ts";
import { required } from "../row-variables.ts";

type Costs = NonNullable<MetricOptions["costs"]>;

export const expectedCost: MomentMetric = {
  kind: "moments",
  name: "expected_cost",
  title: "Expected cost",
  description: "Mean cost of a row by a table of what each prediction costs for each label.",
  definition:
    "Mean of `costs[label][prediction]`; what is not named costs 0, and a negative cost is a benefit. An invalid prediction costs as " +
    "much as the worst prediction for its label. A class that the data do not have is an error. Interval: Student's t, changes by " +
    "the paired or Welch's t.",
  tasks: ["binary", "multiclass"],
  better: "lower",
  unit: "score",
  roles: ["label", "prediction"],
  options: ["costs"],
  requires: ["costs"],
  variables: ({ costs = {} }) => [costOfRow(costs)],
  evaluate: mean,
};

function costOfRow(costs: Costs): RowVariable {
  return {
    name: `cost ${JSON.stringify(costs)}`,
    values: (side, { classes }) => {
      const table = costTable(costs, classes);
      const label = required(side.label, "label");
      const prediction = required(side.prediction, "prediction");
      const values = new Float64Array(side.rows);
      for (let row = 0; row < side.rows; row++) {
        const { ofPrediction, worst } = table[label[row] ?? -1] ?? UNKNOWN;
        const predicted = prediction[row] ?? -1;
        values[row] = predicted < 0 ? worst : (ofPrediction[predicted] ?? Number.NaN);
      }
      return values;
    },
  };
}

interface LabelCosts {
  readonly ofPrediction: readonly number[];
  readonly worst: number;
}

const UNKNOWN: LabelCosts = { ofPrediction: [], worst: Number.NaN };

/** Costs by the codes of label and prediction. */
function costTable(costs: Costs, classes: readonly string[]): readonly LabelCosts[] {
  for (const [label, row] of Object.entries(costs)) {
    requireClass(label, classes, "costs");
    for (const prediction of Object.keys(row)) requireClass(prediction, classes, `costs.${label}`);
  }
  return classes.map((label) => {
    const row = ownValue(costs, label) ?? {};
    const ofPrediction = classes.map((prediction) => ownValue(row, prediction) ?? 0);
    return { ofPrediction, worst: Math.max(...ofPrediction) };
  });
}

/** A class may be called "constructor", which every object seems to have. */
function ownValue<V>(mapping: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

function requireClass(name: string, classes: readonly string[], place: string): void {
  if (classes.includes(name)) return;
  const close = nearest(name, classes);
  throw new GateError({
    code: "E102",
    message: `expected_cost: "${name}" in \`${place}\` is not a class of the data${close === undefined ? "" : `; the nearest is "${close}"`}.`,
    hint: `The classes are ${classes.slice(0, 20).join(", ")}${classes.length > 20 ? " …" : ""}.`,
  });
}
