import { describe, expect, it } from "vitest";
import type { AuditRecord, Delivery } from "../../../src/audit/v1.ts";
import { checkRunChannel } from "../../../src/platforms/github/check-run.ts";
import { connect } from "../../../src/platforms/github/client.ts";
import { describeRun, type GithubRun } from "../../../src/platforms/github/event.ts";
import { jobAccount, tokens, type StandIn } from "../../github/stand-in.ts";
import { standInForEach } from "../../github/stand-in-for-each.ts";
import {
  accuracyVerdict,
  auditRecord,
  collectingLog,
  containing,
  environment,
  githubRun,
  headSha,
  inputs,
  report,
} from "./samples.ts";

let github: StandIn;

standInForEach((started) => {
  github = started;
});

interface Setting {
  readonly run?: Partial<GithubRun>;
  readonly with?: Record<string, string>;
  readonly token?: string;
  readonly done?: readonly Delivery[];
}

async function deliver(record: AuditRecord, setting: Setting = {}) {
  const { run, with: given = {}, token = tokens.actions, done = [] } = setting;
  const { log } = collectingLog();
  const sleep = async (): Promise<void> => {};
  const channel = checkRunChannel({
    run: githubRun(run),
    inputs: inputs({ "check-run": "true", ...given }),
    connect: (logger) => connect({ token, apiUrl: github.origin, log: logger, sleep, timeoutMs: 1500 }),
  });
  return channel.deliver(report(record), done, log);
}

/** A record with so many gates that fail, one to a line. */
function failures(count: number): AuditRecord {
  const verdicts = Array.from({ length: count }, (_, index) =>
    accuracyVerdict("fail", {
      gate: `gate-${index}`,
      position: { file: "model-gate.yml", line: index + 1, column: 5 },
    }),
  );
  return auditRecord("fail", { verdicts });
}

function inQueue(head: string): GithubRun {
  const group = { head_sha: head, base_sha: headSha, base_ref: "refs/heads/main" };
  return describeRun(environment({ GITHUB_EVENT_NAME: "merge_group" }), { merge_group: group }, "auto");
}

