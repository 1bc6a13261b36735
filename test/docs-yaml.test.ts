import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { isGranted, neededPermissions } from "../src/doctor/needed-permissions.ts";
import { type Permissions, workflowFile } from "../src/doctor/workflow-file.ts";
import { readWaivers } from "../src/waivers/read-waivers.ts";
import { load } from "./config/loading.ts";
import { runWorkflow, workflowOf } from "./example-workflow.ts";
import { startLife, type Life } from "./github/life.ts";

interface Block {
  readonly page: string;
  readonly text: string;
}

const pages = ["README.md", ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : []))];

function blocksOf(page: string): readonly Block[] {
  return [...readFileSync(page, "utf8").matchAll(/```yaml\n(.*?)```/gsu)].map(([, text = ""]) => ({ page, text }));
}

const blocks = pages.flatMap(blocksOf);

const readme = blocksOf("README.md").map(({ text }) => text);

/** The README's config with everything in it, which parts of a config are put into. */
const whole = mapping(readme.findLast((text) => "task" in mapping(text)) ?? "");

function mapping(text: string): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).catch({}).parse(parse(text));
}

const knownInputs = Object.keys(
  z.looseObject({ inputs: z.record(z.string(), z.unknown()) }).parse(parse(readFileSync("action.yml", "utf8"))).inputs,
);

const steps = z.array(z.looseObject({ with: z.record(z.string(), z.unknown()).optional() }));

async function expectSound({ text }: Block): Promise<void> {
  const content: unknown = parse(text);
  const keys = mapping(text);
  if (Array.isArray(content)) expectSteps(content);
  else if ("jobs" in keys) expectWorkflow(text);
  else if ("waivers" in keys) await expectWaivers(text);
  else await expect(load(JSON.stringify("task" in keys ? keys : { ...whole, ...keys }))).resolves.toBeDefined();
}

function expectSteps(content: unknown): void {
  const inputs = steps.parse(content).flatMap((step) => Object.keys(step.with ?? {}));
  expect(knownInputs).toEqual(expect.arrayContaining(inputs));
}

function expectWorkflow(text: string): void {
  const { events, gates } = workflowOf(text);
  for (const { inputs, permissions } of gates) {
    expect(knownInputs).toEqual(expect.arrayContaining(Object.keys(inputs)));
    const needed = neededPermissions({ inputs, events, config: undefined });
    const granted: Permissions = permissions ?? {};
    expect(needed.filter((need) => !isGranted(granted, need))).toEqual([]);
  }
}

async function expectWaivers(text: string): Promise<void> {
  const read = await readWaivers({
    workspace: "/workspace",
    now: new Date("2026-06-01T00:00:00Z"),
    readFile: () => Promise.resolve(new TextEncoder().encode(text)),
  });
  expect(read.findings).toEqual([]);
  expect(read.waivers.length).toBeGreaterThan(0);
}

describe("the YAML in README and docs", () => {
  it.each(blocks.map((block, index) => [block.page, index, block] as const))(
    "in %s can be copied (block %i)",
    async (_page, _index, block) => {
      await expectSound(block);
    },
  );
});

describe("the links in README and docs", () => {
  it.each(pages)("of %s lead to files that are there", (page) => {
    const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/gu)];
    const folder = page.startsWith("docs/") ? "docs/" : "";
    expect(links.flatMap(([, link = ""]) => (existsSync(folder + link) ? [] : [link]))).toEqual([]);
  });
});

describe("the fifteen lines of the README", () => {
  let life: Life;

  beforeEach(async () => {
    life = await startLife();
  });

  afterEach(async () => {
    expect(await life.end()).toEqual([]);
  });

  const [gate = "", config = ""] = readme;
  const predictions = (model: string) => ({
    "candidate.csv": readFileSync(`fixtures/tables/binary/${model}.csv`),
  });

  it("are fifteen", () => {
    expect(workflowFile("model-gate.yml", gate)).toBeDefined();
    expect(mapping(config)).toMatchObject({ version: 1, reference: "auto" });
    expect(`${gate}${config}`.trimEnd().split("\n")).toHaveLength(15);
  });

  it("lead a new repository from nothing to a gate that blocks", async () => {
    const workflow = workflowOf(gate);
    const first = await runWorkflow(life.push({ "model-gate.yml": config }), {
      life,
      workflow,
      made: predictions("reference"),
    });
    expect(first).toMatchObject({ exitCode: 0, outputs: { verdict: "warn" } });
    const pull = life.open({ "model.txt": "2" });
    const worse = await runWorkflow(life.proposed(pull), { life, workflow, made: predictions("worse") });
    expect(worse).toMatchObject({ exitCode: 1, outputs: { verdict: "fail", "failed-gates": '["accuracy"]' } });
    const comments = life.github.issues.comments.filter(({ issue }) => issue === pull.number);
    expect(comments.map(({ body }) => body)).toEqual([expect.stringContaining("Blocked: accuracy fell")]);
    life.amend(pull, { "model.txt": "3" });
    const better = await runWorkflow(life.proposed(pull), { life, workflow, made: predictions("better") });
    expect(better).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
    const merged = await runWorkflow(life.merged(pull), { life, workflow, made: predictions("better") });
    expect(merged).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
    for (const { record } of [first, worse, better, merged])
      expect(record.deliveries.filter(({ state }) => state === "refused")).toEqual([]);
  });

  it("lead there also when config and workflow come by a pull request", async () => {
    const workflow = workflowOf(gate);
    const pull = life.open({ "model-gate.yml": config });
    const adopted = await runWorkflow(life.proposed(pull), { life, workflow, made: predictions("reference") });
    expect(adopted).toMatchObject({ exitCode: 0, outputs: { verdict: "warn" } });
    expect(adopted.record.rules).toMatchObject({ reason: "first-adoption" });
    const merged = await runWorkflow(life.merged(pull), { life, workflow, made: predictions("reference") });
    expect(merged).toMatchObject({ exitCode: 0, outputs: { verdict: "warn" } });
    const next = life.open({ "model.txt": "2" });
    const worse = await runWorkflow(life.proposed(next), { life, workflow, made: predictions("worse") });
    expect(worse).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
  });
});
