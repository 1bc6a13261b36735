import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { wrongClasses } from "./wrong-classes.ts";

export const subsetAccuracy: MomentMetric = {
  kind: "moments",
  name: "subset_accuracy",
  title: "Subset accuracy",
  description: "Share of the rows whose classes are all predicted right.",
  definition:
    "Rows whose predicted set equals the set of labels / all rows; scikit-learn `accuracy_score` of indicators. Wilson's interval, Tango's for the change.",
  tasks: ["multilabel"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: [],
  variables: () => [
    {
      name: "subset_accuracy",
      values: (side) => wrongClasses(side).map((wrong) => (wrong === 0 ? 1 : 0)),
    },
  ],
  proportion: true,
  evaluate: mean,
};
