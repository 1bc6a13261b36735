import { fixedRate, flipRate, regressedRate } from "./change/flips.ts";
import { accuracy } from "./classification/accuracy.ts";
import { averagePrecision } from "./classification/average-precision.ts";
import { balancedAccuracy } from "./classification/balanced-accuracy.ts";
import { brier } from "./classification/brier.ts";
import { f1 } from "./classification/f1.ts";
import { logLoss } from "./classification/log-loss.ts";
import { mcc } from "./classification/mcc.ts";
import { precision } from "./classification/precision.ts";
import { recall } from "./classification/recall.ts";
import { rocAuc } from "./classification/roc-auc.ts";
import { specificity } from "./classification/specificity.ts";
import { latencyMean } from "./latency/latency-mean.ts";
import { latencyP50, latencyP90, latencyP95, latencyP99 } from "./latency/latency-percentiles.ts";
import type { Metric } from "./metric.ts";
import { mae } from "./regression/mae.ts";
import { mape } from "./regression/mape.ts";
import { meanError } from "./regression/mean-error.ts";
import { medianAe } from "./regression/median-ae.ts";
import { r2 } from "./regression/r2.ts";
import { rmse } from "./regression/rmse.ts";

/** Every metric, in the order of the docs. */
export const metrics: readonly Metric[] = [
  accuracy,
  balancedAccuracy,
  precision,
  recall,
  specificity,
  f1,
  mcc,
  rocAuc,
  averagePrecision,
  logLoss,
  brier,
  mae,
  rmse,
  mape,
  r2,
  medianAe,
  meanError,
  latencyMean,
  latencyP50,
  latencyP90,
  latencyP95,
  latencyP99,
  flipRate,
  regressedRate,
  fixedRate,
];
