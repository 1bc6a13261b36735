import type { Side } from "./comparison.ts";
import { countInvalid } from "./invalid.ts";
import type { LabelledRows } from "./labels.ts";
import { readOutputs } from "./read-outputs.ts";
import { readRowColumns, type SideColumns } from "./row-columns.ts";

/**
 * One model whose rows were given scores: any numbers, no probabilities; NaN where there is none.
 * @throws GateError E205, E206 for text in the column or no score at all.
 */
export async function scoreSide(source: LabelledRows, columns: SideColumns): Promise<Side> {
  const name = columns.roles.score;
  const score = typeof name === "string" ? await readOutputs(source, name) : undefined;
  return {
    rows: source.rows.length,
    tableRows: source.rows,
    label: source.label,
    prediction: undefined,
    score,
    scores: undefined,
    ...(await readRowColumns(source, columns)),
    invalid: countInvalid(source.rows.length, [score]),
  };
}
