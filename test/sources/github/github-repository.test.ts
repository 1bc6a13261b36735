import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { githubRepository } from "../../../src/sources/github/github-repository.ts";
import type { Repository } from "../../../src/sources/repository.ts";
import { refusal } from "../../refusal.ts";
import { type ApiStub, startApiStub } from "./api-stub.ts";

const repo = "/repos/octo/models";
const [commit, other] = ["a".repeat(40), "b".repeat(40)];
const [rootTree, folderTree] = ["c".repeat(40), "d".repeat(40)];
const config = "gates: []\n";

let stub: ApiStub;
let repository: Repository;

beforeAll(async () => {
  stub = await startApiStub();
});
afterAll(() => stub.close());
beforeEach(() => {
  stub.clear();
  repository = githubRepository(stub.reader(), "sub");
});

function blobName(content: string): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest("hex");
}

function entry(path: string, mode: string, sha: string, size?: number) {
  return { path, mode, type: "any", sha, ...(size !== undefined && { size }) };
}

/** A commit with a config at its root, a folder with waivers, a link, a submodule. */
function someFiles(): void {
  stub.routes[`${repo}/git/trees/${commit}`] = {
    json: {
      sha: rootTree,
      truncated: false,
      tree: [
        entry("model-gate.yml", "100644", blobName(config), config.length),
        entry(".model-gate", "040000", folderTree),
        entry("link.yml", "120000", other),
        entry("linked", "120000", other),
        entry("module", "160000", other),
        entry("huge.csv", "100644", other, 200_000_000),
        entry("run.sh", "100755", blobName(config), config.length),
      ],
    },
  };
  stub.routes[`${repo}/git/trees/${folderTree}`] = {
    json: { truncated: false, tree: [entry("waivers.yml", "100644", blobName("[]"), 2)] },
  };
  stub.routes[`${repo}/git/blobs/${blobName(config)}`] = { bytes: config };
  stub.routes[`${repo}/git/blobs/${blobName("[]")}`] = { bytes: "[]" };
}

describe("a file of a commit", () => {
  beforeEach(someFiles);

  it.each([
    ["model-gate.yml", config],
    ["run.sh", config],
    [".model-gate/waivers.yml", "[]"],
  ])("is read by the trees of git: %s", async (path, content) => {
    expect(Buffer.from((await repository.fileAt(commit, path)) ?? []).toString()).toBe(content);
  });

  it("is asked for with the form of raw bytes, and each folder once", async () => {
    await repository.fileAt(commit, "model-gate.yml");
    await repository.fileAt(commit, ".model-gate/waivers.yml");
    expect(stub.seen.map(({ path }) => path)).toEqual([
      `${repo}/git/trees/${commit}`,
      `${repo}/git/blobs/${blobName(config)}`,
      `${repo}/git/trees/${folderTree}`,
      `${repo}/git/blobs/${blobName("[]")}`,
    ]);
    expect(stub.seen[1]?.headers.accept).toBe("application/vnd.github.raw+json");
  });

  it.each([
    "missing.yml",
    ".model-gate/missing.yml",
    "missing/waivers.yml",
    "model-gate.yml/x",
    "../model-gate.yml",
    "",
  ])("is not there, for certain: %s", async (path) => {
    expect(await repository.fileAt(commit, path)).toBeUndefined();
  });

  it.each([
    ["link.yml", "E202: link.yml is a symbolic link in the commit COMMIT."],
    ["linked/waivers.yml", "E202: linked in linked/waivers.yml is a symbolic link in the commit COMMIT."],
    ["module/a.yml", "E202: module in module/a.yml is a submodule in the commit COMMIT."],
    [".model-gate", "E202: .model-gate is a folder in the commit COMMIT."],
    [
      "huge.csv",
      "E207: huge.csv of the commit COMMIT holds 200000000 bytes, more than the 104857600 that GitHub gives.",
    ],
  ])("is refused when it is no regular file, or too large: %s", async (path, said) => {
    expect(await refusal(repository.fileAt(commit, path))).toBe(said.replace("COMMIT", commit));
  });

  it("is refused when it is not what git has under its name", async () => {
    stub.routes[`${repo}/git/blobs/${blobName(config)}`] = { bytes: "gates: [{}]\n" };
    expect(await refusal(repository.fileAt(commit, "model-gate.yml"))).toMatch(
      /^E202: model-gate\.yml of the commit a{40} did not arrive as git has it/,
    );
  });

  it.each([401, 403, 404, 409, 500])("is never said to be missing when GitHub answers %d", async (status) => {
    stub.routes[`${repo}/git/trees/${commit}`] = { status, json: { message: "No" } };
    expect(await refusal(repository.fileAt(commit, "model-gate.yml"))).toMatch(
      `E202: GitHub answered ${status} to GET`,
    );
    someFiles();
    stub.routes[`${repo}/git/blobs/${blobName(config)}`] = { status, json: { message: "No" } };
    expect(await refusal(repository.fileAt(commit, "model-gate.yml"))).toMatch(
      `E202: GitHub answered ${status} to GET`,
    );
  });

  it("is not said to be missing from a list that GitHub cut off", async () => {
    stub.routes[`${repo}/git/trees/${commit}`] = { json: { truncated: true, tree: [] } };
    expect(await refusal(repository.fileAt(commit, "model-gate.yml"))).toMatch(
      /^E202: Whether model-gate\.yml is in the commit/,
    );
  });
});

