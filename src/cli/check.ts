import { randomUUID } from "node:crypto";
import { isAbsolute, relative, resolve } from "node:path";
import { GateError } from "../errors.ts";
import { main } from "../main.ts";
import { githubSurroundings } from "../platforms/github/surroundings.ts";
import { plainPlatform } from "../platforms/plain.ts";
import { inertTerminalText } from "../reports/escape.ts";
import { renderJson } from "../reports/json.ts";
import { defaultReports } from "../reports/pick-reports.ts";
import type { About } from "../reports/report.ts";
import { renderText } from "../reports/text.ts";
import type { Change } from "../sources/repository.ts";
import { configInputs } from "./options.ts";
import { memoryOf } from "./memory-of.ts";
import { printProfile, stopwatchOf } from "./profiling.ts";
import { withProgress } from "./progress.ts";
import { reportsOf } from "./reports-of.ts";
import { styleOf } from "./style.ts";
import { threadsOf } from "./threads-of.ts";
import { textOf, type Values } from "./values.ts";

/** Judges the candidate and prints the report; the exit code is the verdict's. */
export async function check(rest: readonly string[], values: Values): Promise<number> {
  const [config, ...more] = rest;
  if (more.length > 0) throw new GateError({ code: "E100", message: `check takes one config, not ${rest.length}` });
  const workspace = resolve(textOf(values, "workspace") ?? ".");
  const outDirectory = resolve(textOf(values, "out") ?? "model-gate-out");
  const inputs = configInputs(values);
  const [stopwatch, threads] = [stopwatchOf(values), threadsOf(values)];
  const reports = reportsOf(values, "report", defaultReports);
  const surroundings = {
    ...(await githubSurroundings({ environment: process.env, token: tokenOf(process.env), workspace })),
    change: changeTo(textOf(values, "base-ref")),
  };
  const result = await withProgress((log) =>
    main(
      {
        config,
        workspace,
        outDirectory,
        reports,
        about: placesFrom(workspace),
        inputs,
        now: () => new Date(),
        newId: randomUUID,
        environment: process.env,
        threads,
        stopwatch,
        memory: memoryOf(values),
      },
      plainPlatform(log, surroundings),
    ),
  );
  printProfile({ stopwatch, threads, record: result.record });
  if (values["json"] === true) process.stdout.write(renderJson(result.record));
  else if (values["quiet"] === true) process.stdout.write(`${inertTerminalText(result.record.decision.sentence)}\n`);
  else {
    process.stdout.write(renderText(result.record, styleOf(values)));
    process.stdout.write(`\nRecord: ${relative(process.cwd(), outDirectory) || "."}/audit.json\n`);
  }
  return result.exitCode;
}

/** Run at the root of a repository for a folder of it, the places in reports are those of the repository. */
function placesFrom(workspace: string): About {
  const folder = relative(process.cwd(), workspace);
  return folder.startsWith("..") || isAbsolute(folder) ? {} : { folder };
}

/** With --base-ref, what is checked out is a change to that branch or commit. */
export function changeTo(baseBranch: string | undefined): Change | undefined {
  if (baseBranch === undefined) return undefined;
  const unknown = { defaultBranch: undefined, baseSha: undefined, headSha: undefined, pullRequest: undefined };
  return { kind: "pull-request", baseBranch, ...unknown, readOnly: undefined };
}

/** By the variables that GitHub's own command line reads. */
export function tokenOf({ GITHUB_TOKEN, GH_TOKEN }: NodeJS.ProcessEnv): string | undefined {
  return GH_TOKEN || GITHUB_TOKEN;
}
