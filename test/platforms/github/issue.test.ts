import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { connect } from "../../../src/platforms/github/client.ts";
import { describeRun } from "../../../src/platforms/github/event.ts";
import { issueChannel } from "../../../src/platforms/github/issue.ts";
import { markerLine } from "../../../src/platforms/github/marker.ts";
import { accounts, jobAccount, tokens, type StandIn } from "../../github/stand-in.ts";
import { standInForEach } from "../../github/stand-in-for-each.ts";
import type { Issue } from "../../github/issues-api.ts";
import {
  accuracyVerdict,
  auditRecord,
  collectingLog,
  containing,
  environment,
  headSha,
  inputs,
  pullRequestEvent,
  report,
} from "./samples.ts";

let github: StandIn;

standInForEach((started) => {
  github = started;
});

interface Setting {
  readonly event?: string;
  readonly payload?: object;
  readonly ref?: string;
  readonly runId?: number;
  readonly with?: Record<string, string>;
  readonly token?: string | null;
}

const payload = { repository: { default_branch: "main" }, schedule: "17 3 * * *" };

/** Delivers as the scheduled run 4242 on main would, with no pauses. */
async function deliver(record: AuditRecord, setting: Setting = {}) {
  const { log } = collectingLog();
  const sleep = async (): Promise<void> => {};
  const variables = environment({
    GITHUB_EVENT_NAME: setting.event ?? "schedule",
    GITHUB_REF: setting.ref ?? "refs/heads/main",
    GITHUB_RUN_ID: String(setting.runId ?? 4242),
  });
  const token = setting.token === undefined ? tokens.actions : setting.token;
  const channel = issueChannel({
    run: describeRun(variables, setting.payload ?? payload, "auto"),
    inputs: inputs(setting.with),
    connect:
      token === null
        ? undefined
        : (logger) => connect({ token, apiUrl: github.origin, log: logger, sleep, timeoutMs: 1500 }),
    sleep,
    now: () => github.clock.now().getTime(),
  });
  return channel.deliver(report(record), [], log);
}

const issues = (): Issue[] => [...github.issues.issues.values()].filter(({ isPullRequest }) => !isPullRequest);
const comments = (): string[] => github.issues.comments.map(({ body }) => body);
const failing = (): AuditRecord => auditRecord("fail");
const warning = (): AuditRecord => auditRecord("warn");
const passing = (): AuditRecord => auditRecord("pass");

function erring(): AuditRecord {
  const decision = { ...auditRecord().decision, outcome: "error" as const, exit_code: 3, sentence: "Not judged." };
  const error = { code: "E201", message: "no such file", hint: null, file: null, line: null, column: null };
  return auditRecord("pass", { decision, error, verdicts: [] });
}

const waiver = { ceiling: null, owner: "mona", issue: null, expires: "2026-12-31", reason: "known" };

function marker(run: number, name = "fraud"): string {
  return markerLine("model-gate-issue", name, { run, attempt: 1, sha: headSha });
}

