import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const directory = mkdtempSync(join(tmpdir(), "model-gate-examples-"));
afterAll(() => rmSync(directory, { recursive: true }));

describe("the example configs", () => {
  it.each([
    ["breast-cancer", "binary/worse.csv", 1],
    ["breast-cancer", "binary/worse.jsonl", 1],
    ["breast-cancer", "binary/worse.parquet", 1],
    ["breast-cancer", "binary/equal.csv", 0],
    ["breast-cancer", "binary/better.csv", 0],
    ["digits", "multiclass/worse.csv", 1],
    ["digits", "multiclass/equal.parquet", 0],
    ["digits", "multiclass/better.parquet", 0],
    ["diabetes", "regression/worse.jsonl", 1],
    ["diabetes", "regression/equal.csv", 0],
    ["diabetes", "regression/better.parquet", 0],
  ])("%s with %s ends with %i", (example, candidate, status) => {
    expect(check(`examples/${example}/model-gate.yml`, "--candidate", `fixtures/tables/${candidate}`)).toMatchObject({
      status,
      stderr: "",
    });
  });

  it("take labels from a file of their own", () => {
    const run = check("examples/breast-cancer/model-gate.yml", "--labels", "fixtures/tables/binary/labels.csv");
    expect(run).toMatchObject({ status: 0, stderr: "" });
  });
});

const workflowSchema = z.looseObject({
  permissions: z.strictObject({}),
  concurrency: z.looseObject({ group: z.string() }),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.record(z.string(), z.string()),
      steps: z.array(
        z.looseObject({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() }),
      ),
    }),
  ),
});

describe("the example workflows", () => {
  const inputs = inputNames();

  it.each(readdirSync("examples/workflows"))("%s uses the action with inputs that it has", (name) => {
    const workflow = workflowSchema.parse(parse(readFileSync(join("examples/workflows", name), "utf8")));
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const gates = steps.filter((step) => step.uses === "model-gate/model-gate@v0");
    expect(gates).toHaveLength(1);
    expect(inputs).toEqual(expect.arrayContaining(gates.flatMap((step) => Object.keys(step.with ?? {}))));
  });
});

function check(...options: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const program = ["src/cli.ts", "check", ...options, "--out", directory, "--quiet"];
  const { status, stderr } = spawnSync(process.execPath, program, { encoding: "utf8" });
  return { status, stderr };
}

function inputNames(): readonly string[] {
  const action = z.looseObject({ inputs: z.record(z.string(), z.unknown()) });
  return Object.keys(action.parse(parse(readFileSync("action.yml", "utf8"))).inputs);
}
