import { openSources } from "../sources/open-sources.ts";
import type { ColumnKind } from "../table/column.ts";
import { observedTable } from "../table/observed-table.ts";
import type { Table, TableFormat } from "../table/table.ts";
import { defaultReadLimits } from "./limits.ts";
import { openTable, type InputFile } from "./open-table.ts";

/** What the config says of an input. */
export interface InputRequest {
  readonly uri: string;
  readonly format?: TableFormat | undefined;
  /** Columns worth keeping. */
  readonly wanted: (name: string) => boolean;
}

/** Where paths start from and stay in, and what schemes may read of the environment. */
export interface Surroundings {
  /** Absolute path. */
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A table of the run, its files, and the kinds of the columns that were read so far. */
export interface OpenedInput {
  readonly table: Table;
  readonly files: readonly InputFile[];
  readonly kinds: ReadonlyMap<string, ColumnKind>;
}

const REQUEST_TIMEOUT_MS = 60_000;

/** Opens what a URI or path names, within the default limits. @throws GateError E201–E208. */
export async function openInput(
  { uri, format, wanted }: InputRequest,
  { workspace, environment }: Surroundings,
): Promise<OpenedInput> {
  const limits = defaultReadLimits;
  const context = { workspace, environment, fetch, maxBytes: limits.bytes, timeoutMs: REQUEST_TIMEOUT_MS };
  const { table, files } = await openTable(await openSources(uri, context), { uri, format, wanted, limits });
  const kinds = new Map<string, ColumnKind>();
  return { table: observedTable(table, kinds), files, kinds };
}
