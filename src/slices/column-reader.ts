import {
  type ColumnValues,
  type Population,
  readNumbers,
  readTogether,
  readValues,
  type Values,
} from "./population.ts";

export type { ColumnValues } from "./population.ts";

/** The columns of a population, each read once however often it is asked for. */
export interface ColumnReader {
  /** NaN where missing. @throws GateError E205, E206, E208. */
  numbers(name: string): Promise<Float64Array>;
  /** Numbers of both, or times of both in milliseconds; NaN where missing. @throws GateError E205, E206, E208. */
  together(name: string, other: string): Promise<readonly [Float64Array, Float64Array]>;
  /** @throws GateError E205, E208. */
  values(name: string): Promise<ColumnValues>;
  /** Facts about the columns that were read, each once. */
  notes(): readonly string[];
}

/** Reads the columns of a population. */
export function columnReader(population: Population): ColumnReader {
  const numbers = new Map<string, Values<Float64Array>>();
  const values = new Map<string, Values<ColumnValues>>();
  const pairs = new Map<string, Values<readonly [Float64Array, Float64Array]>>();
  return {
    numbers: async (name) => (await once(numbers, name, () => readNumbers(population, name))).values,
    together: async (name, other) =>
      (await once(pairs, JSON.stringify([name, other]), () => readTogether(population, name, other))).values,
    values: async (name) => (await once(values, name, () => readValues(population, name))).values,
    notes: () => [
      ...new Set([...numbers.values(), ...pairs.values(), ...values.values()].flatMap(({ notes }) => notes)),
    ],
  };
}

async function once<V>(held: Map<string, V>, name: string, read: () => Promise<V>): Promise<V> {
  const known = held.get(name);
  if (known !== undefined) return known;
  const value = await read();
  held.set(name, value);
  return value;
}
