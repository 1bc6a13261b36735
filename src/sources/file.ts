import { realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { GateError } from "../errors.ts";
import { errnoOf, missingFile, unreadableFile } from "./file-errors.ts";
import { FileSource } from "./file-source.ts";
import { glob, isGlob } from "./glob.ts";
import type { Source, SourceContext, SourceScheme } from "./source.ts";

/** Files of the workspace: a path relative to it, "file:" before it or not, or a glob. */
export const fileScheme: SourceScheme = { scheme: "file", title: "File in the workspace", open: openFiles };

/** @throws GateError E201 when nothing is there, E202 for a folder, or for a path that leads out of the workspace, through links as well. */
async function openFiles(uri: string, context: SourceContext): Promise<readonly Source[]> {
  const path = pathOf(uri);
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

function pathOf(uri: string): string {
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

async function openFile(path: string, { workspace, maxBytes }: SourceContext): Promise<Source> {
  const absolute = resolve(workspace, path);
  if (!isInside(workspace, absolute)) throw outside(path, workspace);
  const real = await realpath(absolute).catch(async (cause: unknown) => {
    throw errnoOf(cause) === "ENOENT" ? await missingFile(path, absolute) : unreadableFile(absolute, cause);
  });
  if (!isInside(await realpath(workspace), real)) throw outside(path, workspace);
  return new FileSource({ uri: path, path: real, maxBytes });
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function outside(path: string, workspace: string): GateError {
  return new GateError({
    code: "E202",
    message: `"${path}" lies outside the workspace ${workspace}, or links out of it.`,
    hint: "Copy the file into the workspace in an earlier step.",
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
