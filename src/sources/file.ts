import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { GateError } from "../errors.ts";
import { FileSource } from "./file-source.ts";
import { glob, isGlob } from "./glob.ts";
import { LfsSource } from "./lfs/lfs-source.ts";
import type { Source, SourceContext, SourceScheme } from "./source.ts";
import { realPathIn } from "./workspace-path.ts";

/** Files of the workspace: a path relative to it, "file:" before it or not, or a glob. */
export const fileScheme: SourceScheme = {
  scheme: "file",
  title: "File in the workspace",
  description:
    "A path relative to the workspace needs no scheme. `*` and `?` stay within a name, `**` crosses folders, `{a,b}` is either; the files of a glob are read in the order of their names as one table. " +
    "Nothing outside the workspace is read, also not through a link. A Git LFS pointer is replaced by what it stands for: from `.git/lfs`, else from the repository's LFS server with the job's token; size and SHA-256 must be those of the pointer.",
  example: "predictions/*.parquet",
  open: openFiles,
};

/** @throws GateError E201 when nothing is there, E202 for a folder, or for a path that leads out of the workspace, through links as well. */
async function openFiles(uri: string, context: SourceContext): Promise<readonly Source[]> {
  const path = pathOfFile(uri);
  const absolute = resolve(context.workspace, path);
  if (!isGlob(path) || (await exists(absolute))) return [await openFile(path, context)];
  const matches = await glob(context.workspace, isAbsolute(path) ? relative(context.workspace, path) : path);
  if (matches.length === 0) {
    throw new GateError({
      code: "E201",
      message: `No file matches "${path}" in ${context.workspace}.`,
      hint: "Check the pattern, and that the step that writes the files ran before this one.",
    });
  }
  return Promise.all(matches.map((match) => openFile(match, context)));
}

/** The path that a uri of this scheme names, "file:" before it or not. @throws GateError E201 for a file URL of another machine. */
export function pathOfFile(uri: string): string {
  if (!/^file:\/\//i.test(uri)) return uri.replace(/^file:/i, "");
  try {
    return fileURLToPath(uri);
  } catch (cause) {
    throw new GateError({
      code: "E201",
      message: `"${uri}" is not a file URL of this machine.`,
      hint: "Write the path relative to the workspace, without a scheme.",
      cause,
    });
  }
}

async function openFile(path: string, context: SourceContext): Promise<Source> {
  const { workspace, maxBytes } = context;
  const file = new FileSource({ uri: path, path: await realPathIn(workspace, path), maxBytes });
  return new LfsSource(file, context);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
