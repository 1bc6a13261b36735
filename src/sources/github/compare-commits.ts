import { z } from "zod";
import type { GithubReader } from "./reader.ts";

const comparison = z.object({
  /** Of head to base: "ahead" when base is an ancestor of head. */
  status: z.enum(["diverged", "ahead", "behind", "identical"]),
  merge_base_commit: z.object({ sha: z.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/) }),
});

/** How `head` lies to `base`, and the last commit that both have. */
export type CommitComparison = Readonly<z.output<typeof comparison>>;

/**
 * Compares two commits, given by their full names or as branches.
 * @throws GithubRefusal (404: a commit is not known, the two share no history, or the token lacks `contents: read`), GateError E202.
 */
export async function compareCommits(
  reader: Pick<GithubReader, "get" | "owner" | "repo">,
  base: string,
  head: string,
): Promise<CommitComparison> {
  const range = `${encodeURIComponent(base)}...${encodeURIComponent(head)}`;
  // One commit a page: what changed in the files is of no interest, and long.
  return reader.get(`/repos/${reader.owner}/${reader.repo}/compare/${range}`, comparison, { per_page: 1 });
}
