import { GateError } from "../errors.ts";
import type { Texts } from "../table/cast.ts";
import { cellName, type TableRows } from "./table-rows.ts";

/** Numbers the groups of rows as they are met, the same in both files. */
export class ClusterIndex {
  readonly #codes = new Map<string, number>();
  readonly #names: string[] = [];

  /** Name of each code that has been met. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** The group of each row. @throws GateError E206 for a row without one: it would be neither alone nor in a group. */
  gather({ codes, dictionary }: Texts, source: TableRows, name: string): Int32Array {
    const { rows } = source;
    const known = new Int32Array(dictionary.length).fill(-1);
    const gathered = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index++) {
      const code = codes[rows[index] ?? -1] ?? -1;
      const text = dictionary[code];
      if (text === undefined) throw withoutGroup(source, index, name);
      if (known[code] === -1) known[code] = this.#codeOf(text);
      gathered[index] = known[code] ?? -1;
    }
    return gathered;
  }

  #codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.#names.length);
    return this.#names.push(text) - 1;
  }
}

function withoutGroup(source: TableRows, index: number, name: string): GateError {
  return new GateError({
    code: "E206",
    message: `${cellName(source, index, name)}: no value, where every row needs the group it belongs to.`,
    hint: "Give a row that stands alone a group of its own, such as its id.",
  });
}
