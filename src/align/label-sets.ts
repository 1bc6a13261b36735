import { GateError } from "../errors.ts";
import { textOf } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import { ClassIndex } from "./class-index.ts";
import { cellName, type TableRows } from "./table-rows.ts";

const SEPARATOR = "|";
/** How a row that carries no class at all is written; an empty cell is a missing value. */
const NONE = "[]";

/**
 * The sets of classes that rows carry, numbered as they are met: `cat|dog`, or `["cat", "dog"]` as JSON; `[]` is the empty
 * set. Order and repeats do not matter.
 */
export class LabelSets {
  readonly classes = new ClassIndex();
  readonly #codes = new Map<string, number>();
  readonly #members: (readonly number[])[] = [];

  /** @param declared classes that are there also when no row carries them. */
  constructor(declared: readonly string[] = []) {
    for (const text of declared) this.classes.codeOf(text);
  }

  /** Code of the set at each row; -1 where there is no value. @throws GateError E206 for a cell that is no such list. */
  gather(column: Column, source: TableRows): Int32Array {
    const { codes, dictionary } = textOf(column);
    const known = new Int32Array(dictionary.length).fill(-1);
    const gathered = new Int32Array(source.rows.length).fill(-1);
    for (let index = 0; index < gathered.length; index++) {
      const code = codes[source.rows[index] ?? -1] ?? -1;
      const text = dictionary[code];
      if (text === undefined) continue;
      if (known[code] === -1) known[code] = this.#codeOf(text, () => cellName(source, index, column.name));
      gathered[index] = known[code] ?? -1;
    }
    return gathered;
  }

  /** Codes of the classes of a set, by the class index. */
  membersOf(set: number): readonly number[] {
    return this.#members[set] ?? [];
  }

  #codeOf(text: string, where: () => string): number {
    const members = [...new Set(namesIn(text, where))].map((name) => this.classes.codeOf(name)).sort((a, b) => a - b);
    const key = members.join();
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.#members.length);
    return this.#members.push(members) - 1;
  }
}

/** The set at a row as text, `cat|dog` in the order of the classes. @param flags whether each class is in it, by row. */
export function setText(flags: readonly Uint8Array[], classes: readonly string[], row: number): string {
  const names = classes.filter((_, place) => flags[place]?.[row] === 1);
  return names.length === 0 ? NONE : names.join(SEPARATOR);
}

function namesIn(text: string, where: () => string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed === NONE) return [];
  const names = trimmed.startsWith("[") ? fromJson(trimmed) : trimmed.split(SEPARATOR).map((name) => name.trim());
  if (names === undefined || names.includes("")) throw notASet(text, where());
  return names;
}

function fromJson(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isScalar) ? value.map(String) : undefined;
  } catch {
    return undefined;
  }
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function notASet(text: string, where: string): GateError {
  return new GateError({
    code: "E206",
    message: `${where}: ${JSON.stringify(text)} is no list of classes.`,
    hint: 'Write the classes of a row as `cat|dog` or `["cat", "dog"]`, and `[]` for a row that carries none.',
  });
}
