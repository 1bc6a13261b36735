import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workspaceRepository } from "../../../src/sources/git/workspace-repository.ts";
import type { Repository } from "../../../src/sources/repository.ts";
import { refusal } from "../../refusal.ts";
import { commit, git, newRepository } from "../git-fixture.ts";

let root: string;
const environment = { PATH: process.env["PATH"], HOME: "/nonexistent" };

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "git-")));
});

afterEach(() => rmSync(root, { recursive: true }));

async function repositoryOf(workspace: string, extra: Record<string, string> = {}): Promise<Repository> {
  const repository = await workspaceRepository(workspace, { ...environment, ...extra });
  if (repository === undefined) throw new Error("no repository");
  return repository;
}

function text(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString();
}

describe("the repository of a workspace", () => {
  it("is found from a folder in it, with its name by origin", async () => {
    const at = newRepository(join(root, "r"));
    mkdirSync(join(at, "models", "a"), { recursive: true });
    git(at, "remote", "add", "origin", "git@github.com:owner/name.git");
    expect(await repositoryOf(join(at, "models", "a"))).toMatchObject({ name: "owner/name", folder: "models/a" });
    expect(await repositoryOf(at)).toMatchObject({ name: "owner/name", folder: "" });
    expect(await repositoryOf(at, { GITHUB_REPOSITORY: "other/fork" })).toMatchObject({ name: "other/fork" });
  });

  it("is none outside of a repository, and without git", async () => {
    expect(await workspaceRepository(root, environment)).toBeUndefined();
    expect(await workspaceRepository(newRepository(join(root, "r")), { PATH: "/nonexistent" })).toBeUndefined();
  });

  it("tells commits and files, also of another branch than the one that is checked out", async () => {
    const at = newRepository(join(root, "r"));
    const first = commit(at, { "data/a.csv": "one\n", "é ü.csv": "name\n" });
    git(at, "tag", "-a", "v1", "-m", "v1");
    git(at, "checkout", "-q", "-b", "work");
    const second = commit(at, { "data/a.csv": "two\n" });
    const repository = await repositoryOf(at);
    expect(
      await Promise.all(
        ["main", "v1", "work", "HEAD", "HEAD~1", "refs/heads/main", first, first.slice(0, 10)].map((ref) =>
          repository.commitOf(ref),
        ),
      ),
    ).toEqual([first, first, second, second, first, first, first, first]);
    expect(text(await repository.fileAt(first, "data/a.csv"))).toBe("one\n");
    expect(text(await repository.fileAt(second, "data/a.csv"))).toBe("two\n");
    expect(text(await repository.fileAt(first, "é ü.csv"))).toBe("name\n");
    expect(await repository.fileAt(first, "data/b.csv")).toBeUndefined();
    expect(await repository.fileAt(first, "data/a.csv/b")).toBeUndefined();
    expect(await repository.commitOf("nowhere")).toBeUndefined();
  });

  it("takes a branch before a tag of its name", async () => {
    const at = newRepository(join(root, "r"));
    const first = commit(at, { a: "1" });
    git(at, "tag", "main", first);
    const second = commit(at, { a: "2" });
    expect(await (await repositoryOf(at)).commitOf("main")).toBe(second);
  });

  it("works where objects are named by SHA-256", async () => {
    const at = newRepository(join(root, "r"), "--object-format=sha256");
    const first = commit(at, { "data/a.csv": "one\n" });
    expect(first).toHaveLength(64);
    expect(text(await (await repositoryOf(at)).fileAt(first, "data/a.csv"))).toBe("one\n");
  });

  it.each([
    ["a folder", "data", "data is, or lies behind, a folder"],
    ["a link", "link", "link is, or lies behind, a symbolic link"],
    ["what lies behind a link", "up/a.csv", "up/a.csv is, or lies behind, a symbolic link"],
  ])("refuses %s", async (_, path, message) => {
    const at = newRepository(join(root, "r"));
    mkdirSync(join(at, "data"));
    symlinkSync("/etc/passwd", join(at, "link"));
    symlinkSync("data", join(at, "up"));
    const first = commit(at, { "data/a.csv": "one\n" });
    const told = await refusal((await repositoryOf(at)).fileAt(first, path));
    expect(told).toContain("E202: ");
    expect(told).toContain(message);
  });

  it.each([
    "--upload-pack=touch x",
    "-x",
    "a b",
    "a\nb",
    "a:b",
    "a..b",
    "@{u}",
    "@",
    "a^{/x}",
    "a^!",
    "a^@",
    "a^-",
    "x.lock",
    "",
    "a\\b",
    "a*",
    "a?",
    "a[b",
    "a/",
  ])("refuses %j as a ref", async (ref) => {
    const at = newRepository(join(root, "r"));
    expect(await refusal((await repositoryOf(at)).commitOf(ref))).toContain("E201: ");
  });
});

