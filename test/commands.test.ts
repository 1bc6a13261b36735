import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exampleConfig, exampleWorkflow, runWorkflow } from "./example-workflow.ts";
import { startLife, type Life } from "./github/life.ts";

let life: Life;

beforeEach(async () => {
  life = await startLife();
});

afterEach(async () => {
  expect(await life.end()).toEqual([]);
});

const made = { "predictions/candidate.csv": readFileSync("fixtures/tables/binary/reference.csv") };
const files = {
  "model-gate.yml": exampleConfig("model-gate.yml"),
  ".github/workflows/model-gate.yml": readFileSync("examples/workflows/pull-request.yml", "utf8"),
};

function requestsThatWrite(): readonly string[] {
  return life.github.log
    .filter(({ method, path }) => method !== "GET" && path.startsWith("/repos"))
    .map(({ path }) => path);
}

describe("command: doctor", () => {
  it("looks at a pull request as it will be judged, in log and summary, and writes nothing", async () => {
    await runWorkflow(life.push(files), { life, workflow: exampleWorkflow("pull-request.yml"), made });
    const step = await life.job(life.proposed(life.open({ "model.txt": "2" })), { with: { command: "doctor" }, made });
    expect(step.log).toMatch(/^✓ rules +those of the base branch main at [0-9a-f]{7}$/m);
    expect(step.log).toMatch(/^✓ reference +auto:main@[0-9a-f]{7}\/candidate\.csv \(main at [0-9a-f]{7}, /m);
    expect(step.log).toMatch(/^✓ event +pull_request: pull request #\d+$/m);
    expect(step.log).toMatch(/^✓ token +it may read the runs \(`actions: read`\)$/m);
    expect(step.log).toMatch(/^✓ workflow +\.github\/workflows\/model-gate\.yml: push, pull_request; /m);
    expect(step.log).toContain("Nothing stands against a run.\n");
    expect(step.summary).toContain("### Model gate: doctor");
    expect([step.exitCode, Object.keys(step.reports), requestsThatWrite()]).toEqual([0, [], []]);
  });

  it("ends with 3 where the candidate is not there, and says what to do", async () => {
    const step = await life.job(life.push(files), { with: { command: "doctor" } });
    expect(step.exitCode).toBe(3);
    expect(step.log).toMatch(/^✗ candidate +"predictions\/candidate.csv" does not exist/m);
    expect(step.log).toMatch(/^! reference +none yet: no run on main has published a reference of model-gate$/m);
  });
});

describe("command: self-test", () => {
  it("shows the smallest regression that each gate catches, and writes nothing", async () => {
    await runWorkflow(life.push(files), { life, workflow: exampleWorkflow("pull-request.yml"), made });
    const step = await life.job(life.proposed(life.open({ "model.txt": "2" })), {
      with: { command: "self-test" },
      made,
    });
    expect(step.log).toMatch(/^✓ accuracy +blocks from: \d\S* % of the rows answered as another row$/m);
    expect(step.summary).toContain("### Model gate: self-test");
    expect([step.exitCode, Object.keys(step.reports), requestsThatWrite()]).toEqual([0, [], []]);
  });

  it("ends with 1 where a gate is blind, by the rules of the base branch", async () => {
    const blind = {
      ...files,
      "model-gate.yml": files["model-gate.yml"]
        .replace("min: 80%", "min: 0%")
        .replace("max_drop: 1%", "max_drop: 100%"),
    };
    await runWorkflow(life.push(blind), { life, workflow: exampleWorkflow("pull-request.yml"), made });
    const step = await life.job(life.proposed(life.open(files)), { with: { command: "self-test" }, made });
    expect(step.exitCode).toBe(1);
    expect(step.log).toContain("WOULD NOT HAVE CAUGHT ANY OF THE PLANTED REGRESSIONS");
  });
});
