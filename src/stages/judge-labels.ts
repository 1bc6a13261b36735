import { needsLabels } from "../config/needs-labels.ts";
import { labelCoverage } from "../estimates/label-coverage.ts";
import { judgeCoverage } from "../gates/judge-coverage.ts";
import { judgeEstimates } from "../gates/judge-estimates.ts";
import { isEstimatedGate } from "../gates/schema.ts";
import type { Verdict } from "../gates/verdict.ts";
import { type Found, gatesInPlace, type Run, warn } from "./run.ts";

/** How far the labels go, and what gates estimate without them. */
export async function judgeLabels(
  { loaded, tables, comparison, seed }: Run,
  found: Found,
): Promise<readonly Verdict[]> {
  const { config } = loaded;
  const coverage = await labelCoverage(comparison, tables.candidate, config.columns.timestamp);
  found.labelCoverage = coverage;
  const covering = judgeCoverage(coverage, needsLabels(config) ? config.policy.min_label_coverage : 0);
  if (covering.every(({ outcome }) => outcome === "pass")) {
    const sentences = covering.map(({ sentence }) => sentence);
    warn(found, "label-coverage", sentences);
  }
  const gates = gatesInPlace(loaded, isEstimatedGate);
  if (gates.length === 0) return covering;
  const { verdicts, measurements, ...estimates } = judgeEstimates(gates, comparison, { policy: config.policy, seed });
  found.measurements = [...found.measurements, ...measurements];
  found.estimates = { ...estimates, classes: comparison.classes };
  return [...covering, ...verdicts];
}
