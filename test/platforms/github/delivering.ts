import { seal } from "../../../src/audit/seal.ts";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { connect } from "../../../src/platforms/github/client.ts";
import { deliverRecords, type DeliverResult } from "../../../src/platforms/github/deliver.ts";
import type { LogEvent } from "../../../src/platforms/platform.ts";
import { renderJson } from "../../../src/reports/json.ts";
import { runAsGithub, type RepositoryFacts, type Run } from "../../github/runs.ts";
import { tokens, type StandIn } from "../../github/stand-in.ts";
import { makeZip } from "../../sources/zip/make-zip.ts";
import { readerOf } from "./reader-of.ts";
import { auditRecord, collectingLog, environment, inputs } from "./samples.ts";

/** A fork whose branch has the name of the base's. */
export const fork: RepositoryFacts = { id: 2, fullName: "mallory/models", fork: true };
export const forkSha = "d".repeat(40);
export const forkPull = 20;

/** Pull request #20 comes from the fork's branch main, and a run has judged it. */
export function forkRun(github: StandIn, given: Partial<Run> = {}): Run {
  github.git.detached({}, ["b".repeat(40)], forkSha);
  github.pulls.open({ number: forkPull, headBranch: "main", headSha: forkSha, from: fork, author: "mallory" });
  return judged(github, { headSha: forkSha, headRepository: fork, headBranch: "main", ...given });
}

/** A run on a pull request that is over. */
export function judged(github: StandIn, given: Pick<Run, "headSha"> & Partial<Run>): Run {
  const run = github.runs.start({ event: "pull_request", ...given });
  github.runs.finish(run.id, given.conclusion ?? "success");
  return run;
}

/** A sealed record of that run. */
export function recordOf(
  run: Run,
  outcome: "pass" | "warn" | "fail" = "pass",
  overrides: Partial<AuditRecord> = {},
): AuditRecord {
  const sample = auditRecord(outcome);
  const {
    integrity: _,
    deliveries: __,
    ...rest
  } = {
    ...sample,
    git: { ...sample.git, head_sha: run.headSha, pull_request: forkPull },
    pipeline: { ...sample.pipeline, run_id: String(run.id), run_attempt: run.attempt },
    ...overrides,
  };
  return seal(rest);
}

/** Uploads an artifact past the service, as anybody's workflow can. */
export function leave(
  github: StandIn,
  run: Run,
  record: AuditRecord | string | Buffer,
  name = "model-gate-fraud",
): void {
  const content = typeof record === "string" || Buffer.isBuffer(record) ? record : renderJson(record);
  github.results.put({ run: run.id, name, zip: makeZip([{ name: "audit.json", content, deflated: true }]) });
}

export interface DeliverSetting {
  readonly with?: Record<string, string>;
  readonly token?: string;
  readonly variables?: Record<string, string>;
  /** Instead of that of the run. */
  readonly payload?: unknown;
  readonly now?: () => number;
}

/** Runs the second workflow on the end of `run`. */
export async function deliver(
  github: StandIn,
  run: Run,
  setting: DeliverSetting = {},
): Promise<DeliverResult & { readonly events: readonly LogEvent[] }> {
  const { events, log } = collectingLog();
  const token = setting.token ?? tokens.actions;
  const sleep = async (): Promise<void> => {};
  const result = await deliverRecords({
    environment: environment({ GITHUB_EVENT_NAME: "workflow_run", ...setting.variables }),
    payload: setting.payload ?? { action: "completed", workflow_run: runAsGithub(run) },
    inputs: inputs({ command: "deliver", ...setting.with }),
    reader: readerOf(github.origin, token),
    connect: (logger) => connect({ token, apiUrl: github.origin, log: logger, sleep, timeoutMs: 1500 }),
    log,
    sleep,
    ...(setting.now === undefined ? {} : { now: setting.now }),
  });
  return { ...result, events };
}

/** The comments of a pull request. */
export function commentsOf(github: StandIn, pullRequest = forkPull): string[] {
  return github.issues.comments.filter(({ issue }) => issue === pullRequest).map(({ body }) => body);
}
