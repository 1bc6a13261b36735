import { comparedOrUnknown } from "../sources/github/branch-history.ts";
import type { AutoQuestion } from "./auto-question.ts";

/** The commit that a reference should not be newer than. */
export interface Anchor {
  readonly commit: string;
  /** Of a pull request, where it left the base branch. */
  readonly isMergeBase: boolean;
}

/**
 * Of a pull request its merge base, of a merge group what it goes on top of, else the commit that is judged.
 * undefined: no commit is known that it could be.
 */
export async function anchorOf(question: AutoQuestion): Promise<Anchor | undefined> {
  const { kind, baseSha, headSha } = question.change;
  if (kind !== "pull-request") {
    const commit = kind === "merge-group" ? baseSha : headSha;
    return commit === undefined ? undefined : { commit, isMergeBase: false };
  }
  if (baseSha === undefined || headSha === undefined) return undefined;
  const compared = await comparedOrUnknown(question.reader, baseSha, headSha);
  return compared && { commit: compared.merge_base_commit.sha, isMergeBase: true };
}

/** Tip of the branch that publishes; undefined when there is no such branch. */
export async function tipOf({ repository, branch }: AutoQuestion): Promise<string | undefined> {
  return repository?.commitOf(`refs/heads/${branch}`);
}
