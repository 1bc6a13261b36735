import type { ParquetType } from "hyparquet";
import { isValid, type TimestampUnit } from "../../table/column.ts";
import { compactTexts } from "../../table/compact-texts.ts";
import { Dictionary } from "../../table/dictionary.ts";
import { takeDoubles } from "../../table/spare-doubles.ts";
import type { Store } from "./cells.ts";
import type { Leaf, Meaning } from "./leaf.ts";
import {
  dayWords,
  decimalText,
  doublesOf,
  float16sOf,
  int96Words,
  integerWords,
  largeIntegerText,
  safeDoublesOf,
  uuidAt,
} from "./convert.ts";
import { ParquetFault } from "./corrupt.ts";
import { countOf, type Raw } from "./raw-values.ts";
import { textStore } from "./text-store.ts";

export type { Cells, Store } from "./cells.ts";

export type MakeStore = (rows: number) => Store;

/** The stores for a column, the one to be tried first at the front; the last takes every value. */
export function storesFor({ name, meaning, type }: Leaf): readonly MakeStore[] {
  if (meaning.kind === "unsupported") throw new ParquetFault(`it is ${meaning.what}`);
  if (meaning.kind === "int") return integerStores(name, type, meaning.signed);
  if (meaning.kind === "decimal") {
    const { scale } = meaning;
    return [(rows) => codeStore({ kind: "decimal", name, rows }, (raw, index) => decimalText(raw, index, scale))];
  }
  if (meaning.kind === "timestamp") {
    const { unit } = meaning;
    return [(rows) => wordStore({ kind: "timestamp", unit, name, rows }, (raw) => integerWords(raw, true))];
  }
  const make = simpleStores[meaning.kind];
  return [(rows) => make(name, rows)];
}

type SimpleKind = Exclude<Meaning["kind"], "unsupported" | "int" | "decimal" | "timestamp">;

const simpleStores: Readonly<Record<SimpleKind, (name: string, rows: number) => Store>> = {
  double: (name, rows) => numberStore(name, rows, doublesOf),
  float16: (name, rows) => numberStore(name, rows, float16sOf),
  boolean: booleanStore,
  text: textStore,
  uuid: (name, rows) => codeStore({ kind: "text", name, rows }, uuidAt),
  date: (name, rows) => wordStore({ kind: "timestamp", unit: "s", name, rows }, dayWords),
  int96: (name, rows) => wordStore({ kind: "timestamp", unit: "ns", name, rows }, int96Words),
};

/** 32 bits fit a double. Of 64: doubles as long as none is rounded, then integers with a sign, then text. */
function integerStores(name: string, type: ParquetType, signed: boolean): readonly MakeStore[] {
  if (type === "INT32") return [(rows) => numberStore(name, rows, (raw) => doublesOf(raw, signed))];
  const stores: MakeStore[] = [
    (rows) => numberStore(name, rows, (raw) => safeDoublesOf(raw, signed)),
    (rows) => wordStore({ kind: "integer", name, rows }, (raw) => integerWords(raw, signed)),
  ];
  if (!signed) stores.push((rows) => codeStore({ kind: "decimal", name, rows }, largeIntegerText));
  return stores;
}

function numberStore(name: string, rows: number, convert: (raw: Raw) => Float64Array | undefined): Store {
  // Whatever stands there: a row that has a value is filled by it, one that has none at the end.
  const values = takeDoubles(rows);
  return {
    cells: values,
    cellsPerRow: 1,
    convert,
    finish(valid) {
      if (valid !== undefined) empty(values, valid);
      return { kind: "number", name, rows, valid, values };
    },
  };
}

/** Puts NaN to the rows without a value, of which as a rule there are few. */
function empty(values: Float64Array, valid: Uint8Array): void {
  for (let byte = 0; byte < valid.length; byte++) {
    if (valid[byte] === 0xff) continue;
    const end = Math.min(8 * byte + 8, values.length);
    for (let row = 8 * byte; row < end; row++) if (!isValid(valid, row)) values[row] = Number.NaN;
  }
}

function booleanStore(name: string, rows: number): Store {
  const values = new Uint8Array(rows);
  return {
    cells: values,
    cellsPerRow: 1,
    convert: (raw) => (raw instanceof Uint8Array ? raw : undefined),
    finish: (valid) => ({ kind: "boolean", name, rows, valid, values }),
  };
}

type WordType =
  | { readonly kind: "integer"; readonly name: string; readonly rows: number }
  | { readonly kind: "timestamp"; readonly unit: TimestampUnit; readonly name: string; readonly rows: number };

function wordStore(type: WordType, convert: (raw: Raw) => Int32Array | undefined): Store {
  const values = new BigInt64Array(type.rows);
  return {
    cells: new Int32Array(values.buffer),
    cellsPerRow: 2,
    convert,
    finish: (valid) => ({ ...type, valid, values }),
  };
}

interface CodeType {
  readonly kind: "text" | "decimal";
  readonly name: string;
  readonly rows: number;
}

function codeStore(type: CodeType, textOf: (raw: Raw, index: number) => string): Store {
  const dictionary = new Dictionary();
  const codes = new Int32Array(type.rows).fill(-1);
  return {
    cells: codes,
    cellsPerRow: 1,
    convert(raw) {
      return Int32Array.from({ length: countOf(raw) }, (_, index) => dictionary.codeOf(textOf(raw, index)));
    },
    // A dictionary written from categories holds them all and in their own order.
    finish: (valid) => ({ ...type, valid, ...compactTexts({ codes, dictionary: dictionary.texts() }) }),
  };
}
