import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { describeRun } from "../../../src/platforms/github/event.ts";
import { githubPlatform } from "../../../src/platforms/github/platform.ts";
import {
  accuracyVerdict,
  auditRecord,
  baseSha,
  collectingLog,
  environment,
  githubRun,
  headSha,
  inputs,
  pullRequestEvent,
  report,
} from "./samples.ts";

/** The names of the channels that a run on this event has. */
function channelsOn(event: string, given: Record<string, string> = {}, ref = "refs/heads/main"): readonly string[] {
  const variables = environment({ GITHUB_EVENT_NAME: event, GITHUB_REF: ref });
  const payload = {
    ...pullRequestEvent(),
    before: baseSha,
    merge_group: { head_sha: headSha, base_sha: baseSha, base_ref: "refs/heads/main" },
  };
  const run = describeRun(variables, payload, "auto");
  const { channels } = githubPlatform({ environment: variables, inputs: inputs(given), run, write: () => {} });
  return channels.map(({ name }) => name).filter((name) => !always.includes(name));
}

const always = ["artifact", "reference", "step-summary", "comment", "annotations"];

/** The platform of a run without a token or artifact service, and what it writes to the step's log. */
function platform(given: Record<string, string> = {}, variables: Record<string, string> = {}) {
  const written: string[] = [];
  const built = githubPlatform({
    environment: environment(variables),
    inputs: inputs(given),
    run: githubRun(),
    write: (text) => void written.push(text),
  });
  return { ...built, written };
}

async function deliver(
  channel: string,
  record: AuditRecord,
  given: Record<string, string> = {},
  variables: Record<string, string> = {},
) {
  const { channels, written } = platform(given, variables);
  const { log } = collectingLog();
  const delivery = await channels.find(({ name }) => name === channel)?.deliver(report(record), [], log);
  return { delivery, written };
}

describe("githubPlatform", () => {
  it("delivers the artifact before the comment that links to it", () => {
    expect(platform().channels.map(({ name }) => name)).toEqual(["artifact", "step-summary", "comment", "annotations"]);
  });

  it.each([
    ["pull_request", {}, []],
    ["pull_request", { "check-run": "true" }, ["check-run"]],
    ["merge_group", { issue: "always", "check-run": "true" }, ["check-run"]],
    ["schedule", {}, ["issue"]],
    ["schedule", { issue: "never", dispatch: "retrain" }, ["dispatch"]],
    ["push", { issue: "always", "check-run": "true", dispatch: "retrain" }, ["check-run", "issue", "dispatch"]],
  ] as const)("on %s with %o has beside the usual channels: %j", (event, given, channels) => {
    expect(channelsOn(event, given)).toEqual(channels);
  });

  it("has no issue on a branch of its own", () => {
    expect(channelsOn("push", { issue: "always" }, "refs/heads/experiment")).toEqual([]);
  });

  it("shows events by their level, and untrusted text as text", () => {
    const { log, written } = platform();
    log({ level: "info", event: "read", message: "read ::error::a.csv" });
    log({ level: "info", event: "read", message: "::error::gotcha" });
    log({ level: "warning", event: "join", message: "12 rows\nhave no partner" });
    log({ level: "debug", event: "join", message: "details" });
    expect(written.map((text) => text.replaceAll("\u200b", "<zwsp>"))).toEqual([
      "read <zwsp>::error::a.csv\n",
      "<zwsp>::error::gotcha\n",
      "::warning title=model-gate::12 rows%0Ahave no partner\n",
      "::debug::details\n",
    ]);
  });

  it("leaves an error to its annotation, or is one itself when there are no annotations", () => {
    const event = { level: "error", event: "error", message: "no file" } as const;
    const [quiet, loud] = [platform(), platform({ annotations: "false" })];
    for (const { log } of [quiet, loud]) log(event);
    expect([quiet.written, loud.written]).toEqual([["Error: no file\n"], ["::error title=model-gate::no file\n"]]);
  });
});

describe("the step summary", () => {
  it("holds the report, and an advisory run says so first", async () => {
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), "summary-")), "summary");
    await writeFile(file, "");
    vi.stubEnv("GITHUB_STEP_SUMMARY", file);
    const { delivery } = await deliver(
      "step-summary",
      auditRecord("fail"),
      { "fail-on": "never" },
      { GITHUB_STEP_SUMMARY: file },
    );
    vi.unstubAllEnvs();
    expect(delivery).toMatchObject({ state: "delivered" });
    expect(await readFile(file, "utf8")).toMatch(/^> \[!WARNING\]\n> Advisory[\s\S]*The verdict is fail\./);
  });

  it.each([
    [{ summary: "false" }, {}, "skipped"],
    [{}, {}, "refused"],
  ] as const)("with %o on a runner with %o is %s", async (given, variables, state) => {
    expect((await deliver("step-summary", auditRecord(), given, variables)).delivery).toMatchObject({ state });
  });
});

describe("annotations", () => {
  it("stand at the gate's line, seen from the root of the repository", async () => {
    const { written, delivery } = await deliver("annotations", auditRecord("fail"), {
      "working-directory": "teams/fraud",
    });
    expect(written).toEqual([expect.stringMatching(/^::error .*file=teams\/fraud\/model-gate\.yml,line=14,col=5::/)]);
    expect(delivery).toMatchObject({ state: "delivered", detail: "1 written" });
  });

  it("hold no command of a hostile name", async () => {
    const gate = "f1\n::error::pwned ##[add-mask]x";
    const { written } = await deliver(
      "annotations",
      auditRecord("fail", { verdicts: [accuracyVerdict("fail", { gate, title: gate, sentence: gate })] }),
    );
    const lines = written
      .join("")
      .split(/[\r\n]+/)
      .filter(Boolean);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("##[");
  });

  it("can be turned off", async () => {
    expect(await deliver("annotations", auditRecord("fail"), { annotations: "false" })).toMatchObject({
      delivery: { state: "skipped" },
      written: [],
    });
  });
});
