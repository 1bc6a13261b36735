import type { Change } from "../sources/repository.ts";

/** What sentences call the change: "this pull request". */
export function changeNoun({ kind, pullRequest }: Pick<Change, "kind" | "pullRequest">): string {
  if (kind === "merge-group") return "this merge group";
  return kind === "pull-request" && pullRequest !== undefined ? "this pull request" : "this change";
}
