import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isIntact } from "../src/audit/seal.ts";
import { startLife, type Life, type Lived } from "./github/life.ts";
import type { PullRequest } from "./github/pulls-api.ts";

/** A config as a team writes it; `more` goes to the end. */
function config({ name = "tumours", maxDrop = "1%", more = "" } = {}): string {
  return `
version: 1
name: ${name}
task: binary
reference:
  uri: auto
  max_age: 30 days
candidate: candidate.csv
columns:
  id: id
  label: label
  prediction: prediction
  score: score
  positive_class: 1
gates:
  - metric: accuracy
    min: 80%
    max_drop: ${maxDrop}
schedule:
  fail_after: 2 of 3
${more}`;
}

function waivers(expires: string): string {
  return `
version: 1
waivers:
  - gate: accuracy
    ceiling: 8%
    reason: The new scanner is not in the training data yet.
    owner: mona
    issue: "#31"
    expires: ${expires}
`;
}

type Model = "reference" | "better" | "equal" | "worse";

function predictions(model: Model): Buffer {
  return readFileSync(`fixtures/tables/binary/${model}.csv`);
}

function candidate(model: Model): { readonly "candidate.csv": Buffer } {
  return { "candidate.csv": predictions(model) };
}

const day = { start: "2026-03-02T09:00:00Z", waiverEnds: "2026-03-20" };

let life: Life;

