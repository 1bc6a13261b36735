import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { PreviousRun } from "../../../src/audit/v1-previous.ts";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { connect } from "../../../src/platforms/github/client.ts";
import { commentChannel } from "../../../src/platforms/github/comment.ts";
import { withState } from "../../../src/platforms/github/comment-state.ts";
import { githubPlatform } from "../../../src/platforms/github/platform.ts";
import { previousRun } from "../../../src/platforms/github/previous-run.ts";
import { markerOf } from "../../../src/platforms/github/thread.ts";
import { viewerOnce } from "../../../src/platforms/github/viewer.ts";
import { nothingFound } from "../../../src/stages/nothing-found.ts";
import { notePrevious } from "../../../src/stages/note-previous.ts";
import { accounts, tokens, type StandIn } from "../../github/stand-in.ts";
import { standInForEach } from "../../github/stand-in-for-each.ts";
import { auditRecord, collectingLog, githubRun, headSha, inputs, report } from "./samples.ts";

let github: StandIn;

standInForEach((started) => {
  github = started;
});

interface Push {
  readonly runId?: number;
  readonly attempt?: number;
  readonly with?: Record<string, string>;
  readonly token?: string;
  readonly readOnly?: string;
}

const sleep = async (): Promise<void> => {};

/** What a run of the pull request learns of the one before it, and how. */
async function learn(push: Push = {}) {
  const { events, log } = collectingLog();
  const previous = previousRun({ ...asked(push), viewer: viewerOnce() });
  const findings = { ...nothingFound(), name: "fraud" };
  await notePrevious(previous, findings, log);
  return { previous: findings.previous, events, isAsked: previous !== undefined };
}

/** A run that learns, and then comments with this record. */
async function run(record: AuditRecord, push: Push = {}): Promise<PreviousRun | undefined> {
  const { previous } = await learn(push);
  const { run_id: _, ...rest } = record.pipeline;
  const sealed = { ...record, pipeline: { ...rest, run_id: String(push.runId ?? 4242) } };
  await commentChannel({ ...asked(push), sleep }).deliver(
    report({ ...sealed, ...(previous && { previous }) }),
    [],
    collectingLog().log,
  );
  return previous;
}

function asked({ runId = 4242, attempt = 1, with: given, token = tokens.actions, readOnly }: Push) {
  return {
    run: githubRun({ runId, attempt, readOnly }),
    inputs: inputs(given),
    connect: (log: Parameters<typeof connect>[0]["log"]) =>
      connect({ token, apiUrl: github.origin, log, sleep, timeoutMs: 1500 }),
  };
}

const bodies = (): string[] => github.comments.map(({ body }) => body);

/** A comment as run 4241 would leave it, with whatever it carries. */
function left(state: string, { run: id = 4241 } = {}): string {
  return `${markerOf("fraud", { run: id, attempt: 1, sha: headSha, outcome: "fail" })}\n${state}\n\n### Blocked`;
}

function packed(state: object): string {
  return `<!-- model-gate-state v1 ${deflateRawSync(JSON.stringify(state)).toString("base64url")} -->`;
}

const state: PreviousRun = {
  run_id: "4241",
  created_at: "2026-11-20T12:00:00.000Z",
  head_sha: headSha,
  outcome: "fail",
  passed: 0,
  standing: [],
  left_out: 0,
};

