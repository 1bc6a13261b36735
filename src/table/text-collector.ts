import { Dictionary } from "./dictionary.ts";
import { sharedCodes } from "./shared-arrays.ts";

/** A column of texts: codes into the distinct ones in order of first appearance, -1 where missing. */
export interface Texts {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** Texts whose dictionary may hold a text more than once. */
export interface LooseTexts extends Texts {
  readonly distinct: boolean;
}

const rowsBeforeChoice = 4096;

/**
 * Collects a column of texts row by row. Once the first rows show that hardly any text comes twice (ids, measurements), it stops looking for equal
 * ones: a Map of a million numbers takes more time and memory than everything else about them.
 */
export class TextCollector {
  #codes = new Int32Array(1024);
  #rows = 0;
  #dictionary: Dictionary | undefined = new Dictionary();
  #texts: string[] = [];

  get rows(): number {
    return this.#rows;
  }

  /** Appends a row; `undefined` is a missing value. */
  add(text: string | undefined): void {
    if (this.#rows === this.#codes.length) this.reserve(this.#rows * 2);
    if (this.#rows === rowsBeforeChoice) this.#choose();
    this.#codes[this.#rows++] =
      text === undefined ? -1 : (this.#dictionary?.codeOf(text) ?? this.#texts.push(text) - 1);
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    if (rows <= this.#codes.length) return;
    const larger = new Int32Array(rows);
    larger.set(this.#codes.subarray(0, this.#rows));
    this.#codes = larger;
  }

  finish(): LooseTexts {
    const dictionary = this.#dictionary?.texts() ?? this.#texts;
    return {
      codes: sharedCodes(this.#codes.subarray(0, this.#rows)),
      dictionary,
      distinct: this.#dictionary !== undefined,
    };
  }

  #choose(): void {
    if (this.#dictionary === undefined || this.#dictionary.size < this.#rows / 2) return;
    this.#texts = this.#dictionary.texts();
    this.#dictionary = undefined;
  }
}

/** The same column with each text once in its dictionary. */
export function distinctTexts({ codes, dictionary, distinct }: LooseTexts): Texts {
  if (distinct) return { codes, dictionary };
  const once = new Dictionary();
  const newCodes = Int32Array.from(dictionary, (text) => once.codeOf(text));
  return { codes: codes.map((code) => newCodes[code] ?? -1), dictionary: once.texts() };
}
