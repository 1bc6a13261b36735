import type { Policy } from "../gates/schema.ts";
import type { NoReferenceReason } from "../reference/no-reference.ts";
import type { Remark } from "../reference/provenance.ts";
import { isOfBranch, publishingBranch } from "../reference/publishing-branch.ts";
import type { Change } from "../sources/repository.ts";

interface Missing {
  readonly reason: NoReferenceReason;
}

interface Circumstances {
  readonly policy: Pick<Policy, "on_missing_reference">;
  readonly change: Pick<Change, "kind" | "baseBranch" | "defaultBranch"> | undefined;
  /** `reference.branch`. */
  readonly branch: string | undefined;
  /** Why which rules were enforced, where a pull request is judged. */
  readonly adoption: string | undefined;
}

/** Reasons that the next run of the branch does away with by itself: it publishes. Those on which nobody has tampered with anything. */
const passing: readonly NoReferenceReason[] = ["never-published", "only-from-forks", "only-elsewhere", "all-expired"];
/** Of these, those on which no run has ever published one. */
const neverThere: readonly NoReferenceReason[] = ["never-published", "only-from-forks"];

/**
 * Whether a missing reference is a warning at most, and why: where `fail` would keep the first reference from ever being published,
 * or the pull request that adopts the gate from ever being merged. undefined: the policy stands as it is written.
 */
export function firstReference({ reason }: Missing, about: Circumstances): Remark | undefined {
  if (about.policy.on_missing_reference !== "fail" || !passing.includes(reason)) return undefined;
  const publishing = about.change && publishingBranch(about.branch, about.change);
  if (publishing === undefined) return undefined;
  return onBranch(reason, publishing, about.change) ?? onAdoption(reason, publishing, about);
}

function onBranch(reason: NoReferenceReason, publishing: string, change: Circumstances["change"]): Remark | undefined {
  if (change === undefined || !isOfBranch(change) || change.baseBranch !== publishing) return undefined;
  const none = reason === "all-expired" ? "All references have expired" : "There is no reference yet";
  return remark(
    `${none}, and this run of ${publishing} may publish its candidate as one: limits on change are a warning this once.`,
    "Look at the absolute numbers: from the next run on, candidates are held against this one.",
  );
}

function onAdoption(reason: NoReferenceReason, publishing: string, about: Circumstances): Remark | undefined {
  const isProposal = about.change?.kind === "pull-request" || about.change?.kind === "merge-group";
  const isFirst = isProposal && about.adoption === "first-adoption";
  if (!isFirst || !neverThere.includes(reason)) return undefined;
  return remark(
    "There is no reference yet, since this change is the first with this gate: limits on change are a warning this once.",
    `Once it is merged, the run on ${publishing} publishes the first reference, and later pull requests are held against it.`,
  );
}

function remark(sentence: string, advice: string): Remark {
  return { code: "first-reference", level: "warning", sentence, advice };
}
