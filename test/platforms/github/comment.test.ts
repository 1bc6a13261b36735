import { describe, expect, it } from "vitest";
import type { AuditRecord, Delivery } from "../../../src/audit/v1.ts";
import { connect } from "../../../src/platforms/github/client.ts";
import { commentChannel } from "../../../src/platforms/github/comment.ts";
import type { GithubRun } from "../../../src/platforms/github/event.ts";
import { markerOf } from "../../../src/platforms/github/thread.ts";
import { accounts, startStandIn, tokens, type Fault, type StandIn } from "../../github/stand-in.ts";
import { standInForEach } from "../../github/stand-in-for-each.ts";
import { auditRecord, collectingLog, containing, githubRun, headSha, inputs, report } from "./samples.ts";

let github: StandIn;

standInForEach((started) => {
  github = started;
});

interface Setting {
  readonly record?: AuditRecord;
  readonly run?: Partial<GithubRun>;
  readonly with?: Record<string, string>;
  readonly token?: string | null;
  readonly done?: readonly Delivery[];
}

/** Delivers the comment as run 4242 would, with no pauses between retries and a second and a half until a request is given up. */
async function deliver(setting: Setting = {}) {
  const { events, log } = collectingLog();
  const sleep = async (): Promise<void> => {};
  const token = setting.token === undefined ? tokens.actions : setting.token;
  const channel = commentChannel({
    run: githubRun(setting.run),
    inputs: inputs(setting.with),
    connect:
      token === null
        ? undefined
        : (logger) => connect({ token, apiUrl: github.origin, log: logger, sleep, timeoutMs: 1500 }),
    sleep,
  });
  const delivery = await channel.deliver(report(setting.record), setting.done ?? [], log);
  return { delivery, events };
}

function marker(run: number, name = "fraud"): string {
  return markerOf(name, { run, attempt: 1, sha: headSha, outcome: "pass" });
}

const bodies = (): string[] => github.comments.map(({ body }) => body);

describe("the comment", () => {
  it("is created on the pull request, marker first, and says where it is", async () => {
    const { delivery } = await deliver();
    expect(delivery).toEqual({
      channel: "comment",
      state: "delivered",
      detail: "created",
      url: "https://github.com/octo/models/pull/12#issuecomment-5000000001",
      ids: { "comment-id": "5000000001" },
    });
    expect(bodies()).toEqual([expect.stringMatching(new RegExp(`^${marker(4242)}\n`))]);
    expect(github.calls()).toEqual(["GET 200", "POST 201", "GET 200"]);
  });

  it("is updated by the next run", async () => {
    await deliver({ run: { runId: 4241 } });
    const { delivery } = await deliver();
    expect(delivery).toMatchObject({ detail: "updated", ids: { "comment-id": "5000000001" } });
    expect(bodies()).toEqual([expect.stringContaining(marker(4242))]);
  });

  it("is found behind two pages of others", async () => {
    for (let i = 0; i < 205; i += 1) github.add(accounts.person, "looks good");
    github.add(accounts.actions, marker(4241));
    const { delivery } = await deliver();
    expect(delivery).toMatchObject({ detail: "updated" });
    expect(github.comments).toHaveLength(206);
  });

  it("of a newer run is not overwritten", async () => {
    github.add(accounts.actions, marker(4300));
    expect((await deliver()).delivery).toMatchObject({
      state: "skipped",
      detail: "a newer run has already written the comment",
    });
    expect(bodies()).toEqual([marker(4300)]);
  });

  it("of a later attempt of the same run goes before", async () => {
    github.add(accounts.actions, marker(4242));
    expect((await deliver({ run: { attempt: 2 } })).delivery).toMatchObject({ detail: "updated" });
  });

  it("of another gate is left alone", async () => {
    github.add(accounts.actions, marker(4241, "churn"));
    expect((await deliver()).delivery).toMatchObject({ detail: "created" });
    expect(bodies()).toEqual([marker(4241, "churn"), expect.stringContaining(marker(4242))]);
  });

  it("takes the name of the input before the config's", async () => {
    await deliver({ with: { name: "fraud-eu" } });
    expect(bodies()).toEqual([expect.stringContaining(marker(4242, "fraud-eu"))]);
  });

  it("links the run and the artifact", async () => {
    const url = "https://github.com/octo/models/actions/runs/4242/artifacts/7";
    await deliver({
      done: [{ channel: "artifact", state: "delivered", detail: "", url, ids: { "artifact-id": "7" } }],
    });
    expect(bodies()[0]).toContain("https://github.com/octo/models/actions/runs/4242");
    expect(bodies()[0]).toContain(url);
  });

  it("says first that an advisory run does not block", async () => {
    await deliver({ record: auditRecord("fail"), with: { "fail-on": "never" } });
    expect(bodies()[0]).toMatch(
      /^<!-- .* -->\n<!-- model-gate-state v1 [\w-]+ -->\n\n> \[!WARNING\]\n> Advisory: the verdict is \*\*fail\*\*/,
    );
  });
});

