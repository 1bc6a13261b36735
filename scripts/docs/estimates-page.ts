import { estimatedMetrics } from "../../src/estimates/estimated-metrics.ts";
import { leastSingularValue } from "../../src/estimates/label-shift.ts";
import { defaultMaxShift } from "../../src/gates/judge-label-shift.ts";
import { page, table } from "./page.ts";

/** docs/reference/estimates.md */
export function estimatesPage(): string {
  return page("Estimates without labels", [
    "Names for `estimated` in a gate. They need no label of the candidate's rows, and take for granted that **a score, and an error of " +
      "the model, mean what they meant in the rows with labels** (no concept drift): only the mix of rows may have changed. So they only " +
      "warn, unless the gate says `severity: error`.",
    table(
      ["name", "of the expected counts"],
      estimatedMetrics.map(({ name, definition }) => [`\`${name}\``, definition]),
    ),
    "In a multiclass task each metric is the mean over the classes, each against the rest; accuracy is that of the whole row.",
    "## How a metric is estimated",
    "By CBPE (confidence-based performance estimation): each row counts as a positive with the calibrated probability of its score. Scores " +
      "are calibrated by isotonic regression on labelled rows where that lowers their expected calibration error (ten bins of equal size, over " +
      "ten splits that hold out a tenth of each class), else taken as they are. Probabilities of several classes are then divided by their sum. " +
      "The values are those of NannyML 0.13.1, with and without calibration. Two things are not: its splits are drawn by scikit-learn and " +
      "these by a hash, so that the choice between the two may differ where it is close; and rows of one score share their mean probability, " +
      "where NannyML takes them as they stand.",
    "`calibrate_on` says whose labelled rows show what a score is worth. `reference`, the default with `pairing: none`: both files are of " +
      "the same model, on old and on new data. `candidate`, the default for joined rows: the candidate is another model and has labelled " +
      "rows of its own. At least 100 are needed, of every class.",
    "`max_drop` compares the candidate's estimate with the reference's, made in the same way, so that what estimating itself does " +
      "to a number cancels; the value by labels stands beside it in the record. The interval has two parts: how much labels would scatter in " +
      "so many rows (NannyML's sampling error, or that of 200 resamples of the labelled rows, whichever is wider), and what the calibration " +
      "adds (the same resamples, refitted). `sampling_error` in the record is NannyML's alone.",
    "## label_shift",
    "Of which classes the rows would be if each class were predicted as it was in the reference (BBSE; Lipton, Wang & Smola 2018): " +
      "q = M⁻¹μ with M = P(prediction | label) of the reference's labelled rows and μ the shares of the candidate's predictions. Limited is half " +
      `the sum of the absolute differences to the reference's shares, by \`max\` (default ${defaultMaxShift}); it fails only beyond what ` +
      "chance gives. Standard errors by the delta method. Not estimated where the smallest singular value of M is below " +
      `${leastSingularValue}: then a small error of M becomes a large one of q. It takes for granted that each class looks as it did: ` +
      "an estimated share far below 0 or above 1 shows that it does not, and fails.",
    "## Labels that come late",
    "Rows without a label are left out of gates on metrics, counted, and shown. Where some of the candidate's rows have one and some do not, the two " +
      "are compared by score, prediction and `columns.timestamp` (Kolmogorov–Smirnov or total variation distance, above 0.1 and beyond chance): " +
      "labelled rows that are not like the rest are a warning. `policy.min_label_coverage` sets the share below which it is a failure where a gate on a metric needs labels.",
  ]);
}
