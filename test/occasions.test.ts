import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startLife, type Life, type Lived } from "./github/life.ts";
import type { PullRequest } from "./github/pulls-api.ts";
import { makeZip } from "./sources/zip/make-zip.ts";

/** A config whose reference is `auto` unless told otherwise; `policy` is its own section. */
function config({ reference = "auto", name = "tumours", maxDrop = "1%", policy = "" } = {}): string {
  return `
version: 1
name: ${name}
task: binary
reference: ${reference}
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
${policy}`;
}

function predictions(model: "reference" | "better" | "equal" | "worse"): Buffer {
  return readFileSync(`fixtures/tables/binary/${model}.csv`);
}

const worse = { "candidate.csv": predictions("worse") };
const better = { "candidate.csv": predictions("better") };
const fork = { id: 666, fullName: "mallory/models", fork: true };

let life: Life;

beforeEach(async () => {
  life = await startLife();
});

afterEach(async () => {
  expect(await life.end()).toEqual([]);
});

/** The first push, which publishes the reference. */
async function adopted(yaml = config()): Promise<Lived> {
  return life.job(life.push({ "model-gate.yml": yaml, "candidate.csv": predictions("reference") }));
}

function comments({ number }: PullRequest): string[] {
  return life.github.issues.comments.filter(({ issue }) => issue === number).map(({ body }) => body);
}

function findings({ record }: Lived): string[] {
  return (record.findings ?? []).map(({ code }) => code);
}

describe("the rules", () => {
  it("of the pull request that brings the gate are its own, and it is said", async () => {
    const pull = life.open({ "model-gate.yml": config(), ...worse });
    const step = await life.job(life.proposed(pull));
    expect(step.record.rules).toMatchObject({ config_from: "head", reason: "first-adoption" });
    expect(findings(step)).toContain("first-adoption");
    expect(step.outputs["verdict"]).toBe("warn");
  });

  it("cannot be taken away by the change that they block", async () => {
    await adopted();
    const pull = life.open(worse);
    const occasion = life.proposed(pull);
    const { "model-gate.yml": _, ...checkout } = occasion.checkout;
    const step = await life.job({ ...occasion, checkout });
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
    expect(findings(step)).toContain("removed-config");
  });

  it("cannot be gone around by a config of another name", async () => {
    await adopted();
    const pull = life.open({ ...worse, "lenient.yml": config({ maxDrop: "50%" }) });
    const step = await life.job(life.proposed(pull), { with: { config: "lenient.yml" } });
    expect(step.exitCode).toBe(1);
    expect(findings(step)).toContain("moved-config");
  });

  it("are the change's own where the workflow says so, and every report tells", async () => {
    await adopted();
    const pull = life.open({ ...worse, "model-gate.yml": config({ maxDrop: "20%" }) });
    const step = await life.job(life.proposed(pull), { with: { "config-from": "head" } });
    expect(step.record.rules).toMatchObject({ config_from: "head", reason: "asked-for" });
    expect(comments(pull)[0]).toContain("own rules");
  });
});

describe("a label", () => {
  const policy = 'policy:\n  waive_label: "model-gate: waive"\n';
  it.each([
    ["by a person who may write is honoured, and is no pass", "octocat", 0, "applied"],
    ["by anybody else is not", "mallory", 1, "refused"],
  ] as const)("%s", async (_, login, exitCode, state) => {
    life.github.people.set("mallory", "read");
    await adopted(config({ policy }));
    const pull = life.open(worse);
    const occasion = life.proposed(pull);
    expect((await life.job(occasion)).exitCode).toBe(1);
    life.later(1);
    life.github.issues.label(pull.number, "model-gate: waive", login);
    const step = await life.job(life.again(occasion));
    expect(step.exitCode).toBe(exitCode);
    expect(step.record.waivers).toMatchObject([{ source: "label", owner: `@${login}`, state }]);
    expect(step.outputs["verdict"]).not.toBe("pass");
  });
});

