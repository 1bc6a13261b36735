import { referenceEntry } from "../audit/reference-entry.ts";
import type { LoadedConfig } from "../config/load.ts";
import type { Finding } from "../gates/finding.ts";
import type { OpenedReference } from "../reference/opened-reference.ts";
import type { Remark } from "../reference/provenance.ts";
import { isOfBranch, publishingBranch } from "../reference/publishing-branch.ts";
import type { Change } from "../sources/repository.ts";
import { firstReference } from "./first-reference.ts";
import type { Found } from "./run.ts";

interface About {
  readonly loaded: LoadedConfig;
  readonly findings: Found;
  readonly change: Change | undefined;
}

/** Leaves in `findings` where the reference comes from, what is wrong with it, and what its absence counts as in this run. */
export function noteReference(opened: OpenedReference, { loaded, findings, change }: About): void {
  if (opened.provenance !== undefined) findings.reference = referenceEntry(opened.provenance);
  const position = loaded.positionOf(["reference"]);
  const note = (remark: Remark): Finding => ({ ...remark, position });
  const { policy, reference } = loaded.config;
  const remarks = isRenewed(opened, reference?.branch, change) ? opened.remarks.map(renewed) : opened.remarks;
  findings.findings = [...(findings.findings ?? []), ...remarks.map(note)];
  if (opened.kind === "opened") return;
  const first = firstReference(opened, { policy, change, branch: reference?.branch, adoption: findings.rules?.reason });
  if (first === undefined) return;
  findings.findings = [...findings.findings, note(first)];
  findings.policy = { ...policy, on_missing_reference: "warn" };
}

/** Whether this run is one of those that publish what takes the place of the reference. */
function isRenewed({ provenance }: OpenedReference, branch: string | undefined, change: Change | undefined): boolean {
  if (provenance?.selected !== "auto" || change === undefined || !isOfBranch(change)) return false;
  return change.baseBranch !== undefined && change.baseBranch === publishingBranch(branch, change);
}

/** If an old reference failed the very runs that publish a new one, none would ever come. */
function renewed(remark: Remark): Remark {
  if (remark.code !== "stale-reference") return remark;
  return { ...remark, level: "warning", advice: "This run publishes its candidate as a newer one, unless it fails." };
}

/** The config under the policy that this run is judged by, which is the written one but where a first reference is missing. */
export function underPolicy(
  loaded: LoadedConfig,
  { policy, reference }: Pick<Found, "policy" | "reference">,
): LoadedConfig {
  if (reference?.selected !== "none" || policy?.on_missing_reference !== "warn") return loaded;
  const { config } = loaded;
  return { ...loaded, config: { ...config, policy: { ...config.policy, on_missing_reference: "warn" } } };
}
