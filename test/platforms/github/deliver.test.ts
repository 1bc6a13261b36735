import { describe, expect, it } from "vitest";
import { previousOf } from "../../../src/history/previous-of.ts";
import { accounts, jobAccount, type StandIn } from "../../github/stand-in.ts";
import { standInForEach } from "../../github/stand-in-for-each.ts";
import { commentsOf, deliver, fork, forkPull, forkRun, forkSha, judged, leave, recordOf } from "./delivering.ts";
import { containing, headSha } from "./samples.ts";

let github: StandIn;

standInForEach((started) => {
  github = started;
});

describe("the record of a fork's run", () => {
  it("becomes the comment that the run could not write, and says whose verdict it is", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run));
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 0,
      deliveries: [{ state: "delivered", detail: "created" }],
    });
    const [body = ""] = commentsOf(github);
    expect(body).toMatch(
      new RegExp(`^<!-- model-gate name=fraud run=${run.id} attempt=1 sha=${forkSha} outcome=\\w+ -->\n`),
    );
    expect(body).toContain(`Judged in [the fork's own run](https://github.com/octo/models/actions/runs/${run.id})`);
    expect(body).toContain("The check of that run is the gate, not this comment. It ended with **success**.");
    expect(body).toContain("The verdict is pass.");
    expect(body).toContain(`actions/runs/${run.id}/artifacts/1000`);
    expect(body).not.toContain("[!WARNING]");
  });

  it("is updated by the next run, and an older one that is delivered late leaves it", async () => {
    const first = forkRun(github);
    leave(github, first, recordOf(first, "fail"));
    const second = judged(github, { ...first, id: first.id + 1 });
    leave(github, second, recordOf(second, "pass"));
    await deliver(github, second);
    expect(await deliver(github, first)).toMatchObject({ exitCode: 0, deliveries: [{ state: "skipped" }] });
    expect(commentsOf(github)).toEqual([containing(`run=${second.id} `)]);
  });

  it("says what has changed since the comment of the run before, and not what the fork says of it", async () => {
    const first = forkRun(github);
    leave(github, first, recordOf(first, "fail"));
    await deliver(github, first);
    expect(commentsOf(github)[0]).not.toContain("Since the last run");
    const second = judged(github, { ...first, id: first.id + 1 });
    const forged = previousOf(recordOf(first, "pass", { verdicts: [] }));
    leave(github, second, recordOf(second, "pass", { previous: { ...forged, outcome: "error", head_sha: null } }));
    await deliver(github, second);
    expect(commentsOf(github)).toEqual([containing(`**Since the last run** (\`${forkSha.slice(0, 7)}\`): 1 fixed.`)]);
  });

  it("that invents a run before it is told without", async () => {
    const run = forkRun(github);
    const forged = previousOf(recordOf(run, "fail"));
    leave(github, run, recordOf(run, "pass", { previous: forged }));
    await deliver(github, run);
    expect(commentsOf(github)[0]).not.toContain("Since the last run");
  });

  it("is delivered once, also when the second workflow runs again", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run));
    await deliver(github, run);
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 0,
      deliveries: [{ state: "skipped", detail: "the comment of that run is there already" }],
    });
    expect(commentsOf(github)).toHaveLength(1);
  });

  it("of each of several gates has a comment of its own", async () => {
    const run = forkRun(github);
    for (const name of ["fraud", "churn", "spam"])
      leave(github, run, recordOf(run, "pass", { name }), `model-gate-${name}`);
    expect((await deliver(github, run)).deliveries).toHaveLength(3);
    expect(commentsOf(github).map((body) => /name=(\w+)/.exec(body)?.[1])).toEqual(["fraud", "churn", "spam"]);
  });

  it("is that of the last attempt; a gate that was not run again keeps its own", async () => {
    const run = forkRun(github, { attempt: 2 });
    const pipeline = { ...recordOf(run).pipeline, run_attempt: 1 };
    leave(github, run, recordOf(run, "fail", { pipeline }));
    leave(github, run, recordOf(run, "pass"), "model-gate-fraud~2");
    leave(github, run, recordOf(run, "pass", { name: "churn", pipeline }), "model-gate-churn");
    expect(await deliver(github, run)).toMatchObject({ exitCode: 0 });
    expect(commentsOf(github)).toEqual([
      containing("name=fraud run=4242 attempt=2"),
      containing("name=churn run=4242 attempt=1"),
    ]);
  });

  it("is not lost where two legs of a matrix have one name: the second is an error", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run, "pass"), "model-gate-eu");
    leave(github, run, recordOf(run, "fail"), "model-gate-us");
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 3,
      deliveries: [{ state: "delivered" }, { state: "refused", detail: containing("two records of the gate fraud") }],
    });
    expect(commentsOf(github)).toEqual([containing("outcome=fail")]);
  });

  it("goes to the pull request of its base where the same commit has two", async () => {
    const run = forkRun(github);
    github.pulls.open({ number: 21, headBranch: "main", headSha: forkSha, from: fork, baseBranch: "release" });
    leave(github, run, recordOf(run, "pass", { git: { ...recordOf(run).git, pull_request: 21 } }));
    await deliver(github, run);
    expect([commentsOf(github, forkPull).length, commentsOf(github, 21).length]).toEqual([0, 1]);
  });

  it("is found by the prefix that the artifacts were given", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run), "gate-of-fraud");
    expect(await deliver(github, run)).toMatchObject({ deliveries: [{ state: "skipped" }] });
    expect(await deliver(github, run, { with: { "artifact-name": "gate-of" } })).toMatchObject({
      deliveries: [{ state: "delivered" }],
    });
  });
});

