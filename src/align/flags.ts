import { GateError } from "../errors.ts";
import { numbersOf, textOf } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import { isMissingWord } from "../table/infer.ts";
import { cellName, gatherNumbers, type TableRows } from "./table-rows.ts";

/** What flags are needed for, in the error for a value that is none. */
interface FlagUse {
  /** Completes "… is neither 0 nor 1 (nor false or true), ". */
  readonly why: string;
  readonly hint: string;
}

/**
 * A column of yes and no at the rows of a side: 1 for 1 and true, 0 for 0 and false, also where these are written as text;
 * NaN where there is no value.
 * @throws GateError E205, E206 for any other value.
 */
export async function readFlags(source: TableRows, name: string, use: FlagUse): Promise<Float64Array> {
  const column = await source.table.column(name);
  if (column.kind === "text" || column.kind === "timestamp") return textFlags(column, source, use);
  const flags = gatherNumbers(numbersOf(column, source.table), source.rows);
  for (let index = 0; index < flags.length; index++) {
    const flag = flags[index] ?? Number.NaN;
    if (flag !== 0 && flag !== 1 && !Number.isNaN(flag)) throw noFlag(source, { index, name, text: String(flag) }, use);
  }
  return flags;
}

function textFlags(column: Column, source: TableRows, use: FlagUse): Float64Array {
  const { codes, dictionary } = textOf(column);
  const known = dictionary.map(flagOf);
  const flags = new Float64Array(source.rows.length).fill(Number.NaN);
  for (let index = 0; index < flags.length; index++) {
    const code = codes[source.rows[index] ?? -1] ?? -1;
    if (code < 0) continue;
    const flag = known[code];
    if (flag === undefined) {
      throw noFlag(source, { index, name: column.name, text: JSON.stringify(dictionary[code]) }, use);
    }
    flags[index] = flag;
  }
  return flags;
}

/** undefined: neither a flag nor a word for no value. */
function flagOf(text: string): number | undefined {
  if (isMissingWord(text)) return Number.NaN;
  return flagTexts.get(text.toLowerCase());
}

const flagTexts: ReadonlyMap<string, number> = new Map([
  ["0", 0],
  ["1", 1],
  ["false", 0],
  ["true", 1],
]);

interface BadCell {
  readonly index: number;
  readonly name: string;
  readonly text: string;
}

function noFlag(source: TableRows, { index, name, text }: BadCell, { why, hint }: FlagUse): GateError {
  return new GateError({
    code: "E206",
    message: `${cellName(source, index, name)}: ${text} is neither 0 nor 1 (nor false or true), ${why}.`,
    hint,
  });
}
