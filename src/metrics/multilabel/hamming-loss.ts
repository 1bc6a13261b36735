import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { wrongClasses } from "./wrong-classes.ts";

export const hammingLoss: MomentMetric = {
  kind: "moments",
  name: "hamming_loss",
  title: "Hamming loss",
  description: "Share of the class decisions that are wrong.",
  definition:
    "Wrong decisions / (rows × classes), of the classes that labels or predictions of either file hold; scikit-learn `hamming_loss`. Student's t over the rows.",
  tasks: ["multilabel"],
  better: "lower",
  unit: "share",
  roles: ["label", "prediction"],
  options: [],
  range: 1,
  variables: () => [
    {
      name: "hamming_loss",
      values: (side, { classes }) => wrongClasses(side).map((wrong) => wrong / classes.length),
    },
  ],
  evaluate: mean,
};
