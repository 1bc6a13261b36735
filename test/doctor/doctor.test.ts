import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CheckUp } from "../../src/doctor/check-up.ts";
import { doctor } from "../../src/doctor/doctor.ts";
import type { DoctorRequest } from "../../src/doctor/doctor-request.ts";
import type { Change, Repository } from "../../src/sources/repository.ts";
import { config, csv, rows } from "../run-gate.ts";

let workspace: string;
let temporary: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "model-gate-"));
  temporary = mkdtempSync(join(tmpdir(), "model-gate-"));
});

afterEach(() => {
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(workspace, { recursive: true });
  rmSync(temporary, { recursive: true });
});

async function lookAt(
  files: Readonly<Record<string, string>>,
  more: Partial<DoctorRequest> = {},
): Promise<Readonly<Record<string, readonly CheckUp[]>>> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), content);
  }
  const before = readdirSync(workspace, { recursive: true });
  const checks = await doctor(
    {
      config: undefined,
      workspace,
      environment: {},
      inputs: [],
      startedAt: new Date("2026-01-01T00:00:00Z"),
      node: "v24.1.0",
      place: undefined,
      ...more,
    },
    temporary,
  );
  expect(readdirSync(workspace, { recursive: true })).toEqual(before);
  return groups(checks);
}

const sound = { "model-gate.yml": config(), "reference.csv": csv(rows()), "candidate.csv": csv(rows()) };

describe("the doctor", () => {
  it("reads config, files and workflows as a run would, and writes nothing", async () => {
    const found = await lookAt({
      ...sound,
      ".github/workflows/gate.yml": readFileSync("examples/workflows/pull-request.yml", "utf8"),
      ".github/workflows/other.yml": "on: push\njobs: { a: { steps: [{ run: make }] } }\n",
      ".github/workflows/broken.yml": "on: [",
    });
    expect(found["config"]).toMatchObject([{ mark: "ok", found: "model-gate.yml: binary, 2 gates, mode balanced" }]);
    expect(found["comparison"]).toMatchObject([{ mark: "ok", found: "200 rows, joined by id" }]);
    expect(found["workflow"]).toMatchObject([{ mark: "ok" }]);
  });

  it("finds a column that the config names and the file does not have", async () => {
    const found = await lookAt({ ...sound, "candidate.csv": csv(rows()).replace("prediction", "answer") });
    expect(found["comparison"]).toMatchObject([{ mark: "problem", exitCode: 3 }]);
    expect(found["comparison"]?.[0]?.found).toContain('"prediction"');
  });

  it("finds a slice by a column that is not there", async () => {
    const found = await lookAt({ ...sound, "model-gate.yml": config("slices: [{ by: country }]\n") });
    expect(found["comparison"]).toMatchObject([{ mark: "problem" }]);
  });

  it("tells of each file that is missing, and of no comparison", async () => {
    const found = await lookAt({ "model-gate.yml": config() });
    expect(found).toMatchObject({ reference: [{ mark: "problem" }], candidate: [{ mark: "problem" }] });
    expect(found["comparison"]).toBeUndefined();
  });

  it("tells of waivers that are not read", async () => {
    const found = await lookAt({ ...sound, ".model-gate/waivers.yml": "version: 2\nwaivers: []\n" });
    expect(found["waivers"]).toMatchObject([{ mark: "ok", found: "none" }, { mark: "hint" }]);
  });

  const change: Change = {
    kind: "pull-request",
    baseBranch: "main",
    defaultBranch: "main",
    baseSha: undefined,
    headSha: undefined,
    pullRequest: 7,
    readOnly: undefined,
  };
  const repository = (files: Readonly<Record<string, string>>): Repository => ({
    name: "octo/models",
    folder: "",
    commitOf: () => Promise.resolve("b".repeat(40)),
    fileAt: (_commit, path) => Promise.resolve(files[path] === undefined ? undefined : Buffer.from(files[path])),
  });

  it("looks at the files under the rules of the base branch, which a run would enforce", async () => {
    const base = repository({ "model-gate.yml": config().replace("candidate.csv", "of-base.csv") });
    const found = await lookAt(sound, { change, repository: base });
    expect(found["rules"]).toMatchObject([{ mark: "ok", found: "those of the base branch main at bbbbbbb" }]);
    expect(found["candidate"]?.[0]?.found).toContain("of-base.csv");
  });

  it("tells of a config that is broken on the base branch, by its place there", async () => {
    const found = await lookAt(sound, { change, repository: repository({ "model-gate.yml": "version: 2\n" }) });
    expect(found["config"]).toMatchObject([{ mark: "ok" }]);
    expect(found["rules"]).toMatchObject([{ mark: "problem", exitCode: 2 }]);
    expect(found["rules"]?.[0]?.found).toContain("model-gate.yml@main:1:10");
  });

  it("has a problem with a base branch that nobody can be asked about", async () => {
    const found = await lookAt(sound, { change });
    expect(found["rules"]).toMatchObject([{ mark: "problem", exitCode: 2 }]);
  });
});

describe("the doctor and reference: auto", () => {
  it("says in a terminal that it is looked for on GitHub", async () => {
    const found = await lookAt({ ...sound, "model-gate.yml": config().replace("reference.csv", "auto") });
    expect(found["reference"]).toMatchObject([{ mark: "hint" }]);
    expect(found["comparison"]).toMatchObject([{ mark: "ok" }]);
  });
});

function groups(checks: readonly CheckUp[]): Readonly<Record<string, readonly CheckUp[]>> {
  const subjects = new Set(checks.map(({ subject }) => subject));
  return Object.fromEntries(
    Array.from(subjects, (subject) => [subject, checks.filter((check) => check.subject === subject)]),
  );
}
