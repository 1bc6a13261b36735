import type { Config } from "../config/schema.ts";
import { wantedNames } from "../config/wanted-columns.ts";
import { limitsWithin } from "../readers/limits.ts";
import { inputOfFiles, type OpenedInput, sourcesOf } from "../readers/open-input.ts";
import type { Source, Surroundings } from "../sources/source.ts";
import { columnTable } from "../table/column-table.ts";
import type { FileOrigin } from "../table/table-origin.ts";
import { OpeningWorker } from "../threads/opening-worker.ts";
import type { ThreadRules } from "../threads/worker-pool.ts";

/** Smaller files are read before a worker has started. */
const worthThread = 16 * 1024 ** 2;

/** A candidate that another thread is reading. To be closed. */
export interface BegunOpening {
  /** @throws GateError E201–E208, as when it is read here. */
  input(): Promise<OpenedInput>;
  close(): Promise<void>;
}

/**
 * Has another thread read the candidate while this one reads the reference. undefined where there is but one thread or no reference,
 * where the candidate is small, or Parquet, of which columns are read as they are asked for.
 */
export async function beginOpening(
  config: Config,
  surroundings: Surroundings,
  threads: ThreadRules | undefined,
): Promise<BegunOpening | undefined> {
  const { candidate, reference } = config;
  if (threads === undefined || threads.count < 2 || candidate === undefined) return undefined;
  if (reference === undefined || reference === candidate) return undefined;
  // What is wrong with it is told when its turn comes.
  const sources = await sourcesOf(candidate, surroundings).catch(() => []);
  const files = await textFiles(sources).catch(() => undefined);
  if (files === undefined) return undefined;
  const wanted = wantedNames(config);
  const { uri, format } = candidate;
  const worker = new OpeningWorker(threads, {
    task: "open",
    files,
    uri,
    format,
    wanted,
    limits: limitsWithin(surroundings.memory),
  });
  return { input: () => inputOf(worker, sources, config), close: () => worker.close() };
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

async function inputOf(worker: OpeningWorker, sources: readonly Source[], config: Config): Promise<OpenedInput> {
  const held = await worker.files();
  const opened = await Promise.all(
    sources.map(async (source, place) => {
      const { file, table } = held[place] ?? {};
      if (file === undefined || table === undefined) throw new Error(`${source.uri} was not read`);
      // What names this content at its source is not known to the thread, which sees a file.
      return { table: columnTable(table), file: { ...file, version: (await source.head()).version } };
    }),
  );
  const wanted = wantedNames(config);
  const isWanted = (name: string): boolean => wanted === "*" || wanted.includes(name);
  return inputOfFiles(opened, sources, { uri: config.candidate?.uri ?? "", wanted: isWanted });
}
