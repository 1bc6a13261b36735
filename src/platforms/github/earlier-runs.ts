import { z } from "zod";
import type { EarlierRun } from "../../audit/v1.ts";
import { earlierRun } from "../../history/earlier-run.ts";
import type { History } from "../../history/history.ts";
import { type Artifact, listArtifacts } from "../../sources/github/artifacts.ts";
import type { GithubReader } from "../../sources/github/reader.ts";
import type { Environment } from "../platform.ts";
import { artifactName } from "./artifact.ts";
import { artifactRecord } from "./artifact-record.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { isEnterpriseServer } from "./server.ts";

export interface EarlierRunsOptions {
  readonly reader: GithubReader;
  readonly run: Pick<GithubRun, "runId" | "change">;
  readonly inputs: Pick<ActionInputs, "artifact" | "artifact-name" | "name">;
  readonly environment: Environment;
}

/**
 * How the scheduled runs of this workflow before this one ended, by the records in their artifacts. Needs `actions: read`. A failure that is held back
 * must be seen by the runs after it, so a run that keeps no record of its own, or follows one whose record is gone, is told nothing.
 */
export function earlierRuns(options: EarlierRunsOptions): History {
  return {
    earlier: async (gate, count) => {
      if (isEnterpriseServer(options.environment))
        throw new Error("GitHub Enterprise Server does not keep artifacts of this version.");
      if (!options.inputs.artifact)
        throw new Error("with `artifact: false` this run leaves no record to the runs after it.");
      const found: EarlierRun[] = [];
      const { runs, areAll } = await runsBefore(options);
      for (const run of runs) {
        if (found.length === count) return found;
        const ended = await endOf(run, gate, options);
        if (ended !== undefined) found.push(ended);
      }
      if (areAll || found.length === count) return found;
      throw new Error(`only ${found.length} of the last ${mostRuns} scheduled runs before this one have judged.`);
    },
  };
}

const scheduledRun = z.object({
  id: z.int().positive(),
  event: z.string(),
  head_branch: z.string().nullish(),
  conclusion: z.string().nullish(),
  created_at: z.iso.datetime({ offset: true }),
  run_attempt: z.int().positive().nullish(),
  repository: z.object({ id: z.int() }),
  head_repository: z.object({ id: z.int() }).nullish(),
});

type ScheduledRun = z.output<typeof scheduledRun>;

const runsPage = z.object({ workflow_runs: z.array(scheduledRun).max(100) });

/** Runs that are looked through at most; a nightly one's last month. */
const mostRuns = 30;

interface RunsBefore {
  /** The newest first; by their numbers, since a re-run of an old one is not a newer one. */
  readonly runs: readonly ScheduledRun[];
  /** Whether there are none before these. */
  readonly areAll: boolean;
}

async function runsBefore({ reader, run, environment }: EarlierRunsOptions): Promise<RunsBefore> {
  const workflow = workflowFile(environment["GITHUB_WORKFLOW_REF"]);
  const branch = run.change.baseBranch;
  if (workflow === undefined || branch === undefined)
    throw new Error("the runner does not tell the workflow and the branch that this run belongs to.");
  const path = `/repos/${reader.owner}/${reader.repo}/actions/workflows/${encodeURIComponent(workflow)}/runs`;
  const { workflow_runs: listed } = await reader.get(path, runsPage, { event: "schedule", branch, per_page: mostRuns });
  const runs = listed
    .filter(({ id }) => id < run.runId)
    .filter(({ event, head_branch: on }) => event === "schedule" && on === branch)
    .filter(({ repository, head_repository: from }) => from?.id === repository.id)
    .toSorted((a, b) => b.id - a.id);
  return { runs, areAll: listed.length < mostRuns };
}

/** "nightly.yml" of "octo/models/.github/workflows/nightly.yml@refs/heads/main". */
function workflowFile(ref: string | undefined): string | undefined {
  return /\/\.github\/workflows\/([^/@]+)@/.exec(ref ?? "")?.[1];
}

const failures = ["failure", "timed_out", "startup_failure"];

/** What never came to a verdict, and was not green either. */
const unjudged = ["cancelled", "skipped", "action_required", "stale"];

/**
 * How a run of this gate ended; undefined when it judged nothing. A run that failed and left no record has failed: nobody can tell that the gate was
 * not the reason. One that ended well may have held back a failure.
 * @throws Error when that cannot be told.
 */
async function endOf(run: ScheduledRun, gate: string, options: EarlierRunsOptions): Promise<EarlierRun | undefined> {
  const record = await recordOf(run, gate, options);
  const conclusion = run.conclusion ?? "not known";
  if (record !== undefined) return record;
  if (unjudged.includes(conclusion)) return undefined;
  if (!failures.includes(conclusion))
    throw new Error(
      `run ${run.id} (${conclusion}) has no record of the gate ${gate}: it has expired, was deleted or never kept, and a held-back failure would be in it.`,
    );
  return { run_id: String(run.id), created_at: run.created_at, outcome: "error", failed: true };
}

async function recordOf(run: ScheduledRun, gate: string, options: EarlierRunsOptions): Promise<EarlierRun | undefined> {
  const { reader, environment } = options;
  const artifact = await lastArtifact(run, gate, options);
  if (artifact === undefined) return undefined;
  const reading = await artifactRecord(reader, artifact, environment);
  if (reading?.kind === "unusable") throw new Error(`the record of run ${run.id} cannot be used: ${reading.why}.`);
  const record = reading?.record;
  if (record === undefined || record.pipeline.run_id !== String(run.id) || record.name !== gate)
    throw new Error(`the artifact ${artifact.name} of run ${run.id} is not the record of this gate.`);
  return earlierRun(record, String(run.id));
}

/** Of its last attempt that left one. */
async function lastArtifact(
  run: ScheduledRun,
  gate: string,
  { reader, inputs }: EarlierRunsOptions,
): Promise<Artifact | undefined> {
  const artifacts = (await listArtifacts(reader, { run: run.id })).filter(({ expired }) => !expired);
  for (let attempt = run.run_attempt ?? 1; attempt >= 1; attempt -= 1) {
    const name = artifactName({ name: gate }, inputs, attempt);
    const found = artifacts.find((artifact) => artifact.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}
