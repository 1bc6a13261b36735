import type { ReadFile } from "../config/find.ts";
import type { Verdict } from "../gates/verdict.ts";
import type { Surroundings } from "../sources/source.ts";
import { applyLabel, isWaivable } from "../waivers/apply-label.ts";
import { applyWaivers, type Waived, type WaiverContext } from "../waivers/apply-waivers.ts";
import { type AskedLabel, askLabel } from "../waivers/ask-label.ts";
import { readWaivers } from "../waivers/read-waivers.ts";
import type { Found, Run } from "./run.ts";

/** What a waiver may come from. */
export interface WaiverSources extends Pick<Surroundings, "workspace" | "change" | "github"> {
  /** Reads the file of waivers from where the config is read: a change cannot waive its own failures. */
  readonly readFile: ReadFile;
}

/** Waives the failures that the file of waivers covers, then those that the label on the pull request does. */
export async function waive(
  verdicts: readonly Verdict[],
  { loaded: { config }, startedAt: now }: Pick<Run, "loaded" | "startedAt">,
  found: Pick<Found, "measurements" | "waivers" | "findings">,
  sources: WaiverSources,
): Promise<readonly Verdict[]> {
  const { waivers, malformed, findings } = await readWaivers({ ...sources, now });
  const measurements = new Map(found.measurements.map((measurement) => [measurement.id, measurement]));
  const context = { policy: config.policy, measurements, now, config: config.name };
  const byFile = applyWaivers(verdicts, waivers, context);
  const byLabel = await labelled(byFile.verdicts, context, sources);
  found.waivers = [...inOrder([...malformed, ...byFile.waivers]), ...byLabel.waivers];
  found.findings = [...(found.findings ?? []), ...findings, ...byFile.findings, ...byLabel.findings];
  return byLabel.verdicts;
}

/** As they stand in the file. */
function inOrder(entries: Waived["waivers"]): Waived["waivers"] {
  const line = ({ position }: Waived["waivers"][number]): number => position?.line ?? 0;
  return entries.toSorted((a, b) => line(a) - line(b));
}

/** Asks only where there is a failure left that the label could waive. */
async function labelled(
  verdicts: readonly Verdict[],
  context: WaiverContext,
  { change, github }: Pick<WaiverSources, "change" | "github">,
): Promise<Waived> {
  const { waive_label: label } = context.policy;
  const nothing = { verdicts, waivers: [], findings: [] };
  if (label === undefined || change?.kind !== "pull-request") return nothing;
  if (!verdicts.some((verdict) => isWaivable(verdict, context))) return nothing;
  const { pullRequest, headSha } = change;
  const asked: AskedLabel =
    github === undefined || pullRequest === undefined || headSha === undefined
      ? { kind: "unknown", why: "there is no token to ask GitHub with, or the event names no pull request" }
      : await askLabel(github, { label, pullRequest, headSha });
  return applyLabel(verdicts, { label, asked }, context);
}
