import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workspaceRepository } from "../../src/sources/git/workspace-repository.ts";
import { openSources } from "../../src/sources/open-sources.ts";
import type { Change, Repository } from "../../src/sources/repository.ts";
import type { SourceContext } from "../../src/sources/source.ts";
import { refusal } from "../refusal.ts";
import { context } from "./context.ts";
import { commit, git, newRepository } from "./git-fixture.ts";

let root: string;
let workspace: string;
let first: string;
let repository: Repository | undefined;

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "git-scheme-")));
  const at = newRepository(join(root, "r"));
  first = commit(at, { "models/a.csv": "one\n", "b.csv": "top\n" });
  git(at, "checkout", "-q", "-b", "work");
  commit(at, { "models/a.csv": "two\n" });
  workspace = join(at, "models");
  mkdirSync(workspace, { recursive: true });
  repository = await workspaceRepository(workspace, { PATH: process.env["PATH"] });
});

afterAll(() => rmSync(root, { recursive: true }));

const change: Change = {
  kind: "pull-request",
  baseBranch: "main",
  defaultBranch: "main",
  baseSha: undefined,
  headSha: undefined,
  pullRequest: 1,
  readOnly: undefined,
};

function contextHere(overrides: Partial<SourceContext> = {}): SourceContext {
  return context({ workspace, repository, ...overrides });
}

async function read(uri: string, overrides: Partial<SourceContext> = {}): Promise<string> {
  const [source] = await openSources(uri, contextHere(overrides));
  return Buffer.from((await source?.read()) ?? []).toString();
}

describe("git:", () => {
  it("reads a file at a branch or commit, from the workspace on", async () => {
    expect(await read("git:main:a.csv")).toBe("one\n");
    expect(await read("git:work:./a.csv")).toBe("two\n");
    expect(await read(`git:${first}:a.csv`)).toBe("one\n");
    expect(await read("git:main:../b.csv")).toBe("top\n");
  });

  it("names the commit that it read", async () => {
    const [source] = await openSources("git:main:a.csv", contextHere());
    expect(await source?.head()).toEqual({ bytes: 4, version: `commit ${first}` });
    expect(source?.uri).toBe("git:main:a.csv");
    expect(source?.describe()).toBe(`git:main:a.csv (commit ${first})`);
  });

  it("reads the base of the change: its commit, else the branch of a pull request", async () => {
    expect(await read("git:base:a.csv", { change: { ...change, baseSha: first, baseBranch: "work" } })).toBe("one\n");
    expect(await read("git:base:a.csv", { change })).toBe("one\n");
  });

  it.each([
    ["without a base", "git:base:a.csv", "E202: `git:base:` has no meaning here"],
    ["without a path", "git:main", 'E201: "git:main" does not name a file at a commit.'],
    ["with an empty ref", "git::a.csv", "does not name a file at a commit."],
    ["for an option", "git:--help:a.csv", '"--help" is not the name of a branch, a tag or a commit.'],
    ["for an unknown ref", "git:mian:a.csv", 'E201: r has no branch, tag or commit "mian".'],
    ["for a path that climbs out", "git:main:../../x", 'E202: "git:main:../../x" leads out of the repository.'],
    ["for an absolute path", "git:main:/etc/passwd", "leads out of the repository."],
    ["for a missing file", "git:main:c.csv", "has no models/c.csv."],
    ["for a pattern", "git:main:*.csv", "has no models/*.csv."],
  ])("is refused %s", async (_, uri, message) => {
    expect(await refusal(openSources(uri, contextHere({ change: { ...change, kind: "manual" } })))).toContain(
      message.replace("r has", `${repository?.name} has`),
    );
  });

  it("is refused outside of a repository, and over the limit", async () => {
    expect(await refusal(openSources("git:main:a.csv", context({ workspace })))).toContain(
      "not a checkout of a repository",
    );
    expect(await refusal(openSources("git:main:a.csv", contextHere({ maxBytes: 3 })))).toContain("E207: ");
  });
});
