import { upTo } from "../align/table-rows.ts";
import { readCondition } from "./condition.ts";
import type { Members } from "./members.ts";
import type { Population } from "./population.ts";
import type { SliceRule } from "./schema.ts";

export type FilterRule = Extract<SliceRule, { name: string }>;

/** The rows of each population that meet all conditions of a named filter. @throws GateError E205, E206, E208. */
export async function selectFilter({ name, where }: FilterRule, populations: readonly Population[]): Promise<Members> {
  const rows: Int32Array[] = [];
  const notes: string[] = [];
  for (const population of populations) {
    let left = upTo(population.source.rows.length);
    for (const [column, condition] of Object.entries(where)) {
      const test = await readCondition(population, column, condition);
      left = left.filter(test.values);
      notes.push(...test.notes);
    }
    rows.push(left);
  }
  return { name, by: undefined, rows, notes: [...new Set(notes)] };
}
