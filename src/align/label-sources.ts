import { GateError } from "../errors.ts";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { kindGuard } from "./kinds.ts";
import type { SideRows } from "./pair-rows.ts";
import { gatherNumbers, type TableRows } from "./table-rows.ts";

/** Where labels come from and how they become numbers. */
export interface LabelColumn {
  readonly name: string;
  /** The labels file. */
  readonly table: Table | undefined;
  /** Values, or class codes as numbers; NaN where there is no label. */
  readonly read: (column: Column, source: TableRows) => Float64Array;
  /** Whether a file may be without any label, because nothing that is asked needs one. */
  readonly isOptional?: boolean;
}

/** One label for each of some rows, from all files that know one. */
export interface ResolvedLabels {
  /** Rows asked for. */
  readonly asked: number;
  /** Indices of the rows that have a label. */
  readonly labelled: Int32Array;
  /** Their labels. */
  readonly labels: Float64Array;
  /** Indices of the rows for which two files give different labels. */
  readonly differing: Int32Array;
  readonly notes: readonly string[];
}

/** Sides whose row i is the same unit, the one with the newer labels first. */
type SameUnits = readonly [SideRows, ...SideRows[]];

/**
 * Makes a resolver of labels. The labels file comes first, being named as the truth, then the sides in their order;
 * a file without the column is passed over as long as another has it.
 * @throws (the resolver) GateError E205 for a missing column, E208 when labels are of different kinds or no row has one.
 */
export function labelResolver({
  name,
  table,
  read,
  isOptional = false,
}: LabelColumn): (sides: SameUnits) => Promise<ResolvedLabels> {
  const requireKind = kindGuard();
  return async (sides) => {
    const found = sourcesOf(sides, name, table);
    const sources = isOptional ? found.filter((source) => source.table.columns.includes(name)) : found;
    const given: Float64Array[] = [];
    for (const source of sources) {
      const column = await source.table.column(name);
      requireKind({ table: source.table, column });
      given.push(read(column, source));
    }
    const { labels, differing } = merged(given, sides[0].rows.length);
    const labelled = indicesOfNumbers(labels);
    if (labelled.length === 0 && !isOptional) throw noLabels(sources, name);
    return {
      asked: labels.length,
      labelled,
      labels: labelled.length === labels.length ? labels : gatherNumbers(labels, labelled),
      differing,
      notes:
        sources.length > 0 && sources.length < sides.length
          ? [`Labels of both sides come from ${sources[0]?.table.uri} alone.`]
          : [],
    };
  };
}

function sourcesOf(sides: SameUnits, name: string, labels: Table | undefined): readonly TableRows[] {
  const rows = sides[0].labelRows;
  const fromLabels = labels === undefined || rows === undefined ? [] : [{ table: labels, rows }];
  const own = sides.filter((side) => side.table.columns.includes(name));
  const sources = [...fromLabels, ...own];
  // With no source at all the first side stands in: asking it for the column gives the error that says what is missing.
  return sources.length > 0 ? sources : [sides[0]];
}

/** The labels of several sources, the most trusted first; it is written into, so that it must be nobody else's. */
function merged(given: readonly Float64Array[], rows: number): Pick<ResolvedLabels, "labels" | "differing"> {
  const [labels = new Float64Array(rows).fill(Number.NaN), ...others] = given;
  const differs = new Uint8Array(rows);
  for (const other of others) mergeLabels(labels, differs, other);
  return { labels, differing: indicesOfMarks(differs) };
}

/** Fills the gaps of `labels` from a less trusted source, and flags the rows where it says otherwise. */
function mergeLabels(labels: Float64Array, differs: Uint8Array, others: Float64Array): void {
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index] ?? Number.NaN;
    const other = others[index] ?? Number.NaN;
    if (Number.isNaN(label)) labels[index] = other;
    else if (!Number.isNaN(other) && other !== label) differs[index] = 1;
  }
}

function indicesOfNumbers(values: Float64Array): Int32Array {
  const indices = new Int32Array(values.length);
  let found = 0;
  for (let index = 0; index < values.length; index++) if (!Number.isNaN(values[index])) indices[found++] = index;
  return indices.subarray(0, found);
}

function indicesOfMarks(marks: Uint8Array): Int32Array {
  const indices: number[] = [];
  for (let index = marks.indexOf(1); index >= 0; index = marks.indexOf(1, index + 1)) indices.push(index);
  return Int32Array.from(indices);
}

function noLabels(sources: readonly TableRows[], name: string): GateError {
  const files = [...new Set(sources.map((source) => source.table.uri))].join(" or ");
  return new GateError({
    code: "E208",
    message: `None of the ${sources[0]?.rows.length ?? 0} rows to be compared has a label ("${name}") in ${files}.`,
    hint: "Check `columns.label`, and that the labels are of the same rows (`columns.id`).",
  });
}
