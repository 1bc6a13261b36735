import { expect, it } from "vitest";
import { trueForecast, trueWinRate } from "../../scripts/simulation/forecasts.ts";
import {
  distanceOfAuc,
  distanceOfLogLoss,
  trueAuc,
  trueAveragePrecision,
  trueBias,
  trueBrier,
  trueLogLoss,
  type Scores,
} from "../../scripts/simulation/scores.ts";
import { trueError, trueLatency } from "../../scripts/simulation/values.ts";

const scores: Scores = {
  prevalence: 0.3,
  distance: { reference: 1.2, candidate: 1.1 },
  spread: 1.5,
  correlation: 0.8,
};

// Expected: scipy.integrate.quad of the same integrands, and scipy.stats.norm.
it.each([
  ["AUC", trueAuc(1.2, 1.5), 0.8710504823538303],
  ["log loss", trueLogLoss(1.2, 1.5), 0.4491866794352209],
  ["Brier", trueBrier(1.2, 1.5), 0.1460902817888176],
  ["average precision", trueAveragePrecision(scores, "reference"), 0.7617464179448766],
  ["calibration in the large", trueBias(1.2, scores), 0.11925031156916815],
  ["interval score", trueForecast["interval_score"]?.(1.05), 4.34556657825361],
  ["pinball loss", trueForecast["pinball"]?.(1.05), 0.10863916445634023],
  ["median absolute error", trueError["median_ae"]?.(1), 0.6744897501960817],
  ["95th percentile of a log-normal", trueLatency["latency_p95"]?.(20, 0.5), 45.52033217028634],
  ["win rate of equal models", trueWinRate({ reference: 3, candidate: 3 }), 0.5],
])("the true %s is that of the integral", (_, found, expected) => {
  expect(found).toBeCloseTo(expected, 5);
});

it("a drop is as large as was asked for", () => {
  expect(trueAuc(distanceOfAuc(0.83, 1.5), 1.5)).toBeCloseTo(0.83, 10);
  expect(trueLogLoss(distanceOfLogLoss(0.5, 1.5), 1.5)).toBeCloseTo(0.5, 10);
});
