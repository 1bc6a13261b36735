import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { connect } from "../../../src/platforms/github/client.ts";
import { dispatchChannel } from "../../../src/platforms/github/dispatch.ts";
import { describeRun } from "../../../src/platforms/github/event.ts";
import { jobAccount, tokens, type StandIn } from "../../github/stand-in.ts";
import { standInForEach } from "../../github/stand-in-for-each.ts";
import {
  accuracyVerdict,
  auditRecord,
  collectingLog,
  containing,
  environment,
  inputs,
  mergeSha,
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
  readonly with?: Record<string, string>;
  readonly token?: string;
}

const payload = { repository: { default_branch: "main" }, before: "b".repeat(40) };

async function deliver(record: AuditRecord, setting: Setting = {}) {
  const { log } = collectingLog();
  const variables = environment({
    GITHUB_EVENT_NAME: setting.event ?? "schedule",
    GITHUB_REF: setting.ref ?? "refs/heads/main",
  });
  const channel = dispatchChannel({
    run: describeRun(variables, setting.payload ?? payload, "auto"),
    inputs: inputs({ dispatch: "retrain", ...setting.with }),
    connect: (logger) =>
      connect({ token: setting.token ?? tokens.actions, apiUrl: github.origin, log: logger, sleep: async () => {} }),
  });
  return channel.deliver(report(record), [], log);
}

describe("the dispatch", () => {
  it("tells of the failure in at most ten keys", async () => {
    expect(await deliver(auditRecord("fail"))).toMatchObject({ state: "delivered", detail: "sent retrain" });
    const [sent] = github.dispatches;
    expect(sent).toMatchObject({
      type: "retrain",
      payload: {
        gate: "fraud",
        outcome: "fail",
        failed_gates: ["accuracy"],
        head_sha: mergeSha,
        branch: "main",
        event: "schedule",
        run_id: 4242,
        run_url: "https://github.com/octo/models/actions/runs/4242",
        record_id: "0198-record",
      },
    });
  });

  it.each(["push", "workflow_dispatch"])("is sent from a %s to the default branch", async (event) => {
    expect(await deliver(auditRecord("fail"), { event })).toMatchObject({ state: "delivered" });
  });

  it.each<[string, AuditRecord, Setting]>([
    ["a pass", auditRecord("pass"), {}],
    ["a warning", auditRecord("warn"), {}],
    [
      "an error, which tells nothing of the model",
      auditRecord("pass", { decision: { ...auditRecord().decision, outcome: "error" } }),
      {},
    ],
    [
      "a failure in which nothing was measured",
      auditRecord("fail", { verdicts: [accuracyVerdict("fail", { state: "undefined" })] }),
      {},
    ],
    [
      "a failure of the files' going together",
      auditRecord("fail", { verdicts: [accuracyVerdict("fail", { kind: "pairing" })] }),
      {},
    ],
    ["a pull request", auditRecord("fail"), { event: "pull_request", payload: pullRequestEvent() }],
    ["a fork", auditRecord("fail"), { event: "pull_request", payload: pullRequestEvent("mallory/models") }],
    ["another branch", auditRecord("fail"), { event: "push", ref: "refs/heads/experiment" }],
    [
      "a run that such an event set off: it would go round for ever",
      auditRecord("fail"),
      { event: "repository_dispatch" },
    ],
  ])("is not sent for %s", async (_, record, setting) => {
    expect(await deliver(record, setting)).toMatchObject({ state: "skipped" });
    expect(github.dispatches).toEqual([]);
    expect(github.calls()).toEqual([]);
  });

  it("names the permission that is missing", async () => {
    github.admit("ghs_reads", jobAccount({ contents: "read" }));
    expect(await deliver(auditRecord("fail"), { token: "ghs_reads" })).toMatchObject({
      state: "refused",
      detail: containing("permissions: contents: write"),
    });
  });

  it("is not sent twice when the answer is lost", async () => {
    github.faults.push({ method: "POST", path: /dispatches$/, times: 1, answer: "drop", after: true });
    expect(await deliver(auditRecord("fail"))).toMatchObject({
      state: "refused",
      detail: containing("It may have been sent all the same"),
    });
    expect(github.dispatches).toHaveLength(1);
  });
});
