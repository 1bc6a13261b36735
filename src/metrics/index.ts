import { brierReliability, brierResolution } from "./calibration/brier-parts.ts";
import { calibrationInTheLarge } from "./calibration/calibration-in-the-large.ts";
import { calibrationSlope } from "./calibration/calibration-slope.ts";
import { ece } from "./calibration/ece.ts";
import { mce } from "./calibration/mce.ts";
import { spiegelhalterZ } from "./calibration/spiegelhalter-z.ts";
import { churn, disagreement, fixedRate, flipRate, negToPos, posToNeg, regressedRate } from "./change/flips.ts";
import { accuracy } from "./classification/accuracy.ts";
import { averagePrecision } from "./classification/average-precision.ts";
import { balancedAccuracy } from "./classification/balanced-accuracy.ts";
import { brier } from "./classification/brier.ts";
import { cohenKappa } from "./classification/cohen-kappa.ts";
import { expectedCost } from "./classification/expected-cost.ts";
import { f1 } from "./classification/f1.ts";
import { fbeta } from "./classification/fbeta.ts";
import { fnr } from "./classification/fnr.ts";
import { fpr } from "./classification/fpr.ts";
import { gain } from "./classification/gain.ts";
import { jaccard } from "./classification/jaccard.ts";
import { lift } from "./classification/lift.ts";
import { logLoss } from "./classification/log-loss.ts";
import { mcc } from "./classification/mcc.ts";
import { npv } from "./classification/npv.ts";
import { precision } from "./classification/precision.ts";
import { recall } from "./classification/recall.ts";
import { rocAuc } from "./classification/roc-auc.ts";
import { selectionRate } from "./classification/selection-rate.ts";
import { specificity } from "./classification/specificity.ts";
import { topKAccuracy } from "./classification/top-k-accuracy.ts";
import { columnMean } from "./custom/column-mean.ts";
import { columnPercentile } from "./custom/column-percentile.ts";
import { columnRate } from "./custom/column-rate.ts";
import { columnSum } from "./custom/column-sum.ts";
import { hammingLoss } from "./multilabel/hamming-loss.ts";
import { subsetAccuracy } from "./multilabel/subset-accuracy.ts";
import { hitRate, precisionAtK, recallAtK } from "./ranking/at-k.ts";
import { map } from "./ranking/map.ts";
import { mrr } from "./ranking/mrr.ts";
import { ndcg } from "./ranking/ndcg.ts";
import { demographicParityDifference, demographicParityRatio } from "./fairness/demographic-parity.ts";
import { equalOpportunityDifference, equalOpportunityRatio } from "./fairness/equal-opportunity.ts";
import { equalizedOddsDifference, equalizedOddsRatio } from "./fairness/equalized-odds.ts";
import { errorRate } from "./timing/error-rate.ts";
import { latency } from "./timing/latency.ts";
import { latencyMean } from "./timing/latency-mean.ts";
import { latencyP50, latencyP90, latencyP95, latencyP99 } from "./timing/latency-percentiles.ts";
import { throughput } from "./timing/throughput.ts";
import type { Metric } from "./metric.ts";
import { coverageError } from "./quantile/coverage-error.ts";
import { intervalCoverage } from "./quantile/interval-coverage.ts";
import { intervalScore } from "./quantile/interval-score.ts";
import { pinball } from "./quantile/pinball.ts";
import { weightedIntervalScore } from "./quantile/weighted-interval-score.ts";
import { explainedVariance } from "./regression/explained-variance.ts";
import { kendall } from "./regression/kendall.ts";
import { mae } from "./regression/mae.ts";
import { mape } from "./regression/mape.ts";
import { maxError } from "./regression/max-error.ts";
import { meanError } from "./regression/mean-error.ts";
import { medianAe } from "./regression/median-ae.ts";
import { mse } from "./regression/mse.ts";
import { poissonDeviance } from "./regression/poisson-deviance.ts";
import { r2 } from "./regression/r2.ts";
import { rmse } from "./regression/rmse.ts";
import { rmsle } from "./regression/rmsle.ts";
import { smape } from "./regression/smape.ts";
import { spearman } from "./regression/spearman.ts";
import { wape } from "./regression/wape.ts";
import { meanScore } from "./scores/mean-score.ts";
import { signTestShare, winRate } from "./scores/win-rate.ts";

/** Every metric, in the order of the docs. */
export const metrics: readonly Metric[] = [
  accuracy,
  balancedAccuracy,
  precision,
  recall,
  specificity,
  npv,
  fpr,
  fnr,
  f1,
  fbeta,
  jaccard,
  mcc,
  cohenKappa,
  selectionRate,
  topKAccuracy,
  rocAuc,
  averagePrecision,
  logLoss,
  brier,
  gain,
  lift,
  expectedCost,
  subsetAccuracy,
  hammingLoss,
  mae,
  mse,
  rmse,
  rmsle,
  poissonDeviance,
  mape,
  smape,
  wape,
  r2,
  explainedVariance,
  medianAe,
  maxError,
  meanError,
  pinball,
  spearman,
  kendall,
  intervalCoverage,
  coverageError,
  intervalScore,
  weightedIntervalScore,
  ndcg,
  map,
  mrr,
  precisionAtK,
  recallAtK,
  hitRate,
  meanScore,
  winRate,
  signTestShare,
  ece,
  mce,
  calibrationInTheLarge,
  calibrationSlope,
  spiegelhalterZ,
  brierReliability,
  brierResolution,
  demographicParityDifference,
  demographicParityRatio,
  equalizedOddsDifference,
  equalizedOddsRatio,
  equalOpportunityDifference,
  equalOpportunityRatio,
  latencyMean,
  latencyP50,
  latencyP90,
  latencyP95,
  latencyP99,
  latency,
  throughput,
  errorRate,
  flipRate,
  churn,
  posToNeg,
  negToPos,
  regressedRate,
  fixedRate,
  disagreement,
  columnMean,
  columnSum,
  columnRate,
  columnPercentile,
];
