import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const audit = "fixtures/audits/earlier/4a13bc7/worse-classifier.json";

function run(...argv: readonly string[]): {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
} {
  return spawnSync(process.execPath, ["src/cli.ts", "explain", ...argv], { encoding: "utf8" });
}

describe("model-gate explain", () => {
  it("explains a gate that failed, and exits 0", () => {
    const { stdout, stderr, status } = run("accuracy", audit, "--slice", "all rows");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^accuracy, all rows: worse, proven\n/u);
  });

  it("prints Markdown", () => {
    expect(run("roc_auc", audit, "--to", "md").stdout).toMatch(/^### `roc_auc`, all rows: worse than allowed\n/u);
  });

  it.each([
    ["no gate", [], /explain takes the name of a gate/u],
    ["a gate that is not there", ["acuracy", audit], /Did you mean "accuracy"\? There are: join_rate/u],
    ["another form", ["accuracy", audit, "--to", "html"], /"html" is not a form of explain; there are text, md/u],
  ])("exits 2 with %s, and says what there is", (_what, argv, expected) => {
    const { stderr, status } = run(...argv);
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
  });

  it("exits 3 where there is no record of a run", () => {
    const { stderr, status } = run("accuracy", "/nowhere/audit.json");
    expect(status).toBe(3);
    expect(stderr).toContain("Give the path of an audit.json.");
  });
});
