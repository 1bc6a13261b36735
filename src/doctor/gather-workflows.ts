import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { loadConfig } from "../config/load.ts";
import type { Config } from "../config/schema.ts";
import { answerOf } from "./check-up.ts";
import type { WorkflowFacts } from "./facts.ts";
import type { DoctorRequest } from "./doctor-request.ts";
import { type GateStep, workflowFile } from "./workflow-file.ts";

const folder = ".github/workflows";
const mostFiles = 100;
const mostBytes = 1024 * 1024;

/** The workflows that are checked out and run this action, with the config of each of its gates; `own` is that of the doctor itself. */
export async function gatherWorkflows(
  own: Config | undefined,
  request: DoctorRequest,
): Promise<readonly WorkflowFacts[]> {
  const root = rootOf(request);
  const names = await readdir(join(root, folder)).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
  const found: WorkflowFacts[] = [];
  for (const name of files.slice(0, mostFiles)) {
    const text = await readFile(join(root, folder, name), "utf8").catch(() => "");
    const workflow = text.length > mostBytes ? undefined : workflowFile(`${folder}/${name}`, text);
    if (workflow === undefined) continue;
    const configs = await Promise.all(workflow.gates.map((gate) => configOf(gate, own, request)));
    found.push({ ...workflow, configs });
  }
  return found;
}

/** The root of the repository, in which the workspace is a folder. */
function rootOf({ workspace, repository }: DoctorRequest): string {
  const parts = repository?.folder === undefined || repository.folder === "" ? [] : repository.folder.split("/");
  return resolve(workspace, ...parts.map(() => ".."));
}

/** What an expression stands for, only a run knows: then the doctor's own is the best guess. */
async function configOf(
  { inputs }: GateStep,
  own: Config | undefined,
  request: DoctorRequest,
): Promise<Config | undefined> {
  const { config: path, "working-directory": directory = "." } = inputs;
  if (path === undefined && directory === ".") return own;
  if (`${path}${directory}`.includes("${{")) return own;
  const workspace = resolve(rootOf(request), directory);
  const loaded = await answerOf(() => loadConfig({ path, workspace, inputs: [], readFile, candidate: "optional" }));
  return loaded.kind === "known" ? loaded.value.config : undefined;
}