describe("the check run", () => {
  it("stands on the head of the pull request, not on the merge commit", async () => {
    expect(await deliver(auditRecord("fail"))).toEqual({
      channel: "check-run",
      state: "delivered",
      detail: "added with 1 annotations",
      url: containing("https://github.com/octo/models/runs/"),
      ids: { "check-run-id": String(github.checks[0]?.id) },
    });
    expect(github.checks).toMatchObject([
      {
        name: "model-gate (fraud)",
        headSha,
        status: "completed",
        conclusion: "failure",
        externalId: "4242/1/0198-record",
        detailsUrl: "https://github.com/octo/models/actions/runs/4242",
        output: { title: "The verdict is fail." },
      },
    ]);
    expect(github.checks[0]?.annotations).toMatchObject([
      { path: "model-gate.yml", start_line: 14, end_line: 14, annotation_level: "failure" },
    ]);
  });

  it("stands on the head of a merge group", async () => {
    const head = github.git.detached({}, [headSha]);
    await deliver(auditRecord("pass"), { run: inQueue(head) });
    expect(github.checks).toMatchObject([{ headSha: head, conclusion: "success" }]);
  });

  it.each([
    ["pass", "error", "success"],
    ["warn", "error", "neutral"],
    ["warn", "warning", "failure"],
    ["fail", "error", "failure"],
    ["fail", "never", "neutral"],
  ] as const)("of %s under fail-on: %s concludes %s", async (outcome, failOn, conclusion) => {
    await deliver(auditRecord(outcome), { with: { "fail-on": failOn } });
    expect(github.checks).toMatchObject([{ conclusion }]);
  });

  it("of a job that passes does not hide that of another with its name that failed; in the next attempt it does", async () => {
    await deliver(auditRecord("fail"));
    expect(await deliver(auditRecord("pass"))).toMatchObject({
      state: "refused",
      detail: containing("its own `name`"),
    });
    expect(await deliver(auditRecord("pass"), { run: { attempt: 2 } })).toMatchObject({ state: "delivered" });
    expect(github.checks.map(({ conclusion }) => conclusion)).toEqual(["failure", "success"]);
  });

  it("of a pass is a failure, and says why, where the audit artifact is required and lost", async () => {
    const lost: Delivery = { channel: "artifact", state: "refused", detail: "no room", url: null };
    await deliver(auditRecord("pass"), { with: { audit: "required" }, done: [lost] });
    expect(github.checks).toMatchObject([{ conclusion: "failure", output: { summary: containing("[!CAUTION]") } }]);
  });

  it("of an error is a failure, whatever fail-on says", async () => {
    const decision = { ...auditRecord().decision, outcome: "error" as const, exit_code: 3 };
    await deliver(auditRecord("pass", { decision }), { with: { "fail-on": "never" } });
    expect(github.checks).toMatchObject([{ conclusion: "failure" }]);
  });

  it.each([
    [49, 1],
    [50, 1],
    [51, 2],
    [120, 3],
  ])("sends %i annotations with %i requests", async (count, requests) => {
    await deliver(failures(count));
    expect(github.checks[0]?.annotations).toHaveLength(count);
    expect(github.calls()).toHaveLength(requests);
  });

  it("sends at most 200 of a level, and the last says how many more there are", async () => {
    await deliver(failures(350));
    expect(github.checks[0]?.annotations).toHaveLength(200);
    expect(github.checks[0]?.annotations.at(-1)?.message).toContain("And 150 more in the report.");
  });

  it("annotates files as the root of the repository sees them", async () => {
    await deliver(auditRecord("fail"), { with: { "working-directory": "teams/fraud" } });
    expect(github.checks[0]?.annotations).toMatchObject([{ path: "teams/fraud/model-gate.yml" }]);
  });

  it("of each gate of a repository has a name of its own", async () => {
    await deliver(auditRecord("pass"));
    await deliver(auditRecord("pass", { name: "model-gate" }));
    expect(github.checks.map(({ name }) => name)).toEqual(["model-gate (fraud)", "model-gate"]);
  });

  it("holds no more than GitHub takes", async () => {
    const sentence = "é".repeat(2000);
    const verdicts = Array.from({ length: 300 }, (_, index) =>
      accuracyVerdict("fail", { gate: `g${index}`, sentence }),
    );
    const decision = { ...auditRecord("fail").decision, sentence };
    expect(await deliver(auditRecord("fail", { verdicts, decision }))).toMatchObject({ state: "delivered" });
    expect(Buffer.byteLength(github.checks[0]?.output.summary ?? "")).toBeLessThanOrEqual(65_535);
    expect(github.checks[0]?.output.title?.length).toBeLessThanOrEqual(255);
  });
});

describe("no check run", () => {
  it.each<[string, Setting]>([
    ["is wanted", { with: { "check-run": "false" } }],
    [
      "stands on a commit that is not the one that is judged: a comment set the run off",
      { run: describeRun(environment({ GITHUB_EVENT_NAME: "issue_comment", GITHUB_REF: "refs/heads/main" }), {}, 12) },
    ],
    ["can be written by a fork", { run: { readOnly: "the pull request comes from a fork" } }],
  ])("%s", async (_, setting) => {
    expect(await deliver(auditRecord(), setting)).toMatchObject({ state: "skipped" });
    expect(github.calls()).toEqual([]);
  });

  it("can be written without the permission, which is named", async () => {
    github.admit("ghs_no_checks", jobAccount({ pullRequests: "write" }));
    expect(await deliver(auditRecord(), { token: "ghs_no_checks" })).toMatchObject({
      state: "refused",
      detail: containing("Give the job `permissions: checks: write`."),
    });
  });
});

describe("a fault of GitHub", () => {
  it("that loses the answer of the create leaves one check run", async () => {
    github.faults.push({ method: "POST", path: /check-runs$/, times: 1, answer: "drop", after: true });
    expect(await deliver(auditRecord("fail"))).toMatchObject({ state: "delivered" });
    expect(github.checks).toHaveLength(1);
  });

  it("that fails the create once has it tried once more, when none is there", async () => {
    github.faults.push({ method: "POST", path: /check-runs$/, times: 1, answer: { status: 502 } });
    expect(await deliver(auditRecord("fail"))).toMatchObject({ state: "delivered" });
    expect(github.checks).toHaveLength(1);
  });

  it("that lasts is a refusal", async () => {
    github.faults.push({ method: "POST", path: /check-runs$/, times: 9, answer: { status: 500 } });
    expect(await deliver(auditRecord("fail"))).toMatchObject({ state: "refused" });
  });
});
