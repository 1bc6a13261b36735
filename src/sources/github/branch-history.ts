import { z } from "zod";
import { pathPart } from "./api-address.ts";
import { type CommitComparison, compareCommits } from "./compare-commits.ts";
import { requireReadable } from "./github-repository.ts";
import { type GithubReader, GithubRefusal } from "./reader.ts";

type Reader = Pick<GithubReader, "get" | "owner" | "repo">;

const commit = z.object({ sha: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/) });
/** Answers that may mean that there is no such commit; a token without `contents: read` gets them too. */
const maybeAbsent: ReadonlySet<number> = new Set([404, 422]);

/** The last commit of a branch; undefined when there is no such branch. @throws GithubRefusal, GateError E202. */
export async function branchTip(reader: Reader, branch: string): Promise<string | undefined> {
  const path = `/repos/${reader.owner}/${reader.repo}/commits/heads/${pathPart(branch)}`;
  const found = await orAbsent(reader, () => reader.get(path, commit, { per_page: 1 }));
  return found?.sha;
}

/** Whether a commit is `tip` or one of its ancestors; one that GitHub does not know any more is none. @throws GithubRefusal, GateError E202. */
export async function isInHistory(reader: Reader, commitName: string, tip: string): Promise<boolean> {
  if (commitName === tip) return true;
  const compared = await comparedOrUnknown(reader, commitName, tip);
  return compared?.status === "ahead" || compared?.status === "identical";
}

/** undefined: GitHub does not know one of the commits, or they share no history. @throws GithubRefusal, GateError E202. */
export async function comparedOrUnknown(
  reader: Reader,
  base: string,
  head: string,
): Promise<CommitComparison | undefined> {
  return orAbsent(reader, () => compareCommits(reader, base, head));
}

/** That something is not there counts only where commits can be read at all; what the checkout knows says nothing of that. */
async function orAbsent<T>(reader: Reader, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (thrown) {
    if (!(thrown instanceof GithubRefusal) || !maybeAbsent.has(thrown.status)) throw thrown;
    await requireReadable(reader);
    return undefined;
  }
}
