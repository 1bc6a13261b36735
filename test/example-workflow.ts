import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type GateStep, type Workflow, workflowFile } from "../src/doctor/workflow-file.ts";
import type { Level, Scope } from "./github/account.ts";
import type { Life, Lived, Occasion } from "./github/life.ts";
import { jobAccount } from "./github/stand-in.ts";

const folder = "examples/workflows";

/** An example by its name, as the doctor reads it. */
export function exampleWorkflow(name: string): Workflow {
  return workflowOf(readFileSync(`${folder}/${name}`, "utf8"), name);
}

/** A workflow that runs the action; one that does not is a failure of the test. */
export function workflowOf(text: string, name = "workflow.yml"): Workflow {
  const workflow = workflowFile(`.github/workflows/${name}`, text);
  if (workflow === undefined) throw new Error(`${name} is no workflow that runs the action`);
  return workflow;
}

export function exampleConfig(name: string): string {
  return readFileSync(`${folder}/configs/${name}`, "utf8");
}

/** The one step of a workflow that runs the action. */
export function gateOf({ gates, path }: Workflow): GateStep {
  const [gate, ...more] = gates;
  if (gate === undefined || more.length > 0) throw new Error(`${path} has ${gates.length} steps with the action`);
  return gate;
}

/** `${{ matrix.model }}` in the place of which `leg` stands. */
export function inputsOf(gate: GateStep, leg = ""): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(gate.inputs).map(([name, value]) => [name, value.replaceAll("${{ matrix.model }}", leg)]),
  );
}

/** The legs of the matrix `model` of a workflow's only job. */
export function legsOf(name: string): readonly string[] {
  const matrix = z.object({ model: z.array(z.string()) });
  const workflow = z.object({ jobs: z.object({ gate: z.object({ strategy: z.object({ matrix }) }) }) });
  return workflow.parse(parse(readFileSync(`${folder}/${name}`, "utf8"))).jobs.gate.strategy.matrix.model;
}

export interface Setup {
  readonly life: Life;
  readonly workflow: Workflow;
  readonly leg?: string;
  /** What the steps before the gate leave in the workspace. */
  readonly made?: Readonly<Record<string, string | Buffer>>;
}

/** Runs the gate of a workflow as GitHub would: with its inputs, and a token that may do what its permissions say, and nothing else. */
export async function runWorkflow(occasion: Occasion, { life, workflow, leg, made = {} }: Setup): Promise<Lived> {
  if (!workflow.events.includes(occasion.eventName)) throw new Error(`${workflow.path} has no ${occasion.eventName}`);
  const gate = gateOf(workflow);
  const isFork = occasion.run.headRepository.fork;
  const token = `ghs_${workflow.path.replaceAll(/\W/g, "_")}${isFork ? "_fork" : ""}`;
  life.github.admit(token, jobAccount(scopesOf(gate, isFork)));
  return life.job({ ...occasion, token }, { with: inputsOf(gate, leg), made });
}

const scopes: Readonly<Record<string, Scope>> = {
  actions: "actions",
  checks: "checks",
  contents: "contents",
  issues: "issues",
  "pull-requests": "pullRequests",
};

/** A pull request from a fork may read what the workflow lets write. */
function scopesOf({ permissions }: GateStep, isFork: boolean): Partial<Record<Scope, Level>> {
  const granted = z.record(z.string(), z.enum(["none", "read", "write"])).parse(permissions);
  return Object.fromEntries(
    Object.entries(granted).map(([name, level]) => {
      const scope = scopes[name];
      if (scope === undefined) throw new Error(`the stand-in knows no permission ${name}`);
      return [scope, isFork && level === "write" ? "read" : level];
    }),
  );
}
