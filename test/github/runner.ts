import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/**
 * Folder of the action that is tested: the repository with the bundle that GitHub runs, which `npm run build` makes, unless the environment of the
 * tests names another.
 */
export const bundle = path.resolve(process.env["ACTION_UNDER_TEST"] || ".");

/** The Node that the tests run actions on, as a runner's node24. */
export const node24 = path.resolve("node_modules/.bin/node");

export interface ActionRun {
  /** Folder with action.yml and dist; copied away first, so that no node_modules is in reach. */
  readonly action: string;
  readonly node: string;
  /** `with:` of the step. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly eventName: string;
  readonly event: unknown;
  /** Files of the checkout, by their path in the workspace. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** Beside and above the runner's own variables; undefined unsets. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Cancels the step this long after its start, as the runner does. */
  readonly cancelAfterMs?: number;
  /** Cancels the step when this is done. */
  readonly cancelled?: Promise<unknown>;
  /** The time that the step lives in; default: the real one. */
  readonly time?: StepTime;
}

export interface StepTime {
  /** Added to the clock. */
  readonly offsetMs?: number;
  /** Pauses of half a second and more are this many times shorter. */
  readonly speed?: number;
}

export interface StepResult {
  /** 0 is success; null when a signal ended the process. */
  readonly exitCode: number | null;
  /** stdout and stderr, both of which the runner reads for commands. */
  readonly log: string;
  readonly commands: readonly WorkflowCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the step has left in model-gate-out of its working directory, by name. */
  readonly reports: Readonly<Record<string, Buffer>>;
  /** Names of the files that it has left in the temporary folder of the runner. */
  readonly leftovers: readonly string[];
  readonly milliseconds: number;
}

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const longestStepMs = 60_000;

/** Runs the bundle as actions/runner's NodeScriptActionHandler does: clean environment, INPUT_*, file commands, cwd = workspace. */
export async function runAction(run: ActionRun): Promise<StepResult> {
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), "runner-")));
  try {
    const places = await layOut(root, run);
    const started = performance.now();
    const { exitCode, log } = await execute(run, places);
    return {
      exitCode,
      log,
      commands: log.split(/\r?\n/).flatMap(commandOf),
      outputs: outputsOf(await readFile(places.commands.GITHUB_OUTPUT, "utf8")),
      summary: await readFile(places.commands.GITHUB_STEP_SUMMARY, "utf8"),
      reports: await filesOf(path.join(places.workspace, run.inputs["working-directory"] ?? ".", "model-gate-out")),
      leftovers: (await readdir(places.temp)).filter((name) => !name.startsWith("_")),
      milliseconds: performance.now() - started,
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function filesOf(folder: string): Promise<Record<string, Buffer>> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const));
  return Object.fromEntries(files);
}

interface Places {
  readonly root: string;
  readonly workspace: string;
  readonly temp: string;
  readonly action: string;
  readonly eventPath: string;
  readonly commands: Readonly<
    Record<"GITHUB_OUTPUT" | "GITHUB_ENV" | "GITHUB_PATH" | "GITHUB_STATE" | "GITHUB_STEP_SUMMARY", string>
  >;
}

async function layOut(root: string, run: ActionRun): Promise<Places> {
  const temp = path.join(root, "_temp");
  const workspace = path.join(root, "models", "models");
  const action = path.join(root, "_actions", "model-gate");
  const commandFolder = path.join(temp, "_runner_file_commands");
  const eventPath = path.join(temp, "_github_workflow", "event.json");
  for (const folder of [workspace, action, commandFolder, path.dirname(eventPath)])
    await mkdir(folder, { recursive: true });
  await cp(path.join(run.action, "action.yml"), path.join(action, "action.yml"));
  await cp(path.join(run.action, "dist"), path.join(action, "dist"), { recursive: true });
  await writeFile(eventPath, JSON.stringify(run.event));
  for (const [file, content] of Object.entries(run.files)) {
    await mkdir(path.dirname(path.join(workspace, file)), { recursive: true });
    await writeFile(path.join(workspace, file), content);
  }
  const id = randomUUID();
  const fileFor = (name: string) => path.join(commandFolder, `${name}_${id}`);
  const commands = {
    GITHUB_OUTPUT: fileFor("set_output"),
    GITHUB_ENV: fileFor("set_env"),
    GITHUB_PATH: fileFor("add_path"),
    GITHUB_STATE: fileFor("save_state"),
    GITHUB_STEP_SUMMARY: fileFor("step_summary"),
  };
  for (const file of Object.values(commands)) await writeFile(file, "");
  return { root, workspace, temp, action, eventPath, commands };
}

