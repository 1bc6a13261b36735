import type { ReadLimits } from "../readers/limits.ts";
import { type InputFile, type OpenedFile, openFiles } from "../readers/open-table.ts";
import { FileSource } from "../sources/file-source.ts";
import type { HeldTable } from "../table/held-table.ts";
import type { Table, TableFormat } from "../table/table.ts";
import type { FileOrigin } from "../table/table-origin.ts";
import { type Refused, refusedBy } from "./outcome.ts";

/** Files of text that a worker thread reads into memory. Plain data. */
export interface Opening {
  readonly task: "open";
  readonly files: readonly FileOrigin[];
  readonly uri: string;
  readonly format: TableFormat | undefined;
  /** Names of the columns worth keeping; "*": all. */
  readonly wanted: "*" | readonly string[];
  readonly limits: ReadLimits;
}

/** A file that was read, and its columns, those of many rows in memory that threads share. Plain data. */
export interface HeldFile {
  readonly file: InputFile;
  readonly table: HeldTable;
}

export type OpeningOutcome = { readonly kind: "opened"; readonly files: readonly HeldFile[] } | Refused;

/** What a worker thread does with files to be opened. */
export async function openElsewhere({ files, uri, format, wanted, limits }: Opening): Promise<OpeningOutcome> {
  const sources = files.map((file) => new FileSource(file));
  const isWanted = (name: string): boolean => wanted === "*" || wanted.includes(name);
  try {
    const opened = await openFiles(sources, { uri, format, wanted: isWanted, limits });
    return { kind: "opened", files: opened.map(heldFile) };
  } catch (thrown) {
    return refusedBy(thrown);
  }
}

function heldFile({ file, table }: OpenedFile): HeldFile {
  return { file, table: heldTable(table) };
}

function heldTable({ uri, elsewhere }: Table): HeldTable {
  const [part, ...more] = elsewhere?.origin.parts ?? [];
  if (part?.kind !== "held" || more.length > 0) throw new TypeError(`${uri} is no table in memory`);
  return part.table;
}