describe("a reference", () => {
  it("that is committed is the base branch's, also where the change has rewritten it", async () => {
    const yaml = config({ reference: "reference.csv" });
    const files = { "reference.csv": predictions("reference"), "candidate.csv": predictions("reference") };
    await life.job(life.push({ "model-gate.yml": yaml, ...files }));
    const pull = life.open({ ...worse, "reference.csv": predictions("worse") });
    const step = await life.job(life.proposed(pull));
    expect(step.exitCode).toBe(1);
    expect(findings(step)).toContain("changed-input");
    expect(step.record.inputs[0]?.uri).toMatch(/^git:[0-9a-f]{40}:reference\.csv$/u);
  });

  it("that fails is set on purpose by command: record, and tells who did", async () => {
    await adopted();
    const recorded = await life.job(life.push(worse), { with: { command: "record" } });
    expect(recorded.record.decision.outcome).toBe("fail");
    const step = await life.job(life.proposed(life.open({})));
    expect(step.record.reference).toMatchObject({ selected: "auto", outcome: "fail", blessed_by: "mona" });
  });

  it("is none that a fork's run has uploaded, though its branch is called main", async () => {
    const { run } = await adopted();
    const [reference] = life.github.results.artifacts.filter(({ name }) => name.startsWith("model-gate-reference-"));
    const pull = life.open(worse, { from: fork, branch: "main" });
    const hostile = life.proposed(pull).run;
    life.github.results.put({
      run: hostile.id,
      name: "model-gate-reference-tumours",
      zip: reference?.zip ?? Buffer.alloc(0),
    });
    life.later(1);
    const step = await life.job(life.proposed(life.open(better)));
    expect(step.record.reference).toMatchObject({ run_id: String(run.id), artifact: { id: String(reference?.id) } });
  });

  it.each(["git:main:reference.csv", "release:v1.4/reference.csv", "artifact:training@main/reference.csv"])(
    "is read from %s",
    async (uri) => {
      const { github } = life;
      const bytes = predictions("reference");
      const asset = { id: 77, name: "reference.csv", bytes };
      github.releases.push({
        id: 7,
        tag: "v1.4",
        at: github.clock.now(),
        draft: false,
        prerelease: false,
        assets: [asset],
      });
      const { run } = life.push({ "model-gate.yml": config({ reference: uri }), "reference.csv": bytes });
      github.results.put({ run: run.id, name: "training", zip: makeZip([{ name: "reference.csv", content: bytes }]) });
      github.runs.finish(run.id, "success");
      const step = await life.job(life.proposed(life.open(worse)));
      expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
      expect(step.record.inputs).toMatchObject([{ role: "reference", uri }, { role: "candidate" }]);
    },
  );
});

describe("what else is delivered", () => {
  it("is a check run on the commit of the pull request, and not on GitHub's merge of it", async () => {
    await adopted();
    const pull = life.open(worse);
    const step = await life.job(life.proposed(pull), { with: { "check-run": "true" } });
    expect(life.github.checks).toMatchObject([{ headSha: pull.headSha, conclusion: "failure", status: "completed" }]);
    expect(step.outputs["check-run-id"]).toBe(String(life.github.checks[0]?.id));
  });

  it("is an event for the training when main fails", async () => {
    await adopted();
    const step = await life.job(life.push(worse), { with: { dispatch: "retrain", issue: "always" } });
    expect(step.outputs["retrain"]).toBe("true");
    expect(life.github.dispatches).toMatchObject([{ type: "retrain", payload: { outcome: "fail" } }]);
    expect(step.outputs["issue-url"]).toMatch(/\/issues\/\d+$/);
  });

  it("is nothing on Dependabot's pull request, whose token can only read", async () => {
    await adopted();
    const pull = life.open(better);
    const occasion = { ...life.proposed(pull), token: "ghs_readonly" };
    const step = await life.job(occasion, { environment: { GITHUB_ACTOR: "dependabot[bot]" } });
    expect(step.exitCode).toBe(0);
    expect(comments(pull)).toEqual([]);
    expect(step.record.deliveries.filter(({ state }) => state === "refused")).toEqual([]);
  });

  it("is not the report of an old run over that of a newer one", async () => {
    await adopted();
    const pull = life.open(worse);
    const old = life.proposed(pull);
    life.amend(pull, better);
    await life.job(life.proposed(pull));
    await life.job(old);
    expect(comments(pull)).toEqual([expect.stringContaining("✅")]);
  });

  it("is one comment of many runs at once", async () => {
    await adopted();
    const pull = life.open(worse);
    const runs = [life.proposed(pull), life.proposed(pull), life.proposed(pull)];
    await Promise.all(runs.map((occasion) => life.job(occasion)));
    expect(comments(pull)).toHaveLength(1);
    expect(comments(pull)[0]).toContain(`run=${runs.at(-1)?.run.id} `);
  });
});