describe("the rolling issue", () => {
  it("is opened by the first failure, marker first, with the report", async () => {
    expect(await deliver(failing())).toEqual({
      channel: "issue",
      state: "delivered",
      detail: "opened",
      url: "https://github.com/octo/models/issues/13",
      ids: { "issue-number": "13" },
    });
    expect(issues()).toMatchObject([{ title: "Model gate fraud fails", state: "open" }]);
    expect(issues()[0]?.body).toMatch(
      /^<!-- model-gate-issue name=fraud run=4242 attempt=1 sha=[0-9a-f]{40} outcome=fail -->\n/,
    );
    expect(issues()[0]?.body).toContain("The verdict is fail.");
  });

  it("is opened by an error too: nothing was judged", async () => {
    expect(await deliver(erring())).toMatchObject({ detail: "opened" });
    expect(issues()[0]?.body).toContain("no such file");
  });

  it("stays one over fifty failures, without a comment", async () => {
    for (let run = 0; run < 50; run += 1) await deliver(failing(), { runId: 4242 + run });
    expect(issues()).toHaveLength(1);
    expect(issues()[0]?.body).toContain("run=4291");
    expect(comments()).toEqual([]);
  });

  it("is closed by the first pass, with one comment that names the run, and then left alone", async () => {
    await deliver(failing());
    expect(await deliver(passing(), { runId: 4243 })).toMatchObject({ state: "delivered", detail: "closed" });
    expect(await deliver(passing(), { runId: 4244 })).toMatchObject({ state: "skipped", detail: "none is open" });
    expect(issues()).toMatchObject([{ state: "closed", stateReason: "completed" }]);
    expect(issues()[0]?.body).toContain("run=4243");
    expect(comments()).toEqual(["Recovered in [run 4243](https://github.com/octo/models/actions/runs/4243)."]);
  });

  it("is told of the first warning and closed by the second", async () => {
    await deliver(failing());
    expect(await deliver(warning(), { runId: 4243 })).toMatchObject({ state: "delivered", detail: "updated" });
    expect(issues()).toMatchObject([{ state: "open" }]);
    expect(issues()[0]?.body).toContain("passes with warnings. The next run that does not fail closes this.");
    expect(await deliver(warning(), { runId: 4244 })).toMatchObject({ detail: "closed" });
    expect(issues()).toMatchObject([{ state: "closed" }]);
    expect(await deliver(warning(), { runId: 4245 })).toMatchObject({ state: "skipped", detail: "none is open" });
  });

  it("is not opened by a warning, and stays open without a comment where failures and warnings take turns", async () => {
    expect(await deliver(warning(), { runId: 4200 })).toMatchObject({ state: "skipped", detail: "none is open" });
    for (let run = 0; run < 10; run += 1) await deliver(run % 2 === 0 ? failing() : warning(), { runId: 4242 + run });
    expect(issues()).toMatchObject([{ state: "open" }]);
    expect(comments()).toEqual([]);
  });

  it("takes a warning for a failure where warnings block", async () => {
    expect(await deliver(warning(), { with: { "fail-on": "warning" } })).toMatchObject({ detail: "opened" });
    expect(issues()[0]?.body).toContain("does not pass");
  });

  it("is not closed by a job of the run whose failure it tells of", async () => {
    await deliver(failing());
    expect(await deliver(passing())).toMatchObject({ state: "skipped" });
    expect(issues()).toMatchObject([{ state: "open" }]);
  });

  it("is not closed by a run that fails for want of its audit artifact", async () => {
    await deliver(failing());
    expect(await deliver(passing(), { runId: 4243, with: { audit: "required" } })).toMatchObject({ state: "skipped" });
    expect(issues()).toMatchObject([{ state: "open" }]);
  });

  it("is opened again when the gate fails within 30 days", async () => {
    await deliver(failing());
    await deliver(passing(), { runId: 4243 });
    github.clock.advanceDays(29);
    expect(await deliver(failing(), { runId: 4244 })).toMatchObject({ detail: "opened again" });
    expect(issues()).toMatchObject([{ state: "open" }]);
    expect(comments().at(-1)).toBe("It fails again, in [run 4244](https://github.com/octo/models/actions/runs/4244).");
  });

  it("gives way to a new one when it was closed longer ago", async () => {
    await deliver(failing());
    await deliver(passing(), { runId: 4243 });
    github.clock.advanceDays(31);
    expect(await deliver(failing(), { runId: 4244 })).toMatchObject({ detail: "opened" });
    expect(issues().map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  it("is opened again where a person closed it though the gate fails", async () => {
    await deliver(failing());
    const [issue] = issues();
    Object.assign(issue ?? {}, { state: "closed", closedAt: github.clock.now() });
    expect(await deliver(failing(), { runId: 4243 })).toMatchObject({ detail: "opened again" });
    expect(issues()).toHaveLength(1);
  });

  it("keeps the title that a person gave it", async () => {
    await deliver(failing());
    Object.assign(issues()[0] ?? {}, { title: "Fraud model: look at EU" });
    await deliver(failing(), { runId: 4243 });
    expect(issues()).toMatchObject([{ title: "Fraud model: look at EU" }]);
  });

  it("of another gate is another one", async () => {
    await deliver(failing());
    await deliver(auditRecord("fail", { name: "churn" }));
    await deliver(auditRecord("pass", { name: "churn" }), { runId: 4243 });
    expect(issues().map(({ title, state }) => `${title}: ${state}`)).toEqual([
      "Model gate fraud fails: open",
      "Model gate churn fails: closed",
    ]);
  });

  it("is not somebody else's with a copied marker", async () => {
    github.issues.open({ author: accounts.person, title: "mine", body: marker(9999) });
    expect(await deliver(failing())).toMatchObject({ detail: "opened" });
    await deliver(passing(), { runId: 4243 });
    expect(issues().map(({ title, state }) => `${title}: ${state}`)).toEqual([
      "mine: open",
      "Model gate fraud fails: closed",
    ]);
  });

  it.each([
    ["failing", failing],
    ["passing", passing],
  ])("of a newer run is not overwritten by an older one that is %s", async (_, record) => {
    await deliver(failing(), { runId: 4300 });
    expect(await deliver(record())).toMatchObject({ state: "skipped", detail: "a newer run has already written it" });
    expect(issues()[0]?.body).toContain("run=4300");
  });

  it("that a newer run has closed is not opened again by an older failure", async () => {
    await deliver(failing(), { runId: 4241 });
    await deliver(passing(), { runId: 4300 });
    expect(await deliver(failing())).toMatchObject({ state: "skipped" });
    expect(issues()).toMatchObject([{ state: "closed" }]);
  });

  it("that two runs opened at once becomes one again", async () => {
    for (const run of [4240, 4241])
      github.issues.open({ author: accounts.actions, title: "Model gate fraud fails", body: marker(run) });
    await deliver(failing());
    expect(issues().map(({ state }) => state)).toEqual(["open", "closed"]);
    expect(issues()[1]?.body).not.toContain("<!-- model-gate-issue");
  });

  it("is found behind two pages of the account's other issues", async () => {
    await deliver(failing());
    for (let i = 0; i < 205; i += 1) github.issues.open({ author: accounts.actions, title: "other", body: "x" });
    expect(await deliver(failing(), { runId: 4243 })).toMatchObject({ detail: "updated" });
  });

  it("holds no more than GitHub takes, and no mention of anybody", async () => {
    const gate = `@octo/everybody ${"x".repeat(400)}`;
    const texts = { gate, title: gate, sentence: gate };
    const record = auditRecord("fail", { verdicts: Array.from({ length: 400 }, () => accuracyVerdict("fail", texts)) });
    expect(await deliver(record)).toMatchObject({ detail: "opened" });
    expect(issues()[0]?.body.length).toBeLessThanOrEqual(65_536);
    expect(issues()[0]?.body.replaceAll(/`[^`\n]*`|<code>.*?<\/code>/g, "")).not.toContain("@octo");
  });
});

describe("no issue", () => {
  const event = { repository: { default_branch: "main" }, before: "b".repeat(40) };

  it.each<[string, Setting]>([
    ["is wanted: never", { with: { issue: "never" } }],
    ["is wanted of a push: scheduled", { event: "push", payload: event }],
    ["is wanted of a run by hand: scheduled", { event: "workflow_dispatch" }],
    ["tells of a pull request", { event: "pull_request", payload: pullRequestEvent(), with: { issue: "always" } }],
    [
      "tells of a merge group",
      {
        event: "merge_group",
        payload: {
          repository: { default_branch: "main" },
          merge_group: { head_sha: headSha, base_sha: headSha, base_ref: "refs/heads/main" },
        },
        with: { issue: "always" },
      },
    ],
    [
      "tells of what a comment or another run set off, which is not what is on the branch",
      { event: "workflow_run", with: { issue: "always" } },
    ],
    [
      "tells of another branch",
      { event: "push", payload: event, ref: "refs/heads/experiment", with: { issue: "always" } },
    ],
  ])("%s", async (_, setting) => {
    expect(await deliver(failing(), setting)).toMatchObject({ channel: "issue", state: "skipped" });
    expect(issues()).toEqual([]);
    expect(github.calls()).toEqual([]);
  });

  it.each([
    [
      "a failure that is waived",
      auditRecord("warn", { verdicts: [accuracyVerdict("fail", { counts_as: "warn", waiver })] }),
      "a waived failure leaves it as it is",
    ],
    [
      "a run that had no reference",
      auditRecord("warn", { verdicts: [accuracyVerdict("warn", { reason: { code: "no-reference", text: "none" } })] }),
      "without a reference it is left as it is",
    ],
    [
      "a failure that is held back",
      auditRecord("warn", { held_back: { failures: 2, runs: 3, failed: 1, looked_at: 1, sentence: "Blocked." } }),
      "the failure is held back by `schedule.fail_after`",
    ],
  ])("is opened or closed by %s", async (_, record, detail) => {
    await deliver(failing(), { runId: 4241 });
    expect(await deliver(record)).toMatchObject({ state: "skipped", detail });
    expect(issues()).toMatchObject([{ state: "open" }]);
  });
});

describe("issue: always", () => {
  it("tells of a failed push to the default branch", async () => {
    const event = { repository: { default_branch: "main" }, before: "b".repeat(40) };
    const setting = { event: "push", payload: event, with: { issue: "always" } };
    expect(await deliver(failing(), setting)).toMatchObject({ detail: "opened" });
  });
});

describe("a refusal", () => {
  it("names the permission that is missing", async () => {
    github.admit("ghs_no_issues", jobAccount({ pullRequests: "write", contents: "read" }));
    expect(await deliver(failing(), { token: "ghs_no_issues" })).toMatchObject({
      state: "refused",
      detail: containing("Give the job `permissions: issues: write`."),
    });
  });

  it("says that issues are disabled", async () => {
    github.faults.push({
      method: "GET",
      path: /issues$/,
      times: 9,
      answer: { status: 410, message: "Issues are disabled" },
    });
    expect(await deliver(failing())).toMatchObject({
      state: "refused",
      detail: containing("It is disabled in this repository"),
    });
  });

  it("says that there is no token", async () => {
    expect(await deliver(failing(), { token: null })).toMatchObject({
      state: "refused",
      detail: containing("no token"),
    });
  });
});

describe("a fault of GitHub", () => {
  it.each([
    ["a create whose answer is lost", { method: "POST", path: /issues$/, times: 1, answer: "drop", after: true }],
    ["a create that fails once with 429", { method: "POST", path: /issues$/, times: 1, answer: { status: 429 } }],
    ["a list that hangs", { method: "GET", path: /issues$/, times: 1, answer: "hang" }],
    ["502 on a list", { method: "GET", path: /issues$/, times: 2, answer: { status: 502 } }],
  ] as const)("leaves one issue: %s", async (_, fault) => {
    github.faults.push({ ...fault });
    expect(await deliver(failing())).toMatchObject({ state: "delivered" });
    expect(issues()).toHaveLength(1);
  });

  it("opens none twice when the create fails for good", async () => {
    github.faults.push({ method: "POST", path: /issues$/, times: 9, answer: { status: 500 } });
    expect(await deliver(failing())).toMatchObject({ state: "refused" });
    expect(github.calls().filter((call) => call.startsWith("POST"))).toHaveLength(1);
  });
});

it("runs two at once into one issue", async () => {
  await Promise.all([4242, 4243].map((runId) => deliver(failing(), { runId })));
  await deliver(failing(), { runId: 4244 });
  expect(issues().filter(({ state }) => state === "open")).toHaveLength(1);
});
