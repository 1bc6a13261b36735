import type { AuditRecord } from "../../audit/v1.ts";
import type { Judged } from "../../reference/publishing.ts";
import { isOfBranch, publishingBranch } from "../../reference/publishing-branch.ts";
import type { Change } from "../../sources/repository.ts";
import type { ActionInputs } from "./inputs.ts";

export interface PublishCase extends Judged {
  readonly inputs: Pick<ActionInputs, "command" | "publish">;
  readonly change: Pick<Change, "kind" | "baseBranch" | "defaultBranch">;
}

/** Why a judged candidate is not published as a reference; undefined: it is. */
export function whyNotPublished({ inputs, change, reference, outcome }: PublishCase): string | undefined {
  if (inputs.command === "record") return undefined;
  if (inputs.command !== "check") return `command: ${inputs.command}`;
  if (inputs.publish === "never") return "publish: never";
  if (reference?.uri !== "auto") return "the config does not say `reference: auto`";
  const elsewhere = whyNotHere(change, reference.branch);
  if (elsewhere !== undefined) return elsewhere;
  return outcome === "fail" ? "a candidate that fails becomes no reference" : undefined;
}

/** Why what this run publishes would not be found by anybody; undefined: it would. */
export function whyNotHere(change: PublishCase["change"], asked: string | undefined): string | undefined {
  const { kind, baseBranch } = change;
  if (kind === "pull-request" || kind === "merge-group")
    return "only runs on a branch publish, not those of a change that is not merged";
  if (!isOfBranch(change)) return "only runs on push, schedule or workflow_dispatch publish";
  const branch = publishingBranch(asked, change);
  if (baseBranch === undefined) return "this run is on no branch";
  return baseBranch === branch ? undefined : `only runs on ${branch} publish, and this one is on ${baseBranch}`;
}

/**
 * Why the record of a run that would publish does not let it; undefined: it does. A waived failure is let pass until its waiver expires; as the
 * reference it would be forgotten, and small waivers could add up. A failure that `fail_after` holds back is a failure too.
 */
export function whyNotGood(record: Pick<AuditRecord, "decision" | "verdicts">): string | undefined {
  const { outcome } = record.decision;
  if (outcome === "fail" || outcome === "error") return "a candidate that fails becomes no reference";
  if (record.verdicts.some(({ waiver }) => waiver !== undefined))
    return "a waived failure becomes no reference: when its waiver expires, it is held against the last good one. To accept it for good, run once with `command: record`";
  return record.verdicts.some((verdict) => verdict.counts_as === "fail")
    ? "a failure that `schedule.fail_after` holds back becomes no reference"
    : undefined;
}
