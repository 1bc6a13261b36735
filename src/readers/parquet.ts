import { type FileMetaData, parquetSchema } from "hyparquet";
import { GateError } from "../errors.ts";
import type { Source } from "../sources/source.ts";
import { missingColumn } from "../table/missing-column.ts";
import type { Table } from "../table/table.ts";
import { refuseOverLimit } from "./limits.ts";
import { noRows } from "./no-rows.ts";
import { loadCodecs } from "./parquet/codecs.ts";
import { corrupt, ParquetFault } from "./parquet/corrupt.ts";
import { readFooter } from "./parquet/footer.ts";
import { type Leaf, leafOf } from "./parquet/leaf.ts";
import { type ParquetFile, readColumn } from "./parquet/read-column.ts";
import type { RangeReader, ReadOptions } from "./reader.ts";

/** Apache Parquet: the footer first, then only the bytes of each column that is asked for. */
export const parquetReader: RangeReader = {
  access: "ranges",
  format: "parquet",
  title: "Parquet",
  extensions: [".parquet", ".pq"],
  read: readParquet,
};

async function readParquet(source: Source, { uri, wanted, limits }: ReadOptions): Promise<Table> {
  await loadCodecs();
  const metadata = await readFooter(source);
  const rows = Number(metadata.num_rows);
  if (rows === 0) throw noRows(uri, "it has a schema and nothing below");
  const leaves = leavesOf(uri, metadata);
  const names = [...leaves.keys()];
  refuseOverLimit(uri, "rows", rows, limits);
  refuseOverLimit(uri, "columns", names.length, limits);
  refuseOverLimit(uri, "cells", rows * names.filter(wanted).length, limits);
  const { bytes } = await source.head();
  const onDisk = await source.onDisk?.();
  const file: ParquetFile = { source, bytes, metadata, limits };
  return {
    uri,
    format: "parquet",
    rows,
    columns: names,
    readsAnew: true,
    elsewhere: onDisk && {
      origin: { uri, parts: [{ kind: "parquet", file: onDisk }] },
      wasRead: () => undefined,
    },
    where: (row) => `row ${row + 1}`,
    storedBytes: (name) => storedBytes(metadata, name),
    async column(name) {
      const leaf = leaves.get(name);
      if (leaf === undefined) throw missingColumn(uri, name, names);
      if (leaf.meaning.kind === "unsupported") throw unsupported(uri, name, leaf.meaning.what);
      return readColumn(file, leaf).catch((cause: unknown) => {
        throw corrupt(uri, `column "${name}"`, cause);
      });
    },
  };
}

function storedBytes({ row_groups: groups }: FileMetaData, name: string): number {
  const chunks = groups.flatMap(({ columns }) => columns.map(({ meta_data: meta }) => meta));
  const own = chunks.filter((meta) => meta?.path_in_schema[0] === name);
  return own.reduce((sum, meta) => sum + Number(meta?.total_uncompressed_size ?? 0n), 0);
}

function leavesOf(uri: string, metadata: FileMetaData): ReadonlyMap<string, Leaf> {
  try {
    return byName(parquetSchema(metadata).children.map(leafOf));
  } catch (cause) {
    throw corrupt(uri, "schema", cause);
  }
}

function byName(leaves: readonly Leaf[]): ReadonlyMap<string, Leaf> {
  const byName = new Map<string, Leaf>();
  for (const leaf of leaves) {
    if (typeof leaf.name !== "string") throw new ParquetFault("a column has no name");
    if (byName.has(leaf.name)) throw new ParquetFault(`two columns are named "${leaf.name}"`);
    byName.set(leaf.name, leaf);
  }
  return byName;
}

function unsupported(uri: string, name: string, what: string): GateError {
  return new GateError({
    code: "E206",
    message: `${uri}, column "${name}": is ${what}, where one number, text, truth value or time in each row was expected.`,
    hint: "Write what the gate needs as a column of its own, or name another column.",
  });
}
