import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { auditSchema } from "../src/audit/v1.ts";
import { readManifest } from "../src/reference/manifest.ts";
import { config, csv, rows } from "./run-gate.ts";

const { PATH, NODE_COMPILE_CACHE } = process.env;

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a workspace that is no repository. */
function run(workspace: string, ...argv: string[]): Promise<Ended> {
  return new Promise((done) => {
    const options = { cwd: workspace, env: { PATH, NODE_COMPILE_CACHE } };
    execFile(process.execPath, [resolve("src/cli.ts"), ...argv], options, (error, stdout, stderr) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

const good = csv(rows());
const bad = csv(rows((row, index) => (index % 3 === 0 ? { ...row, prediction: 1 - Number(row.label) } : row)));

function workspaceOf(reference: string): string {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-bless-"));
  writeFileSync(join(workspace, "model-gate.yml"), config().replace("reference.csv", reference));
  writeFileSync(join(workspace, "candidate.csv"), good);
  return workspace;
}

describe("model-gate bless", () => {
  it("makes the first reference, though there is none yet, and later checks are held against it", async () => {
    const workspace = workspaceOf("blessed");
    const blessed = await run(workspace, "bless", "--out", "blessed");
    expect(blessed.stderr).toBe("");
    expect(blessed.code).toBe(0);
    expect(blessed.stdout).toMatch(/Reference: written to .*blessed, whatever the verdict \(fail\)/);
    expect(readdirSync(join(workspace, "blessed")).toSorted()).toEqual([
      "audit.json",
      "audit.jsonl",
      "candidate",
      "reference.json",
      "report.html",
      "report.md",
    ]);
    expect(readManifest(readFileSync(join(workspace, "blessed/reference.json")))).toMatchObject({
      outcome: "fail",
      commit: null,
      run: null,
    });
    const checked = await run(workspace, "check", "--json");
    expect(checked.code).toBe(0);
    expect(auditSchema.parse(JSON.parse(checked.stdout)).reference).toMatchObject({ selected: "recorded" });
    writeFileSync(join(workspace, "candidate.csv"), bad);
    expect((await run(workspace, "check", "--quiet")).code).toBe(1);
  });

  it("replaces an earlier reference by what is worse, since somebody wants it so", async () => {
    const workspace = workspaceOf("blessed");
    await run(workspace, "bless", "--out", "blessed");
    writeFileSync(join(workspace, "candidate.csv"), bad);
    const { code, stdout } = await run(workspace, "bless", "--out", "blessed");
    expect(code).toBe(0);
    expect(stdout).toContain("This run makes its candidate the reference on purpose, whatever the verdict: set by ");
    expect(readFileSync(join(workspace, "blessed/candidate/candidate.csv"), "utf8")).toBe(bad);
    expect((await run(workspace, "check", "--quiet")).code).toBe(0);
  });

  it("writes nothing when the candidate cannot be judged", async () => {
    const workspace = workspaceOf("blessed");
    const { code, stdout } = await run(workspace, "bless", "--candidate", "nowhere.csv", "--out", "blessed");
    expect(code).toBe(3);
    expect(stdout).toContain("not written: nothing was judged");
    expect(existsSync(join(workspace, "blessed/reference.json"))).toBe(false);
  });

  it("can be tried again where it failed", async () => {
    const workspace = workspaceOf("blessed");
    await run(workspace, "bless", "--candidate", "nowhere.csv", "--out", "blessed");
    expect((await run(workspace, "bless", "--out", "blessed")).code).toBe(0);
  });

  it("does not touch a folder that holds something else", async () => {
    const workspace = workspaceOf("blessed");
    const { code, stderr } = await run(workspace, "bless", "--out", ".");
    expect(code).toBe(2);
    expect(stderr).toContain("holds something else than a reference");
  });

  it("needs a folder", async () => {
    const { code, stderr } = await run(workspaceOf("blessed"), "bless");
    expect(code).toBe(2);
    expect(stderr).toContain("bless needs --out DIR");
  });
});

describe("model-gate check away from GitHub", () => {
  it("says what to do where the config says reference: auto", async () => {
    const { code, stdout } = await run(workspaceOf("auto"), "check", "--no-color");
    expect(code).toBe(3);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "`reference: auto` stands for what the runs on GitHub published, and this is no run on GitHub. → Name a file by --reference",
    );
  });
});
