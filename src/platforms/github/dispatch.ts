import type { AuditRecord } from "../../audit/v1.ts";
import { delivered, refused, skipped } from "../delivery.ts";
import type { Channel, Log } from "../platform.ts";
import type { GithubClient } from "./client.ts";
import { isAnswered } from "./create-once.ts";
import type { GithubRun } from "./event.ts";
import { isOnOwnBranch } from "./own-branch.ts";
import { explainRefusal } from "./refusal.ts";
import { failureOf } from "./retry.ts";
import { gateName, wantsTraining } from "./verdict.ts";
import type { ActionInputs } from "./inputs.ts";

export interface DispatchOptions {
  readonly run: GithubRun;
  readonly inputs: ActionInputs;
  /** Undefined without a token. */
  readonly connect: ((log: Log) => Promise<GithubClient>) | undefined;
}

const channel = "dispatch";

/**
 * A `repository_dispatch` event when the gate fails on the branch itself, so that a training can start. Never from a pull request, whose failure is no
 * reason to train the model in use anew; never on an error or where nothing was measured, which tell nothing of the model; and never from a run that such an event set off.
 */
export function dispatchChannel({ run, inputs, connect }: DispatchOptions): Channel {
  return {
    name: channel,
    deliver: async ({ record }, _done, log) => {
      const type = inputs.dispatch;
      if (type === undefined) return skipped(channel, "dispatch: none");
      const reason = reasonNotTo(run, record);
      if (reason !== undefined) return skipped(channel, reason);
      if (connect === undefined) return refused(channel, "no token: `github-token` is empty");
      try {
        const client = await connect(log);
        const { owner, repo } = run;
        const payload = payloadOf(record, run, gateName(record, inputs));
        await client.rest.repos.createDispatchEvent({ owner, repo, event_type: type, client_payload: payload });
        return delivered(channel, `sent ${type}`);
      } catch (error) {
        const about = { doing: `send the event ${type}`, run, permission: "contents: write" };
        const perhaps = isAnswered(error) ? "" : " It may have been sent all the same; it is not sent twice.";
        return refused(channel, explainRefusal(failureOf(error), about) + perhaps);
      }
    },
  };
}

function reasonNotTo(run: GithubRun, record: AuditRecord): string | undefined {
  const { outcome } = record.decision;
  if (outcome !== "fail") return `the verdict is ${outcome}`;
  if (!wantsTraining(record)) return "no failure was measured that a training could mend";
  if (run.event === "repository_dispatch") return "the run was itself set off by such an event";
  return isOnOwnBranch(run) ? undefined : "only a failure on the default branch sends it";
}

const mostGates = 100;

/** At most ten keys, as GitHub demands. */
function payloadOf(record: AuditRecord, run: GithubRun, gate: string): Record<string, unknown> {
  const failed = record.verdicts.filter((verdict) => verdict.counts_as === "fail").map((verdict) => verdict.gate);
  return {
    gate,
    outcome: record.decision.outcome,
    failed_gates: [...new Set(failed)].slice(0, mostGates),
    head_sha: run.headSha,
    branch: run.change.baseBranch ?? null,
    event: run.event,
    run_id: run.runId,
    run_url: run.runUrl,
    record_id: record.record_id,
  };
}
