import { z } from "zod";
import type { GithubReader } from "./reader.ts";

const repositoryOfRun = z.object({ id: z.int().positive() });

const run = z.object({
  id: z.int().positive(),
  /** What set it off: "push", "schedule", "pull_request". */
  event: z.string(),
  /** File of the workflow, ".github/workflows/gate.yml", for a reusable one with "@ref" behind. */
  path: z.string(),
  head_branch: z.string().nullish(),
  head_sha: z.string(),
  status: z.string().nullish(),
  /** "success", "failure" …; null as long as it runs. */
  conclusion: z.string().nullish(),
  created_at: z.iso.datetime({ offset: true }),
  run_attempt: z.int().positive().nullish(),
  html_url: z.string(),
  repository: repositoryOfRun,
  /** null when the fork that it came from is gone. */
  head_repository: repositoryOfRun.nullish(),
});

/** A run of a workflow as GitHub tells it, by GitHub's names. */
export type WorkflowRun = Readonly<z.output<typeof run>>;

/** Events whose runs speak for a branch of the repository itself: no pull request can set them off. */
export const ownEvents: ReadonlySet<string> = new Set(["push", "schedule", "workflow_dispatch"]);

/** @throws GithubRefusal (404: no such run, or no `actions: read`), GateError E202. */
export async function runOf(reader: Pick<GithubReader, "get" | "owner" | "repo">, id: number): Promise<WorkflowRun> {
  return reader.get(`/repos/${reader.owner}/${reader.repo}/actions/runs/${id}`, run);
}
