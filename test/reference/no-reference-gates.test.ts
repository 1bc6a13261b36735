import { describe, expect, it } from "vitest";
import type { AuditVerdict } from "../../src/audit/v1.ts";
import { fakeGithub, published } from "./fake-github.ts";
import { runOnGithub } from "./run-on-github.ts";

/** References are there and cannot be used, so that nothing but the policy says what their absence counts as. */
const unusable = () => fakeGithub([published({ manifest: { name: "churn" } })]);

async function judged(gate: string, policy: string, more: string): Promise<AuditVerdict | undefined> {
  const { result } = await runOnGithub({
    github: unusable(),
    config: `version: 1
name: fraud
task: binary
reference: auto
candidate: candidate.csv
columns: { id: id, label: label, prediction: prediction, score: score, features: [region] }
policy: { on_missing_reference: ${policy} }
gates:
  - { metric: accuracy, min: 0.5, name: floor }
  - ${gate}
${more}`,
  });
  expect(result.record.error).toBeNull();
  expect(result.record.verdicts.find(({ gate: name }) => name === "floor")?.counts_as).toBe("pass");
  return result.record.verdicts.find(({ gate: name, kind }) => name === "asked" && kind !== "pairing");
}

/** Every kind of gate that compares with a reference. */
const gates: readonly { readonly what: string; readonly gate: string; readonly more?: string }[] = [
  { what: "a change of a metric", gate: "{ name: asked, metric: accuracy, max_drop: 1% }" },
  { what: "a relative change", gate: "{ name: asked, metric: accuracy, max_drop: { relative: 1% } }" },
  { what: "a change beside a limit on the value", gate: "{ name: asked, metric: accuracy, min: 0.5, max_drop: 1% }" },
  { what: "a change of a ranking metric of scores", gate: "{ name: asked, metric: roc_auc, max_drop: 1% }" },
  { what: "a gain", gate: "{ name: asked, metric: accuracy, min_gain: 1% }" },
  { what: "flips", gate: "{ name: asked, metric: regressed_rate, max: 1% }" },
  {
    what: "a change on slices",
    gate: "{ name: asked, metric: accuracy, max_drop: 1%, slices: [north] }",
    more: "slices: [{ name: north, where: \"region == 'north'\" }]",
  },
  { what: "a change of a gap", gate: "{ name: asked, metric: accuracy, gap: region, max_increase: 1% }" },
  { what: "drift", gate: "{ name: asked, drift: psi, columns: [region], max: 0.2, severity: error }" },
  { what: "drift by itself", gate: "{ name: asked, drift: auto, severity: error }" },
  { what: "a check of kinds", gate: "{ name: asked, check: type_change, severity: error }" },
  {
    what: "a check of new categories",
    gate: "{ name: asked, check: new_categories, columns: [region], severity: error }",
  },
  { what: "an estimate", gate: "{ name: asked, estimated: accuracy, max_drop: 1%, severity: error }" },
  {
    what: "a shift of labels",
    gate: "{ name: asked, estimated: label_shift, max: 0.1, severity: error }",
    more: "pairing: none",
  },
];

describe.each(gates)("without a reference, $what", ({ gate, more = "" }) => {
  it.each(["fail", "warn", "pass"])("counts as the policy says: %s", async (policy) => {
    const verdict = await judged(gate, policy, more);
    expect(verdict).toMatchObject({ counts_as: policy, state: "undefined", reason: { code: "no-reference" } });
  });
});
