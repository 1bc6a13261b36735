import { failure, notFound, page, type Answer } from "./answer.ts";
import type { Call, Operations } from "./operations.ts";
import type { Artifact } from "./results-service.ts";
import { filled, idOf, simpleUser } from "./sample.ts";

/** A repository, this one or a fork of it. */
export interface RepositoryFacts {
  readonly id: number;
  readonly fullName: string;
  readonly fork: boolean;
}

export interface Run {
  readonly id: number;
  readonly event: string;
  /** ".github/workflows/model-gate.yml". */
  readonly path: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  readonly headRepository: RepositoryFacts;
  readonly createdAt: Date;
  readonly actor: string;
  readonly pullRequests: readonly number[];
  attempt: number;
  status: "queued" | "in_progress" | "completed";
  conclusion: "success" | "failure" | "cancelled" | "skipped" | null;
}

export interface RunStore {
  readonly runs: ReadonlyMap<number, Run>;
  /** A run that has begun, unless told otherwise. */
  start(run: Pick<Run, "event" | "headSha"> & Partial<Run>): Run;
  finish(id: number, conclusion: NonNullable<Run["conclusion"]>): void;
}

export const home: RepositoryFacts = { id: 1, fullName: "octo/models", fork: false };

const firstRun = 4242;

export function runStore(now: () => Date): RunStore {
  const runs = new Map<number, Run>();
  return {
    runs,
    start: (given) => {
      const run: Run = {
        id: firstRun + runs.size,
        path: ".github/workflows/model-gate.yml",
        headBranch: "main",
        headRepository: home,
        createdAt: now(),
        actor: "mona",
        pullRequests: [],
        attempt: 1,
        status: "in_progress",
        conclusion: null,
        ...given,
      };
      runs.set(run.id, run);
      return run;
    },
    finish: (id, conclusion) => {
      const run = runs.get(id);
      if (run === undefined) throw new Error(`no run ${id}`);
      run.status = "completed";
      run.conclusion = conclusion;
    },
  };
}

export interface RunsApiOptions {
  readonly origin: string;
  readonly now: () => Date;
  readonly artifacts: readonly Artifact[];
  /** Where the bytes of an artifact are for a minute. */
  readonly storageUrl: (artifact: Artifact) => string;
}

/** Runs, their artifacts, and the way to the bytes of one. */
export function runsApi({ runs }: RunStore, options: RunsApiOptions): Operations {
  const { origin, artifacts } = options;
  const listRuns = (call: Call, of: readonly Run[]): Answer =>
    page(
      of
        .filter((run) => matches(run, call.query))
        .toSorted(newestFirst)
        .slice(0, 1000),
      call,
      {
        origin,
        wrap: (shown, total) => ({ total_count: total, workflow_runs: shown.map(runAsGithub) }),
      },
    );
  const listArtifacts = (call: Call, of: readonly Artifact[]): Answer => {
    const name = call.query.get("name");
    const found = of.filter((artifact) => name === null || artifact.name === name).toSorted((a, b) => b.id - a.id);
    const wrap = (shown: readonly Artifact[], total: number): object => ({
      total_count: total,
      artifacts: shown.map((artifact) => artifactAsGithub(artifact, runs.get(artifact.run), options.now())),
    });
    return page(found, call, { origin, wrap });
  };
  const artifactOf = ({ parameters }: Call): Artifact | undefined =>
    artifacts.find(({ id }) => String(id) === parameters["artifact_id"]);
  return {
    "actions/list-workflow-runs-for-repo": (call) => listRuns(call, [...runs.values()]),
    "actions/list-workflow-runs": (call) => {
      const asked = call.parameters["workflow_id"] ?? "";
      const found = [...runs.values()].filter(
        (run) => workflowId(run) === Number(asked) || run.path.endsWith(`/${asked}`),
      );
      return found.length === 0 ? notFound() : listRuns(call, found);
    },
    "actions/get-workflow": ({ parameters }) => {
      const asked = parameters["workflow_id"] ?? "";
      const run = [...runs.values()].find(
        (each) => workflowId(each) === Number(asked) || each.path.endsWith(`/${asked}`),
      );
      if (run === undefined) return notFound();
      return {
        status: 200,
        body: filled("workflow", { id: workflowId(run), path: run.path, name: "model-ci", state: "active" }),
      };
    },
    "actions/get-workflow-run": ({ parameters }) => {
      const run = runs.get(Number(parameters["run_id"]));
      return run === undefined ? notFound() : { status: 200, body: runAsGithub(run) };
    },
    "actions/get-workflow-run-attempt": ({ parameters }) => {
      const run = runs.get(Number(parameters["run_id"]));
      const attempt = Number(parameters["attempt_number"]);
      if (run === undefined || attempt > run.attempt) return notFound();
      return { status: 200, body: { ...runAsGithub(run), run_attempt: attempt } };
    },
    "actions/list-workflow-run-artifacts": (call) => {
      const id = Number(call.parameters["run_id"]);
      return runs.has(id)
        ? listArtifacts(
            call,
            artifacts.filter(({ run }) => run === id),
          )
        : notFound();
    },
    "actions/list-artifacts-for-repo": (call) => listArtifacts(call, artifacts),
    "actions/get-artifact": (call) => {
      const artifact = artifactOf(call);
      if (artifact === undefined) return notFound();
      return { status: 200, body: artifactAsGithub(artifact, runs.get(artifact.run), options.now()) };
    },
    "actions/download-artifact": (call) => {
      const artifact = artifactOf(call);
      if (artifact === undefined || call.parameters["archive_format"] !== "zip") return notFound();
      if (isExpired(artifact, options.now())) return failure(410, "Artifact has expired");
      return { status: 302, headers: { location: options.storageUrl(artifact) } };
    },
  };
}

