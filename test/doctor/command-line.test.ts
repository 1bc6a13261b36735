import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const { PATH, NODE_COMPILE_CACHE } = process.env;

function run(...argv: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  // A runner's own variables are none of the test's.
  const env = { PATH, NODE_COMPILE_CACHE };
  return spawnSync(process.execPath, ["src/cli.ts", ...argv], { encoding: "utf8", env });
}

const printed = z.looseObject({ schema: z.string(), exit_code: z.int() });

describe("model-gate doctor", () => {
  it("ends with 0 where nothing stands against a run", () => {
    const { status, stdout, stderr } = run("doctor", "examples/breast-cancer/model-gate.yml");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^✓ candidate {3}fixtures\/tables\/binary\/equal\.csv: 569 rows, 12 columns, 36\.1 KiB$/m);
    expect(stdout).toContain("Nothing stands against a run");
  });

  it("ends with 2 without a config, and with 3 without a candidate", () => {
    expect(run("doctor", "none.yml").status).toBe(2);
    expect(run("doctor", "examples/breast-cancer/model-gate.yml", "--candidate", "none.csv").status).toBe(3);
  });

  it("prints JSON for a program", () => {
    const { status, stdout } = run("doctor", "none.yml", "--json");
    expect(printed.parse(JSON.parse(stdout))).toMatchObject({ schema: "model-gate/doctor/v1", exit_code: status });
  });

  it("takes one config", () => {
    const { status, stderr } = run("doctor", "a.yml", "b.yml");
    expect([status, stderr]).toEqual([2, expect.stringContaining("doctor takes one config, not 2")]);
  });
});

describe("model-gate self-test", () => {
  it("shows what each gate of an example catches", () => {
    const { status, stdout, stderr } = run("self-test", "examples/breast-cancer/model-gate.yml");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^✓ accuracy +blocks from: 2 % of the rows answered as another row$/m);
    expect(stdout).toMatch(/^! latency_p95 +only warns from: every row 1\.5 times as slow$/m);
  });

  it("says the same with the same seed, and may say something else with another", () => {
    const tested = (...options: readonly string[]): string =>
      run("self-test", "examples/breast-cancer/model-gate.yml", "--json", ...options).stdout;
    expect(tested("--seed", "7")).toBe(tested("--seed", "7"));
    expect(printed.parse(JSON.parse(tested("--seed", "8")))).toMatchObject({ schema: "model-gate/self-test/v1" });
  });

  it("ends with the error of a run where there is nothing to plant into", () => {
    const { status, stderr } = run("self-test", "examples/breast-cancer/model-gate.yml", "--candidate", "none.csv");
    expect([status, stderr]).toEqual([3, expect.stringContaining('"none.csv" does not exist')]);
  });
});
