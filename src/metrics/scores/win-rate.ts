import type { WinsMetric } from "../metric.ts";

const shared = {
  kind: "wins",
  tasks: ["scores"],
  better: "higher",
  unit: "share",
  roles: ["score"],
  options: ["direction"],
  requires: ["direction"],
} as const;

/** Ties say that both are as good. */
export const winRate: WinsMetric = {
  ...shared,
  name: "win_rate",
  title: "Win rate",
  description: "How often the candidate's score is better than the reference's; a tie is half a win.",
  definition:
    "P(candidate better) + 1/2 P(tie) over the joined rows; 50 % where the models are as good. Interval: Tango's of wins " +
    "less losses, halved; t where rows are weighted or clustered. Needs a reference joined by id.",
  ties: "half",
};

/** What the sign test looks at. */
export const signTestShare: WinsMetric = {
  ...shared,
  name: "sign_test_share",
  title: "Sign test share",
  description: "How often the candidate wins where one of the two models does.",
  definition:
    "Wins / (wins + losses) over the joined rows without ties; undefined where all tie. Interval: Wilson's, or Clopper " +
    "and Pearson's by `policy.proportion_interval`. Needs a reference joined by id.",
  ties: "left-out",
};
