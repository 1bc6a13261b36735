import { GateError } from "../errors.ts";
import { countBelow } from "../stats/sorted-search.ts";
import { binEdges } from "./bin-edges.ts";
import { type Division, missingPart } from "./division.ts";
import { type Population, readNumbers, readReferenceNumbers, type Values } from "./population.ts";

/**
 * Divides a numeric column into ranges of about as many rows each.
 * @throws GateError E205, E206 for a column of text, or one that has fewer than two different values, E208.
 */
export async function divideByBins(
  column: string,
  bins: number,
  populations: readonly Population[],
): Promise<Division> {
  const read: Values<Float64Array>[] = [];
  for (const population of populations) read.push(await readNumbers(population, column));
  // Ranges come from the reference only: if the candidate moved them, a slice would not be the same rows next time.
  const reference = await readReferenceNumbers(populations, column);
  const edges = binEdges(reference ?? read.at(-1)?.values ?? new Float64Array(), bins);
  if (edges.length === 0) throw notDivisible(column);
  return {
    column,
    parts: [...rangeNames(column, edges), missingPart(column)],
    codes: read.map(({ values }) => rangesOf(values, edges)),
    notes: [
      ...read.flatMap(({ notes }) => notes),
      ...(reference === undefined ? [withoutReference(column, populations)] : []),
      ...(edges.length + 1 < bins ? [fewerBins(column, edges.length + 1, bins)] : []),
    ],
  };
}

/** Names of the ranges between the edges: `age<=25`, `25<age<=41`, `age>41`. */
export function rangeNames(column: string, edges: Float64Array): readonly string[] {
  const ends = [...edges];
  const inner = ends.slice(1).map((end, index) => `${ends[index]}<${column}<=${end}`);
  return [`${column}<=${ends[0]}`, ...inner, `${column}>${ends.at(-1)}`];
}

/** The range of each value; one more than there are ranges for NaN. */
export function rangesOf(values: Float64Array, edges: Float64Array): Int32Array {
  const missing = edges.length + 1;
  const ranges = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    ranges[row] = Number.isNaN(value) ? missing : countBelow(edges, value);
  }
  return ranges;
}

function withoutReference(column: string, populations: readonly Population[]): string {
  const uri = populations.at(-1)?.source.table.uri;
  return `The ranges of "${column}" come from ${uri}, because there is no reference with this column; they change from run to run.`;
}

function fewerBins(column: string, made: number, wanted: number): string {
  return `"${column}" makes ${made} ranges in place of ${wanted}, because many rows have the same value.`;
}

function notDivisible(column: string): GateError {
  return new GateError({
    code: "E206",
    message: `Slices by "${column}": the column has fewer than two different numbers, so there is nothing to divide into \`bins\`.`,
    hint: "Remove the column from `by`, or check how the file was written.",
  });
}