/** First lines of the comments on a pull request, less the marker: one for each gate. */
function headlines({ number }: PullRequest): string[] {
  const comments = life.github.issues.comments.filter(({ issue }) => issue === number);
  return comments.map(({ body }) => /^### (.*)$/m.exec(body)?.[1] ?? body);
}

function body({ number }: PullRequest): string {
  return life.github.issues.comments.find(({ issue }) => issue === number)?.body ?? "";
}

/** Names of the artifacts that a run has left. */
function artifacts({ run }: Pick<Lived, "run">): string[] {
  return life.github.results.artifacts.filter((artifact) => artifact.run === run.id).map(({ name }) => name);
}

function openIssues(): string[] {
  const issues = [...life.github.issues.issues.values()];
  return issues.filter(({ state, isPullRequest }) => state === "open" && !isPullRequest).map(({ title }) => title);
}

/** Every step of a life leaves a record that nobody has touched, and nothing in the temporary folder. */
function expectSound(...steps: readonly Lived[]): void {
  for (const step of steps) {
    expect(isIntact(step.record)).toBe(true);
    // What is being published stays until the runner clears up: an upload that was given up may still read it.
    expect(step.leftovers.filter((name) => !name.startsWith("model-gate-reference-"))).toEqual([]);
    expect(step.record.decision.exit_code).toBe(step.exitCode);
  }
}

function findings({ record }: Lived): string[] {
  return (record.findings ?? []).map(({ code }) => code);
}

describe("the life of a repository, in order", () => {
  let bad: PullRequest;

  beforeAll(async () => {
    life = await startLife();
    life.github.clock.set(day.start);
  });

  afterAll(async () => {
    expect(await life.end()).toEqual([]);
  });

  it("begins with a push that has nothing to compare with, and publishes the first reference", async () => {
    const step = await life.job(life.push({ "model-gate.yml": config(), ...candidate("reference") }));
    expectSound(step);
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: "warn", "reference-sha": "", "comment-id": "" } });
    expect(step.record.reference).toMatchObject({ selected: "none" });
    expect(artifacts(step)).toEqual(["model-gate-tumours", "model-gate-reference-tumours"]);
    expect(openIssues()).toEqual([]);
  });

  it("blocks the first pull request that makes it worse, in one comment that tells the reference", async () => {
    bad = life.open(candidate("worse"));
    const step = await life.job(life.proposed(bad));
    expectSound(step);
    const published = life.github.git.branches.get("main");
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: "fail", "reference-sha": published } });
    expect(step.record).toMatchObject({
      reference: { selected: "auto", commit: published, branch: "main", position: "at-merge-base" },
      rules: { config_from: "base", reason: "base-branch", base: { sha: published } },
      git: { pull_request: bad.number, head_sha: bad.headSha },
    });
    expect(headlines(bad)).toEqual([expect.stringMatching(/❌ Blocked: accuracy fell from 95.43\s% to 91.04\s%/)]);
    expect(body(bad)).toContain(`main at \`${published?.slice(0, 7)}\``);
    expect(step.record.previous).toBeUndefined();
    expect(artifacts(step)).toEqual(["model-gate-tumours"]);
  });

  it("passes the fix, in the same comment, and tells what is fixed", async () => {
    const first = bad.headSha;
    life.amend(bad, candidate("better"));
    const step = await life.job(life.proposed(bad));
    expectSound(step);
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: "pass", "failed-gates": "[]" } });
    expect(headlines(bad)).toEqual([expect.stringContaining("✅ Passed")]);
    expect(step.record.previous).toMatchObject({ outcome: "fail", head_sha: first });
    expect(body(bad)).toContain(`**Since the last run** (\`${first.slice(0, 7)}\`): 1 fixed.`);
  });

  it("makes what is merged the next reference", async () => {
    const step = await life.job(life.merged(bad));
    expectSound(step);
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
    expect(artifacts(step)).toEqual(["model-gate-tumours", "model-gate-reference-tumours"]);
  });

  it("catches a pull request that loosens its own limit", async () => {
    const pull = life.open({ ...candidate("worse"), "model-gate.yml": config({ maxDrop: "20%" }) });
    const step = await life.job(life.proposed(pull));
    expectSound(step);
    expect(step.exitCode).toBe(1);
    expect(step.record.rules).toMatchObject({
      config_from: "base",
      changes: [{ direction: "loosened", what: "limit" }],
      preview: { outcome: "pass" },
    });
    expect(findings(step)).toContain("loosened-limit");
    expect(body(pull)).toMatch(/max_drop.* from 1\s%.* to 20\s%/);
  });

  it("does not honour a waiver that comes with the pull request", async () => {
    bad = life.open({ ...candidate("worse"), ".model-gate/waivers.yml": waivers(day.waiverEnds) });
    const step = await life.job(life.proposed(bad));
    expectSound(step);
    expect(step.exitCode).toBe(1);
    expect(step.record.waivers ?? []).toEqual([]);
    expect(findings(step)).toContain("new-waiver");
  });

  it("honours it once it is on the base branch, on a re-run, and never calls it a pass", async () => {
    bad = life.open(candidate("worse"));
    const occasion = life.proposed(bad);
    expect((await life.job(occasion)).exitCode).toBe(1);
    life.push({ ".model-gate/waivers.yml": waivers(day.waiverEnds) });
    const step = await life.job(life.again(occasion));
    expectSound(step);
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: "warn", "waived-gates": '["accuracy"]' } });
    expect(step.record.waivers).toMatchObject([{ gate: "accuracy", state: "applied", owner: "mona" }]);
    expect(headlines(bad)).toEqual([expect.stringMatching(/⚠️.*waived/)]);
    expect(artifacts(step)).toEqual(["model-gate-tumours", "model-gate-tumours~2"]);
  });

  it("blocks again when the waiver has expired, and tells that the reference is old", async () => {
    life.later(40);
    const step = await life.job(life.proposed(bad));
    expectSound(step);
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: "fail", "reference-age-days": "40.0" } });
    expect(step.record.waivers).toMatchObject([{ state: "expired" }]);
    expect(findings(step).toSorted()).toEqual(["expired-waiver", "stale-reference"]);
  });

  it("judges a fork with a token that cannot write, and a second workflow comments", async () => {
    const pull = life.open(candidate("worse"), {
      from: { id: 666, fullName: "mallory/models", fork: true },
      branch: "main",
    });
    const judged = await life.job(life.proposed(pull));
    expectSound(judged);
    expect(judged.exitCode).toBe(1);
    expect(headlines(pull)).toEqual([]);
    expect(judged.record.deliveries).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ channel: "comment", state: "skipped" })]),
    );
    const delivered = await life.job(life.completed(judged.run), { with: { command: "deliver" } });
    expect(delivered.exitCode).toBe(0);
    expect(headlines(pull)).toEqual([expect.stringContaining("accuracy fell")]);
    expect(body(pull)).toMatch(new RegExp(`^<!-- model-gate name=tumours run=${judged.run.id} attempt=1 `));
  });

  it("judges what the merge queue tries, without a comment", async () => {
    const pull = life.open(candidate("better"));
    const step = await life.job(life.queued(pull));
    expectSound(step);
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: "warn", "comment-id": "" } });
    expect(step.record.rules).toMatchObject({ config_from: "base", reason: "base-branch" });
    expect(step.record.git).toMatchObject({ event: "merge_group", pull_request: null });
    expect(headlines(pull)).toEqual([]);
  });

  it("warns of an expired waiver until somebody takes it away", async () => {
    expect((await life.job(life.night(), { made: candidate("better") })).outputs["verdict"]).toBe("warn");
    const tidied = await life.job(life.push({ ".model-gate/waivers.yml": "version: 1\nwaivers: []\n" }));
    expectSound(tidied);
    expect(tidied).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
  });

  it("keeps one issue for the nights that fail, from the second of three on, and closes it", async () => {
    const night = async (model: Model) => {
      life.later(1);
      const step = await life.job(life.night(), { made: candidate(model) });
      expectSound(step);
      return step;
    };
    expect(await night("better")).toMatchObject({ exitCode: 0, outputs: { "issue-url": "" } });
    const first = await night("worse");
    expect(first).toMatchObject({ exitCode: 0, outputs: { verdict: "warn", "issue-url": "" } });
    expect(first.record.held_back).toMatchObject({ failures: 2, runs: 3, failed: 1 });
    expect(openIssues()).toEqual([]);
    const second = await night("worse");
    expect(second).toMatchObject({ exitCode: 1, outputs: { verdict: "fail", retrain: "true" } });
    expect(openIssues()).toEqual(["Model gate tumours fails"]);
    const third = await night("worse");
    expect(third.outputs["issue-url"]).toBe(second.outputs["issue-url"]);
    const recovered = await night("better");
    expect(recovered.exitCode).toBe(0);
    expect(openIssues()).toEqual([]);
    const issue = [...life.github.issues.issues.values()].filter(({ isPullRequest }) => !isPullRequest);
    expect(issue).toMatchObject([{ state: "closed", author: { login: "github-actions[bot]" } }]);
    const said = life.github.issues.comments.filter((comment) => comment.issue === issue[0]?.number);
    expect(said.map((comment) => comment.body)).toEqual([expect.stringContaining("Recovered")]);
  });

  it("tells that all references have expired, and blocks until main has published another", async () => {
    life.later(91);
    const pull = life.open(candidate("better"));
    const blocked = await life.job(life.proposed(pull));
    expectSound(blocked);
    expect(blocked.record.reference).toMatchObject({ selected: "none" });
    expect(blocked.record.reference?.sentence).toMatch(/expired/);
    expect(blocked).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
    const published = await life.job(life.push({}));
    expectSound(published);
    expect(published).toMatchObject({ exitCode: 0, outputs: { verdict: "warn" } });
    expect(artifacts(published)).toContain("model-gate-reference-tumours");
    const again = await life.job(life.proposed(pull));
    expect(again).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
    expect(again.record.reference).toMatchObject({ selected: "auto", position: "newest-of-branch" });
  });
});

