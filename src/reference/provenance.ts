/** Where a reference comes from, as far as it is known. */
export interface Provenance {
  /** auto: found among the artifacts of the base branch. recorded: a folder that `bless` wrote. file: as the config names it. none: auto, and nothing was found. */
  readonly selected: "auto" | "recorded" | "file" | "none";
  /** "main at abc1234, 3 days old". */
  readonly sentence: string;
  readonly commit?: string | undefined;
  readonly branch?: string | undefined;
  readonly position?: "at-merge-base" | "before-merge-base" | "newest-of-branch" | undefined;
  readonly runId?: string | undefined;
  readonly runUrl?: string | undefined;
  readonly recordId?: string | undefined;
  readonly outcome?: "pass" | "warn" | "fail" | "error" | undefined;
  readonly artifact?: { readonly id: string; readonly name: string; readonly digest: string | undefined } | undefined;
  readonly createdAt?: string | undefined;
  readonly ageDays?: number | undefined;
  readonly blessedBy?: string | undefined;
}

/** Something about the reference that a person should know: a finding of the run. */
export interface Remark {
  readonly code: string;
  readonly level: "failure" | "warning" | "note";
  readonly sentence: string;
  readonly advice: string | undefined;
}
