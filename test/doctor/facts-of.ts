import type { Config } from "../../src/config/schema.ts";
import { configSchema } from "../../src/config/schema.ts";
import type { Fault } from "../../src/doctor/check-up.ts";
import { examine } from "../../src/doctor/examine.ts";
import type { Facts, GithubFacts, InputFacts, WorkflowFacts } from "../../src/doctor/facts.ts";
import { workflowOf } from "../example-workflow.ts";

/** A config as a team writes it, with more of it replaced. */
export function configOf(more: Readonly<Record<string, unknown>> = {}): Config {
  return configSchema.parse({
    version: 1,
    task: "binary",
    reference: "reference.csv",
    candidate: "candidate.csv",
    columns: { id: "id", label: "label", prediction: "prediction" },
    gates: [{ metric: "accuracy", max_drop: 0.01 }],
    ...more,
  });
}

export function known<T>(value: T): { readonly kind: "known"; readonly value: T } {
  return { kind: "known", value };
}

export function failed(
  code: Fault["code"],
  message: string,
  hint?: string,
): { readonly kind: "error"; readonly error: Fault } {
  return { kind: "error", error: { code, message, hint } };
}

export function table(role: InputFacts["role"], more: object = {}): InputFacts {
  const read = { kind: "read", uri: `${role}.csv`, rows: 569, columns: 12, bytes: 36_992 } as const;
  return { role, found: known({ ...read, ...more }) };
}

export function github(more: Partial<GithubFacts> = {}): GithubFacts {
  return {
    event: "pull_request",
    change: { kind: "pull-request", pullRequest: 12, readOnly: undefined },
    hasToken: true,
    isEnterpriseServer: false,
    actions: undefined,
    hasRuntimeToken: true,
    hasSummary: true,
    ...more,
  };
}

/** A workflow that nothing is wrong with, with texts of it replaced. */
export function workflow(replaced: Readonly<Record<string, string>> = {}, config = configOf()): WorkflowFacts {
  const text = Object.entries(replaced).reduce((all, [from, to]) => all.replace(from, to), sound);
  return { ...workflowOf(text, "gate.yml"), configs: [config] };
}

const sound = `
on: { push: { branches: [main] }, pull_request: {}, merge_group: {} }
permissions: { contents: read, pull-requests: write }
concurrency: gate
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: model-gate/model-gate@v0
        with: {}
`;

/** A set-up that nothing is wrong with. */
export function facts(more: Partial<Facts> = {}): Facts {
  return {
    node: "v24.1.0",
    config: known({ path: "model-gate.yml", config: configOf() }),
    rules: known({ entry: { reason: "no-change", base: null }, findings: [] }),
    waivers: { count: 0, findings: [] },
    inputs: [table("reference"), table("candidate")],
    comparison: known({ pairing: "joined", rows: 569, hasReference: true }),
    head: known("a".repeat(40)),
    github: undefined,
    workflows: [workflow()],
    ...more,
  };
}

const marks = { ok: "✓", hint: "!", problem: "✗" } as const;

/** Lines about a subject: mark, what was found, and what to do. */
export function linesOf(subject: string, changed: Partial<Facts>): readonly string[] {
  const checks = examine(facts(changed)).filter((check) => check.subject === subject);
  return checks.map(
    ({ mark, found, advice }) => `${marks[mark]} ${found}${advice === undefined ? "" : ` → ${advice}`}`,
  );
}
