import { GateError } from "../../errors.ts";
import { fileAt } from "./file-at.ts";
import type { RepositoryPart } from "./repository-part.ts";
import { type Checkout, runGit } from "./run-git.ts";
import { isFullName, refuseUnsafeRef } from "./safe-ref.ts";

const networkMs = 120_000;
// A config that was tampered with could name another program to be run.
const served = "--upload-pack=git-upload-pack";

/** What the remote `origin` has, by the login that the checkout was made with; a commit that is fetched stays in the checkout. */
export function remotePart(checkout: Checkout): RepositoryPart {
  return {
    commitOf: async (ref) => {
      refuseUnsafeRef(ref);
      if (isFullName(ref) || /[~^]/.test(ref)) throw cannot(`The remote cannot be asked what ${ref} stands for.`);
      return namedCommit(checkout, ref);
    },
    fileAt: async (commit, path) => {
      await fetchCommit(checkout, commit);
      return fileAt(checkout, commit, path);
    },
  };
}

async function namedCommit(checkout: Checkout, ref: string): Promise<string | undefined> {
  // The last is what an annotated tag stands for.
  const names = ref.startsWith("refs/") ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}^{}`, `refs/tags/${ref}`];
  const answer = await runGit(["ls-remote", "--quiet", served, "origin", ...names], checkout, { timeoutMs: networkMs });
  if (answer.code !== 0) throw cannot(`The remote origin could not be asked for ${ref}: ${answer.said}.`);
  const commits = new Map(
    answer.output
      .toString("utf8")
      .split("\n")
      .map((line) => line.split("\t"))
      .map(([commit = "", name = ""]) => [name, commit] as const),
  );
  return names.map((name) => commits.get(name)).find((commit) => commit !== undefined && isFullName(commit));
}

/** Nothing but the objects: no tags, no refs, no FETCH_HEAD. A whole clone stays whole, since a depth would cut its history. */
async function fetchCommit(checkout: Checkout, commit: string): Promise<void> {
  const shallow = await runGit(["rev-parse", "--is-shallow-repository"], checkout);
  const depth = shallow.output.toString("latin1").trim() === "true" ? ["--depth=1"] : [];
  const quietly = ["--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--refmap="];
  const answer = await runGit(["fetch", ...depth, ...quietly, served, "origin", commit], checkout, {
    timeoutMs: networkMs,
  });
  if (answer.code !== 0) throw cannot(`The commit ${commit} could not be fetched from origin: ${answer.said}.`);
}

function cannot(message: string): GateError {
  return new GateError({
    code: "E202",
    message,
    hint: "Check out with `persist-credentials: true`, give the job `permissions: { contents: read }`, or fetch the commit in an earlier step.",
  });
}
