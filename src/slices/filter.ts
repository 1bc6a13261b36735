import { columnReader } from "./column-reader.ts";
import { evaluate } from "./expression/evaluate.ts";
import { rowsWhereTrue } from "./expression/truth.ts";
import type { Members } from "./members.ts";
import type { Population } from "./population.ts";
import type { SliceRule } from "./schema.ts";
import { whereExpression } from "./where-expression.ts";

export type FilterRule = Extract<SliceRule, { name: string }>;

/** The rows of each population that meet the conditions of a named filter. @throws GateError E205, E206, E208. */
export async function selectFilter({ name, where }: FilterRule, populations: readonly Population[]): Promise<Members> {
  const expression = whereExpression(where);
  const rows: Int32Array[] = [];
  const notes: string[] = [];
  for (const population of populations) {
    const columns = columnReader(population);
    rows.push(rowsWhereTrue(await evaluate(expression, columns)));
    notes.push(...columns.notes());
  }
  return { name, by: undefined, rows, notes: [...new Set(notes)] };
}
