import { readFile } from "node:fs/promises";
import { z } from "zod";
import { GateError } from "../../errors.ts";
import type { Change } from "../../sources/repository.ts";
import type { Environment, RunFacts } from "../platform.ts";

/** What GitHub says about the change and the run, from its environment variables and the event's payload. */
export interface GithubRun {
  readonly facts: RunFacts;
  readonly change: Change;
  readonly owner: string;
  readonly repo: string;
  readonly event: string;
  /** The commit that is judged: the pull request's head, not the merge commit that is checked out. */
  readonly headSha: string;
  readonly runId: number;
  readonly attempt: number;
  readonly runUrl: string;
  readonly pullRequest: number | undefined;
  /** Why GitHub gives this run a token that cannot write, when it does. */
  readonly readOnly: string | undefined;
  /** Why this run's token can only read as long as the job's `permissions` do not say otherwise, when it does. */
  readonly readsByDefault: string | undefined;
}

const sha = z.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/);
const repository = z.object({ full_name: z.string() });

const pullRequestPayload = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    // The head repository is null when the fork has been deleted.
    head: z.object({ sha, repo: repository.nullable() }),
    base: z.object({ sha, ref: z.string(), repo: repository }),
  }),
});
const mergeGroupPayload = z.object({ merge_group: z.object({ head_sha: sha, base_sha: sha, base_ref: z.string() }) });
const pushPayload = z.object({ before: sha });
const anyPayload = z.looseObject({ repository: z.looseObject({ default_branch: z.string() }).optional() });

const variables = z.object({
  GITHUB_EVENT_NAME: z.string().min(1),
  GITHUB_REPOSITORY: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  GITHUB_SHA: sha,
  GITHUB_REF: z.string().optional(),
  GITHUB_RUN_ID: z.string().regex(/^\d+$/),
  GITHUB_RUN_ATTEMPT: z.string().regex(/^\d+$/).default("1"),
  GITHUB_SERVER_URL: z.url().default("https://github.com"),
});

type Variables = z.output<typeof variables>;

interface EventChange {
  readonly kind: Change["kind"];
  readonly baseBranch?: string | undefined;
  readonly head: string;
  readonly base: string | null;
  readonly merge: string | null;
  readonly pullRequest?: number;
  readonly readOnly?: string;
  readonly readsByDefault?: string;
}

/** Reads the event's payload and tells what this run is about. Throws E100 when the runner's contract is broken. */
export async function readRun(environment: Environment, pullRequest: "auto" | number): Promise<GithubRun> {
  return describeRun(environment, await readPayload(environment["GITHUB_EVENT_PATH"]), pullRequest);
}

/** The same from a payload at hand. `pullRequest` is the `pr-number` input and goes before the event's own number. */
export function describeRun(environment: Environment, payload: unknown, pullRequest: "auto" | number): GithubRun {
  const run = parse(variables, environment, "environment");
  const change = changeOf(run, payload, environment["GITHUB_ACTOR"]);
  const { repository: about } = parse(anyPayload, payload, "event payload");
  const [owner = "", repo = ""] = run.GITHUB_REPOSITORY.split("/");
  const number = pullRequest === "auto" ? change.pullRequest : pullRequest;
  const kind = number === undefined ? change.kind : kindFor(change, about?.default_branch);
  const runUrl = `${run.GITHUB_SERVER_URL}/${run.GITHUB_REPOSITORY}/actions/runs/${run.GITHUB_RUN_ID}`;
  return {
    facts: { git: gitFacts(run, environment, change, number), pipeline: pipelineFacts(run, environment, runUrl) },
    change: {
      kind,
      baseBranch: change.baseBranch,
      defaultBranch: about?.default_branch,
      baseSha: change.base ?? undefined,
      headSha: change.head,
      pullRequest: number,
      readOnly: change.readOnly,
    },
    owner,
    repo,
    event: run.GITHUB_EVENT_NAME,
    headSha: change.head,
    runId: Number(run.GITHUB_RUN_ID),
    attempt: Number(run.GITHUB_RUN_ATTEMPT),
    runUrl,
    pullRequest: number,
    readOnly: change.readOnly,
    readsByDefault: change.readsByDefault,
  };
}

/** The payload of the event, by `GITHUB_EVENT_PATH`. Throws E100 when there is none. */
export async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === "") throw brokenContract("environment", "GITHUB_EVENT_PATH is not set");
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw brokenContract("event payload", `${path} cannot be read as JSON`, cause);
  }
}

