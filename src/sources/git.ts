import { posix } from "node:path";
import { GateError } from "../errors.ts";
import { refuseUnsafeRef } from "./git/safe-ref.ts";
import { isGlob } from "./glob.ts";
import { LfsSource } from "./lfs/lfs-source.ts";
import { memorySource } from "./memory-source.ts";
import type { Repository } from "./repository.ts";
import type { Source, SourceContext, SourceScheme } from "./source.ts";

/** A file of the repository as it is at a commit. */
export const gitScheme: SourceScheme = {
  scheme: "git",
  title: "File at another commit",
  description:
    "`git:<ref>:<path>` is a file at a branch, a tag or a commit, `git:base:<path>` one at the base of the change: the tip of the branch that a pull request goes to, the commit before a push. The path starts from the workspace. " +
    "A shallow checkout is enough: what it does not have is asked of GitHub (`contents: read`), or fetched from `origin`. Each object is held to its name in git, links are not followed, and a Git LFS pointer is replaced as in a file of the workspace.",
  example: "git:base:predictions/test.parquet",
  open: openGit,
};

/** @throws GateError E201 when there is no such ref or file, E202 when nobody can be asked, E207 when it is too large. */
async function openGit(uri: string, context: SourceContext): Promise<readonly Source[]> {
  const { ref, path } = placeOf(uri);
  const { repository } = context;
  if (repository === undefined) throw noRepository(uri);
  const within = pathInRepository(uri, path, repository);
  const commit = await commitOf(ref, repository, context);
  const bytes = await repository.fileAt(commit, within);
  if (bytes === undefined) throw noFile({ uri, path: within, commit });
  if (bytes.length > context.maxBytes) {
    const message = `"${uri}" holds ${bytes.length} bytes, more than the ${context.maxBytes} that are read.`;
    throw new GateError({ code: "E207", message });
  }
  const about = `${uri} (commit ${commit})`;
  return [new LfsSource(memorySource({ uri, bytes, version: `commit ${commit}`, about }), context)];
}

function placeOf(uri: string): { readonly ref: string; readonly path: string } {
  const [, ref = "", path = ""] = /^git:([^:]*):(.+)$/is.exec(uri) ?? [];
  if (ref !== "" && path !== "") return { ref, path };
  throw new GateError({
    code: "E201",
    message: `${JSON.stringify(uri)} does not name a file at a commit.`,
    hint: "Write `git:<branch, tag or commit>:<path>`, or `git:base:<path>` for the base of the change.",
  });
}

/** From the root of the repository, as git writes paths. */
function pathInRepository(uri: string, path: string, { folder }: Repository): string {
  const within = posix.join(folder, path);
  if (!posix.isAbsolute(path) && !within.startsWith("../") && within !== ".." && within !== "." && !path.includes("\0"))
    return within;
  throw new GateError({
    code: "E202",
    message: `${JSON.stringify(uri)} leads out of the repository.`,
    hint: "Write the path from the workspace, without `..`.",
  });
}

async function commitOf(ref: string, repository: Repository, { change }: SourceContext): Promise<string> {
  const asked = ref === "base" ? (change?.baseSha ?? baseBranch(change)) : ref;
  refuseUnsafeRef(asked);
  const commit = await repository.commitOf(asked);
  if (commit !== undefined) return commit;
  throw new GateError({
    code: "E201",
    message: `${repository.name} has no branch, tag or commit "${asked}".`,
    hint: "Check the spelling; a commit of a fork is not one of this repository.",
  });
}

function baseBranch(change: SourceContext["change"]): string {
  if (change?.kind === "pull-request" && change.baseBranch !== undefined) return `refs/heads/${change.baseBranch}`;
  throw new GateError({
    code: "E202",
    message: "`git:base:` has no meaning here: this run judges no change whose base is known.",
    hint: "Name the branch: `git:main:<path>`.",
  });
}

function noRepository(uri: string): GateError {
  return new GateError({
    code: "E202",
    message: `${JSON.stringify(uri)} cannot be read: the workspace is not a checkout of a repository, and there is no API to ask.`,
    hint: "Check the repository out in an earlier step (actions/checkout).",
  });
}

function noFile({
  uri,
  path,
  commit,
}: {
  readonly uri: string;
  readonly path: string;
  readonly commit: string;
}): GateError {
  return new GateError({
    code: "E201",
    message: `${JSON.stringify(uri)} does not exist: the commit ${commit} has no ${path}.`,
    hint: isGlob(path)
      ? "Patterns are not read of a commit: name one file."
      : "Check the path, which starts from the workspace and keeps to upper and lower case, and that the file is committed.",
  });
}
