import { scoredRows } from "../../aggregates/scored-rows.ts";
import type { Side } from "../../align/comparison.ts";
import type { Influenced } from "../../stats/influenced.ts";
import { rankScores } from "../../stats/labelled-rows.ts";
import { rankingInfluences } from "../../stats/ranking-influences.ts";
import type { MetricContext, RankingMetric, StatisticMetric, StatisticValue, UndefinedValue } from "../metric.ts";
import { addTerm, addToClass, emptySum, withInfluenceOfShares } from "./area-sum.ts";
import { type ClassShares, classShares } from "./class-shares.ts";
import { eachWithEach } from "./each-with-each.ts";

/** The same statistic as an average over the classes, each against the rest or each against each. */
export function averagedRanking(metric: RankingMetric): StatisticMetric {
  return {
    ...metric,
    kind: "statistic",
    scale: "logit",
    measure: (side, { average, multi_class: pairs }, context) => {
      const shares = classShares(side, context.classes.length);
      const isWeighted = average === "weighted";
      const found =
        pairs === "ovo"
          ? eachWithEach(side, shares, isWeighted)
          : eachWithRest(metric, { side, context, shares, isWeighted });
      if ("reason" in found) return found;
      const { value, influence } = found;
      return { kind: "value", value, influence, ...atBoundary(value, shares) };
    },
  };
}

/** Where every class is ranked perfectly, the smallest class says how sure that is. */
function atBoundary(value: number, { counts }: ClassShares): Pick<StatisticValue, "inference"> {
  if (value > ROUNDING && value < 1 - ROUNDING) return {};
  const smallest = Math.min(...counts.filter((count) => count > 0));
  return { inference: { kind: "logit", value: Math.round(value), standardError: 0, n: smallest } };
}

/** Shares that sum to 1 do so but for this. */
const ROUNDING = 1e-12;

interface Rest {
  readonly side: Side;
  readonly context: MetricContext;
  readonly shares: ClassShares;
  readonly isWeighted: boolean;
}

/** Mean over the classes, or by their shares. */
function eachWithRest({ name, statistic }: RankingMetric, rest: Rest): Influenced | UndefinedValue {
  const { side, context, shares, isWeighted } = rest;
  const classes = context.classes.length;
  const sum = emptySum(side.rows, classes);
  for (let code = 0; code < classes; code++) {
    // scikit-learn: a class without rows weighs nothing.
    if (isWeighted && shares.counts[code] === 0) continue;
    const { labels, scores, weight } = scoredRows(side, code, context);
    const one = rankingInfluences(statistic, rankScores(labels, [scores], weight))?.[0];
    if (one === undefined) return withoutClass(name, context.classes, shares);
    addTerm(sum, one, { weight: isWeighted ? (shares.share[code] ?? Number.NaN) : 1 / classes });
    addToClass(sum, code, one.value);
  }
  return isWeighted ? withInfluenceOfShares(sum, side) : sum;
}

function withoutClass(metric: string, classes: readonly string[], { counts }: ClassShares): UndefinedValue {
  const absent = classes.find((_, code) => counts[code] === 0);
  const reason =
    absent === undefined
      ? ({ code: "no-negatives", text: `${metric} needs rows of several classes; there is one` } as const)
      : ({ code: "no-positives", text: `${metric} needs rows of every class; there are none of "${absent}"` } as const);
  return { kind: "undefined", reason, shown: undefined };
}
