import { scoredRows, type ScoredRows } from "../../aggregates/scored-rows.ts";
import type { Side } from "../../align/comparison.ts";
import { gatherNumbers } from "../../align/table-rows.ts";
import type { Influenced } from "../../stats/influenced.ts";
import { rankScores } from "../../stats/labelled-rows.ts";
import { rankingInfluences } from "../../stats/ranking-influences.ts";
import type { UndefinedValue } from "../metric.ts";
import { required } from "../row-variables.ts";
import { addTerm, addToClass, emptySum, withInfluenceOfShares } from "./area-sum.ts";
import type { ClassShares } from "./class-shares.ts";

/**
 * Hand & Till 2001 (Machine Learning 45:171), as scikit-learn `roc_auc_score(multi_class="ovo")`: for each pair of classes
 * that have rows, the mean of the two areas that tell one from the other by the score of either, averaged over the pairs;
 * with `isWeighted` by the share of the rows that are of the pair. Undefined with fewer than two classes.
 */
export function eachWithEach(side: Side, shares: ClassShares, isWeighted: boolean): Influenced | UndefinedValue {
  const { counts } = shares;
  const present = counts.flatMap((count, code) => (count > 0 ? [code] : []));
  // Every row is in one pair less than there are classes, so that is what the shares of the pairs sum to.
  const others = present.length - 1;
  if (others < 1) {
    const reason = { code: "no-negatives", text: "roc_auc needs rows of several classes; there is one" } as const;
    return { kind: "undefined", reason, shown: undefined };
  }
  const rowsOf = rowsByClass(side, counts.length);
  const sum = emptySum(side.rows, counts.length);
  for (const target of present) {
    const scored = scoredRows(side, target, { positive: undefined });
    for (const other of present.filter((code) => code !== target)) {
      const rows = concatenated(rowsOf[target], rowsOf[other]);
      const share = shareOf(shares, target) + shareOf(shares, other);
      const area = areaOf(scored, rows);
      const weight = isWeighted ? share / others : 2 / (present.length * others);
      addTerm(sum, area, { rows, share, weight: weight / 2 });
      for (const code of [target, other]) addToClass(sum, code, area.value / 2 / others);
    }
  }
  return isWeighted ? withInfluenceOfShares(sum, side) : sum;
}

function shareOf({ share }: ClassShares, code: number): number {
  return share[code] ?? Number.NaN;
}

/** How well the score of a class tells it from another, on the rows of both. */
function areaOf(scored: ScoredRows, rows: Int32Array): Influenced {
  const labels = new Uint8Array(rows.length);
  const scores = new Float64Array(rows.length);
  const weights = scored.weight && gatherNumbers(scored.weight, rows);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? -1;
    labels[place] = scored.labels[row] ?? 0;
    scores[place] = scored.scores[row] ?? Number.NaN;
  }
  const found = rankingInfluences("roc_auc", rankScores(labels, [scores], weights))?.[0];
  if (found === undefined) throw new TypeError("a pair of classes that both have rows has an area");
  return found;
}

function rowsByClass(side: Side, classes: number): readonly Int32Array[] {
  const label = required(side.label, "label");
  const rows = Array.from({ length: classes }, (): number[] => []);
  for (let row = 0; row < side.rows; row++) rows[label[row] ?? -1]?.push(row);
  return rows.map((list) => Int32Array.from(list));
}

function concatenated(first: Int32Array = new Int32Array(), second: Int32Array = new Int32Array()): Int32Array {
  const both = new Int32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
