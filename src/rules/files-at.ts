import { posix, relative, resolve, sep } from "node:path";
import type { ReadFile } from "../config/find.ts";
import { GateError } from "../errors.ts";
import type { Repository } from "../sources/repository.ts";

/**
 * Reads the files of the workspace as a commit has them; one that the commit does not have fails as a file does that is not
 * there (ENOENT). Nothing else does: whatever could not be asked is thrown as it came.
 */
export function filesAt(commit: string, repository: Repository, workspace: string): ReadFile {
  return async (absolute) => {
    const path = pathInRepository(absolute, repository, workspace);
    const bytes = await repository.fileAt(commit, path);
    if (bytes === undefined) throw Object.assign(new Error(`commit ${commit} has no file ${path}`), { code: "ENOENT" });
    return bytes;
  };
}

/**
 * From the root of the repository, with "/" between.
 * @throws GateError E101 for a file outside of it: no commit can have it, and that is not the same as "not there".
 */
function pathInRepository(file: string, { folder }: Pick<Repository, "folder">, workspace: string): string {
  const inWorkspace = relative(workspace, resolve(workspace, file)).split(sep).join("/");
  const path = posix.join(folder, inWorkspace);
  if (path === ".." || path.startsWith("../") || posix.isAbsolute(inWorkspace) || /^[A-Za-z]:/u.test(inWorkspace))
    throw new GateError({
      code: "E101",
      message: `${file} lies outside of the repository, so that its base branch has no say in it.`,
      hint: "Keep the config in the repository and name it by a path in it.",
    });
  return path;
}