describe("several gates in one repository", () => {
  beforeEach(async () => {
    life = await startLife();
  });

  afterEach(async () => {
    expect(await life.end()).toEqual([]);
  });

  it("three teams have three references, comments and artifacts, each its own", async () => {
    const teams = ["eu", "us", "apac"];
    const files = (model: (team: string) => Model): Record<string, string | Buffer> =>
      Object.fromEntries(
        teams.flatMap((team): [string, string | Buffer][] => [
          [`teams/${team}/model-gate.yml`, config({ name: team })],
          [`teams/${team}/candidate.csv`, predictions(model(team))],
        ]),
      );
    const pushed = life.push(files(() => "reference"));
    for (const team of teams) await life.job(pushed, { with: { "working-directory": `teams/${team}` } });
    expect(artifacts(pushed).toSorted()).toEqual(
      teams.flatMap((team) => [`model-gate-${team}`, `model-gate-reference-${team}`]).toSorted(),
    );
    const pull = life.open(files((team) => (team === "us" ? "worse" : "better")));
    const proposed = life.proposed(pull);
    const jobs = await Promise.all(
      teams.map((team) => life.job(proposed, { with: { "working-directory": `teams/${team}` } })),
    );
    expectSound(...jobs);
    expect(jobs.map(({ exitCode }) => exitCode)).toEqual([0, 1, 0]);
    expect(jobs.map(({ record }) => record.reference?.artifact?.name)).toEqual(
      teams.map((team) => `model-gate-reference-${team}`),
    );
    expect(headlines(pull)).toHaveLength(3);
    expect(headlines(pull).filter((headline) => headline.includes("accuracy fell"))).toHaveLength(1);
    expect(artifacts(proposed).toSorted()).toEqual(teams.map((team) => `model-gate-${team}`).toSorted());
  });

  it("the legs of a matrix do not get into each other's way", async () => {
    const legs = ["cpu", "gpu", "tpu", "npu"];
    const pushed = life.push({ "model-gate.yml": config(), ...candidate("reference") });
    await Promise.all(legs.map((leg) => life.job(pushed, { with: { name: leg } })));
    const pull = life.open(candidate("better"));
    const proposed = life.proposed(pull);
    const jobs = await Promise.all(
      legs.map((leg) =>
        life.job(proposed, { with: { name: leg }, made: candidate(leg === "gpu" ? "worse" : "better") }),
      ),
    );
    expectSound(...jobs);
    expect(jobs.map(({ exitCode }) => exitCode)).toEqual([0, 1, 0, 0]);
    expect(headlines(pull)).toHaveLength(4);
    expect(artifacts(proposed).toSorted()).toEqual(legs.map((leg) => `model-gate-${leg}`).toSorted());
  });

  it("legs without names of their own are told, and lose no verdict", async () => {
    const pushed = life.push({ "model-gate.yml": config(), ...candidate("reference") });
    await life.job(pushed);
    const pull = life.open(candidate("worse"));
    const proposed = life.proposed(pull);
    const [first, second] = [await life.job(proposed), await life.job(proposed)];
    expect([first.exitCode, second.exitCode]).toEqual([1, 1]);
    expect(second.record.deliveries[0]).toMatchObject({ channel: "artifact", state: "refused" });
    expect(second.record.deliveries[0]?.detail).toContain("its own `name` or `artifact-name`");
  });
});