describe("the run before on a pull request", () => {
  it("is none on the first push, and what the comment of the one before tells on the next", async () => {
    expect(await run(auditRecord("fail"), { runId: 4241 })).toBeUndefined();
    expect(await run(auditRecord("pass"), { runId: 4242 })).toMatchObject({
      ...state,
      gates: ["accuracy"],
      standing: [
        {
          gate: "accuracy",
          slice: null,
          column: null,
          outcome: "fail",
          counts_as: "fail",
          value: null,
          change: null,
        },
      ],
    });
    expect(await run(auditRecord("pass"), { runId: 4243 })).toMatchObject({
      run_id: "4242",
      outcome: "pass",
      passed: 1,
    });
    expect(bodies()).toHaveLength(1);
  });

  it("is what the next comment compares with", async () => {
    await run(auditRecord("fail"), { runId: 4241 });
    expect(bodies()[0]).not.toContain("Since the last run");
    await run(auditRecord("pass"), { runId: 4242 });
    expect(bodies()).toEqual([expect.stringContaining("**Since the last run** (`aaaaaaa`): 1 fixed.")]);
    await run(auditRecord("fail"), { runId: 4243 });
    expect(bodies()).toEqual([expect.stringContaining("**Since the last run** (`aaaaaaa`): 1 new failure.")]);
  });

  it("is the earlier attempt where a run is run again", async () => {
    await run(auditRecord("fail"));
    expect(await run(auditRecord("pass"), { attempt: 2 })).toMatchObject({ run_id: "4242", outcome: "fail" });
  });

  it("is not a newer one, where an old run is run again", async () => {
    await run(auditRecord("fail"), { runId: 4243 });
    expect(await run(auditRecord("pass"), { runId: 4242, attempt: 2 })).toBeUndefined();
    expect(bodies()).toEqual([expect.stringContaining("run=4243 ")]);
  });

  it("is not another job of the same attempt", async () => {
    await run(auditRecord("fail"));
    expect(await run(auditRecord("pass"))).toBeUndefined();
  });

  it("is told by a comment that was edited, as far as it still makes sense", async () => {
    github.add(accounts.actions, left(packed(state)).replaceAll("\n", "\r\n"));
    expect((await learn()).previous).toEqual(state);
  });

  it.each([
    ["of somebody else", accounts.person, left(packed(state))],
    ["of another bot", accounts.app, left(packed(state))],
    ["of another gate", accounts.actions, left(packed(state)).replace("name=fraud", "name=churn")],
    ["without a state", accounts.actions, left("")],
    ["with a state further down", accounts.actions, left(`\n${packed(state)}`)],
    ["with a state that is none", accounts.actions, left("<!-- model-gate-state v1 AAAA -->")],
    ["with a state of a later version", accounts.actions, left(packed(state).replace("v1", "v2"))],
    ["with a state of another run", accounts.actions, left(packed({ ...state, run_id: "4000" }))],
    ["with a state that has other fields", accounts.actions, left(packed({ ...state, verdict: "pass" }))],
    ["that is told to be by a later run", accounts.actions, left(packed({ ...state, run_id: "9999" }), { run: 9999 })],
  ])("is not told by a comment %s", async (_what, account, body) => {
    github.add(account, body);
    expect((await learn()).previous).toBeUndefined();
  });

  it.each([
    ["without a comment of ours to look for", { with: { comment: "never" } }],
    ["in a fork's run", { readOnly: "the pull request comes from a fork" }],
  ])("is not asked for %s", async (_what, push) => {
    expect((await learn(push)).isAsked).toBe(false);
    expect(github.calls()).toEqual([]);
  });

  it("is not asked for without a token or a pull request", () => {
    const options = asked({});
    expect(previousRun({ ...options, connect: undefined })).toBeUndefined();
    expect(previousRun({ ...options, run: githubRun({ pullRequest: undefined }) })).toBeUndefined();
  });

  it("is not known where the token may not look, and only the log of debugging says so", async () => {
    github.add(accounts.actions, left(packed(state)));
    const { previous, events } = await learn({ token: "no-such-token" });
    expect(previous).toBeUndefined();
    expect(events.map(({ level, event }) => [level, event])).toEqual([["debug", "previous"]]);
  });

  it("is not known where GitHub does not answer", async () => {
    const { events, log } = collectingLog();
    const findings = { ...nothingFound(), name: "fraud" };
    const rejecting = { before: () => Promise.reject(new Error("socket hang up")) };
    await notePrevious(rejecting, findings, log);
    expect(findings.previous).toBeUndefined();
    expect(events).toEqual([
      { level: "debug", event: "previous", message: "what the run before has found is not known: socket hang up" },
    ]);
  });

  it("costs one look at the comments, and the account is asked for once", async () => {
    const { log } = collectingLog();
    const environment = { GITHUB_API_URL: github.origin };
    const platform = githubPlatform({
      environment,
      inputs: inputs({ "github-token": tokens.actions, artifact: "false", summary: "false" }),
      run: githubRun(),
      write: () => undefined,
      clock: { sleep },
    });
    await platform.previous?.before("fraud", log);
    const comment = platform.channels.find(({ name }) => name === "comment");
    await comment?.deliver(report(), [], log);
    expect(github.calls()).toEqual(["GET 200", "GET 200", "POST 201", "GET 200"]);
    expect(github.log.filter(({ path }) => path.includes("graphql"))).toHaveLength(1);
  });
});

describe("the state in a comment", () => {
  it("is its second line, and hidden", () => {
    const lines = withState("<!-- marker -->", auditRecord("fail")).split("\n");
    expect(lines).toEqual(["<!-- marker -->", expect.stringMatching(/^<!-- model-gate-state v1 [\w-]{50,600} -->$/)]);
  });
});
