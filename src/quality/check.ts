import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import type { CheckOption, CheckOptions } from "./options.ts";

/** A rule about data: what it is called, what a gate may say of it, and how it is looked into. */
export type Check = FileCheck | ColumnCheck;

/** A rule about the file as a whole, or about several columns together. */
export interface FileCheck extends CheckWords {
  readonly about: "file";
  /** The columns whose values it reads; "*" for all. */
  reads(options: CheckOptions): readonly string[] | "*";
  look(input: CheckInput): Promise<readonly Finding[]>;
}

/** A rule about each column by itself. */
export interface ColumnCheck extends CheckWords {
  readonly about: "columns";
  /** What "*" takes: every column, those that hold values of their own and name no row, or (where columns must be named) none unless it is written. */
  readonly star: "every" | "values" | "none";
  /** The columns that are named elsewhere than in `columns`; undefined: those of `columns`. */
  named?(input: Pick<CheckInput, "options" | "timestamp">): readonly string[] | undefined;
  /** Whether by "*" it would be held against this column of the reference, if the candidate had it. */
  misses?(before: Column, input: CheckInput): boolean;
  /** Undefined for a column to which the check does not apply, which it is asked about only by "*". */
  look(column: Column, input: ColumnInput): Promise<Found | undefined> | Found | undefined;
}

interface CheckWords {
  /** As written in config. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What counts as offending, and of what, to the letter. */
  readonly definition: string;
  readonly options: readonly CheckOption[];
  /** Each group: at least one of these options must be there. */
  readonly requires?: readonly (readonly CheckOption[])[];
  /** Of several columns that keep the rule: "none of the 12 columns …". */
  readonly breach: string;
  /** What a person can do where it is broken. */
  readonly advice: string;
}

/** What a check may look at. */
export interface CheckInput {
  readonly options: CheckOptions;
  readonly candidate: Table;
  readonly reference: Table | undefined;
  /** Columns that the model wrote: another model's may well lie outside the range of the reference's. */
  readonly outputs: ReadonlySet<string>;
  /** Columns that name rows or what they were measured on, or place them in time: "*" leaves them out where values are compared with the reference's. */
  readonly keys: ReadonlySet<string>;
  /** The column of the config's `timestamp`. */
  readonly timestamp: string | undefined;
  /** Columns of the ground truth: they may come later, or in a file of their own, so that "*" does not miss them in the candidate. */
  readonly labels?: ReadonlySet<string>;
  /** When the run began. */
  readonly now: Date;
  /** Whether values of single rows may be told. */
  readonly tells: boolean;
}

/** What a check of a column may look at beside it. */
export interface ColumnInput extends CheckInput {
  /** Whether the gate names the column, and does not take it by "*". */
  readonly isNamed: boolean;
  /** The reference's column of the same name, if there is one. */
  readonly before: () => Promise<Column | undefined>;
}

/** What a check found out, where a column may still wait for the other ones of the gate. */
export type Found = Finding | Outlying;

/** What a check found out, of one column or of the file. */
export type Finding = Counted | Compared | NotJudged | LeftOut;

interface About {
  readonly column: string | undefined;
}

/** A fact of the candidate's file. */
export interface Counted extends About {
  readonly kind: "counted";
  readonly kept: boolean;
  /** What was found, without a full stop: `"age" is outside 0 to 120 in 3 of 200 rows`. */
  readonly found: string;
  /** What was asked: "none may be". */
  readonly limit: string;
  /** How many offend, of how many. */
  readonly offending: number;
  readonly of: number;
  /** The first of those that offend. */
  readonly rows: readonly OffendingRow[];
  /** Whether it is kept although some offend, since chance puts as many there. */
  readonly byChance?: boolean;
}

/** Values outside the range of the reference's, of which chance alone puts some there: how many, the columns of the gate share. */
export interface Outlying extends Pick<Counted, "offending" | "of" | "rows"> {
  readonly kind: "outlying";
  readonly column: string;
  /** "outside the reference's range (18 to 90)". */
  readonly outside: string;
  /** Values of the reference that span the range. */
  readonly spannedBy: number;
  /** How many lie far outside, which chance does not do. */
  readonly far: number;
  /** Whether the reference's values are all equal, so that any other lies far outside. */
  readonly isPoint: boolean;
}

/** A share that both files have, whose difference is judged against chance. */
export interface Compared extends About {
  readonly kind: "compared";
  readonly what: string;
  readonly candidate: Share;
  readonly reference: Share;
  readonly maxIncrease: number;
  readonly rows: readonly OffendingRow[];
}

export interface Share {
  readonly successes: number;
  readonly n: number;
}

/** What could not be judged, which is never a pass. */
export interface NotJudged extends About {
  readonly kind: "not-judged";
  readonly code: "no-reference" | "no-rows" | "not-measured";
  /** Completes "… could not be judged:". */
  readonly why: string;
}

/** A column that "*" does not take, and why. */
export interface LeftOut {
  readonly kind: "left-out";
  readonly column: string;
  readonly why: string;
}

export interface OffendingRow {
  /** From 0, in the candidate's file. */
  readonly row: number;
  /** Its value as text; empty where the row as a whole offends, or the value is missing. */
  readonly value: string;
}
