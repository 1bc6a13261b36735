import type { Change } from "../sources/repository.ts";

/**
 * The branch whose runs publish references: as the config says, else the one that pull requests go to by default. Some events do not tell that one;
 * they run on no other. undefined: it is not known.
 */
export function publishingBranch(
  asked: string | undefined,
  { defaultBranch, baseBranch }: Pick<Change, "defaultBranch" | "baseBranch">,
): string | undefined {
  return asked ?? defaultBranch ?? baseBranch;
}

/** Whether a run is on a branch, and judges no change that is not merged. */
export function isOfBranch({ kind }: Pick<Change, "kind">): boolean {
  return kind === "push" || kind === "schedule" || kind === "manual";
}
