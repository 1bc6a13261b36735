import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { GateError } from "../errors.ts";
import { errnoOf } from "../sources/file-errors.ts";
import { isInside } from "../sources/workspace-path.ts";

/**
 * Refuses a folder of the workspace that a link leads out of: who can commit a link must not choose where files are written. A folder that was
 * named outside of the workspace is the choice of who runs the program.
 * @throws GateError E100
 */
function refuseLinkedAway(workspace: string, directory: string): void {
  if (!isInside(workspace, directory)) return;
  const [root, real] = [realPart(workspace), realPart(directory)];
  if (root !== undefined && real !== undefined && isInside(root, real)) return;
  throw new GateError({
    code: "E100",
    message: `the folder for reports, ${directory}, leads out of the workspace ${workspace} through a link`,
    hint: "Remove the link, or name another folder: `report-dir` of the action, `--out` of the command line.",
  });
}

/** Makes the folder for reports. @throws GateError E100 where it leads out of the workspace, or nothing can be written. */
export function makeOutDirectory(workspace: string, directory: string): void {
  refuseLinkedAway(workspace, directory);
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
  } catch (cause) {
    const reason = errnoOf(cause);
    throw new GateError({
      code: "E100",
      message: `the folder for reports, ${directory}, cannot be written${reason === undefined ? "" : ` (${reason})`}`,
      hint: "Name another folder: `report-dir` of the action, `--out` of the command line.",
      cause,
    });
  }
}

/** Writes a file that is new: what stands in its place, a link perhaps, goes first and is not written through. */
export function writeOwnFile(path: string, content: string | Iterable<string>): void {
  rmSync(path, { force: true });
  const file = openSync(path, "wx");
  try {
    for (const piece of typeof content === "string" ? [content] : content) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** Where the path leads, as far as it is there; undefined where a link leads to nothing. */
function realPart(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) return undefined;
    return dirname(path) === path ? path : realPart(dirname(path));
  }
}
