import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { neededPermissions } from "../src/doctor/needed-permissions.ts";
import { parseInputs } from "../src/platforms/github/inputs.ts";
import { load } from "./config/loading.ts";
import {
  exampleConfig,
  exampleWorkflow,
  gateOf,
  inputsOf,
  legsOf,
  runWorkflow,
  type Setup,
} from "./example-workflow.ts";
import { startLife, type Life, type Lived } from "./github/life.ts";
import type { PullRequest } from "./github/pulls-api.ts";

const names = readdirSync("examples/workflows").filter((name) => name.endsWith(".yml"));

const configs: Readonly<Record<string, string | undefined>> = {
  "attest.yml": "model-gate.yml",
  "fork-delivery.yml": undefined,
  "merge-queue.yml": "model-gate.yml",
  "monorepo.yml": "model-gate.yml",
  "pull-request.yml": "model-gate.yml",
  "schedule.yml": "model-gate.production.yml",
};

type Model = "reference" | "better" | "equal" | "worse";

function predictions(model: Model): Buffer {
  return readFileSync(`fixtures/tables/binary/${model}.csv`);
}

describe("the example workflows", () => {
  it("are all here, each with the config that it needs", () => {
    expect(names.toSorted()).toEqual(Object.keys(configs));
    const needed = new Set(Object.values(configs).filter((name) => name !== undefined));
    expect(readdirSync("examples/workflows/configs").toSorted()).toEqual([...needed].toSorted());
  });

  it.each(names)("%s gives the action inputs that it has and takes", (name) => {
    const { inputs: known } = z
      .looseObject({ inputs: z.record(z.string(), z.unknown()) })
      .parse(parse(readFileSync("action.yml", "utf8")));
    const inputs = inputsOf(gateOf(exampleWorkflow(name)), "churn");
    expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(inputs)));
    const variables = Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value] as const);
    expect(parseInputs(Object.fromEntries(variables))).toMatchObject({ command: inputs["command"] ?? "check" });
  });

  it.each(names)("%s has the permissions that its gate needs and no other, each with its reason", async (name) => {
    const workflow = exampleWorkflow(name);
    const { inputs, permissions } = gateOf(workflow);
    const file = configs[name];
    const config = file === undefined ? undefined : (await load(exampleConfig(file))).config;
    const needed = neededPermissions({ inputs, events: workflow.events, config });
    expect(permissions).toEqual(Object.fromEntries(needed.map(({ scope, level }) => [scope, level])));
    const text = readFileSync(`examples/workflows/${name}`, "utf8");
    for (const { scope, level } of needed) expect(text).toMatch(new RegExp(`^ +${scope}: ${level} # \\w`, "m"));
  });

  it.each(names)("%s gives nothing by default, ends, and does not run twice for one thing", (name) => {
    const workflow = z
      .looseObject({
        permissions: z.strictObject({}),
        concurrency: z.looseObject({ group: z.string() }),
        jobs: z.record(z.string(), z.looseObject({ "timeout-minutes": z.int().max(60) })),
      })
      .safeParse(parse(readFileSync(`examples/workflows/${name}`, "utf8")));
    expect(workflow.error).toBeUndefined();
    expect(exampleWorkflow(name).filtered).toEqual([]);
  });
});

let life: Life;

async function begin(): Promise<void> {
  life = await startLife();
}

async function end(): Promise<void> {
  expect(await life.end()).toEqual([]);
}

/** Nothing that the workflow is set up for was refused for want of a permission. */
function expectAllowed(...steps: readonly Lived[]): void {
  for (const { record } of steps) expect(record.deliveries.filter(({ state }) => state === "refused")).toEqual([]);
}

