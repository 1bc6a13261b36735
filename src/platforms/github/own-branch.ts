import { isOfBranch } from "../../reference/publishing-branch.ts";
import type { GithubRun } from "./event.ts";

/** What was run without a pull request, on the branch that pull requests go to: its failure is that of the model in use, or soon to be. */
export function isOnOwnBranch({ change, pullRequest }: Pick<GithubRun, "change" | "pullRequest">): boolean {
  // Other events (a comment, the end of another run) run on this branch too, with whatever they fetched to judge.
  if (pullRequest !== undefined || !isOfBranch(change)) return false;
  // Some events do not tell the default branch; they run on no other.
  return change.defaultBranch === undefined || change.baseBranch === change.defaultBranch;
}
