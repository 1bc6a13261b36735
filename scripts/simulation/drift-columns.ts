import type { Column } from "../../src/table/column.ts";
import { ValidityBuilder } from "../../src/table/validity.ts";
import type { Chance } from "./chance.ts";

/** One draw of a column: a number, or the code of a category or text. */
type Draw = (chance: Chance) => number;

/** What a simulated column is drawn from. */
export interface ColumnDesign {
  readonly name: string;
  readonly draw: Draw;
  /** The text that a draw is the code of; without it the draws are numbers. */
  readonly spelt?: (code: number) => string;
  /** Share of rows without a value. */
  readonly missing: number;
}

const normal: Draw = (chance) => chance.normal();
const exponential: Draw = (chance) => -Math.log(1 - chance.uniform());

/** Heavy tail: no variance for shapes up to 2. */
export function pareto(shape: number, scale = 1): Draw {
  return (chance) => scale * (1 - chance.uniform()) ** (-1 / shape);
}

/** Thirty columns as tables have them: normal, skewed, heavy-tailed, tied and categorical ones, a third with missing values. */
export function thirtyColumns(): readonly ColumnDesign[] {
  const numbers: readonly (readonly [string, Draw])[] = [
    ["normal", normal],
    ["normal of large scale", (chance) => 1e6 + 1e5 * chance.normal()],
    ["mixture of two normals", (chance) => (chance.uniform() < 0.3 ? 4 : 0) + chance.normal()],
    ["uniform", (chance) => chance.uniform()],
    ["score near 0 and 1", (chance) => 1 / (1 + Math.exp(-4 * chance.normal()))],
    ["log-normal", (chance) => Math.exp(chance.normal())],
    ["log-normal, σ = 2", (chance) => Math.exp(2 * chance.normal())],
    ["exponential", exponential],
    ["Weibull of shape ½", (chance) => exponential(chance) ** 2],
    ["Pareto(1.5)", pareto(1.5)],
    ["Pareto(1)", pareto(1)],
    ["Cauchy", (chance) => Math.tan(Math.PI * (chance.uniform() - 0.5))],
    ["normal to one decimal", (chance) => Math.round(10 * chance.normal()) / 10],
    ["years of age", (chance) => Math.round(Math.abs(40 + 15 * chance.normal()))],
    ["grades 1 to 5", (chance) => Math.min(5, 1 + Math.floor(exponential(chance) * 1.5))],
    ["counts", (chance) => Math.floor(3 * exponential(chance))],
    ["zero for 70 %", (chance) => (chance.uniform() < 0.7 ? 0 : exponential(chance))],
    ["zero for 97 %", (chance) => (chance.uniform() < 0.97 ? 0 : chance.normal())],
    ["0 and 1 as numbers", (chance) => (chance.uniform() < 0.2 ? 1 : 0)],
    ["a constant", () => 3],
  ];
  const categories: readonly (readonly [string, readonly number[]])[] = [
    ["two categories", [0.5, 0.5]],
    ["a rare flag", [0.99, 0.01]],
    ["three categories", [0.6, 0.3, 0.1]],
    ["five categories", [0.4, 0.3, 0.2, 0.08, 0.02]],
    ["seven weekdays", equalShares(7)],
    ["12 months", equalShares(12)],
    ["20 categories, few common", zipf(20)],
    ["50 categories, few common", zipf(50)],
    ["200 categories, few common", zipf(200)],
    ["1 000 categories, few common", zipf(1000)],
  ];
  const missing = [0, 0, 0.02, 0, 0, 0.2, 0, 0, 0.002, 0];
  return [
    ...numbers.map(([name, draw], i) => ({ name, draw, missing: missing[i % 10] ?? 0 })),
    ...categories.map(([name, shares], i) => ({ name, ...categorical(shares), missing: missing[i % 10] ?? 0 })),
  ];
}

/** Thirty columns of short texts of few, many and endless different words, and of identifiers. */
export function thirtyTexts(): readonly ColumnDesign[] {
  return Array.from({ length: 30 }, (_, i) => {
    const size = [30, 300, 3000][i % 3] ?? 0;
    const words = 1 + (i % 5);
    return { name: `texts of ${words} of ${size} words`, ...texts(size, words), missing: i % 10 === 0 ? 0.05 : 0 };
  });
}

/** Categories with these shares, drawn by bisection. */
export function categorical(shares: readonly number[]): Required<Pick<ColumnDesign, "draw" | "spelt">> {
  let sum = 0;
  const ends = Float64Array.from(shares, (share) => (sum += share));
  return {
    spelt: (code) => `category ${code}`,
    draw: (chance) => {
      const at = chance.uniform() * sum;
      let [low, high] = [0, ends.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 1) > at) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

function equalShares(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1 / count);
}

/** Shares like those of words: the k-th most frequent has 1/k of the first. */
function zipf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => 1 / (i + 1));
}

/** Texts of so many words of a vocabulary; a text is known by the number whose digits its words are. */
function texts(size: number, words: number): Pick<ColumnDesign, "draw" | "spelt"> {
  const { draw } = categorical(zipf(size));
  return {
    draw: (chance) => {
      let code = 0;
      for (let i = 0; i < words; i++) code = code * size + draw(chance);
      return code;
    },
    spelt: (code) => {
      const found: string[] = [];
      for (let rest = code, i = 0; i < words; i++, rest = Math.floor(rest / size)) found.push(lettersOf(rest % size));
      return found.join(" ");
    },
  };
}

/** A word of letters for each number, since digits are no letters. */
function lettersOf(number: number): string {
  return `w${String(number).replace(/\d/gu, (digit) => "abcdefghij"[Number(digit)] ?? "")}`;
}

/** A sample of the column. */
export function sampleOf(design: ColumnDesign, rows: number, chance: Chance): Column {
  const values = new Float64Array(rows);
  const validity = new ValidityBuilder(rows);
  for (let row = 0; row < rows; row++) {
    const isMissing = design.missing > 0 && chance.uniform() < design.missing;
    values[row] = isMissing ? Number.NaN : design.draw(chance);
    if (isMissing) validity.markMissing(row);
  }
  const base = { name: design.name, rows, valid: validity.finish() };
  return design.spelt === undefined ? { ...base, kind: "number", values } : spelt(base, values, design.spelt);
}

function spelt(
  base: Pick<Column, "name" | "rows" | "valid">,
  values: Float64Array,
  textOf: (code: number) => string,
): Column {
  const codeOf = new Map<number, number>();
  const codes = new Int32Array(base.rows).fill(-1);
  for (let row = 0; row < base.rows; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const known = codeOf.get(value);
    codes[row] = known ?? codeOf.size;
    if (known === undefined) codeOf.set(value, codeOf.size);
  }
  return { ...base, kind: "text", codes, dictionary: Array.from(codeOf.keys(), textOf) };
}