function headlines({ number }: PullRequest): readonly string[] {
  const comments = life.github.issues.comments.filter(({ issue }) => issue === number);
  return comments.map(({ body }) => /^### (.*)$/m.exec(body)?.[1] ?? body);
}

type Files = NonNullable<Setup["made"]>;

const candidateAt = (path: string, model: Model): Files => ({ [path]: predictions(model) });
const made = (model: Model): Files => candidateAt("predictions/candidate.csv", model);

describe("what they do", () => {
  beforeEach(begin);
  afterEach(end);

  describe.each(["pull-request.yml", "merge-queue.yml"])("%s", (name) => {
    const workflow = exampleWorkflow(name);

    it("publishes the reference on main, blocks what is worse and passes what is better", async () => {
      const files = { "model-gate.yml": exampleConfig("model-gate.yml") };
      const first = await runWorkflow(life.push(files), { life, workflow, made: made("reference") });
      expect(first).toMatchObject({ exitCode: 0, outputs: { verdict: "warn" } });
      const pull = life.open({ "model.txt": "2" });
      const worse = await runWorkflow(life.proposed(pull), { life, workflow, made: made("worse") });
      expect(worse).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
      expect(headlines(pull)).toEqual([expect.stringContaining("Blocked: accuracy fell")]);
      life.amend(pull, { "model.txt": "3" });
      const better = await runWorkflow(life.proposed(pull), { life, workflow, made: made("better") });
      expect(better).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
      expectAllowed(first, worse, better);
    });
  });

  describe("attest.yml", () => {
    it("leaves what its second job signs in the artifact, and ends before it for a model that is blocked", async () => {
      const workflow = exampleWorkflow("attest.yml");
      const files = { "model-gate.yml": exampleConfig("model-gate.yml") };
      await runWorkflow(life.push(files), { life, workflow, made: made("reference") });
      const passed = await runWorkflow(life.push({ "model.txt": "2" }), { life, workflow, made: made("better") });
      expect(passed).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
      expect(passed.outputs["artifact-id"]).toMatch(/^\d+$/);
      expect(JSON.parse(passed.reports["test-result.predicate.json"]?.toString() ?? "null")).toMatchObject({
        result: "PASSED",
      });
      const blocked = await runWorkflow(life.push({ "model.txt": "3" }), { life, workflow, made: made("worse") });
      expect(blocked.exitCode).toBe(1);
      expectAllowed(passed, blocked);
    });
  });

  describe("merge-queue.yml", () => {
    it("judges what the queue has put together, and tells it by a check run", async () => {
      const workflow = exampleWorkflow("merge-queue.yml");
      const files = { "model-gate.yml": exampleConfig("model-gate.yml") };
      await runWorkflow(life.push(files), { life, workflow, made: made("reference") });
      const pull = life.open({ "model.txt": "2" });
      const step = await runWorkflow(life.queued(pull), { life, workflow, made: made("worse") });
      expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: "fail", "comment-id": "" } });
      expect(step.outputs["check-run-id"]).toMatch(/^\d+$/);
      expectAllowed(step);
    });
  });

  describe("fork-delivery.yml", () => {
    it("comments on what a fork's own run could only judge", async () => {
      const workflow = exampleWorkflow("pull-request.yml");
      const files = { "model-gate.yml": exampleConfig("model-gate.yml") };
      await runWorkflow(life.push(files), { life, workflow, made: made("reference") });
      const pull = life.open({}, { from: { id: 666, fullName: "mallory/models", fork: true }, branch: "main" });
      const judged = await runWorkflow(life.proposed(pull), { life, workflow, made: made("worse") });
      expect(judged.exitCode).toBe(1);
      expect(headlines(pull)).toEqual([]);
      const delivery = exampleWorkflow("fork-delivery.yml");
      const delivered = await runWorkflow(life.completed(judged.run), { life, workflow: delivery });
      expect(delivered.exitCode).toBe(0);
      expect(headlines(pull)).toEqual([expect.stringContaining("accuracy fell")]);
    });
  });

  describe("schedule.yml", () => {
    it("opens an issue at the second bad night of three and closes it at the first good one", async () => {
      const workflow = exampleWorkflow("schedule.yml");
      life.push({ "model-gate.production.yml": exampleConfig("model-gate.production.yml") });
      const asset = { id: 7, name: "predictions.csv", bytes: predictions("reference") };
      const at = life.github.clock.now();
      life.github.releases.push({ id: 1, tag: "v1.4", at, draft: false, prerelease: false, assets: [asset] });
      const night = async (model: Model): Promise<Lived> => {
        life.later(1);
        const step = await runWorkflow(life.night(), {
          life,
          workflow,
          made: candidateAt("predictions/production.csv", model),
        });
        expectAllowed(step);
        return step;
      };
      const open = (): number => {
        const issues = [...life.github.issues.issues.values()];
        return issues.filter(({ state, isPullRequest }) => state === "open" && !isPullRequest).length;
      };
      expect(await night("worse")).toMatchObject({ exitCode: 0, outputs: { verdict: "warn", retrain: "false" } });
      expect(open()).toBe(0);
      expect(await night("worse")).toMatchObject({ exitCode: 1, outputs: { verdict: "fail", retrain: "true" } });
      expect(open()).toBe(1);
      expect(await night("better")).toMatchObject({ exitCode: 0 });
      expect(open()).toBe(0);
    });
  });

  describe("monorepo.yml", () => {
    it("judges each model by itself, in comments and references of their own", async () => {
      const workflow = exampleWorkflow("monorepo.yml");
      const legs = legsOf("monorepo.yml");
      expect(legs).toHaveLength(3);
      const configFiles = legs.map((leg) => [`models/${leg}/model-gate.yml`, exampleConfig("model-gate.yml")] as const);
      const all = (occasion: ReturnType<Life["push"]>, modelOf: (leg: string) => Model): Promise<readonly Lived[]> =>
        Promise.all(
          legs.map((leg) =>
            runWorkflow(occasion, {
              life,
              workflow,
              leg,
              made: candidateAt(`models/${leg}/predictions/candidate.csv`, modelOf(leg)),
            }),
          ),
        );
      await all(life.push(Object.fromEntries(configFiles)), () => "reference");
      const pull = life.open({ "model.txt": "2" });
      const steps = await all(life.proposed(pull), (leg) => (leg === "fraud" ? "worse" : "better"));
      expect(steps.map(({ exitCode }) => exitCode)).toEqual(legs.map((leg) => (leg === "fraud" ? 1 : 0)));
      expect(headlines(pull)).toHaveLength(legs.length);
      expectAllowed(...steps);
    });
  });
});
