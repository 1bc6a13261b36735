import { readFile, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Surroundings } from "./source.ts";
import { isInside } from "./workspace-path.ts";

/** Bytes of a file of rules: more than any of them may have, so that its own reader says so. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Reads the rules of a change as they are checked out. Whoever writes the change writes its links: what leads out of the repository, or to
 * something that is no file, is not read, and is not told in a message about it either.
 */
export function checkedOutFile({
  workspace,
  repository,
}: Pick<Surroundings, "workspace" | "repository">): (path: string) => Promise<Uint8Array> {
  const folders = repository?.folder === undefined || repository.folder === "" ? [] : repository.folder.split("/");
  const root = resolve(workspace, ...folders.map(() => ".."));
  return async (path) => {
    const real = await realpath(path);
    if (!isInside(await realpath(root), real)) throw new Error("it links out of the repository");
    const about = await stat(real);
    if (about.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
    if (!about.isFile()) throw new Error("it is no regular file");
    if (about.size > MOST_BYTES) throw new Error(`it has ${about.size} bytes, more than any file of rules`);
    return readFile(real);
  };
}
