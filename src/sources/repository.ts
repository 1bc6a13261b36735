/** The repository whose change is judged: what the rules and the schemes may read of it. */
export interface Repository {
  /** "owner/name". */
  readonly name: string;
  /** Path of the workspace in it, with "/" between and none at the ends; "" at its root. */
  readonly folder: string;
  /**
   * The commit that a branch, a tag or a commit's own name stands for now; undefined when there is none.
   * @throws GateError E202 when nobody can be asked.
   */
  commitOf(ref: string): Promise<string | undefined>;
  /**
   * The bytes of a file at a commit, a Git LFS pointer as it is; `path` from the root of the repository. undefined: the commit has no such file.
   * @throws GateError E202 when nobody can be asked, E207 when it is too large.
   */
  fileAt(commit: string, path: string): Promise<Uint8Array | undefined>;
}

/** The change that a run judges, as the place where it runs tells it. */
export interface Change {
  readonly kind: "pull-request" | "merge-group" | "push" | "schedule" | "manual" | "other";
  /** Branch that the change goes to, without "refs/heads/"; for a push the branch that was pushed to; undefined: not known. */
  readonly baseBranch: string | undefined;
  /** Branch that pull requests go to by default. */
  readonly defaultBranch: string | undefined;
  /** Tip of the base branch when the event was sent; a push has the commit before it. */
  readonly baseSha: string | undefined;
  /** The commit that is judged. */
  readonly headSha: string | undefined;
  readonly pullRequest: number | undefined;
  /** Why this run's token cannot write, when it cannot. */
  readonly readOnly: string | undefined;
}
