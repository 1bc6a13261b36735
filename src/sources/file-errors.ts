import { readdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { GateError } from "../errors.ts";
import { nearest } from "../nearest.ts";

/** The code of a system error ("ENOENT"), `undefined` for any other error. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The error for a path that leads nowhere: it names the path that was tried and the nearest name in that folder. */
export async function missingFile(uri: string, absolute: string): Promise<GateError> {
  const names = await readdir(dirname(absolute)).catch(() => undefined);
  return new GateError({
    code: "E201",
    message: `"${uri}" does not exist: there is no ${absolute}.`,
    hint: advice(absolute, names),
  });
}

/** The error for a file that is there but cannot be read. */
export function unreadableFile(absolute: string, cause: unknown): GateError {
  const reason = errnoOf(cause) ?? "unknown error";
  return new GateError({
    code: "E202",
    message: `${absolute} cannot be read (${reason}).`,
    hint:
      reason === "EACCES" || reason === "EPERM"
        ? "Give the user of this step the right to read it."
        : "Check the file and its folder.",
    cause,
  });
}

function advice(absolute: string, names: readonly string[] | undefined): string {
  if (names === undefined)
    return `The folder ${dirname(absolute)} does not exist either; paths are relative to the workspace.`;
  const near = nearest(basename(absolute), names);
  if (near !== undefined) return `Did you mean "${near}" in the same folder?`;
  return "Check the path, and that the step that writes the file ran before this one; paths are relative to the workspace.";
}
