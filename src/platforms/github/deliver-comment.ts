import type { AuditRecord, Delivery } from "../../audit/v1.ts";
import { refused, skipped } from "../delivery.ts";
import type { GithubClient } from "./client.ts";
import { previousIn, withState } from "./comment-state.ts";
import type { DeliveredRun } from "./deliver-event.ts";
import type { ActionInputs } from "./inputs.ts";
import { placeComment } from "./place-comment.ts";
import { explainRefusal } from "./refusal.ts";
import { failureOf } from "./retry.ts";
import { isSameAttempt } from "./sticky.ts";
import { commentThread, markerOf } from "./thread.ts";
import { gateName, isBlocking } from "./verdict.ts";

/** A record that was found to be that of the run, on its way to the pull request. */
export interface DeliveredRecord {
  readonly record: AuditRecord;
  readonly run: DeliveredRun;
  readonly pullRequest: number;
  readonly artifactId: number;
}

export interface DeliverCommentOptions {
  readonly client: GithubClient;
  readonly owner: string;
  readonly repo: string;
  /** "https://github.com". */
  readonly server: string;
  readonly inputs: Pick<ActionInputs, "comment" | "fail-on">;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

const channel = "comment";

/** Comments with the record of another run, in our own words, and says whose verdict it is. */
export async function deliverComment(from: DeliveredRecord, options: DeliverCommentOptions): Promise<Delivery> {
  if (options.inputs.comment === "never") return skipped(channel, "comment: never");
  try {
    return await place(from, options);
  } catch (error) {
    const about = { doing: `comment on pull request #${from.pullRequest}`, run: { readOnly: undefined } };
    return refused(channel, explainRefusal(failureOf(error), about));
  }
}

async function place(from: DeliveredRecord, options: DeliverCommentOptions): Promise<Delivery> {
  const { record, run, pullRequest, artifactId } = from;
  const { client, owner, repo, inputs } = options;
  const name = gateName(record, { name: undefined });
  const { outcome } = record.decision;
  const stamp = { run: run.id, attempt: record.pipeline.run_attempt ?? 1, outcome };
  const thread = await commentThread({ client, owner, repo, pullRequest, name });
  const comments = await thread.list();
  // The run could comment by itself, or this was done before.
  if (comments.some((comment) => isSameAttempt(comment.stamp, stamp)))
    return skipped(channel, "the comment of that run is there already");
  const url = `${options.server}/${owner}/${repo}/actions/runs/${run.id}`;
  const draft = {
    stamp,
    head: [withState(markerOf(name, { ...stamp, sha: run.headSha }), record), ...provenance(record, run, url)],
    links: { run: url, artifact: `${url}/artifacts/${artifactId}` },
    create: inputs.comment === "always" || isBlocking(record, inputs["fail-on"]),
  };
  return placeComment(thread, withPrevious(record, previousIn(comments, stamp)), draft, options.sleep);
}

/** The record with what our own comment tells of the run before; what the other run itself says of it is nobody's word. */
function withPrevious(record: AuditRecord, previous: AuditRecord["previous"]): AuditRecord {
  const { previous: _said, ...rest } = record;
  return previous === undefined ? rest : { ...rest, previous };
}

/** Who has judged, and what that is worth. */
function provenance({ decision }: AuditRecord, run: DeliveredRun, url: string): readonly string[] {
  const isFork = run.headRepository?.id !== run.repository.id;
  const where = isFork ? `[the fork's own run](${url})` : `[a run](${url}) whose token can only read`;
  const whose = `> [!NOTE]\n> Judged in ${where}, where the pull request can change what is run. The check of that run is the gate, not this comment. It ended with **${run.conclusion}**.`;
  const contradiction = contradictionOf(decision.outcome, run.conclusion);
  return contradiction === undefined ? [whose] : [whose, `> [!WARNING]\n> ${contradiction}`];
}

/** The reader must not take one of two answers for both. */
function contradictionOf(outcome: AuditRecord["decision"]["outcome"], conclusion: string): string | undefined {
  const isBad = outcome === "fail" || outcome === "error";
  if (isBad && conclusion === "success")
    return `The run ended with **success** though this record says **${outcome}**: the step was kept from blocking (\`fail-on: never\`, \`continue-on-error\`), or the run did not do what the record says.`;
  if (!isBad && conclusion !== "success")
    return `The run ended with **${conclusion}** though this record says **${outcome}**: look at the run before you rely on it.`;
  return undefined;
}
