import { compactTexts } from "../table/compact-texts.ts";
import type { TextColumn } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { validityOfCodes } from "../table/validity.ts";
import type { Tables } from "./coded-tables.ts";
import { readFlags } from "./flags.ts";
import type { ColumnRoles } from "./schema.ts";
import { upTo } from "./table-rows.ts";

/** The parts of columns, of which label and prediction are one column each. */
export interface AlignedRoles extends Omit<ColumnRoles, "label" | "prediction"> {
  readonly label?: string | undefined;
  readonly prediction?: string | undefined;
}

/** Tables in which a map from class to a column of 0 and 1 is a column of sets, as if it stood in the file. */
interface SetTables {
  readonly tables: Tables;
  readonly roles: AlignedRoles;
  /** Classes that the maps name, also those that no row carries. */
  readonly classes: readonly string[];
}

/**
 * Turns the indicator columns of label and prediction into columns of sets, made when they are asked for. A row with a gap
 * in one of its indicators has no set.
 * @throws (when a column is read) GateError E205 for a missing column, E206 for a value that is neither 0 nor 1.
 */
export function withSetColumns({ reference, candidate, labels }: Tables, roles: ColumnRoles): SetTables {
  const maps = [roles.label, roles.prediction].filter((part) => typeof part === "object");
  const withSets = (table: Table): Table => maps.reduce(withSetColumn, table);
  return {
    tables: {
      reference: reference && withSets(reference),
      candidate: withSets(candidate),
      labels: labels && withSets(labels),
    },
    roles: { ...roles, label: nameOf(roles.label), prediction: nameOf(roles.prediction) },
    classes: maps.flatMap((map) => Object.keys(map)),
  };
}

type Indicators = Readonly<Record<string, string>>;

const SHOWN = 3;

/** A map is called by what the config says of it: `{cat: y_cat, dog: y_dog}`. */
function nameOf(part: string | Indicators | undefined): string | undefined {
  return typeof part === "object" ? nameOfMap(part) : part;
}

function nameOfMap(indicators: Indicators): string {
  const entries = Object.entries(indicators).map(([text, column]) => `${text}: ${column}`);
  return `{${[...entries.slice(0, SHOWN), ...(entries.length > SHOWN ? ["…"] : [])].join(", ")}}`;
}

function withSetColumn(table: Table, indicators: Indicators): Table {
  const name = nameOfMap(indicators);
  // One of the columns is enough to have it: that another is missing is an error, not a file without labels.
  const isThere = Object.values(indicators).some((column) => table.columns.includes(column));
  return {
    ...table,
    elsewhere: undefined,
    columns: isThere ? [...table.columns, name] : table.columns,
    where: (row) => table.where(row),
    column: (asked) => (asked === name ? setColumn(table, name, indicators) : table.column(asked)),
  };
}

async function setColumn(table: Table, name: string, indicators: Indicators): Promise<TextColumn> {
  const source = { table, rows: upTo(table.rows) };
  let sets: Sets = { codes: new Int32Array(table.rows), members: [[]] };
  for (const [text, column] of Object.entries(indicators)) {
    sets = withClass(sets, text, await readFlags(source, column, carriesClass));
  }
  // As JSON, because the text of a class may hold what separates classes.
  const dictionary = sets.members.map((members) => JSON.stringify(members));
  const texts = compactTexts({ codes: sets.codes, dictionary });
  return { kind: "text", name, rows: table.rows, valid: validityOfCodes(texts.codes), ...texts };
}

const carriesClass = {
  why: "which say whether the row carries the class",
  hint: "Name columns of 0 and 1, and leave a value empty where it is missing.",
};

/** Sets of classes by their code. */
interface Sets {
  /** Of each row; -1 where one of its indicators is missing. */
  readonly codes: Int32Array;
  readonly members: readonly (readonly string[])[];
}

/** Splits every set into those rows that carry one more class and those that do not. */
function withClass({ codes, members }: Sets, text: string, flags: Float64Array): Sets {
  const more = new Map<number, number>();
  const grown = [...members];
  const codeWithClass = (code: number): number => {
    const known = more.get(code) ?? grown.push([...(members[code] ?? []), text]) - 1;
    more.set(code, known);
    return known;
  };
  const split = new Int32Array(codes.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    const flag = flags[row] ?? Number.NaN;
    if (code >= 0 && !Number.isNaN(flag)) split[row] = flag === 1 ? codeWithClass(code) : code;
  }
  return { codes: split, members: grown };
}
