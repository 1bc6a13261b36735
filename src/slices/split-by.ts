import { GateError } from "../errors.ts";
import { binsOf, type ByRule, columnsOfBy, groupName } from "./by-rule.ts";
import { divideByBins } from "./divide-by-bins.ts";
import { divideByValue } from "./divide-by-value.ts";
import type { Division } from "./division.ts";
import type { Members } from "./members.ts";
import type { Population } from "./population.ts";
import { rowGroups } from "./row-groups.ts";

/**
 * One slice for each value of a column in any population, or each combination of the values of several that occurs; in
 * the order of the columns, rows without a value last.
 * @throws GateError E205, E206, E207 for more values than `max_values`, E208.
 */
export async function splitBy(rule: ByRule, populations: readonly Population[]): Promise<readonly Members[]> {
  const divisions: Division[] = [];
  for (const column of columnsOfBy(rule)) {
    const bins = binsOf(rule, column);
    const division =
      bins === undefined ? await divideByValue(column, populations) : await divideByBins(column, bins, populations);
    requireFew(rule, division);
    divisions.push(division);
  }
  const cells = populations.map((_, population) => cellsOf(divisions, population));
  const occurring = [...new Set(cells.flatMap((rows) => distinct(rows)))].toSorted((a, b) => a - b);
  requireFewCells(rule, divisions, occurring);
  const groups = cells.map((rows) => rowGroups(rows, occurring));
  return occurring.map((cell, index) => ({
    name: cellName(divisions, cell),
    by: groupName(rule),
    rows: groups.map((group) => group[index] ?? new Int32Array()),
    notes: divisions.flatMap(({ notes }) => notes),
  }));
}

/** The cell of each row in the grid of all divisions, numbered so that their order is that of the first column, then the second … */
function cellsOf(divisions: readonly Division[], population: number): Float64Array {
  const cells = new Float64Array(divisions[0]?.codes[population]?.length ?? 0);
  for (const { parts, codes } of divisions) {
    const own = codes[population] ?? new Int32Array();
    for (let row = 0; row < cells.length; row++) cells[row] = (cells[row] ?? 0) * parts.length + (own[row] ?? 0);
  }
  return cells;
}

function distinct(cells: Float64Array): readonly number[] {
  const seen = new Set<number>();
  for (let row = 0; row < cells.length; row++) seen.add(cells[row] ?? Number.NaN);
  return [...seen];
}

/** `region=EU & device=mobile` */
function cellName(divisions: readonly Division[], cell: number): string {
  let rest = cell;
  const names = divisions.toReversed().map(({ parts }) => {
    const name = parts[rest % parts.length] ?? "";
    rest = Math.floor(rest / parts.length);
    return name;
  });
  return names.toReversed().join(" & ");
}

/** Before the grid is made: of at most a thousand parts of each of four columns, the number of a cell is exact. */
function requireFew(rule: ByRule, { parts }: Division): void {
  const values = parts.slice(0, -1);
  if (values.length <= rule.max_values) return;
  throw tooMany(rule, values, columnsOfBy(rule).length === 1 ? "" : "at least ");
}

/** Rows without any value do not count. */
function requireFewCells(rule: ByRule, divisions: readonly Division[], occurring: readonly number[]): void {
  const cells = divisions.reduce((product, { parts }) => product * parts.length, 1);
  const counted = occurring.filter((cell) => cell < cells - 1);
  if (counted.length <= rule.max_values) return;
  throw tooMany(
    rule,
    counted.map((cell) => cellName(divisions, cell)),
    "",
  );
}

function tooMany(rule: ByRule, names: readonly string[], atLeast: "" | "at least "): GateError {
  return new GateError({
    code: "E207",
    message: `Slices by "${groupName(rule)}" would be ${atLeast}${names.length} (such as ${names.slice(0, 3).join(", ")}), more than the ${rule.max_values} allowed.`,
    hint: "Raise `max_values` in a slice by it, divide a numeric column into `bins` there, or write named slices, such as `{ name: young, where: age <= 25 }`.",
  });
}
