import { openSources } from "../sources/open-sources.ts";
import { pinnedFetch } from "../sources/pinned-fetch.ts";
import type { Source, Surroundings } from "../sources/source.ts";
import type { ColumnKind } from "../table/column.ts";
import { observedTable } from "../table/observed-table.ts";
import type { Table, TableFormat } from "../table/table.ts";
import { defaultReadLimits } from "./limits.ts";
import { openTable, type InputFile } from "./open-table.ts";

/** What the config says of an input. */
export interface InputRequest {
  readonly uri: string;
  readonly format?: TableFormat | undefined;
  /** Headers of the request for it, each with the environment variable that holds its value. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Columns worth keeping. */
  readonly wanted: (name: string) => boolean;
}

/** A table of the run, its files, and the kinds of the columns that were read so far. */
export interface OpenedInput {
  readonly table: Table;
  readonly files: readonly InputFile[];
  readonly kinds: ReadonlyMap<string, ColumnKind>;
  /** Where its bytes can be read again for as long as the run lasts: one for each of `files`. */
  readonly sources: readonly Source[];
}

const REQUEST_TIMEOUT_MS = 60_000;

/** Opens what a URI or path names, within the default limits. @throws GateError E201–E208. */
export async function openInput(
  { uri, format, headers, wanted }: InputRequest,
  surroundings: Surroundings,
): Promise<OpenedInput> {
  const maxBytes = defaultReadLimits.bytes;
  const context = { ...surroundings, headers, fetch: pinnedFetch, maxBytes, timeoutMs: REQUEST_TIMEOUT_MS };
  return inputOf(await openSources(uri, context), { uri, format, wanted });
}

/** The table that sources hold together, within the default limits. @throws GateError E201–E208. */
export async function inputOf(
  sources: readonly Source[],
  request: Pick<InputRequest, "uri" | "format" | "wanted">,
): Promise<OpenedInput> {
  const { table, files } = await openTable(sources, { ...request, limits: defaultReadLimits });
  const kinds = new Map<string, ColumnKind>();
  return { table: observedTable(table, kinds), files, kinds, sources };
}
