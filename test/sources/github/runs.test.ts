import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { compareCommits } from "../../../src/sources/github/compare-commits.ts";
import { runOf } from "../../../src/sources/github/runs.ts";
import { readers } from "../../../src/readers/index.ts";
import { isTableName } from "../../../src/sources/table-names.ts";
import { refusal } from "../../refusal.ts";
import { type ApiStub, startApiStub } from "./api-stub.ts";

const repo = "/repos/octo/models";
const [base, head] = ["a".repeat(40), "b".repeat(40)];

let stub: ApiStub;

beforeAll(async () => {
  stub = await startApiStub();
});
afterAll(() => stub.close());
beforeEach(() => stub.clear());

describe("a comparison of commits", () => {
  it("tells how they lie and where they parted", async () => {
    stub.routes[`${repo}/compare/${base}...${head}`] = {
      json: { status: "diverged", merge_base_commit: { sha: base }, files: [] },
    };
    expect(await compareCommits(stub.reader(), base, head)).toEqual({
      status: "diverged",
      merge_base_commit: { sha: base },
    });
  });

  it("of branches cannot lead elsewhere", async () => {
    await refusal(compareCommits(stub.reader(), "x/../../..", "feature/x"));
    expect(stub.seen.map(({ path }) => path)).toEqual([`${repo}/compare/x%2F..%2F..%2F.....feature%2Fx?per_page=1`]);
  });
});

describe("a run", () => {
  it.each([
    ["no number", { id: "5" }],
    ["a time that is none", { created_at: "yesterday" }],
    ["no repository", { repository: null }],
  ])("with %s is refused", async (_, more) => {
    const sound = {
      id: 5,
      event: "push",
      path: ".github/workflows/gate.yml",
      head_branch: "main",
      head_sha: head,
      status: "completed",
      conclusion: "success",
      created_at: "2026-11-20T10:00:00Z",
      html_url: "https://github.com/octo/models/actions/runs/5",
      repository: { id: 1 },
      head_repository: { id: 1 },
    };
    stub.routes[`${repo}/actions/runs/5`] = { json: sound };
    expect(await runOf(stub.reader(), 5)).toEqual(sound);
    stub.routes[`${repo}/actions/runs/5`] = { json: { ...sound, ...more } };
    expect(await refusal(runOf(stub.reader(), 5))).toMatch(/is not of the form that is known/);
  });
});

describe("the name of a table", () => {
  it("has the endings that the readers know", () => {
    const endings = readers.flatMap(({ extensions }) => extensions);
    const packed = endings.flatMap((ending) => [ending, `${ending}.gz`, `${ending}.zst`]);
    expect(packed.filter((ending) => !isTableName(`a${ending}`))).toEqual([]);
    expect(["a.txt", "csv", "a.csv.zip", "a.csvx"].filter(isTableName)).toEqual([]);
  });
});
