import { posix, resolve } from "node:path";
import { defaultPaths, type ReadFile } from "../config/find.ts";
import { writtenName } from "../config/written-name.ts";
import { asked, type BaseCommit } from "./base-commit.ts";
import { filesAt } from "./files-at.ts";
import type { RulesRequest } from "./rules-request.ts";
import { runningWorkflow } from "./running-workflow.ts";

/** What the base branch has in the place of the config that was asked for. */
export type BaseConfig =
  | { readonly kind: "there"; readonly path: string; readonly readFile: ReadFile }
  /** Named by another path, which only the change has; the base branch has the same gate under this one. */
  | { readonly kind: "moved"; readonly path: string; readonly readFile: ReadFile }
  /** Certainly not there. `others`: configs that the base branch has elsewhere, from the root of the repository. */
  | { readonly kind: "none"; readonly others: readonly string[]; readonly readFile: ReadFile };

/**
 * Looks for the config on the base branch, in the same places as in the checkout.
 * @throws GateError E101 when the base branch cannot be asked: that it has none is said only when that is certain.
 */
export async function baseConfig(request: RulesRequest, commit: BaseCommit): Promise<BaseConfig> {
  const readFile = remembered(filesAt(commit.sha, commit.repository, request.workspace));
  const { config, workspace } = request;
  return asked(commit.ref, async () => {
    const path = await firstThere(config === undefined ? defaultPaths : [config], workspace, readFile);
    if (path !== undefined) return { kind: "there", path, readFile };
    const moved = config === undefined ? undefined : await movedFrom(config, request, readFile);
    if (moved !== undefined) return { kind: "moved", path: moved, readFile };
    return { kind: "none", others: await otherConfigs(request, commit), readFile };
  });
}

/** Each file is asked for once. */
function remembered(readFile: ReadFile): ReadFile {
  const files = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const bytes = readFile(path);
    files.set(path, bytes);
    return bytes;
  };
}

async function firstThere(
  paths: readonly string[],
  workspace: string,
  readFile: ReadFile,
): Promise<string | undefined> {
  for (const path of paths) {
    if (await isThere(resolve(workspace, path), readFile)) return path;
  }
  return undefined;
}

async function isThere(path: string, readFile: ReadFile): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return false;
    throw thrown;
  }
}

/**
 * A step that is pointed at a new file would get rid of the old rules. Where the base branch has a config in a usual place with the same
 * name of the gate, it is the same gate and those rules hold. A name that an input gives says nothing about the files.
 */
async function movedFrom(
  config: string,
  { workspace, inputs, readFile: checkedOut }: RulesRequest,
  readFile: ReadFile,
): Promise<string | undefined> {
  if (inputs.some(({ key, value }) => key === "name" && value !== "")) return undefined;
  const path = await firstThere(defaultPaths, workspace, readFile);
  if (path === undefined) return undefined;
  const nameOf = (own: string, read: ReadFile): Promise<string | undefined> =>
    writtenName({ path: own, workspace, inputs: [], readFile: read });
  return (await nameOf(path, readFile)) === (await nameOf(config, checkedOut)) ? path : undefined;
}

/** Configs of the base branch in the usual places of this folder and of those above it, and those that its workflow names. */
async function otherConfigs(request: RulesRequest, { sha, repository }: BaseCommit): Promise<readonly string[]> {
  const folders = foldersAbove(repository.folder);
  const usual = folders.flatMap((folder) => defaultPaths.map((path) => posix.join(folder, path)));
  const named = await namedInWorkflow(request, { sha, repository });
  const paths = new Set([...usual, ...named.flatMap((name) => folders.map((folder) => posix.join(folder, name)))]);
  const found: string[] = [];
  for (const path of paths) {
    if (path.startsWith("../")) continue;
    if ((await repository.fileAt(sha, path)) !== undefined) found.push(path);
  }
  return found;
}

/** "a/b" is in "a/b", "a" and "". */
function foldersAbove(folder: string): readonly string[] {
  return folder === "" ? [""] : [folder, ...foldersAbove(folder.includes("/") ? posix.dirname(folder) : "")];
}

/** What stands behind `config:` in the workflow, as the base branch has it. */
async function namedInWorkflow(
  { environment }: RulesRequest,
  { sha, repository }: Pick<BaseCommit, "sha" | "repository">,
): Promise<readonly string[]> {
  const workflow = runningWorkflow(environment, repository.name);
  const bytes = workflow && (await repository.fileAt(sha, workflow.path));
  if (bytes === undefined) return [];
  const lines = Buffer.from(bytes)
    .toString("utf8")
    .matchAll(/^[ \t]+config:[ \t]*["']?([^\s"'#]+)/gmu);
  return Array.from(lines, ([, path = ""]) => path).slice(0, MOST_NAMED);
}

/** Each is asked for at GitHub. */
const MOST_NAMED = 20;
