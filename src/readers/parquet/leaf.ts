import type { ConvertedType, LogicalType, ParquetType, SchemaElement, SchemaTree } from "hyparquet";
import type { TimestampUnit } from "../../table/column.ts";

/** How the values of a flat column are stored, and what they mean. */
export interface Leaf {
  readonly name: string;
  readonly type: ParquetType;
  /** Bytes of one value of type FIXED_LEN_BYTE_ARRAY. */
  readonly typeLength: number;
  readonly optional: boolean;
  readonly meaning: Meaning;
}

export type Meaning =
  | { readonly kind: "double" | "float16" | "boolean" | "text" | "uuid" | "date" | "int96" }
  /** 32 or 64 bits. */
  | { readonly kind: "int"; readonly signed: boolean }
  | { readonly kind: "decimal"; readonly scale: number }
  | { readonly kind: "timestamp"; readonly unit: TimestampUnit }
  | { readonly kind: "unsupported"; readonly what: string };

/** What the column at the top of the schema holds. A nested one is unsupported, and so are types that no metric can use. */
export function leafOf({ element, children }: SchemaTree): Leaf {
  const nested = children.length > 0 || element.repetition_type === "REPEATED" || element.type === undefined;
  return {
    name: element.name,
    type: element.type ?? "INT32",
    typeLength: element.type_length ?? 0,
    optional: element.repetition_type !== "REQUIRED",
    meaning: nested ? { kind: "unsupported", what: "a nested column (list, map or struct)" } : meaningOf(element),
  };
}

/** By the logical type, else by the older converted type, else by the physical type alone. */
function meaningOf(element: SchemaElement): Meaning {
  const annotated =
    element.logical_type?.type === undefined ? convertedMeaning(element) : logicalMeaning(element.logical_type);
  return annotated ?? plainMeanings[element.type ?? "INT32"];
}

function logicalMeaning(logical: LogicalType): Meaning | undefined {
  if (logical.type === "DECIMAL") return { kind: "decimal", scale: logical.scale };
  if (logical.type === "TIMESTAMP") return { kind: "timestamp", unit: timestampUnits[logical.unit] };
  if (logical.type === "INTEGER") return { kind: "int", signed: logical.isSigned };
  return logicalMeanings[logical.type];
}

function convertedMeaning({ converted_type: converted, scale = 0 }: SchemaElement): Meaning | undefined {
  if (converted === "DECIMAL") return { kind: "decimal", scale };
  return converted === undefined ? undefined : convertedMeanings[converted];
}

const plainMeanings: Readonly<Record<ParquetType, Meaning>> = {
  BOOLEAN: { kind: "boolean" },
  INT32: { kind: "int", signed: true },
  INT64: { kind: "int", signed: true },
  INT96: { kind: "int96" },
  FLOAT: { kind: "double" },
  DOUBLE: { kind: "double" },
  BYTE_ARRAY: { kind: "text" },
  FIXED_LEN_BYTE_ARRAY: { kind: "unsupported", what: "a column of raw bytes" },
};

const timestampUnits = { MILLIS: "ms", MICROS: "us", NANOS: "ns" } as const;

/** Annotations that change what the physical type means; STRING, ENUM and JSON do not. */
const logicalMeanings: Readonly<Partial<Record<LogicalType["type"], Meaning>>> = {
  DATE: { kind: "date" },
  UUID: { kind: "uuid" },
  FLOAT16: { kind: "float16" },
  TIME: { kind: "unsupported", what: "a column of times of day" },
  BSON: { kind: "unsupported", what: "a column of BSON" },
  INTERVAL: { kind: "unsupported", what: "a column of intervals" },
  GEOMETRY: { kind: "unsupported", what: "a column of geometries" },
  GEOGRAPHY: { kind: "unsupported", what: "a column of geographies" },
};

const unsigned: Meaning = { kind: "int", signed: false };

const convertedMeanings: Readonly<Partial<Record<ConvertedType, Meaning>>> = {
  TIMESTAMP_MILLIS: { kind: "timestamp", unit: "ms" },
  TIMESTAMP_MICROS: { kind: "timestamp", unit: "us" },
  DATE: { kind: "date" },
  UINT_8: unsigned,
  UINT_16: unsigned,
  UINT_32: unsigned,
  UINT_64: unsigned,
  TIME_MILLIS: { kind: "unsupported", what: "a column of times of day" },
  TIME_MICROS: { kind: "unsupported", what: "a column of times of day" },
  BSON: { kind: "unsupported", what: "a column of BSON" },
  INTERVAL: { kind: "unsupported", what: "a column of intervals" },
};
