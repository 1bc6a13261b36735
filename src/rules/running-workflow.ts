/** The workflow that runs, where it is one of this repository. */
export interface RunningWorkflow {
  /** From the root of the repository. */
  readonly path: string;
  /** The commit that its file was taken from. */
  readonly commit: string | undefined;
}

/** From `owner/name/.github/workflows/gate.yml@refs/pull/7/merge`. undefined: away from GitHub, or a workflow of another repository. */
export function runningWorkflow(
  environment: Readonly<Record<string, string | undefined>>,
  repository: string,
): RunningWorkflow | undefined {
  const [, owner = "", path = ""] =
    /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+\.ya?ml)@/u.exec(environment["GITHUB_WORKFLOW_REF"] ?? "") ?? [];
  if (path === "" || owner.toLowerCase() !== repository.toLowerCase()) return undefined;
  return { path, commit: environment["GITHUB_WORKFLOW_SHA"] || environment["GITHUB_SHA"] || undefined };
}