describe("a checkout that somebody tampered with", () => {
  it("is not believed: an object that does not hold what its name says is refused", async () => {
    const at = newRepository(join(root, "r"));
    const first = commit(at, { "gate.yml": "max_drop: 0.01\n" });
    const blob = git(at, "rev-parse", "HEAD:gate.yml");
    const path = join(at, ".git", "objects", blob.slice(0, 2), blob.slice(2));
    const forged = "max_drop: 0.99\n";
    chmodSync(path, 0o644);
    writeFileSync(path, deflateSync(`blob ${forged.length}\0${forged}`));
    const told = await refusal((await repositoryOf(at)).fileAt(first, "gate.yml"));
    expect(told).toContain(`E202: The blob ${blob} of the checkout does not hold what its name says.`);
  });

  it("does not put another object in the place of one", async () => {
    const at = newRepository(join(root, "r"));
    const first = commit(at, { "gate.yml": "strict\n" });
    const good = git(at, "rev-parse", "HEAD:gate.yml");
    commit(at, { "gate.yml": "loose\n" });
    git(at, "replace", good, git(at, "rev-parse", "HEAD:gate.yml"));
    expect(text(await (await repositoryOf(at)).fileAt(first, "gate.yml"))).toBe("strict\n");
  });

  it("runs nothing of its own", async () => {
    const at = newRepository(join(root, "r"));
    const first = commit(at, { a: "1" });
    const mark = join(root, "ran");
    const program = join(root, "program");
    writeFileSync(program, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    git(at, "config", "core.fsmonitor", program);
    git(at, "config", "core.hooksPath", root);
    git(at, "remote", "add", "origin", `ext::${program}`);
    const repository = await repositoryOf(at);
    await repository.fileAt(first, "a");
    expect(await refusal(repository.fileAt("0".repeat(39) + "1", "a"))).toContain("E202: ");
    expect(existsSync(mark)).toBe(false);
  });

  it("does not choose the program that serves a fetch", async () => {
    const origin = newRepository(join(root, "origin"));
    commit(origin, { a: "1" });
    const at = join(root, "clone");
    git(root, "clone", "-q", `file://${origin}`, at);
    const next = commit(origin, { a: "2" });
    const mark = join(root, "ran");
    const program = join(root, "program");
    writeFileSync(program, `#!/bin/sh\ntouch ${mark}\nexec git-upload-pack "$@"\n`, { mode: 0o755 });
    git(at, "config", "remote.origin.uploadpack", program);
    git(at, "config", "core.alternateRefsCommand", program);
    expect(text(await (await repositoryOf(at)).fileAt(next, "a"))).toBe("2");
    expect(existsSync(mark)).toBe(false);
  });

  it("is not led elsewhere by variables of git, and gets no token", async () => {
    const at = newRepository(join(root, "r"));
    const other = newRepository(join(root, "other"));
    const first = commit(at, { a: "1" });
    const hostile = {
      GIT_DIR: join(other, ".git"),
      GIT_OBJECT_DIRECTORY: join(other, ".git", "objects"),
      GITHUB_TOKEN: "t",
    };
    expect(text(await (await repositoryOf(at, hostile)).fileAt(first, "a"))).toBe("1");
  });
});

describe("a shallow checkout", () => {
  it("fetches the one commit that it lacks, and leaves refs and FETCH_HEAD alone", async () => {
    const origin = newRepository(join(root, "origin"));
    const first = commit(origin, { "a.csv": "one\n" });
    commit(origin, { "a.csv": "two\n" });
    const third = commit(origin, { "a.csv": "three\n" });
    const at = join(root, "shallow");
    git(root, "clone", "-q", "--depth=1", `file://${origin}`, at);
    const refs = git(at, "for-each-ref");
    const repository = await repositoryOf(at);
    expect(git(at, "cat-file", "-t", third)).toBe("commit");
    expect(text(await repository.fileAt(first, "a.csv"))).toBe("one\n");
    expect(git(at, "for-each-ref")).toBe(refs);
    expect(existsSync(join(at, ".git", "FETCH_HEAD"))).toBe(false);
  });

  it("asks origin what a branch stands for that it does not have", async () => {
    const origin = newRepository(join(root, "origin"));
    const first = commit(origin, { "a.csv": "one\n" });
    git(origin, "tag", "-a", "v1", "-m", "v1");
    git(origin, "branch", "release/1");
    commit(origin, { "a.csv": "two\n" });
    const at = join(root, "shallow");
    git(root, "clone", "-q", "--depth=1", "--no-tags", "--single-branch", `file://${origin}`, at);
    const repository = await repositoryOf(at);
    expect(await repository.commitOf("release/1")).toBe(first);
    expect(await repository.commitOf("v1")).toBe(first);
    expect(await repository.commitOf("nowhere")).toBeUndefined();
  });

  it("that cannot fetch says what is missing, without the login in the URL", async () => {
    const at = newRepository(join(root, "r"));
    commit(at, { a: "1" });
    git(at, "remote", "add", "origin", "https://user:secret@127.0.0.1:1/x.git");
    const told = await refusal((await repositoryOf(at)).fileAt("ab".repeat(20), "a"));
    expect(told).toContain(`E202: The commit ${"ab".repeat(20)} is not, or not wholly, in the checkout.`);
    expect(told).toContain("could not be fetched from origin");
    expect(told).not.toContain("secret");
  });

  it("does not cut the history of a whole clone", async () => {
    const origin = newRepository(join(root, "origin"));
    commit(origin, { "a.csv": "one\n" });
    const at = join(root, "whole");
    git(root, "clone", "-q", `file://${origin}`, at);
    commit(origin, { "a.csv": "two\n" });
    const third = commit(origin, { "a.csv": "three\n" });
    expect(text(await (await repositoryOf(at)).fileAt(third, "a.csv"))).toBe("three\n");
    expect(readdirSync(join(at, ".git"))).not.toContain("shallow");
    expect(readFileSync(join(at, ".git", "HEAD"), "utf8")).toContain("main");
  });
});

describe("with an API to ask", () => {
  it("believes the API what a branch stands for, and the checkout what is in a commit", async () => {
    const at = newRepository(join(root, "r"));
    const first = commit(at, { a: "1" });
    const second = commit(at, { a: "2" });
    const asked: string[] = [];
    const api = (folder: string): Repository => ({
      name: "owner/name",
      folder,
      commitOf: (ref) => {
        asked.push(ref);
        return Promise.resolve(ref === "main" ? first : undefined);
      },
      fileAt: (commitName) => {
        asked.push(commitName);
        return Promise.resolve(Buffer.from("by the API"));
      },
    });
    const repository = await workspaceRepository(at, environment, api);
    // The checkout's own main is two, and may be old.
    expect(await repository?.commitOf("main")).toBe(first);
    expect(await repository?.commitOf("HEAD")).toBe(second);
    expect(await repository?.commitOf(second)).toBe(second);
    expect(text(await repository?.fileAt(second, "a"))).toBe("2");
    expect(asked).toEqual(["main"]);
    expect(text(await repository?.fileAt("cd".repeat(20), "a"))).toBe("by the API");
  });

  it("tells all that was tried when nobody can be asked", async () => {
    const at = newRepository(join(root, "r"));
    commit(at, { a: "1" });
    const refuse = (): Promise<never> => Promise.reject(new Error("GET /x answered 403: no"));
    const repository = await workspaceRepository(at, environment, () => ({
      name: "owner/name",
      folder: "",
      commitOf: refuse,
      fileAt: refuse,
    }));
    const told = await refusal(Promise.resolve(repository?.fileAt("cd".repeat(20), "a")));
    expect(told).toContain("GET /x answered 403: no");
    expect(told).toContain("could not be fetched from origin");
  });
});