describe("an own comment", () => {
  it.each(["actions", "person", "app"] as const)("is recognised by the account of the token: %s", async (kind) => {
    github.add(accounts[kind], marker(4241));
    expect((await deliver({ token: tokens[kind] })).delivery).toMatchObject({ detail: "updated" });
  });

  it("is not somebody else's with a copied marker", async () => {
    github.add(accounts.person, `${marker(4241)}\nmine now`);
    expect((await deliver()).delivery).toMatchObject({ detail: "created" });
    expect(bodies()).toEqual([`${marker(4241)}\nmine now`, expect.stringContaining(marker(4242))]);
  });

  it("has its marker at the very start", async () => {
    github.add(accounts.actions, `quoted: ${marker(4241)}`);
    expect((await deliver()).delivery).toMatchObject({ detail: "created" });
  });

  it("is the job's own when the token may not ask who it is", async () => {
    github.add(accounts.actions, marker(4241));
    github.faults.push({ method: "POST", path: /graphql/, times: 1, answer: { status: 403 } });
    expect((await deliver()).delivery).toMatchObject({ detail: "updated" });
  });
});

describe("comment: on-failure", () => {
  const onFailure = { comment: "on-failure" };

  it("starts no comment when nothing blocks", async () => {
    expect((await deliver({ with: onFailure })).delivery).toMatchObject({ state: "skipped" });
    expect(github.comments).toEqual([]);
  });

  it("comments on a failure, and updates the comment when it is green again", async () => {
    expect(
      (await deliver({ record: auditRecord("fail"), with: onFailure, run: { runId: 4241 } })).delivery,
    ).toMatchObject({ detail: "created" });
    expect((await deliver({ with: onFailure })).delivery).toMatchObject({ detail: "updated" });
  });

  it("takes a warning for a failure when warnings block", async () => {
    const { delivery } = await deliver({ record: auditRecord("warn"), with: { ...onFailure, "fail-on": "warning" } });
    expect(delivery).toMatchObject({ detail: "created" });
  });
});

describe("two jobs of one run that go by one name", () => {
  it.each([
    ["fail", "pass"],
    ["pass", "fail"],
    ["error", "warn"],
  ] as const)("leave the worse verdict of %s and %s", async (first, second) => {
    const outcomes = [first, second].map((outcome) => ({
      ...auditRecord().decision,
      outcome,
      sentence: `It is ${outcome}.`,
    }));
    const deliveries: Delivery[] = [];
    for (const decision of outcomes)
      deliveries.push((await deliver({ record: auditRecord("pass", { decision }) })).delivery);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(/It is (fail|error)\./);
    const isHidden = first !== "pass";
    expect(deliveries[1]).toMatchObject({ state: isHidden ? "refused" : "delivered" });
    if (isHidden) expect(deliveries[1]?.detail).toContain("Give each gate and each leg of a matrix its own `name`.");
  });

  it("leave the worse one when they write at once", async () => {
    await Promise.all((["pass", "fail", "warn"] as const).map((outcome) => deliver({ record: auditRecord(outcome) })));
    expect(github.comments.map(({ body }) => body)).toEqual([containing("outcome=fail")]);
  });
});

describe("no comment", () => {
  it.each([
    ["is wanted", { with: { comment: "never" } }, "skipped", "comment: never"],
    [
      "has a place on an event without a pull request",
      { run: { pullRequest: undefined, event: "merge_group" } },
      "skipped",
      "merge_group has no pull request",
    ],
    ["can be written without a token", { token: null }, "refused", "`github-token` is empty"],
  ] as const)("%s", async (_, setting, state, detail) => {
    expect((await deliver(setting)).delivery).toMatchObject({ state, detail: containing(detail) });
    expect(github.log).toEqual([]);
  });
});

describe("a fork", () => {
  it("is not asked to write: the sentence names the second workflow", async () => {
    const { delivery } = await deliver({ run: { readOnly: "the pull request comes from a fork" } });
    expect(delivery).toMatchObject({
      state: "skipped",
      detail: containing("can only read because the pull request comes from a fork"),
    });
    expect(delivery.detail).toContain("`command: deliver`");
    expect(github.calls()).toEqual([]);
  });
});

describe("Dependabot", () => {
  const run = { readsByDefault: "the run was started by Dependabot" };

  it("comments where the job's permissions let it", async () => {
    expect((await deliver({ run })).delivery).toMatchObject({ state: "delivered", detail: "created" });
  });

  it("leaves it to the second workflow where they do not, without a warning", async () => {
    const { delivery } = await deliver({ run, token: tokens.readOnly });
    expect(delivery).toMatchObject({ state: "skipped", detail: containing("`command: deliver`") });
    expect(delivery.detail).toContain("or the job is given `pull-requests: write`");
  });
});

