/** How an interval was made and why in this way, in a sentence; a method that a later version added is named. */
export function methodText(method: string): string {
  return texts.get(method) ?? `The interval is made by the method "${method}".`;
}

const texts: ReadonlyMap<string, string> = new Map([
  [
    "wilson",
    "The interval is Wilson's, for a share of rows: it never leaves 0 to 100 %, and holds for few rows and shares near the ends.",
  ],
  [
    "clopper-pearson",
    "The interval is the exact one of Clopper and Pearson for a share of rows, as `policy.proportion_interval` asks: wider than Wilson's, and never too narrow.",
  ],
  [
    "tango",
    "The interval is Tango's, for the difference of two shares of the same rows: only rows that one model has right and the other has wrong tell anything, and it counts these.",
  ],
  [
    "newcombe",
    "The interval is Newcombe's, for the difference of two shares of separate samples, whose uncertainties add up.",
  ],
  ["mover-wilson", "The interval is that of a ratio of two shares, made of Wilson's intervals of both."],
  [
    "logit",
    "The interval is made on the scale of log odds, because the value cannot leave 0 to 1; its standard error comes from how much each row moves the value (DeLong's for ROC AUC).",
  ],
  [
    "fisher-z",
    "The interval is made on Fisher's z scale, because the value cannot leave −1 to 1; its standard error comes from how much each row moves the value.",
  ],
  [
    "influence",
    "The interval rests on how much each row moves the value (its influence): no simple formula fits this metric, and the spread of the influences is its standard error.",
  ],
  [
    "normal",
    "The interval is that of the normal law, with a standard error from how much each row moves the value (its influence); for joined rows that of the difference, row by row.",
  ],
  [
    "t",
    "The interval is Student's t, for what is a mean over rows (or close to one): of joined rows the mean of their differences, with a correction where a few rows lie far out.",
  ],
  [
    "order-statistics",
    "The interval is made of the ordered times themselves: between which two of them the true percentile lies is a matter of counting, whatever their distribution.",
  ],
  [
    "order-statistics of known ranks",
    "The interval is made of the ranks that the file tells, buckets or percentiles: it is as wide as what they leave open.",
  ],
  [
    "woodruff",
    "The interval is Woodruff's, for a percentile of weighted or clustered rows: that of the share of rows below it, read back as values.",
  ],
  [
    "bootstrap",
    "The interval comes from drawing the rows again some thousand times (bootstrap, seeded): for the difference of two percentiles there is no formula that holds for few rows.",
  ],
  [
    "sign-flips",
    "The interval comes from the randomisation test, which flips the signs of the differences: with so few units no law of large numbers helps.",
  ],
  ["garwood", "The interval is Garwood's exact one, for a count of events."],
  ["poisson-conditional", "The interval is the exact one for the ratio of two counts of events."],
  [
    "square-and-add",
    "The interval of the difference is made of the intervals of both values, whose squared lengths add up, because the samples are separate.",
  ],
  [
    "largest-gap",
    "The interval is that of the largest of several differences: every pair of groups is compared, with Bonferroni over the pairs.",
  ],
  [
    "least-ratio",
    "The interval is that of the smallest of several ratios: every pair of groups is compared, with Bonferroni over the pairs.",
  ],
  ["exact", "The number is a fact of these rows; there is no chance in it."],
]);