describe("the record of a run of the repository itself", () => {
  it("is delivered where its token could only read, as Dependabot's", async () => {
    const run = judged(github, { headSha, headBranch: "better-model", pullRequests: [12] });
    leave(github, run, recordOf(run, "pass", { git: { ...recordOf(run).git, pull_request: 12 } }));
    await deliver(github, run);
    expect(commentsOf(github, 12)).toEqual([containing("whose token can only read")]);
  });

  it("is not delivered where the run itself has commented", async () => {
    const run = judged(github, { headSha, headBranch: "better-model", pullRequests: [12] });
    leave(github, run, recordOf(run, "pass", { git: { ...recordOf(run).git, pull_request: 12 } }));
    const own = `<!-- model-gate name=fraud run=${run.id} attempt=1 sha=${headSha} -->\n\nmine`;
    github.add(accounts.actions, own);
    expect(await deliver(github, run)).toMatchObject({ exitCode: 0, deliveries: [{ state: "skipped" }] });
    expect(commentsOf(github, 12)).toEqual([own]);
  });
});

describe("the run and the record", () => {
  it.each([
    ["success", "fail", "The run ended with **success** though this record says **fail**"],
    ["failure", "pass", "The run ended with **failure** though this record says **pass**"],
    ["cancelled", "warn", "The run ended with **cancelled** though this record says **warn**"],
  ] as const)("that contradict each other are told: %s and %s", async (conclusion, outcome, says) => {
    const run = forkRun(github, { conclusion });
    leave(github, run, recordOf(run, outcome));
    expect(await deliver(github, run)).toMatchObject({ exitCode: 0 });
    expect(commentsOf(github)).toEqual([containing(says)]);
  });

  it("that agree on a failure are no contradiction", async () => {
    const run = forkRun(github, { conclusion: "failure" });
    leave(github, run, recordOf(run, "fail"));
    await deliver(github, run);
    expect(commentsOf(github)[0]).not.toContain("[!WARNING]");
  });
});

describe("nothing to deliver", () => {
  it("is a run without an artifact", async () => {
    const run = forkRun(github);
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 0,
      deliveries: [{ state: "skipped", detail: "nothing to deliver: the run left no record, or it has expired" }],
    });
  });

  it("is a run whose artifact has expired", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run));
    github.clock.advanceDays(91);
    expect(await deliver(github, run)).toMatchObject({ exitCode: 0, deliveries: [{ detail: containing("expired") }] });
  });

  it("is a run on anything but a pull request", async () => {
    const run = forkRun(github, { event: "push" });
    leave(github, run, recordOf(run));
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 0,
      deliveries: [{ detail: containing("a run on push") }],
    });
  });

  it("is an artifact of somebody else's that is called alike, and a reference", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run), "model-gate-reference-fraud");
    github.results.put({
      run: run.id,
      name: "model-gate-data",
      zip: Buffer.from("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==", "base64"),
    });
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 0,
      deliveries: [{ detail: "nothing to deliver: none of its artifacts holds an audit record" }],
    });
  });

  it("is a pull request that is closed, or that has a newer commit, whose own run will tell", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run));
    const pull = github.pulls.pulls.get(forkPull);
    Object.assign(pull ?? {}, { headSha: github.git.detached({}, [forkSha]) });
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 0,
      deliveries: [{ detail: containing("#20 has a newer commit") }],
    });
    Object.assign(pull ?? {}, { state: "closed" });
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 0,
      deliveries: [{ detail: containing("no open pull request") }],
    });
    expect(commentsOf(github)).toEqual([]);
  });

  it("is wanted: comment: never, and on-failure where nothing blocks", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run));
    for (const comment of ["never", "on-failure"])
      expect(await deliver(github, run, { with: { comment } })).toMatchObject({
        exitCode: 0,
        deliveries: [{ state: "skipped" }],
      });
    expect(commentsOf(github)).toEqual([]);
  });
});

describe("a workflow that is not made for it", () => {
  it("is an error on another event, on half a payload, and on GitHub Enterprise Server", async () => {
    const run = forkRun(github);
    await expect(deliver(github, run, { variables: { GITHUB_EVENT_NAME: "push" } })).rejects.toMatchObject({
      code: "E100",
    });
    await expect(deliver(github, run, { payload: { workflow_run: { id: 1 } } })).rejects.toMatchObject({
      code: "E100",
    });
    const server = { GITHUB_SERVER_URL: "https://ghes.example.com" };
    await expect(deliver(github, run, { variables: server })).rejects.toMatchObject({ code: "E100" });
  });

  it("is an error without `actions: read`", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run));
    github.admit("ghs_writes", jobAccount({ pullRequests: "write" }));
    await expect(deliver(github, run, { token: "ghs_writes" })).rejects.toMatchObject({ code: "E202" });
  });

  it("ends with 4 where the comment is refused, and names the permission", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run));
    github.admit("ghs_reads", jobAccount({ actions: "read", pullRequests: "read", contents: "read" }));
    expect(await deliver(github, run, { token: "ghs_reads" })).toMatchObject({
      exitCode: 4,
      deliveries: [{ state: "refused", detail: containing("pull-requests: write") }],
    });
  });

  it("ends with 4 where GitHub takes ten minutes for one of two comments, and begins no other", async () => {
    const run = forkRun(github);
    for (const name of ["fraud", "churn"]) leave(github, run, recordOf(run, "pass", { name }), `model-gate-${name}`);
    const now = (): number => commentsOf(github).length * 700_000;
    expect(await deliver(github, run, { now })).toMatchObject({
      exitCode: 4,
      deliveries: [{ state: "delivered" }, { state: "refused", detail: containing("not begun for the gate churn") }],
    });
  });
});
