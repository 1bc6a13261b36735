import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const [failed, waived] = ["fixtures/audits/fail-binary.json", "fixtures/audits/waived.json"];

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

function diff(...argv: readonly string[]): Ended {
  return spawnSync(process.execPath, ["src/cli.ts", "diff", ...argv], { encoding: "utf8" });
}

describe("model-gate diff", () => {
  it("tells how two records differ and exits 0, whatever they say", () => {
    const { stdout, stderr, status } = diff(failed, waived);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^The first run failed, the second passed with warnings: 6 no longer judged, 1 worse, 1 fixed; 1 gate goes by other\s+limits\.\n/u,
    );
    expect(stdout).toContain("\nNo longer judged\n");
  });

  it("says so where both are the same record", () => {
    expect(diff(failed, failed).stdout).toMatch(/^The same record\.\n/u);
  });

  it("prints Markdown, and JSON for a program", () => {
    expect(diff(failed, waived, "--to", "md").stdout).toMatch(/^### The first run failed/u);
    const printed: unknown = JSON.parse(diff(failed, waived, "--to", "json").stdout);
    expect(printed).toMatchObject({ isSame: false, before: { outcome: "fail" }, now: { outcome: "warn" } });
  });

  it("reads a record of an earlier version", () => {
    const [folder = ""] = readdirSync("fixtures/audits/earlier");
    const [file = ""] = readdirSync(join("fixtures/audits/earlier", folder));
    const { stdout, status } = diff(join("fixtures/audits/earlier", folder, file), failed);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^These are runs of two different gates\. /u);
  });

  it("says that a record was changed, and compares what it says now", () => {
    const changed = join(mkdtempSync(join(tmpdir(), "model-gate-diff-")), "audit.json");
    writeFileSync(changed, readFileSync(failed, "utf8").replace('"seed": 1', '"seed": 7'));
    const { stdout, stderr, status } = diff(failed, changed);
    expect([status, stderr]).toEqual([0, expect.stringContaining("was changed after it was written")]);
    expect(stdout).toContain("Seed: 1; now 7");
  });

  it.each([
    ["one file", [failed], 2, "diff takes two files"],
    ["three files", [failed, failed, failed], 2, "diff takes two files"],
    [
      "another form",
      [failed, waived, "--to", "html"],
      2,
      '"html" is not a format of diff; there are text, md and json',
    ],
    ["a file that is not there", [failed, "/nowhere/audit.json"], 3, "/nowhere/audit.json could not be read"],
    ["a file that is no record", ["package.json", failed], 3, "package.json is not an audit record"],
  ] as const)("of %s ends with an error that says what is wrong", (_what, argv, code, message) => {
    const { stdout, stderr, status } = diff(...argv);
    expect([status, stdout]).toEqual([code, ""]);
    expect(stderr).toContain(message);
  });
});