describe("a refusal", () => {
  it.each([
    {
      what: "a bad token",
      setting: { token: "ghs_old" },
      detail: "GitHub does not accept the token; check `github-token`",
    },
    {
      what: "a token that can only read",
      setting: { token: tokens.readOnly },
      detail: "Give the job `permissions: pull-requests: write`",
    },
    {
      what: "a token that sees no pull request",
      setting: { token: tokens.stranger },
      detail: "It does not exist, or the token may not see it",
    },
    {
      what: "a pull request that is not there",
      setting: { run: { pullRequest: 99 } },
      detail: "could not comment on pull request #99 (404",
    },
  ])("of $what says what to do", async ({ setting, detail }) => {
    expect((await deliver(setting)).delivery).toMatchObject({
      state: "refused",
      detail: containing(detail),
    });
    expect(github.comments).toEqual([]);
  });
});

describe("a fault of GitHub", () => {
  const list = { method: "GET", path: /comments$/ };
  const create = { method: "POST", path: /comments$/ };

  it.each<{ what: string; fault: Fault; calls: string[] }>([
    {
      what: "502 on a read",
      fault: { ...list, times: 1, answer: { status: 502 } },
      calls: ["GET 502", "GET 200", "POST 201", "GET 200"],
    },
    {
      what: "a read that hangs",
      fault: { ...list, times: 1, answer: "hang" },
      calls: ["GET -", "GET 200", "POST 201", "GET 200"],
    },
    {
      what: "a dropped read",
      fault: { ...list, times: 2, answer: "drop" },
      calls: ["GET -", "GET -", "GET 200", "POST 201", "GET 200"],
    },
    {
      what: "429 on the create",
      fault: { ...create, times: 1, answer: { status: 429, headers: { "retry-after": "1" } } },
      calls: ["GET 200", "POST 429", "POST 201", "GET 200"],
    },
    {
      what: "a secondary limit on the create",
      fault: {
        ...create,
        times: 1,
        answer: { status: 403, message: "You have exceeded a secondary rate limit", headers: { "retry-after": "1" } },
      },
      calls: ["GET 200", "POST 403", "POST 201", "GET 200"],
    },
    {
      what: "a create whose answer is lost",
      fault: { ...create, times: 1, answer: { status: 502 }, after: true },
      calls: ["GET 200", "POST 502", "GET 200", "GET 200"],
    },
    {
      what: "a create that is carried out and hangs",
      fault: { ...create, times: 1, answer: "hang", after: true },
      calls: ["GET 200", "POST -", "GET 200", "GET 200"],
    },
  ])("is survived with one comment: $what", async ({ fault, calls }) => {
    github.faults.push(fault);
    expect((await deliver()).delivery).toMatchObject({ state: "delivered", detail: "created" });
    expect(github.comments).toHaveLength(1);
    expect(github.calls()).toEqual(calls);
  });

  it("does not create twice when the create fails for good", async () => {
    github.faults.push({ ...create, times: 1, answer: { status: 502, message: "Bad Gateway" } });
    expect((await deliver()).delivery).toMatchObject({
      state: "refused",
      detail: containing("502: Bad Gateway"),
    });
    expect(github.calls()).toEqual(["GET 200", "POST 502", "GET 200"]);
  });

  it("ends in a refusal when it lasts", async () => {
    github.faults.push({ ...list, times: 99, answer: { status: 503, message: "Unavailable" } });
    expect((await deliver()).delivery).toMatchObject({
      state: "refused",
      detail: containing("503: Unavailable"),
    });
    expect(github.calls()).toEqual(["GET 503", "GET 503", "GET 503"]);
  });

  it("is told in the log, retry by retry", async () => {
    github.faults.push({ ...list, times: 2, answer: { status: 502 } });
    expect((await deliver()).events.map(({ event }) => event)).toEqual(["github.retry", "github.retry"]);
  });

  it("that finds the comment too long gets a shorter one", async () => {
    const message = 'Validation Failed: {"resource":"IssueComment","message":"Body is too long"}';
    github.faults.push({ ...create, times: 1, answer: { status: 422, message } });
    expect((await deliver()).delivery).toMatchObject({ state: "delivered", detail: "created" });
    expect(bodies()[0]?.length).toBeLessThanOrEqual(16_000);
  });
});

describe("four runs at once", () => {
  it.each([0, 1])("leave one comment that tells of the newest, with %i before", async (earlier) => {
    await github.close();
    github = await startStandIn({ delayMs: () => Math.random() * 8 });
    if (earlier === 1) github.add(accounts.actions, marker(4000));
    const runs = [4101, 4103, 4104, 4102].map((runId) => {
      const { log } = collectingLog();
      const channel = commentChannel({
        run: githubRun({ runId }),
        inputs: inputs(),
        connect: (logger) => connect({ token: tokens.actions, apiUrl: github.origin, log: logger }),
      });
      return channel.deliver(report(), [], log);
    });
    const deliveries = await Promise.all(runs);
    expect(deliveries.map(({ state }) => state)).not.toContain("refused");
    expect(bodies()).toEqual([expect.stringContaining(marker(4104))]);
  });
});
