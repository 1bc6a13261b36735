import { GateError } from "../errors.ts";
import type { Texts } from "../table/cast.ts";

/** More classes than this are taken for a mistake: a confusion matrix has the square of them. */
const MAX_CLASSES = 1000;

/** The classes met so far, numbered as they came. Only values of compared rows count, not whatever a file declares. */
export class ClassIndex {
  readonly #codes = new Map<string, number>();

  get size(): number {
    return this.#codes.size;
  }

  get texts(): readonly string[] {
    return [...this.#codes.keys()];
  }

  /** The number of a class, which is new or known. @throws GateError E207 over `MAX_CLASSES`. */
  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    if (this.#codes.size === MAX_CLASSES) throw tooManyClasses(this.texts);
    const code = this.#codes.size;
    this.#codes.set(text, code);
    return code;
  }

  /** The classes at the rows of a column; -1 where there is no value, or no row. */
  gather({ codes, dictionary }: Texts, rows: Int32Array): Int32Array {
    const known = new Int32Array(dictionary.length).fill(-1);
    const gathered = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index++) {
      const code = codes[rows[index] ?? -1] ?? -1;
      if (code >= 0 && known[code] === -1) known[code] = this.codeOf(dictionary[code] ?? "");
      gathered[index] = known[code] ?? -1;
    }
    return gathered;
  }
}

function tooManyClasses(texts: readonly string[]): GateError {
  return new GateError({
    code: "E207",
    message: `Labels and predictions hold more than ${MAX_CLASSES} classes, such as ${texts.slice(0, 5).join(", ")}.`,
    hint: "Is this a regression (`task: regression`), or do `columns.label` and `columns.prediction` name other columns than meant?",
  });
}