function changeOf(run: Variables, payload: unknown, actor: string | undefined): EventChange {
  switch (run.GITHUB_EVENT_NAME) {
    // Of a review too, GITHUB_SHA is GitHub's merge of the pull request, and that is what is checked out.
    case "pull_request":
    case "pull_request_review":
    case "pull_request_review_comment":
      return pullRequestChange(payload, { merge: run.GITHUB_SHA, writes: false, actor });
    // Runs on the base branch with a token that can write, for forks too; GITHUB_SHA is the base, there is no merge commit.
    case "pull_request_target":
      return pullRequestChange(payload, { merge: null, writes: true, actor });
    case "merge_group": {
      const { merge_group: group } = parse(mergeGroupPayload, payload, "event payload");
      const baseBranch = branchOf(group.base_ref);
      return { kind: "merge-group", baseBranch, head: group.head_sha, base: group.base_sha, merge: run.GITHUB_SHA };
    }
    case "push": {
      const { before } = parse(pushPayload, payload, "event payload");
      // All zeros when the branch is new. The payload's `after` may be a tag object, GITHUB_SHA is always the commit.
      const base = /^0+$/.test(before) ? null : before;
      return { kind: "push", baseBranch: branchOf(run.GITHUB_REF), head: run.GITHUB_SHA, base, merge: null };
    }
    default:
      return { ...otherChange(run), head: run.GITHUB_SHA, base: null, merge: null };
  }
}

/**
 * Whoever names a pull request by `pr-number` (a comment on it, a run by hand, another run's end set this one off) judges what it proposes, and the rules
 * are those of the branch that the run is on.
 */
function kindFor({ kind, baseBranch }: EventChange, defaultBranch: string | undefined): Change["kind"] {
  const isOnBranch = baseBranch !== undefined && baseBranch === (defaultBranch ?? baseBranch);
  return isOnBranch && (kind === "other" || kind === "manual") ? "pull-request" : kind;
}

/** Runs that no change set off, on the branch that they run on. */
function otherChange({
  GITHUB_EVENT_NAME: event,
  GITHUB_REF: ref,
}: Variables): Pick<EventChange, "kind" | "baseBranch"> {
  const kinds = { schedule: "schedule", workflow_dispatch: "manual" } as const;
  const kind = event === "schedule" || event === "workflow_dispatch" ? kinds[event] : "other";
  return { kind, baseBranch: branchOf(ref) };
}

/** undefined for a tag. */
function branchOf(ref: string | undefined): string | undefined {
  return ref?.startsWith("refs/heads/") === true ? ref.slice("refs/heads/".length) : undefined;
}

function pullRequestChange(
  payload: unknown,
  about: { merge: string | null; writes: boolean; actor: string | undefined },
): EventChange {
  const { pull_request: pull } = parse(pullRequestPayload, payload, "event payload");
  const { head, base } = pull;
  const change = {
    kind: "pull-request" as const,
    baseBranch: base.ref,
    head: head.sha,
    base: base.sha,
    merge: about.merge,
    pullRequest: pull.number,
  };
  if (about.writes) return change;
  if (pull.head.repo?.full_name !== pull.base.repo.full_name)
    return { ...change, readOnly: "the pull request comes from a fork" };
  if (about.actor === "dependabot[bot]") return { ...change, readsByDefault: "the run was started by Dependabot" };
  return change;
}

function gitFacts(
  run: Variables,
  environment: Environment,
  change: EventChange,
  pullRequest: number | undefined,
): RunFacts["git"] {
  return {
    repository: run.GITHUB_REPOSITORY,
    event: run.GITHUB_EVENT_NAME,
    ref: environment["GITHUB_REF"] ?? null,
    head_sha: change.head,
    base_sha: change.base,
    merge_sha: change.merge,
    pull_request: pullRequest ?? null,
    actor: environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? null,
  };
}

function pipelineFacts(run: Variables, environment: Environment, url: string): RunFacts["pipeline"] {
  const runner = [environment["RUNNER_OS"], environment["RUNNER_ARCH"], environment["RUNNER_ENVIRONMENT"]]
    .filter(Boolean)
    .join(" ");
  return {
    system: "github-actions",
    workflow: environment["GITHUB_WORKFLOW"] ?? null,
    job: environment["GITHUB_JOB"] ?? null,
    run_id: run.GITHUB_RUN_ID,
    run_attempt: Number(run.GITHUB_RUN_ATTEMPT),
    url,
    runner: runner === "" ? null : runner,
  };
}

function parse<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw brokenContract(
    what,
    parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
  );
}

function brokenContract(what: string, fault: string, cause?: unknown): GateError {
  return new GateError({
    code: "E100",
    message: `GitHub's ${what} is not as expected: ${fault}`,
    hint: "The action runs inside GitHub Actions; elsewhere use the command line `model-gate check`.",
    cause,
  });
}
