import { z } from "zod";
import type { Repository } from "../repository.ts";
import { pathPart } from "./api-address.ts";
import type { GithubApi } from "./github-reader.ts";
import { type GithubReader, GithubRefusal } from "./reader.ts";
import { treeWalker } from "./tree-walker.ts";

const fullName = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A name is short; what GitHub says when it has none is not. */
const mostNameBytes = 64 * 1024;
const someCommits = z.array(z.object({ sha: z.string() }));
/** Answers that may mean that there is no such ref: not found, and "no commit found for". */
const maybeAbsent: ReadonlySet<number> = new Set([404, 422]);

/**
 * The repository of the run as GitHub's API tells it. GitHub answers 404 to a token without `contents: read` as well: that something is not
 * there is said only when something else could be read.
 */
export function githubRepository(api: GithubApi, folder: string): Repository {
  const walker = treeWalker(api);
  return {
    name: `${api.owner}/${api.repo}`,
    folder,
    commitOf: (ref) => commitOf(api, ref),
    fileAt: (commit, path) => walker.fileAt(commit, path),
  };
}

/** A branch goes before a tag of its name: nobody gets past a protected branch by a tag. */
async function commitOf(api: GithubApi, ref: string): Promise<string | undefined> {
  for (const name of namesOf(ref)) {
    const commit = await namedCommit(api, name);
    if (commit !== undefined) return commit;
  }
  await requireReadable(api);
  return undefined;
}

function namesOf(ref: string): readonly string[] {
  if (fullName.test(ref)) return [ref];
  if (ref.startsWith("refs/")) return [ref.slice("refs/".length)];
  // An abbreviated commit comes last: a branch may be called like one.
  return [`heads/${ref}`, `tags/${ref}`, ...(/^[0-9a-f]{7,39}$/.test(ref) ? [ref] : [])];
}

async function namedCommit(api: GithubApi, name: string): Promise<string | undefined> {
  const path = `/repos/${api.owner}/${api.repo}/commits/${pathPart(name)}`;
  try {
    const answer = await api.read(path, { accept: "application/vnd.github.sha", maxBytes: mostNameBytes });
    const commit = Buffer.from(answer).toString("latin1").trim();
    if (!fullName.test(commit)) {
      throw new GithubRefusal({ request: `GET ${path}`, status: 200, said: "the answer is not the name of a commit" });
    }
    // Asked for a commit, another one is no answer.
    return fullName.test(name) && commit !== name ? undefined : commit;
  } catch (thrown) {
    if (thrown instanceof GithubRefusal && maybeAbsent.has(thrown.status)) return undefined;
    throw thrown;
  }
}

/**
 * Commits can be read, so that one that GitHub does not know is not there; an empty repository answers 409, which is certain too.
 * @throws GithubRefusal when they cannot.
 */
export async function requireReadable(reader: Pick<GithubReader, "get" | "owner" | "repo">): Promise<void> {
  try {
    await reader.get(`/repos/${reader.owner}/${reader.repo}/commits`, someCommits, { per_page: 1 });
  } catch (thrown) {
    if (!(thrown instanceof GithubRefusal && thrown.status === 409)) throw thrown;
  }
}
