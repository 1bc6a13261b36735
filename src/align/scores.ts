import { GateError } from "../errors.ts";
import type { Classes } from "./classes.ts";
import type { Side } from "./comparison.ts";
import { readProbabilities } from "./probabilities.ts";
import type { ColumnRoles } from "./schema.ts";
import type { TableRows } from "./table-rows.ts";

type ScoreColumns = NonNullable<ColumnRoles["score"]>;

/**
 * The probabilities of one model: of the positive class in a binary task, of every class in a multiclass task.
 * @throws GateError E102 or E206 when a class has no score column, E205, E206 for values that are no probabilities.
 */
export async function readScores(
  source: TableRows,
  columns: ScoreColumns,
  classes: Classes,
): Promise<Pick<Side, "score" | "scores">> {
  if (classes.positive !== undefined) {
    const positive = classes.texts[classes.positive] ?? "";
    const name = typeof columns === "string" ? columns : scoreColumn(columns, positive);
    return { score: await readProbabilities(source, name), scores: undefined };
  }
  if (typeof columns === "string") throw oneColumnForAll(columns);
  const scores: Float64Array[] = [];
  for (const text of classes.texts) scores.push(await readProbabilities(source, scoreColumn(columns, text)));
  return { score: undefined, scores };
}

/** Predicted classes where the file holds scores alone. The highest score wins, the first of equals; -1 where a score is missing. */
export function predictFromScores(
  { score, scores }: Pick<Side, "score" | "scores">,
  threshold: number,
): Int32Array | undefined {
  if (score !== undefined) return overThreshold(score, threshold);
  return scores === undefined ? undefined : highest(scores);
}

function overThreshold(score: Float64Array, threshold: number): Int32Array {
  const codes = new Int32Array(score.length);
  for (let row = 0; row < codes.length; row++) {
    const value = score[row] ?? Number.NaN;
    codes[row] = Number.isNaN(value) ? -1 : Number(value >= threshold);
  }
  return codes;
}

function highest(scores: readonly Float64Array[]): Int32Array {
  const best = new Float64Array(scores[0]?.length ?? 0).fill(Number.NEGATIVE_INFINITY);
  const codes = new Int32Array(best.length).fill(-1);
  for (const [code, values] of scores.entries()) {
    for (let row = 0; row < best.length; row++) {
      const value = values[row] ?? Number.NaN;
      // Once NaN is the best, nothing is larger: a missing score leaves the row without a prediction.
      if (Number.isNaN(value)) codes[row] = -1;
      else if (!(value > (best[row] ?? Number.NaN))) continue;
      else codes[row] = code;
      best[row] = value;
    }
  }
  return codes;
}

function scoreColumn(columns: Readonly<Record<string, string>>, text: string): string {
  const name = Object.hasOwn(columns, text) ? columns[text] : undefined;
  if (name !== undefined) return name;
  throw new GateError({
    code: "E206",
    message: `Class ${JSON.stringify(text)} has no score column; \`columns.score\` names those of ${Object.keys(columns).join(", ")}.`,
    hint: "Add the column of its probability to `columns.score`, with the class written as in the labels.",
  });
}

function oneColumnForAll(name: string): GateError {
  return new GateError({
    code: "E102",
    message: `\`columns.score\` is one column ("${name}"), but a multiclass task needs the probability of every class.`,
    hint: "Write a map from class to column, such as `score: { cat: p_cat, dog: p_dog }`.",
  });
}
