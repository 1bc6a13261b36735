import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { describeRun, readRun } from "../../../src/platforms/github/event.ts";
import { baseSha, environment, headSha, mergeSha, pullRequestEvent } from "./samples.ts";

const newBranch = "0".repeat(40);

describe("describeRun", () => {
  it.each([
    {
      event: "pull_request",
      payload: pullRequestEvent(),
      expected: { head_sha: headSha, base_sha: baseSha, merge_sha: mergeSha, pull_request: 12 },
    },
    {
      event: "pull_request_review",
      payload: pullRequestEvent(),
      expected: { head_sha: headSha, base_sha: baseSha, merge_sha: mergeSha, pull_request: 12 },
    },
    {
      event: "pull_request_review_comment",
      payload: pullRequestEvent(),
      expected: { head_sha: headSha, base_sha: baseSha, merge_sha: mergeSha, pull_request: 12 },
    },
    {
      event: "pull_request_target",
      payload: pullRequestEvent("mallory/models"),
      expected: { head_sha: headSha, base_sha: baseSha, merge_sha: null, pull_request: 12 },
    },
    {
      event: "merge_group",
      payload: { merge_group: { head_sha: mergeSha, base_sha: baseSha, base_ref: "refs/heads/main" } },
      expected: { head_sha: mergeSha, base_sha: baseSha, merge_sha: mergeSha, pull_request: null },
    },
    {
      event: "push",
      payload: { before: baseSha, after: mergeSha },
      expected: { head_sha: mergeSha, base_sha: baseSha, merge_sha: null, pull_request: null },
    },
    {
      event: "push",
      payload: { before: newBranch, after: mergeSha },
      expected: { head_sha: mergeSha, base_sha: null, merge_sha: null, pull_request: null },
    },
    {
      event: "schedule",
      payload: { schedule: "17 3 * * *" },
      expected: { head_sha: mergeSha, base_sha: null, merge_sha: null, pull_request: null },
    },
    {
      event: "workflow_dispatch",
      payload: { inputs: null, ref: "refs/heads/main" },
      expected: { head_sha: mergeSha, base_sha: null, merge_sha: null, pull_request: null },
    },
  ])("knows the commits of $event", ({ event, payload, expected }) => {
    expect(describeRun(environment({ GITHUB_EVENT_NAME: event }), payload, "auto").facts.git).toMatchObject({
      event,
      ...expected,
    });
  });

  it.each([
    ["schedule", "schedule"],
    ["workflow_dispatch", "manual"],
    // Whoever may send one decides what it holds: its runs speak for no branch, and publish nothing.
    ["repository_dispatch", "other"],
    ["workflow_run", "other"],
  ])("knows what set off a run on %s", (event, kind) => {
    expect(describeRun(environment({ GITHUB_EVENT_NAME: event }), {}, "auto").change.kind).toBe(kind);
  });

  it("takes the pull request from the input before the event", () => {
    expect(describeRun(environment({ GITHUB_EVENT_NAME: "schedule" }), {}, 34).pullRequest).toBe(34);
    expect(describeRun(environment(), pullRequestEvent(), 34).facts.git.pull_request).toBe(34);
  });

  it.each([
    ["a fork", pullRequestEvent("mallory/models"), "mona", "the pull request comes from a fork"],
    ["a deleted fork", pullRequestEvent(null), "mona", "the pull request comes from a fork"],
    // The job's `permissions` can let it write.
    ["Dependabot", pullRequestEvent(), "dependabot[bot]", undefined],
    ["the repository itself", pullRequestEvent(), "mona", undefined],
  ])("knows that the token of %s cannot write", (_, payload, actor, reason) => {
    expect(describeRun(environment({ GITHUB_ACTOR: actor }), payload, "auto").readOnly).toBe(reason);
  });

  it("knows that the token of Dependabot can only read by default", () => {
    const { readsByDefault } = describeRun(
      environment({ GITHUB_ACTOR: "dependabot[bot]" }),
      pullRequestEvent(),
      "auto",
    );
    expect(readsByDefault).toBe("the run was started by Dependabot");
  });

  it.each(["pull_request_review", "pull_request_review_comment"])(
    "takes %s for what it is about: a pull request, with the rules of its base",
    (event) => {
      const run = describeRun(environment({ GITHUB_EVENT_NAME: event }), pullRequestEvent("mallory/models"), "auto");
      expect(run).toMatchObject({ headSha, pullRequest: 12, readOnly: "the pull request comes from a fork" });
      expect(run.change).toMatchObject({ kind: "pull-request", baseBranch: "main", baseSha });
    },
  );

  it.each([
    ["issue_comment", "refs/heads/main", "pull-request"],
    ["workflow_run", "refs/heads/main", "pull-request"],
    ["workflow_dispatch", "refs/heads/main", "pull-request"],
    // Its rules are those of the branch that it runs on already, whatever the pull request says.
    ["workflow_dispatch", "refs/heads/experiment", "manual"],
    ["release", "refs/tags/v1", "other"],
    ["schedule", "refs/heads/main", "schedule"],
    ["push", "refs/heads/main", "push"],
  ])("with pr-number judges on %s on %s a change of the kind %s", (event, ref, kind) => {
    const payload = { repository: { default_branch: "main" }, before: baseSha };
    const variables = environment({ GITHUB_EVENT_NAME: event, GITHUB_REF: ref });
    expect(describeRun(variables, payload, 34).change).toMatchObject({ kind, pullRequest: 34 });
  });

  it("links the run and keeps the attempt", () => {
    expect(describeRun(environment({ GITHUB_RUN_ATTEMPT: "3" }), pullRequestEvent(), "auto")).toMatchObject({
      runId: 4242,
      attempt: 3,
      runUrl: "https://github.com/octo/models/actions/runs/4242",
    });
  });

  it("says what is wrong with a payload", () => {
    const payload = {
      pull_request: { ...pullRequestEvent(), number: 12, base: { sha: baseSha, repo: { full_name: "octo/models" } } },
    };
    expect(() => describeRun(environment(), payload, "auto")).toThrow(
      /event payload is not as expected: pull_request\.head/,
    );
  });

  it("says which variable is missing outside GitHub Actions", () => {
    expect(() => describeRun({}, {}, "auto")).toThrow(/environment is not as expected: GITHUB_EVENT_NAME/);
  });
});

describe("readRun", () => {
  it("reads the payload from GITHUB_EVENT_PATH", async () => {
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), "event-")), "event.json");
    await writeFile(file, JSON.stringify(pullRequestEvent()));
    expect((await readRun(environment({ GITHUB_EVENT_PATH: file }), "auto")).headSha).toBe(headSha);
  });

  it("says so when the payload is not JSON", async () => {
    await expect(readRun(environment({ GITHUB_EVENT_PATH: "README.nowhere" }), "auto")).rejects.toThrow(
      /README\.nowhere cannot be read as JSON/,
    );
  });
});
