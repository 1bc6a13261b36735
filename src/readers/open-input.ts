import { openSources } from "../sources/open-sources.ts";
import { lateFetch } from "../sources/late-fetch.ts";
import type { Source, Surroundings } from "../sources/source.ts";
import type { ColumnKind } from "../table/column.ts";
import { observedTable } from "../table/observed-table.ts";
import type { Table, TableFormat } from "../table/table.ts";
import { defaultReadLimits, limitsWithin } from "./limits.ts";
import { type InputFile, type OpenedFile, openFiles, tableOfFiles } from "./open-table.ts";

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

/** Opens what a URI or path names, within the limits of the run. @throws GateError E201–E208. */
export async function openInput(request: InputRequest, surroundings: Surroundings): Promise<OpenedInput> {
  return inputOf(await sourcesOf(request, surroundings), request, limitsWithin(surroundings.memory));
}

/** What a URI or path names, of which nothing has been read yet. @throws GateError E201, E202. */
export function sourcesOf(
  { uri, headers }: Pick<InputRequest, "uri" | "headers">,
  surroundings: Surroundings,
): Promise<readonly Source[]> {
  const maxBytes = defaultReadLimits.bytes;
  return openSources(uri, { ...surroundings, headers, fetch: lateFetch, maxBytes, timeoutMs: REQUEST_TIMEOUT_MS });
}

/** The table that sources hold together. @throws GateError E201–E208. */
export async function inputOf(
  sources: readonly Source[],
  request: Pick<InputRequest, "uri" | "format" | "wanted">,
  limits = defaultReadLimits,
): Promise<OpenedInput> {
  return inputOfFiles(await openFiles(sources, { ...request, limits }), sources, request);
}

/** The table that opened files hold together; `sources` are where their bytes can be read again. @throws GateError E207, E208. */
export function inputOfFiles(
  opened: readonly OpenedFile[],
  sources: readonly Source[],
  request: Pick<InputRequest, "uri" | "wanted">,
): OpenedInput {
  const { table, files } = tableOfFiles(opened, { ...request, limits: defaultReadLimits });
  const kinds = new Map<string, ColumnKind>();
  return { table: observedTable(table, kinds), files, kinds, sources };
}
