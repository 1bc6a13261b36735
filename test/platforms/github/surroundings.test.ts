import { mkdir, mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { githubSurroundings } from "../../../src/platforms/github/surroundings.ts";
import { startStandIn, type StandIn, tokens } from "../../github/stand-in.ts";

let standIn: StandIn;
let root: string;

beforeAll(async () => {
  standIn = await startStandIn();
  root = await realpath(await mkdtemp(join(tmpdir(), "surroundings-")));
  await mkdir(join(root, "models/fraud"), { recursive: true });
});
afterAll(() => standIn.close());

function environment(more: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    GITHUB_REPOSITORY: "octo/models",
    GITHUB_REPOSITORY_ID: "1",
    GITHUB_API_URL: standIn.origin,
    GITHUB_WORKSPACE: root,
    ...more,
  };
}

const token = tokens.actions;

describe("the surroundings of a run", () => {
  it("are the repository by GitHub's API, where there is no checkout", async () => {
    const commit = standIn.git.commit("main", { "models/fraud/model-gate.yml": "gates: []\n", "a.csv": "id\n" });
    const workspace = join(root, "models/fraud");
    const { github, repository } = await githubSurroundings({ environment: environment(), token, workspace });
    expect(github).toMatchObject({ owner: "octo", repo: "models", repositoryId: 1, origin: standIn.origin });
    expect(repository).toMatchObject({ name: "octo/models", folder: "models/fraud" });
    expect(await repository?.commitOf("main")).toBe(commit);
    const file = await repository?.fileAt(commit, "models/fraud/model-gate.yml");
    expect(Buffer.from(file ?? []).toString()).toBe("gates: []\n");
    expect(await repository?.fileAt(commit, "models/fraud/missing.yml")).toBeUndefined();
    expect(standIn.violations()).toEqual([]);
  });

  it.each([
    ["without a token", {}, undefined],
    ["with an empty token", {}, ""],
    ["without a repository", { GITHUB_REPOSITORY: "" }, token],
    ["with a repository that is none", { GITHUB_REPOSITORY: "octo/models/../x" }, token],
  ])("are nothing that could be asked %s", async (_, more, given) => {
    const asked = await githubSurroundings({ environment: environment(more), token: given, workspace: root });
    expect(asked).toEqual({ github: undefined, repository: undefined });
  });

  it("have a folder only within the runner's workspace", async () => {
    const workspace = await realpath(await mkdtemp(join(tmpdir(), "elsewhere-")));
    const { repository } = await githubSurroundings({ environment: environment(), token, workspace });
    expect(repository?.folder).toBe("");
  });
});
