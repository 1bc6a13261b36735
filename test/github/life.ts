import { auditSchema, type AuditRecord } from "../../src/audit/v1.ts";
import type { Files } from "./git-store.ts";
import { pullAsGithub, type PullRequest } from "./pulls-api.ts";
import { bundle, node24, runAction, type ActionRun, type StepResult } from "./runner.ts";
import { home, repositoryAsGithub, runAsGithub, type RepositoryFacts, type Run } from "./runs.ts";
import { startStandIn, tokens, type StandIn } from "./stand-in.ts";

/** Something that happened in the repository and set off a run of the workflow: what each of its jobs is told. */
export interface Occasion {
  readonly run: Run;
  readonly eventName: string;
  readonly event: object;
  /** What actions/checkout leaves in the workspace. */
  readonly checkout: Files;
  readonly environment: Readonly<Record<string, string>>;
  readonly token: string;
}

export interface JobOptions extends Pick<ActionRun, "cancelled"> {
  /** `with:` of the step. */
  readonly with?: Readonly<Record<string, string>>;
  /** Files that an earlier step of the job has made; undefined: removed. */
  readonly made?: Readonly<Record<string, string | Buffer>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** What a job has left. */
export interface Lived extends StepResult {
  readonly run: Run;
  /** What it wrote as audit.json. Throws when there is none that is valid. */
  readonly record: AuditRecord;
}

/** A repository over months: what people and events do to it, and the gate as each run of its workflow starts it. */
export interface Life {
  readonly github: StandIn;
  /** A push to main. */
  push(files: Files): Occasion;
  /** Opens a pull request, from a fork where `from` says so. */
  open(files: Files, options?: { readonly from?: RepositoryFacts; readonly branch?: string }): PullRequest;
  /** A further commit on the branch of a pull request. */
  amend(pull: PullRequest, files: Files): void;
  /** The run of a pull request as it is now. */
  proposed(pull: PullRequest): Occasion;
  /** The merge queue tries the pull request. */
  queued(pull: PullRequest): Occasion;
  /** The pull request is merged, which is a push to main. */
  merged(pull: PullRequest): Occasion;
  night(): Occasion;
  /** `workflow_run` after a run has ended. */
  completed(run: Run): Occasion;
  /** The same run once more, as a person asks for it. */
  again(occasion: Occasion): Occasion;
  /** The step of one job, from start to end. */
  job(occasion: Occasion, options?: JobOptions): Promise<Lived>;
  later(days: number): void;
  end(): Promise<readonly string[]>;
}

/** `speed`: pauses are this many times shorter than in real life. */
export async function startLife({ speed = 20 }: { readonly speed?: number } = {}): Promise<Life> {
  const github = await startStandIn();
  const { git, runs, pulls, clock } = github;
  const tip = (): string => git.branches.get("main") ?? "";
  const filesAt = (sha: string): Files => git.commits.get(sha)?.files ?? {};
  const about = { repository: { ...repositoryAsGithub(home), default_branch: "main" }, sender: { login: "mona" } };
  const onMain = { GITHUB_REF: "refs/heads/main", GITHUB_REF_NAME: "main" };

  const pushed = (before: string): Occasion => ({
    run: runs.start({ event: "push", headSha: tip() }),
    eventName: "push",
    event: { ...about, ref: "refs/heads/main", before, after: tip() },
    checkout: filesAt(tip()),
    environment: { ...onMain, GITHUB_SHA: tip() },
    token: tokens.actions,
  });

  /** GitHub merges the base into the head for a run; what both changed is the head's here. */
  const mergeOf = (pull: PullRequest): { readonly sha: string; readonly files: Files } => {
    const common = git.mergeBase(tip(), pull.headSha);
    const changed = Object.entries(filesAt(pull.headSha)).filter(([name, file]) => common?.files[name] !== file);
    const gone = Object.keys(common?.files ?? {}).filter((name) => filesAt(pull.headSha)[name] === undefined);
    const kept = Object.entries(filesAt(tip())).filter(([name]) => !gone.includes(name));
    const files = Object.fromEntries([...kept, ...changed]);
    return { sha: git.detached(files, [tip(), pull.headSha]), files };
  };

  return {
    github,
    push: (files) => {
      const before = tip();
      git.commit("main", { ...filesAt(before), ...files });
      return pushed(before);
    },
    open: (files, { from = home, branch = `change-${pulls.pulls.size}` } = {}) => {
      const headSha = git.detached({ ...filesAt(tip()), ...files }, [tip()]);
      if (!from.fork) git.branches.set(branch, headSha);
      return pulls.open({ headBranch: branch, headSha, from, author: from.fork ? "mallory" : "mona" });
    },
    amend: (pull, files) => {
      pull.headSha = git.detached({ ...filesAt(pull.headSha), ...files }, [pull.headSha]);
      if (pull.from?.fork === false) git.branches.set(pull.headBranch, pull.headSha);
    },
    proposed: (pull) => {
      const merge = mergeOf(pull);
      const head = { headSha: pull.headSha, headBranch: pull.headBranch, headRepository: pull.from ?? home };
      return {
        run: runs.start({ event: "pull_request", ...head, pullRequests: [pull.number] }),
        eventName: "pull_request",
        event: {
          ...about,
          action: "synchronize",
          number: pull.number,
          pull_request: pullAsGithub(pull, { git, labels: [] }),
        },
        checkout: merge.files,
        environment: {
          GITHUB_SHA: merge.sha,
          GITHUB_REF: `refs/pull/${pull.number}/merge`,
          GITHUB_BASE_REF: "main",
          GITHUB_HEAD_REF: pull.headBranch,
        },
        token: pull.from?.fork === false ? tokens.actions : tokens.readOnly,
      };
    },
    queued: (pull) => {
      const merge = mergeOf(pull);
      const ref = `gh-readonly-queue/main/pr-${pull.number}-${tip()}`;
      const group = {
        head_sha: merge.sha,
        head_ref: `refs/heads/${ref}`,
        base_sha: tip(),
        base_ref: "refs/heads/main",
      };
      return {
        run: runs.start({ event: "merge_group", headSha: merge.sha, headBranch: ref }),
        eventName: "merge_group",
        event: { ...about, action: "checks_requested", merge_group: group },
        checkout: merge.files,
        environment: { GITHUB_SHA: merge.sha, GITHUB_REF: `refs/heads/${ref}`, GITHUB_REF_NAME: ref },
        token: tokens.actions,
      };
    },
    merged: (pull) => {
      const before = tip();
      git.branches.set("main", mergeOf(pull).sha);
      pull.state = "closed";
      pull.merged = true;
      return pushed(before);
    },
    night: () => ({
      run: runs.start({ event: "schedule", headSha: tip() }),
      eventName: "schedule",
      event: { ...about, schedule: "17 3 * * *" },
      checkout: filesAt(tip()),
      environment: { ...onMain, GITHUB_SHA: tip() },
      token: tokens.actions,
    }),
    completed: (run) => ({
      run: runs.start({ event: "workflow_run", headSha: tip(), path: ".github/workflows/deliver.yml" }),
      eventName: "workflow_run",
      event: { ...about, action: "completed", workflow_run: runAsGithub(run), workflow: { path: run.path } },
      checkout: {},
      environment: { ...onMain, GITHUB_SHA: tip() },
      token: tokens.actions,
    }),
    again: (occasion) => {
      occasion.run.attempt += 1;
      occasion.run.status = "in_progress";
      return occasion;
    },
    job: (occasion, options) => job(github, occasion, { ...options, speed }),
    later: (days) => clock.advanceDays(days),
    end: async () => {
      const violations = github.violations();
      await github.close();
      return violations;
    },
  };
}

async function job(
  github: StandIn,
  occasion: Occasion,
  { speed, ...options }: JobOptions & { readonly speed: number },
): Promise<Lived> {
  const { run, eventName, event } = occasion;
  const step = await runAction({
    action: bundle,
    node: node24,
    eventName,
    event,
    files: { ...plainFiles(occasion.checkout), ...options.made },
    inputs: { "github-token": occasion.token, ...options.with },
    environment: {
      ...runVariables(github, run),
      ...occasion.environment,
      ...options.environment,
    },
    time: { offsetMs: github.clock.offsetMs, speed },
    ...(options.cancelled && { cancelled: options.cancelled }),
  });
  const failed = step.exitCode !== 0 || run.conclusion === "failure";
  github.runs.finish(run.id, failed ? "failure" : "success");
  return {
    ...step,
    run,
    get record() {
      return recordOf(step);
    },
  };
}

function runVariables(github: StandIn, run: Run): Record<string, string> {
  return {
    GITHUB_API_URL: github.origin,
    GITHUB_GRAPHQL_URL: `${github.origin}/graphql`,
    GITHUB_REPOSITORY_ID: String(home.id),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_WORKFLOW_REF: `${home.fullName}/${run.path}@refs/heads/main`,
    ACTIONS_RESULTS_URL: `${github.origin}/`,
    ACTIONS_RUNTIME_TOKEN: github.results.token(String(run.id), "job"),
  };
}

function plainFiles(files: Files): Record<string, string | Buffer> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, file]) =>
      typeof file === "object" && "link" in file ? [] : [[name, file] as const],
    ),
  );
}

/** The record that the step has left. Without one the log tells why. */
function recordOf({ reports, log }: StepResult): AuditRecord {
  const parsed = auditSchema.safeParse(JSON.parse(reports["audit.json"]?.toString("utf8") ?? "null"));
  if (parsed.success) return parsed.data;
  throw new Error(`The step left no audit.json that is valid: ${parsed.error.message}\n${log}`);
}
