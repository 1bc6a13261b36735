import { numbersOf } from "../table/cast.ts";
import { giveBackDoubles } from "../table/spare-doubles.ts";
import { gatherNumbers, type TableRows } from "./table-rows.ts";

/**
 * The numbers of a column at the rows, NaN where there is none.
 * @throws GateError E205, E206 for text in the column.
 */
export async function readNumbers({ table, rows }: TableRows, name: string): Promise<Float64Array> {
  const values = numbersOf(await table.column(name), table);
  const gathered = gatherNumbers(values, rows);
  if (table.readsAnew === true) giveBackDoubles(values);
  return gathered;
}
