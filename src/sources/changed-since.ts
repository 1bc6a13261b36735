import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { posix, relative, resolve, sep } from "node:path";
import { isOutputChanged } from "./dvc/is-output-changed.ts";
import { glob, isGlob } from "./glob.ts";
import { lfsPointer, mostPointerBytes } from "./lfs/pointer.ts";
import type { Repository } from "./repository.ts";
import { schemeOf } from "./scheme-of.ts";
import { realPathIn } from "./workspace-path.ts";

interface Since {
  readonly workspace: string;
  readonly repository: Repository;
  /** The first says whether the file is a committed one; it is unchanged when any of them has it as it is. */
  readonly commits: readonly [string, ...string[]];
  /** The commit of the change: what only this one has is the change's own. */
  readonly head: string | undefined;
}

/**
 * The files behind a path or a glob of the workspace, or behind `dvc:`, that the commits do not have, or have with other content. A file that
 * is in no commit was made by the job, and is not among them; one in Git LFS is what its pointer stands for.
 * @throws GateError E202, E207 when a commit cannot be asked.
 */
export async function changedSince(path: string, since: Since): Promise<readonly string[]> {
  if (schemeOf(path) === "dvc") return (await isOutputChanged(path, since)) ? [path] : [];
  const changed: string[] = [];
  for (const file of await filesBehind(path, since.workspace)) {
    if (await isChanged(file, since)) changed.push(file);
  }
  return changed;
}

/** Of a folder the list that its other files are held to. */
async function filesBehind(path: string, workspace: string): Promise<readonly string[]> {
  const about = await stat(resolve(workspace, path)).catch(() => undefined);
  if (about?.isDirectory() === true) return [posix.join(path, "reference.json")];
  return about === undefined && isGlob(path) ? glob(workspace, path) : [path];
}

async function isChanged(file: string, { workspace, repository, commits, head }: Since): Promise<boolean> {
  const path = posix.join(repository.folder, relative(workspace, resolve(workspace, file)).split(sep).join("/"));
  let now: readonly string[] | undefined;
  for (const [index, commit] of commits.entries()) {
    const bytes = await repository.fileAt(commit, path);
    if (bytes === undefined && index === 0 && !(await isIn(head, path, repository))) return false;
    now ??= await contentOf(workspace, file);
    if (now.length === 0 || (bytes !== undefined && now.includes(digestOf(bytes)))) return false;
  }
  return true;
}

async function isIn(commit: string | undefined, path: string, repository: Repository): Promise<boolean> {
  return commit !== undefined && (await repository.fileAt(commit, path)) !== undefined;
}

/** SHA-256 as it is, and as git keeps it where a checkout has the line ends of Windows; none where there is no such file, which whoever reads it will say. */
async function contentOf(workspace: string, file: string): Promise<readonly string[]> {
  const path = await realPathIn(workspace, file).catch(() => undefined);
  if (path === undefined) return [];
  const [asIs, asKept] = [createHash("sha256"), createHash("sha256")];
  const start: Buffer[] = [];
  let bytes = 0;
  let endsInReturn = false;
  for await (const chunk of createReadStream(path)) {
    const part: unknown = chunk;
    if (!Buffer.isBuffer(part)) throw new TypeError("a stream without encoding has text");
    asIs.update(part);
    endsInReturn = withoutReturns(part, endsInReturn, asKept);
    bytes += part.length;
    if (bytes <= mostPointerBytes) start.push(part);
  }
  if (endsInReturn) asKept.update("\r");
  const pointer = bytes <= mostPointerBytes ? lfsPointer(Buffer.concat(start)) : undefined;
  return pointer === undefined ? [asIs.digest("hex"), asKept.digest("hex")] : [pointer.oid];
}

/** Adds a part without the returns before line feeds; one at its very end is kept back, and the answer says so. */
function withoutReturns(part: Buffer, isReturnBefore: boolean, hash: Hash): boolean {
  const whole = isReturnBefore ? Buffer.concat([Buffer.from("\r"), part]) : part;
  const endsInReturn = whole.at(-1) === RETURN;
  const text = (endsInReturn ? whole.subarray(0, -1) : whole).toString("latin1");
  hash.update(text.replaceAll("\r\n", "\n"), "latin1");
  return endsInReturn;
}

const RETURN = 13;

function digestOf(bytes: Uint8Array): string {
  return lfsPointer(bytes)?.oid ?? createHash("sha256").update(bytes).digest("hex");
}
