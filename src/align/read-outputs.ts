import { readNumbers } from "./read-numbers.ts";
import { noValues, type TableRows } from "./table-rows.ts";

/**
 * What a model gave for each row, in a column of numbers; NaN where it is no finite one.
 * @throws GateError E205, E206 for text in the column or no output at all.
 */
export async function readOutputs(source: TableRows, name: string): Promise<Float64Array> {
  const outputs = await readNumbers(source, name);
  let known = 0;
  for (let row = 0; row < outputs.length; row++) {
    if (Number.isFinite(outputs[row])) known++;
    else outputs[row] = Number.NaN;
  }
  if (known === 0) throw noValues(source, name);
  return outputs;
}
