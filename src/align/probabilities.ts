import { GateError } from "../errors.ts";
import { readNumbers } from "./read-numbers.ts";
import { cellName, noValues, type TableRows } from "./table-rows.ts";

/** Probabilities kept as 32-bit floats come out as much as this beyond 0 and 1; they are put back. */
const ROUNDING = 1e-6;

/**
 * The probabilities in a column, 0 to 1; NaN where missing or infinite.
 * @throws GateError E205, E206 for a value that is no probability, or when there is no value at all.
 */
export async function readProbabilities(source: TableRows, name: string): Promise<Float64Array> {
  const scores = await readNumbers(source, name);
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? Number.NaN;
    const probability = asProbability(score);
    if (probability === undefined) throw notProbability(source, index, name, score);
    scores[index] = probability;
  }
  if (scores.every(Number.isNaN)) throw noValues(source, name);
  return scores;
}

/** NaN for a value that is none, undefined for one that cannot be a probability. */
function asProbability(score: number): number | undefined {
  if (!Number.isFinite(score)) return Number.NaN;
  if (score < -ROUNDING || score > 1 + ROUNDING) return undefined;
  return Math.min(1, Math.max(0, score));
}

function notProbability(source: TableRows, index: number, name: string, score: number): GateError {
  return new GateError({
    code: "E206",
    message: `${cellName(source, index, name)}: ${score} is not a probability between 0 and 1.`,
    hint: "Probabilities are needed; if these are logits or margins, write their sigmoid (two classes) or softmax (more).",
  });
}
