import { realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { GateError } from "../errors.ts";
import { errnoOf, missingFile, unreadableFile } from "./file-errors.ts";

/**
 * The absolute path of a file of the workspace, with every link in it followed.
 * @throws GateError E201 when nothing is there, E202 when it leads out of the workspace or to where logins are kept, by its own words or through a link.
 */
export async function realPathIn(workspace: string, path: string): Promise<string> {
  const absolute = resolve(workspace, path);
  if (path.includes("\0") || !isInside(workspace, absolute)) throw outside(path, workspace);
  const real = await realpath(absolute).catch(async (cause: unknown) => {
    throw isAbsence(cause) ? await missingFile(path, absolute) : unreadableFile(absolute, cause);
  });
  const root = await realpath(workspace);
  if (!isInside(root, real)) throw outside(path, workspace);
  if (holdsLogins(relative(root, real))) throw noTable(path);
  return real;
}

/** actions/checkout leaves the job's token in `.git`, google-github-actions/auth its credentials beside the checkout: a link in a change may lead there. */
function holdsLogins(way: string): boolean {
  const names = way.toLowerCase().split(sep);
  return names.includes(".git") || /^gha-creds-.*\.json$/.test(names.at(-1) ?? "");
}

/** Whether `path` is `folder` or lies in it, by their words alone; both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isAbsence(cause: unknown): boolean {
  const code = errnoOf(cause);
  return code === "ENOENT" || code === "ENOTDIR";
}

function outside(path: string, workspace: string): GateError {
  return new GateError({
    code: "E202",
    message: `"${path}" lies outside the workspace ${workspace}, or links out of it.`,
    hint: "Copy the file into the workspace in an earlier step.",
  });
}

function noTable(path: string): GateError {
  return new GateError({
    code: "E202",
    message: `"${path}" is, or links to, a file in which logins are kept (.git, gha-creds-*.json); it is not read.`,
    hint: "Name the file that holds the predictions; for one at another commit write `git:<ref>:<path>`.",
  });
}
