import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import type { OpenedInput } from "../readers/open-input.ts";
import type { Source } from "../sources/source.ts";
import type { ManifestFile } from "./manifest.ts";

/** The candidate's files as they were judged, copied into a folder that may become a reference. */
export interface Kept {
  /** Absolute path of the bundle. */
  readonly folder: string;
  readonly files: readonly ManifestFile[];
}

const chunkBytes = 8 * 1024 ** 2;

/**
 * Copies the files of a table that was judged into `candidate/` of `folder`, or says in words why these are not the bytes that were judged.
 * @throws what the file system throws, and GateError E201, E202 when a source cannot be read again.
 */
export async function keepCandidate(
  { sources, files }: OpenedInput,
  folder: string,
): Promise<Kept | { readonly fault: string }> {
  await mkdir(join(folder, "candidate"), { recursive: true });
  const names = namesOf(sources.map(({ uri }) => uri));
  const kept: ManifestFile[] = [];
  for (const [index, source] of sources.entries()) {
    const judged = files[index];
    const path = `candidate/${names[index]}`;
    const copied = await copy(source, join(folder, path));
    if (judged === undefined || copied.sha256 !== judged.sha256 || copied.bytes !== judged.bytes)
      return { fault: `${source.uri} is not any more what was judged` };
    kept.push({ path, ...copied, format: judged.format });
  }
  return { folder, files: kept };
}

interface Copied {
  readonly bytes: number;
  readonly sha256: string;
}

async function copy(source: Source, path: string): Promise<Copied> {
  const file = await open(path, "wx");
  try {
    return await copyInto(file, source);
  } finally {
    await file.close();
  }
}

async function copyInto(file: FileHandle, source: Source): Promise<Copied> {
  const { bytes } = await source.head();
  const hash = createHash("sha256");
  for (let start = 0; start < bytes; start += chunkBytes) {
    const chunk = await source.read({ start, end: Math.min(start + chunkBytes, bytes) });
    hash.update(chunk);
    await file.appendFile(chunk);
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Plain names that tell what each was, each once: "part-1.csv" of "https://host/a/part-1.csv?x". */
function namesOf(uris: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const uri of uris) {
    const plain = plainName(uri);
    const isTaken = names.some((name) => name.toLowerCase() === plain.toLowerCase());
    names.push(isTaken ? `${names.length + 1}-${plain}` : plain);
  }
  return names;
}

const longestName = 100;

/** The end of the name stays, since it tells the format. */
function plainName(uri: string): string {
  const [path = ""] = uri.split(/[?#]/);
  const last = path.slice(path.lastIndexOf("/") + 1).replaceAll(/[^A-Za-z0-9._-]/g, "-");
  return last.slice(-longestName).replace(/^[.-]+/, "") || "predictions";
}
