import type { ColumnInput, Finding } from "./check.ts";
import { isEmpty } from "./cells.ts";
import { typeOfKind, typeWords } from "./kind-words.ts";
import { leftOut, noReference, notJudged } from "./not-judged.ts";
import { type OrderedValues, orderedValues } from "./ordered-values.ts";

/** Where the reference's finite values of a column begin and end. */
export interface Ends {
  readonly min: number;
  readonly max: number;
  /** All of them. */
  readonly values: Float64Array;
}

/** The range of the reference's column, or why it says nothing of the candidate's. */
export async function referenceEnds(
  name: string,
  kind: OrderedValues["kind"],
  { reference, before, isNamed, outputs }: ColumnInput,
): Promise<Ends | Finding> {
  if (!isNamed && outputs.has(name)) return leftOut(name, "it is the model's own output");
  if (reference === undefined) return noReference;
  const column = await before();
  if (column === undefined) return leftOut(name, `the reference has no column ${JSON.stringify(name)}`);
  if (isEmpty(column)) return leftOut(name, `the reference has no value in ${JSON.stringify(name)}`);
  const ordered = orderedValues(column, reference);
  if (ordered?.kind === kind)
    return extremes(ordered.values) ?? leftOut(name, `the reference has no finite value in ${JSON.stringify(name)}`);
  const held = kind === "numbers" ? "numbers" : "timestamps";
  return notJudged(
    name,
    `${JSON.stringify(name)} holds ${held}, but the reference ${typeWords[typeOfKind[column.kind]]}`,
  );
}

function extremes(all: Float64Array): Ends | undefined {
  const values = all.filter((value) => Number.isFinite(value));
  if (values.length === 0) return undefined;
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max, values };
}
