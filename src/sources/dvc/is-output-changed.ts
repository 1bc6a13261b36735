import { posix } from "node:path";
import { GateError } from "../../errors.ts";
import type { Repository } from "../repository.ts";
import { findOutput } from "./find-output.ts";
import { mostSmallBytes } from "./small-file.ts";

/** Commits, and the repository that has them. */
interface Before {
  readonly workspace: string;
  readonly repository: Repository;
  readonly commits: readonly string[];
}

/**
 * Whether `dvc:` names other content in the workspace than at all of the commits: what DVC tracks is told by files of the repository.
 * @throws GateError as `findOutput`, and E202, E207 when a commit cannot be asked.
 */
export async function isOutputChanged(uri: string, { workspace, repository, commits }: Before): Promise<boolean> {
  const path = posix.normalize(uri.replace(/^dvc:/i, ""));
  const { md5 } = await findOutput(workspace, path);
  for (const commit of commits) {
    if ((await digestAt(path, commit, repository)) === md5) return false;
  }
  return true;
}

/** undefined: DVC did not track it there. */
async function digestAt(path: string, commit: string, repository: Repository): Promise<string | undefined> {
  const textAt = async (name: string): Promise<string | undefined> => {
    const bytes = await repository.fileAt(commit, posix.join(repository.folder, name));
    return bytes === undefined || bytes.length > mostSmallBytes ? undefined : Buffer.from(bytes).toString("utf8");
  };
  try {
    return (await findOutput(textAt, path)).md5;
  } catch (thrown) {
    if (thrown instanceof GateError && thrown.code === "E201") return undefined;
    throw thrown;
  }
}
