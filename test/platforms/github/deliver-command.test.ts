import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deliverCommand } from "../../../src/platforms/github/deliver-command.ts";
import { runAsGithub, type Run } from "../../github/runs.ts";
import { startStandIn, tokens, type StandIn } from "../../github/stand-in.ts";
import { commentsOf, forkRun, leave, recordOf } from "./delivering.ts";
import { environment, inputs } from "./samples.ts";

let github: StandIn;

beforeEach(async () => {
  github = await startStandIn();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  const violations = github.violations();
  await github.close();
  expect(violations).toEqual([]);
});

/** Runs the command as the second workflow does. */
async function command(run: Run, token: string | undefined = tokens.actions) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "deliver-"));
  const [event, output] = ["event.json", "output"].map((name) => path.join(folder, name));
  await writeFile(event ?? "", JSON.stringify({ action: "completed", workflow_run: runAsGithub(run) }));
  await writeFile(output ?? "", "");
  vi.stubEnv("GITHUB_OUTPUT", output);
  const variables = environment({
    GITHUB_EVENT_NAME: "workflow_run",
    GITHUB_EVENT_PATH: event,
    GITHUB_API_URL: github.origin,
    RUNNER_TEMP: folder,
  });
  const written: string[] = [];
  const given = inputs({ command: "deliver", ...(token !== "" && { "github-token": token }) });
  const exitCode = await deliverCommand(variables, given, (text) => void written.push(text));
  return { exitCode, log: written.join(""), output: await readFile(output ?? "", "utf8") };
}

describe("command: deliver", () => {
  it("comments, sets the outputs and ends with 0", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run));
    const ended = await command(run);
    expect(ended.exitCode).toBe(0);
    expect(ended.log).toContain("comment: created");
    expect(ended.output).toContain("https://github.com/octo/models/pull/20#issuecomment-");
    expect(commentsOf(github)).toHaveLength(1);
  });

  it("tells a refusal as an error in which the artifact's name is no command", async () => {
    const run = forkRun(github);
    leave(github, run, "broken", "model-gate-x%0A::add-mask::a");
    const ended = await command(run);
    expect(ended.exitCode).toBe(3);
    expect(ended.log).toMatch(
      /^::error title=model-gate::comment: the artifact .* is not delivered: it is not JSON\n$/,
    );
    expect(ended.output).not.toContain("issuecomment");
  });

  it("needs a token", async () => {
    await expect(command(forkRun(github), "")).rejects.toMatchObject({ code: "E100" });
  });
});
