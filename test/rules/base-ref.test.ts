import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuditRecord, auditSchema } from "../../src/audit/v1.ts";
import { config, csv, rows } from "../run-gate.ts";
import { commit, git, newRepository } from "../sources/git-fixture.ts";

const { PATH, NODE_COMPILE_CACHE } = process.env;

const gates = (drop: string): string => config("", `  - { metric: accuracy, max_drop: ${drop} }\n`);
const worse = csv(rows((row, index) => (index % 10 === 5 ? { ...row, prediction: 1 - Number(row.label) } : row)));
let workspace: string;

beforeAll(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), "model-gate-base-ref-")));
  newRepository(workspace);
  commit(workspace, { "model-gate.yml": gates("1%"), "reference.csv": csv(rows()), "candidate.csv": worse });
  git(workspace, "branch", "release");
  writeFileSync(join(workspace, "model-gate.yml"), gates("50%"));
});

afterAll(() => rmSync(workspace, { recursive: true }));

/** Runs the command line from its sources, as somebody would before a push. */
function check(...argv: string[]): Promise<{ readonly code: number; readonly record: AuditRecord | undefined }> {
  const out = mkdtempSync(join(tmpdir(), "model-gate-out-"));
  const env = { PATH, NODE_COMPILE_CACHE, HOME: "/nonexistent" };
  const all = ["src/cli.ts", "check", "--quiet", "--workspace", workspace, "--out", out, ...argv];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { env }, (error) => {
      const code = typeof error?.code === "number" ? error.code : 0;
      resolve({ code, record: auditSchema.parse(JSON.parse(readFileSync(join(out, "audit.json"), "utf8"))) });
    });
  });
}

describe("the command line", () => {
  it("judges by what is checked out", async () => {
    const { code, record } = await check();
    expect(code).toBe(0);
    expect(record?.rules?.reason).toBe("no-change");
  });

  it("judges with --base-ref by the rules of that branch, as a pull request to it is judged", async () => {
    const { code, record } = await check("--base-ref", "release");
    expect(code).toBe(1);
    expect(record?.rules).toMatchObject({
      config_from: "base",
      base: { ref: "release" },
      changes: [{ direction: "loosened", path: "gates.accuracy.max_drop" }],
      preview: { outcome: "pass" },
    });
  });

  it("judges nothing where there is no such branch", async () => {
    const { code, record } = await check("--base-ref", "no-such-branch");
    expect(code).toBe(2);
    expect(record?.error).toMatchObject({ code: "E101" });
    expect(record?.error?.message).toContain("The rules of the base branch no-such-branch cannot be read");
  });

  it.each([
    ["rewritten, and named by a URL", (folder: string) => `file://${folder}/reference.csv`, "reference.csv"],
    ["rewritten, and behind a glob", () => "refer*.csv", "reference.csv"],
    ["new, and named by the base branch already", () => "later.csv", "later.csv"],
  ])("does not let a candidate be held against a reference that is %s", async (_, uriIn, rewritten) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "model-gate-base-ref-")));
    newRepository(folder);
    const yaml = gates("1%").replace("reference: reference.csv", `reference: "${uriIn(folder)}"`);
    commit(folder, { "model-gate.yml": yaml, "reference.csv": csv(rows()), "candidate.csv": worse });
    git(folder, "branch", "release");
    commit(folder, { [rewritten]: worse });
    const { code, record } = await check("--base-ref", "release", "--workspace", folder);
    rmSync(folder, { recursive: true });
    expect([code, record?.decision.outcome]).toEqual([1, "fail"]);
    expect(record?.findings?.map((finding) => finding.code)).toContain("changed-input");
  });
});
