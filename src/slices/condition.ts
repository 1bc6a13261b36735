import { type Population, readNumbers, readTexts, type Values } from "./population.ts";
import type { SliceCondition } from "./schema.ts";

/** Tells whether the value at a row of a population meets a condition. */
export type RowTest = (row: number) => boolean;

type Scalar = string | number | boolean;

/**
 * Reads the column that a condition is about. Values are compared as canonical texts: `1` selects 1, 1.0 and "1". A
 * missing value meets no condition, `not` included: what is unknown is in no slice but `column=(missing)`.
 * @throws GateError E205, E206 for bounds on a column that holds no numbers, E208.
 */
export async function readCondition(
  population: Population,
  name: string,
  condition: SliceCondition,
): Promise<Values<RowTest>> {
  if (typeof condition !== "object") return readMembership(population, name, { of: [condition], wanted: true });
  if (Array.isArray(condition)) return readMembership(population, name, { of: condition, wanted: true });
  const { min, max, not } = condition;
  const bounds = min === undefined && max === undefined ? undefined : await readBounds(population, name, { min, max });
  const left =
    not === undefined
      ? undefined
      : await readMembership(population, name, { of: Array.isArray(not) ? not : [not], wanted: false });
  const parts = [bounds, left].filter((part) => part !== undefined);
  return {
    values: (row) => parts.every((part) => part.values(row)),
    notes: [...new Set(parts.flatMap((part) => part.notes))],
  };
}

interface Membership {
  readonly of: readonly Scalar[];
  /** Whether rows with one of the values are meant, or those with another. */
  readonly wanted: boolean;
}

async function readMembership(
  population: Population,
  name: string,
  { of, wanted }: Membership,
): Promise<Values<RowTest>> {
  const { values, notes } = await readTexts(population, name);
  const texts = new Set(of.map(String));
  const meets = values.dictionary.map((text) => texts.has(text) === wanted);
  return { values: (row) => meets[values.codes[row] ?? -1] ?? false, notes };
}

interface Bounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

async function readBounds(population: Population, name: string, bounds: Bounds): Promise<Values<RowTest>> {
  const { values, notes } = await readNumbers(population, name);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds;
  return {
    values: (row) => {
      const value = values[row] ?? Number.NaN;
      return value >= min && value <= max;
    },
    notes,
  };
}
