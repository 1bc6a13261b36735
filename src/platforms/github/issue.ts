import type { AuditRecord, Delivery } from "../../audit/v1.ts";
import { renderComment } from "../../reports/fit.ts";
import { delivered, refused, skipped } from "../delivery.ts";
import type { Channel, Log } from "../platform.ts";
import type { GithubClient } from "./client.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { issueThread, type IssueThread } from "./issue-thread.ts";
import { reportLinks } from "./links.ts";
import { markerLine } from "./marker.ts";
import { isOnOwnBranch } from "./own-branch.ts";
import { explainRefusal } from "./refusal.ts";
import { failureOf } from "./retry.ts";
import { isNewer, placeSticky, type Placement, type Stamp } from "./sticky.ts";
import { auditLoss, gateName, isBlocking } from "./verdict.ts";

export interface IssueOptions {
  readonly run: GithubRun;
  readonly inputs: ActionInputs;
  /** Undefined without a token. */
  readonly connect: ((log: Log) => Promise<GithubClient>) | undefined;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly now?: () => number;
}

const channel = "issue";

/**
 * One issue for each gate that fails without a pull request to tell it on: opened at the first failure or error, its text kept up to date, closed when the
 * gate passes again, or passes with warnings twice in a row, and opened again if it fails within 30 days.
 */
export function issueChannel(options: IssueOptions): Channel {
  const { run, inputs, connect, now = Date.now } = options;
  return {
    name: channel,
    deliver: async ({ record }, done, log) => {
      const reason = reasonNotTo(run, inputs) ?? reasonToLeave(record, inputs, done);
      if (reason !== undefined) return skipped(channel, reason);
      if (connect === undefined) return refused(channel, "no token: `github-token` is empty");
      try {
        const name = gateName(record, inputs);
        const client = await connect(log);
        const at = { owner: run.owner, repo: run.repo };
        const thread = await issueThread({ client, ...at, name, title: titleOf(name), now: now() });
        const { outcome } = record.decision;
        const stamp = { run: run.runId, attempt: run.attempt, outcome };
        const body = bodyOf(record, { run, inputs, name, stamp, done });
        if (isBlocking(record, inputs["fail-on"])) return await keepOpen(thread, { body, stamp }, options);
        return await (outcome === "pass" ? recover : subside)(thread, { body, stamp }, options);
      } catch (error) {
        const about = { doing: "keep the issue up to date", run, permission: "issues: write" };
        return refused(channel, explainRefusal(failureOf(error), about));
      }
    },
  };
}

function reasonNotTo(run: GithubRun, { issue }: ActionInputs): string | undefined {
  if (issue === "never") return "issue: never";
  if (!isOnOwnBranch(run)) return "it tells of failures on the default branch alone";
  if (issue === "scheduled" && run.change.kind !== "schedule") return "issue: scheduled, and this run is not";
  return undefined;
}

/** Why what this run has found neither opens the issue nor tells that what it is about is over. */
function reasonToLeave(record: AuditRecord, inputs: ActionInputs, done: readonly Delivery[]): string | undefined {
  if (record.held_back !== undefined) return "the failure is held back by `schedule.fail_after`";
  if (isBlocking(record, inputs["fail-on"])) return undefined;
  if (record.verdicts.some(({ waiver }) => waiver !== undefined)) return "a waived failure leaves it as it is";
  if (record.verdicts.some(({ counts_as: counts, reason }) => counts === "warn" && reason?.code === "no-reference"))
    return "without a reference it is left as it is";
  return auditLoss(done, inputs);
}

function titleOf(name: string): string {
  return name === "model-gate" ? "Model gate fails" : `Model gate ${name} fails`;
}

interface Text {
  readonly run: GithubRun;
  readonly inputs: ActionInputs;
  readonly stamp: Stamp;
  readonly name: string;
  readonly done: readonly Delivery[];
}

function bodyOf(record: AuditRecord, { run, inputs, name, stamp, done }: Text): string {
  const marker = markerLine("model-gate-issue", name, { ...stamp, sha: run.headSha });
  const about = isBlocking(record, inputs["fail-on"])
    ? `The gate \`${name}\` does not pass. Each run keeps this up to date, and the first that passes closes it.`
    : record.decision.outcome === "pass"
      ? `The gate passes again; this is its report of [the run that showed it](${run.runUrl}).`
      : `The gate \`${name}\` passes with warnings. The next run that does not fail closes this.`;
  return renderComment(record, { marker: `${marker}\n\n${about}`, links: reportLinks(run, done) });
}

/** What is written, and by whom. */
interface Draft {
  readonly stamp: Stamp;
  readonly body: string;
}

async function keepOpen(thread: IssueThread, draft: Draft, { run, sleep }: IssueOptions): Promise<Delivery> {
  const [before] = await thread.list();
  const placement = await placeSticky(thread, { ...draft, create: true }, sleep);
  const isBack = before?.isOpen === false && placement.outcome === "updated";
  if (isBack) await thread.comment(placement.comment.id, `It fails again, in [run ${run.runId}](${run.runUrl}).`);
  return outcomeOf(placement, isBack);
}

/** The first warning after a failure is told; the second closes the issue, so that a gate on the brink does not open and close it by turns. */
async function subside(thread: IssueThread, draft: Draft, options: IssueOptions): Promise<Delivery> {
  const [open] = (await thread.list()).filter(({ isOpen }) => isOpen);
  const isSecond = open?.stamp?.outcome === "warn" && open.stamp.run !== draft.stamp.run;
  if (open === undefined || isSecond) return recover(thread, draft, options);
  return outcomeOf(await placeSticky(thread, { ...draft, create: false }, options.sleep), false);
}

/** Closes the issue, and whatever else two runs at once may have opened. */
async function recover(thread: IssueThread, { body, stamp: own }: Draft, { run }: IssueOptions): Promise<Delivery> {
  const [oldest, ...others] = (await thread.list()).filter(({ isOpen }) => isOpen);
  if (oldest === undefined) return skipped(channel, "none is open");
  if ([oldest, ...others].some(({ stamp }) => isNewer(stamp, own)))
    return skipped(channel, "a newer run has already written it");
  for (const { id } of others) await thread.remove(id);
  await thread.close(oldest.id, body, `Recovered in [run ${run.runId}](${run.runUrl}).`);
  return delivered(channel, "closed", { url: oldest.url, ids: { "issue-number": String(oldest.id) } });
}

function outcomeOf(placement: Placement, isBack: boolean): Delivery {
  switch (placement.outcome) {
    case "absent":
      return refused(channel, "the issue is gone");
    case "superseded":
      return skipped(channel, "a newer run has already written it");
    case "unsettled":
      return refused(channel, "several runs kept writing it at once; set `concurrency` in the workflow");
    case "created":
    case "updated": {
      const { id, url } = placement.comment;
      const detail = placement.outcome === "created" ? "opened" : isBack ? "opened again" : "updated";
      return delivered(channel, detail, { url, ids: { "issue-number": String(id) } });
    }
  }
}
