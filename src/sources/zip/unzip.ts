import { mkdtemp, open } from "node:fs/promises";
import { join } from "node:path";
import zlib from "node:zlib";
import { GateError } from "../../errors.ts";
import { centralDirectory, isFolder } from "./central-directory.ts";
import { directoryPlace } from "./directory-end.ts";
import { entryPlaces } from "./entry-places.ts";
import { extractEntry, type UnzippedFile } from "./extract-entry.ts";
import type { UnzipLimits } from "./zip-file.ts";

export type { UnzippedFile } from "./extract-entry.ts";
export type { UnzipLimits } from "./zip-file.ts";

export interface UnzipRequest {
  /** Absolute path of the archive. */
  readonly archive: string;
  /** What errors call it: "Artifact predictions (17)". */
  readonly title: string;
  /** Absolute path of a folder; the files go into a new one within it. */
  readonly folder: string;
  readonly limits: UnzipLimits;
  /** Which files to take out, by their names. Default: all. */
  readonly wanted?: (name: string) => boolean;
}

/**
 * Takes files out of a zip archive that nobody vouches for. The whole archive must be sound before the first byte is written, and on disk the
 * files have numbers for names, so that no name of the archive can lead anywhere.
 * @throws GateError E203 for an archive that is damaged or made to deceive, E207 for one over a limit.
 */
export async function unzip(request: UnzipRequest): Promise<readonly UnzippedFile[]> {
  requireChecksums();
  const { archive: path, title, folder, limits, wanted = () => true } = request;
  const handle = await open(path);
  try {
    const zip = { title, path, handle, bytes: (await handle.stat()).size, limits };
    const place = await directoryPlace(zip);
    const records = await centralDirectory(zip, place);
    const places = await entryPlaces(zip, records, place.start);
    const target = await mkdtemp(join(folder, "unzipped-"));
    const files: UnzippedFile[] = [];
    for (const entry of places.filter(({ record }) => !isFolder(record) && wanted(record.name))) {
      files.push(await extractEntry(zip, entry, join(target, String(files.length))));
    }
    return files;
  } finally {
    await handle.close();
  }
}

/** Node has known them since 20.15. */
function requireChecksums(): void {
  if (typeof zlib.crc32 === "function") return;
  throw new GateError({
    code: "E202",
    message: `Node ${process.versions.node} cannot check the files of an archive.`,
    hint: "Run with Node 20.15 or later.",
  });
}