function matches(run: Run, query: URLSearchParams): boolean {
  const status = query.get("status");
  const wanted = [
    [query.get("event"), run.event],
    [query.get("branch"), run.headBranch],
    [query.get("head_sha"), run.headSha],
    [query.get("actor"), run.actor],
  ] as const;
  return (
    wanted.every(([asked, is]) => asked === null || asked === is) &&
    (status === null || status === run.status || status === run.conclusion)
  );
}

function newestFirst(a: Run, b: Run): number {
  return b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id;
}

function isExpired({ expiresAt }: Artifact, now: Date): boolean {
  return Date.parse(expiresAt) <= now.getTime();
}

function artifactAsGithub(artifact: Artifact, run: Run | undefined, now: Date): object {
  const url = `https://api.github.com/repos/octo/models/actions/artifacts/${artifact.id}`;
  const of = run && {
    id: run.id,
    repository_id: home.id,
    head_repository_id: run.headRepository.id,
    head_branch: run.headBranch,
    head_sha: run.headSha,
  };
  return {
    id: artifact.id,
    node_id: `A_${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(artifact, now),
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    digest: `sha256:${artifact.digest}`,
    ...(of && { workflow_run: of }),
  };
}

/** As runs of the API and `workflow_run` events show it. */
export function runAsGithub(run: Run): object {
  const url = `https://api.github.com/repos/octo/models/actions/runs/${run.id}`;
  return filled("workflow-run", {
    id: run.id,
    name: "model-ci",
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: "model-ci",
    run_number: run.id - firstRun + 1,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflowId(run),
    url,
    html_url: `https://github.com/octo/models/actions/runs/${run.id}`,
    created_at: run.createdAt.toISOString(),
    updated_at: run.createdAt.toISOString(),
    run_started_at: run.createdAt.toISOString(),
    actor: simpleUser({ login: run.actor, type: "User" }),
    triggering_actor: simpleUser({ login: run.actor, type: "User" }),
    repository: repositoryAsGithub(home),
    head_repository: repositoryAsGithub(run.headRepository),
    head_repository_id: run.headRepository.id,
    // GitHub leaves it empty when the head is a fork's.
    pull_requests: run.headRepository.fork ? [] : run.pullRequests.map((number) => pullRequestAsGithub(number, run)),
  });
}

function pullRequestAsGithub(number: number, run: Run): object {
  const repo = { id: home.id, url: "https://api.github.com/repos/octo/models", name: "models" };
  return {
    id: 9000 + number,
    number,
    url: `https://api.github.com/repos/octo/models/pulls/${number}`,
    head: { ref: run.headBranch ?? "", sha: run.headSha, repo },
    base: { ref: "main", sha: run.headSha, repo },
  };
}

/** The short form of a repository. */
export function repositoryAsGithub({ id, fullName, fork }: RepositoryFacts): Record<string, unknown> {
  const [owner = "", name = ""] = fullName.split("/");
  return filled("minimal-repository", {
    id,
    name,
    full_name: fullName,
    fork,
    private: true,
    owner: simpleUser({ login: owner, type: "Organization" }),
    html_url: `https://github.com/${fullName}`,
    url: `https://api.github.com/repos/${fullName}`,
  });
}

function workflowId({ path }: Run): number {
  return idOf(path);
}