describe("a ref", () => {
  const named = (sha: string) => ({ bytes: `${sha}\n` });

  it("is a branch before it is a tag", async () => {
    stub.routes[`${repo}/commits/tags/main`] = named(other);
    expect(await repository.commitOf("main")).toBe(other);
    stub.routes[`${repo}/commits/heads/main`] = named(commit);
    expect(await repository.commitOf("main")).toBe(commit);
    expect(stub.seen.at(-1)?.headers.accept).toBe("application/vnd.github.sha");
  });

  it.each([
    ["feature/x y", "heads/feature/x%20y"],
    ["refs/heads/main", "heads/main"],
    ["refs/tags/v1", "tags/v1"],
    [commit, commit],
  ])("%s is asked for as %s", async (ref, path) => {
    stub.routes[`${repo}/commits/${path}`] = named(commit);
    expect(await repository.commitOf(ref)).toBe(commit);
    expect(stub.seen[0]?.path).toBe(`${repo}/commits/${path}`);
  });

  it("may be the beginning of a commit's name", async () => {
    stub.routes[`${repo}/commits/abcdef1`] = named(commit);
    expect(await repository.commitOf("abcdef1")).toBe(commit);
  });

  it("that is a commit's name stands for no other commit", async () => {
    stub.routes[`${repo}/commits/${commit}`] = named(other);
    stub.routes[`${repo}/commits`] = { json: [] };
    expect(await repository.commitOf(commit)).toBeUndefined();
  });

  it.each([
    ["there are commits", { json: [{ sha: commit }] }],
    ["the repository is empty", { status: 409, json: { message: "Git Repository is empty." } }],
  ])("is not there, for certain, when %s", async (_, commits) => {
    stub.routes[`${repo}/commits`] = commits;
    expect(await repository.commitOf("main")).toBeUndefined();
  });

  it("is not said to be missing when nothing can be read: GitHub answers 404 to a token that may not see it", async () => {
    expect(await refusal(repository.commitOf("main"))).toBe(
      `E202: GitHub answered 404 to GET ${repo}/commits: Not Found`,
    );
  });

  it.each([401, 403, 500])("is not said to be missing when GitHub answers %d", async (status) => {
    stub.routes[`${repo}/commits/heads/main`] = { status, json: { message: "No" } };
    stub.routes[`${repo}/commits`] = { json: [] };
    expect(await refusal(repository.commitOf("main"))).toMatch(`E202: GitHub answered ${status} to GET`);
  });

  it("must be answered by the name of a commit", async () => {
    stub.routes[`${repo}/commits/heads/main`] = { bytes: "<html>" };
    expect(await refusal(repository.commitOf("main"))).toMatch(/^E202: .*: the answer is not the name of a commit$/);
  });

  it.each(["..", "a/../../../user", "a//b", ""])("cannot lead elsewhere: %o", async (ref) => {
    expect(await refusal(repository.commitOf(ref))).toMatch(/^E202: .* cannot be asked of GitHub/);
    expect(stub.seen).toEqual([]);
  });
});

it("the repository has its name, and the folder of the workspace in it", () => {
  expect(repository).toMatchObject({ name: "octo/models", folder: "sub" });
});