const actionSchema = z.looseObject({
  inputs: z.record(z.string(), z.looseObject({ default: z.string() })),
  runs: z.object({ using: z.literal("node24"), main: z.string() }),
});

async function execute(run: ActionRun, places: Places): Promise<{ exitCode: number | null; log: string }> {
  const action = actionSchema.parse(parse(await readFile(path.join(places.action, "action.yml"), "utf8")));
  const environment = {
    ...runnerEnvironment(run, places),
    ...inputVariables(action.inputs, run.inputs),
    ...timeVariables(run.time),
    ...run.environment,
  };
  const child = spawn(run.node, [path.join(places.action, action.runs.main)], {
    cwd: places.workspace,
    env: environment,
  });
  let log = "";
  child.stdout.on("data", (data: Buffer) => (log += data.toString("utf8")));
  child.stderr.on("data", (data: Buffer) => (log += data.toString("utf8")));
  const stop = setTimeout(() => child.kill("SIGKILL"), longestStepMs);
  const cancel =
    run.cancelAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGTERM"), run.cancelAfterMs);
  void run.cancelled?.then(() => child.kill("SIGTERM"));
  const exitCode = await new Promise<number | null>((done) => child.on("close", done));
  clearTimeout(stop);
  clearTimeout(cancel);
  return { exitCode, log };
}

function runnerEnvironment(
  run: ActionRun,
  { root, workspace, temp, action, eventPath, commands }: Places,
): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: root,
    LANG: "C.UTF-8",
    CI: "true",
    GITHUB_ACTIONS: "true",
    ...commands,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_EVENT_NAME: run.eventName,
    GITHUB_WORKSPACE: workspace,
    GITHUB_ACTION: "__self",
    GITHUB_ACTION_PATH: action,
    // Any other host, even localhost, makes @actions/artifact believe in GitHub Enterprise Server.
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "octo/models",
    GITHUB_REPOSITORY_ID: "1",
    GITHUB_REPOSITORY_OWNER: "octo",
    GITHUB_SHA: "c".repeat(40),
    GITHUB_REF: "refs/pull/12/merge",
    GITHUB_RUN_ID: "4242",
    GITHUB_RUN_NUMBER: "7",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_JOB: "validate",
    GITHUB_WORKFLOW: "model-ci",
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_ACTOR: "mona",
    GITHUB_TRIGGERING_ACTOR: "mona",
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "stand-in",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_TEMP: temp,
  };
}

function timeVariables(time: StepTime | undefined): Record<string, string> {
  if (time === undefined) return {};
  const { offsetMs = 0, speed = 1 } = time;
  const hook = new URL("other-time.ts", import.meta.url).href;
  return { NODE_OPTIONS: `--import=${hook}`, TEST_TIME_OFFSET: String(offsetMs), TEST_TIME_SPEED: String(speed) };
}

/** Spaces become underscores, letters capitals, hyphens stay; defaults are filled in by the runner. */
function inputVariables(
  declared: Readonly<Record<string, { default: string }>>,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const variableOf = (name: string) => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
  return Object.fromEntries(
    Object.entries(declared).map(([name, { default: fallback }]) => [variableOf(name), given[name] ?? fallback]),
  );
}

/** What the runner obeys in a line (ActionCommand.cs): `::command` after spaces, or the older `##[command]` anywhere. */
function commandOf(line: string): WorkflowCommand[] {
  const current = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line);
  const legacy = current === null ? /##\[([a-z-]+)([^\]]*)\](.*)/.exec(line) : null;
  const [, name, list = "", message = ""] = current ?? legacy ?? [];
  if (name === undefined) return [];
  const pairs = list.split(",").flatMap((pair) => {
    const [key = "", ...value] = pair.trim().split("=");
    return key === "" ? [] : [[key, unescapeProperty(value.join("="))] as const];
  });
  return [{ name, properties: Object.fromEntries(pairs), message: unescapeMessage(message) }];
}

function unescapeMessage(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return unescapeMessage(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}

/** `name<<delimiter`, lines, `delimiter`, as the runner's file commands are written. */
function outputsOf(text: string): Record<string, string> {
  const blocks = text.matchAll(/^(?<name>[^=\n]+?)<<(?<end>.+)\n(?<value>[\s\S]*?)\n?\k<end>$/gm);
  return Object.fromEntries([...blocks].map(({ groups }) => [groups?.["name"] ?? "", groups?.["value"] ?? ""]));
}
