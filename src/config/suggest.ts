import { nearest } from "../nearest.ts";

/** The one of `names` that `written` probably stands for: what the field calls so, else the nearest spelling. */
export function suggest(written: string, names: readonly string[]): string | undefined {
  const wanted = written.toLowerCase().replaceAll(/[\s-]/g, "_");
  return names.find((name) => elsewhere[name]?.includes(wanted) === true) ?? nearest(written, names);
}

/** What other tools call the names of this format, where spelling is no guide. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  binary: ["classification", "classification_binary", "binary_classification"],
  multiclass: ["classification_multiclass", "multiclass_classification"],
  accuracy: ["accuracy_score", "binary_accuracy"],
  roc_auc: ["auc", "auroc", "roc_auc_score"],
  average_precision: ["pr_auc", "auprc", "precision_recall_auc", "auc_precision_recall"],
  recall: ["sensitivity", "tpr"],
  specificity: ["tnr"],
  f1: ["f1_score", "f_score"],
  mcc: ["matthews_correlation_coefficient", "matthews_corrcoef"],
  log_loss: ["cross_entropy"],
  brier: ["brier_score"],
  mae: ["mean_absolute_error"],
  rmse: ["root_mean_squared_error", "mse", "mean_squared_error"],
  mape: ["mean_absolute_percentage_error"],
  r2: ["r2_score", "r_squared"],
  mean_error: ["bias"],
  latency_p95: ["latency"],
  regressed_rate: ["pos_to_neg_flip_rate"],
  ks: ["kolmogorov_smirnov"],
  jensenshannon: ["jensen_shannon", "js"],
  wasserstein: ["emd", "earth_movers_distance"],
  chisquare: ["chi2", "cramers_v"],
  tvd: ["total_variation", "total_variation_distance"],
  missing_rate: ["null_rate"],
  error: ["critical", "blocker", "fail"],
  warn: ["warning"],
  info: ["informational"],
  reference: ["champion", "base"],
  candidate: ["challenger", "head"],
  label: ["target", "ground_truth", "y_true"],
  prediction: ["y_pred"],
  score: ["y_pred_proba", "probability", "proba"],
  latency_ms: ["latency"],
  positive_class: ["pos_label"],
  min: ["lower_bound", "at_least"],
  max: ["upper_bound", "at_most", "threshold"],
  max_drop: ["max_regression", "max_decrease"],
  min_gain: ["min_improvement"],
  gates: ["checks", "thresholds", "metrics"],
  slices: ["segments"],
  uri: ["path", "url", "file"],
};
