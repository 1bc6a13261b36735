import type { Config } from "../config/schema.ts";
import { wantedColumns, wantedNames } from "../config/wanted-columns.ts";
import { limitsWithin } from "../readers/limits.ts";
import { inputOf, inputOfFiles, type OpenedInput, sourcesOf } from "../readers/open-input.ts";
import type { Source, Surroundings } from "../sources/source.ts";
import { columnTable } from "../table/column-table.ts";
import type { FileOrigin } from "../table/table-origin.ts";
import { OpeningWorker } from "../threads/opening-worker.ts";
import type { ThreadRules } from "../threads/worker-pool.ts";

/** Smaller files are read before a worker has started. */
const worthThread = 16 * 1024 ** 2;

/** A candidate that another thread is reading, or that is ready to be read. To be closed. */
export interface BegunOpening {
  /** @throws GateError E201–E208, as when it is read here. */
  input(): Promise<OpenedInput>;
  close(): Promise<void>;
}

/**
 * Has another thread read the candidate while this one reads the reference; this one reads it in its turn where it is small, or Parquet, of which columns are
 * read as they are asked for. undefined where there is but one thread or no reference, and where nothing can be opened: what is wrong is told in its turn.
 */
export async function beginOpening(
  config: Config,
  surroundings: Surroundings,
  threads: ThreadRules | undefined,
): Promise<BegunOpening | undefined> {
  const { candidate, reference } = config;
  if (threads === undefined || threads.count < 2 || candidate === undefined) return undefined;
  if (reference === undefined || reference === candidate) return undefined;
  const sources = await sourcesOf(candidate, surroundings).catch(() => undefined);
  if (sources === undefined) return undefined;
  const files = await textFiles(sources).catch(() => undefined);
  const { uri, format } = candidate;
  const limits = limitsWithin(surroundings.memory);
  // By the same sources, some of which have downloaded what they stand for.
  if (files === undefined)
    return {
      input: () => inputOf(sources, { uri, format, wanted: wantedColumns(config) }, limits),
      close: () => Promise.resolve(),
    };
  const wanted = wantedNames(config);
  const worker = new OpeningWorker(threads, {
    task: "open",
    files,
    uri,
    format,
    wanted,
    limits,
  });
  return { input: () => inputOfWorker(worker, sources, config), close: () => worker.close() };
}

/** Large files on this machine that are no Parquet; undefined where the sources are anything else. */
async function textFiles(sources: readonly Source[]): Promise<readonly FileOrigin[] | undefined> {
  const files: FileOrigin[] = [];
  let bytes = 0;
  for (const source of sources) {
    const file = await source.onDisk?.();
    if (file === undefined || (await isParquet(source))) return undefined;
    files.push(file);
    bytes += (await source.head()).bytes;
  }
  return bytes < worthThread ? undefined : files;
}

async function isParquet(source: Source): Promise<boolean> {
  return Buffer.from(await source.read({ start: 0, end: 4 })).toString("latin1") === "PAR1";
}

async function inputOfWorker(worker: OpeningWorker, sources: readonly Source[], config: Config): Promise<OpenedInput> {
  const held = await worker.files();
  const opened = await Promise.all(
    sources.map(async (source, place) => {
      const { file, table } = held[place] ?? {};
      if (file === undefined || table === undefined) throw new Error(`${source.uri} was not read`);
      // What names this content at its source is not known to the thread, which sees a file.
      return { table: columnTable(table), file: { ...file, version: (await source.head()).version } };
    }),
  );
  return inputOfFiles(opened, sources, { uri: config.candidate?.uri ?? "", wanted: wantedColumns(config) });
}
