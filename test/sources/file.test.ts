import { execFileSync } from "node:child_process";
import { appendFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FileSource } from "../../src/sources/file-source.ts";
import { openSources } from "../../src/sources/open-sources.ts";
import type { Source } from "../../src/sources/source.ts";
import { Room } from "../../src/table/room.ts";
import { context } from "./context.ts";
import { refusal } from "../refusal.ts";

let root: string;
let workspace: string;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "sources-")));
  workspace = join(root, "workspace");
  await mkdir(join(workspace, "runs", "b", ".hidden"), { recursive: true });
  await mkdir(join(workspace, "runs", "a"));
  await writeFile(join(root, "secret.csv"), "secret");
  for (const path of [
    "predictions.csv",
    "a{1}.csv",
    "runs/a/part-2.csv",
    "runs/a/part-1.csv",
    "runs/a/part-10.csv",
    "runs/b/part-1.csv",
    "runs/b/part-1.jsonl",
    "runs/b/.hidden/part-1.csv",
    "runs/b/.part.csv",
    "gha-creds-0123.json",
    "other.json",
  ]) {
    await writeFile(join(workspace, path), `content of ${path}`);
  }
  await symlink(join(root, "secret.csv"), join(workspace, "leak.csv"));
  await symlink(root, join(workspace, "up"));
  await symlink(join(workspace, "predictions.csv"), join(workspace, "latest.csv"));
});

afterAll(() => rm(root, { recursive: true }));

describe("a file", () => {
  it.each([
    "predictions.csv",
    "file:predictions.csv",
    "./predictions.csv",
    "runs/../predictions.csv",
    "latest.csv",
    "a{1}.csv",
  ])("%s of the workspace is read", async (uri) => {
    const [source] = await open(uri);
    const text = Buffer.from((await source?.read()) ?? []).toString();
    expect(text).toMatch(/^content of /);
    expect(await source?.head()).toMatchObject({ bytes: text.length });
  });

  it("may be named by its absolute path or URL, as long as it lies in the workspace", async () => {
    const absolute = join(workspace, "predictions.csv");
    expect(await open(absolute)).toHaveLength(1);
    expect(await open(pathToFileURL(absolute).href)).toHaveLength(1);
  });

  it("is read by ranges", async () => {
    const [source] = await open("predictions.csv");
    expect(Buffer.from((await source?.read({ start: 11, end: 22 })) ?? []).toString()).toBe("predictions");
    expect(await source?.read({ start: 1000, end: 2000 })).toHaveLength(0);
    expect(source?.describe()).toBe("file predictions.csv");
  });

  it("is read into the room that is given", async () => {
    const path = join(workspace, "predictions.csv");
    const room = new Room();
    const bytes = await new FileSource({ uri: "a", path, maxBytes: 1e6 }).read({ start: 11, end: 22 }, room);
    expect(bytes.buffer).toBe(room.bytes(1).buffer);
    expect(Buffer.from(bytes).toString()).toBe("predictions");
  });

  it.each(["../secret.csv", "leak.csv", "up/secret.csv", "/etc/passwd", "file:///etc/passwd", "runs/../../secret.csv"])(
    "%s outside of the workspace is refused",
    async (uri) => {
      const told = await refusal(open(uri));
      expect(told).toContain("E202: ");
      expect(told).toContain("outside the workspace");
    },
  );

  it.each([".git/config", "gha-creds-0123.json", "token.csv", "sub/.GIT/config"])(
    "%s in which logins are kept is refused, also through a link",
    async (uri) => {
      await mkdir(join(workspace, ".git"), { recursive: true });
      await mkdir(join(workspace, "sub", ".GIT"), { recursive: true });
      for (const path of [".git/config", "sub/.GIT/config"]) await writeFile(join(workspace, path), "extraheader = x");
      await symlink(join(workspace, ".git", "config"), join(workspace, "token.csv"));
      expect(await refusal(open(uri))).toContain("a file in which logins are kept");
      for (const path of [".git", "sub", "token.csv"]) await rm(join(workspace, path), { recursive: true });
    },
  );

  it("that is missing is named with the path that was tried and the nearest name", async () => {
    await expect(open("prediction.csv")).rejects.toMatchObject({
      code: "E201",
      message: `"prediction.csv" does not exist: there is no ${join(workspace, "prediction.csv")}.`,
      hint: 'Did you mean "predictions.csv" in the same folder?',
    });
    await expect(open("nowhere/x.csv")).rejects.toMatchObject({
      hint: `The folder ${join(workspace, "nowhere")} does not exist either; paths are relative to the workspace.`,
    });
  });

  it("that is a folder is refused", async () => {
    const [source] = await open("runs/a");
    await expect(source?.head()).rejects.toMatchObject({
      code: "E202",
      message: `"runs/a" is a folder: ${join(workspace, "runs/a")}.`,
      hint: 'Name a file in it, or all of them with "runs/a/*".',
    });
  });

  it("over the limit is refused", async () => {
    const [source] = await openSources("predictions.csv", context({ workspace, maxBytes: 3 }));
    await expect(source?.head()).rejects.toMatchObject({ code: "E207" });
  });

  it("that changes while it is read is refused", async () => {
    await writeFile(join(workspace, "growing.csv"), "a");
    const [source] = await open("growing.csv");
    await source?.head();
    await appendFile(join(workspace, "growing.csv"), "b");
    await expect(source?.read()).rejects.toMatchObject({
      code: "E202",
      message: '"growing.csv" changed while it was being read.',
    });
    await rm(join(workspace, "growing.csv"));
    await expect(source?.read()).rejects.toMatchObject({ code: "E202" });
  });
});

describe("what is no regular file", () => {
  it.skipIf(process.platform === "win32")("is refused without being waited for: a pipe", async () => {
    const pipe = join(workspace, "pipe.csv");
    execFileSync("sh", ["-c", `mkfifo "$0"`, pipe]);
    const [source] = await open("pipe.csv");
    await expect(source?.head()).rejects.toMatchObject({
      code: "E202",
      message: `"pipe.csv" is not a regular file: ${pipe}.`,
    });
    await rm(pipe);
  });

  it("is refused when a file becomes it while it is read: a pipe, or a link", async () => {
    const path = join(workspace, "swapped.csv");
    await writeFile(path, "first");
    const [source] = await open("swapped.csv");
    await source?.head();
    await rm(path);
    await symlink(join(root, "secret.csv"), path);
    expect(await refusal(Promise.resolve(source?.read()))).toContain("E202: ");
    await rm(path);
    execFileSync("sh", ["-c", `mkfifo "$0"`, path]);
    expect(await refusal(Promise.resolve(source?.read()))).toContain("E202: ");
    await rm(path);
  });

  it.each(["/dev/zero", "/proc/self/environ"])("is refused behind a link: %s", async (target) => {
    const path = join(workspace, "special.csv");
    await symlink(target, path);
    expect(await refusal(open("special.csv"))).toContain("E202: ");
    await rm(path);
  });

  it("is refused as a folder in a path, and for a zero byte", async () => {
    expect(await refusal(open("predictions.csv/x"))).toContain("E201: ");
    expect(await refusal(open("predictions.csv\0.txt"))).toContain("E202: ");
  });
});

describe("a glob", () => {
  it.each([
    ["runs/a/*.csv", ["runs/a/part-1.csv", "runs/a/part-10.csv", "runs/a/part-2.csv"]],
    ["runs/a/part-?.csv", ["runs/a/part-1.csv", "runs/a/part-2.csv"]],
    ["runs/*/part-1.*", ["runs/a/part-1.csv", "runs/b/part-1.csv", "runs/b/part-1.jsonl"]],
    ["**/part-1.csv", ["runs/a/part-1.csv", "runs/b/part-1.csv"]],
    [
      "runs/**",
      ["runs/a/part-1.csv", "runs/a/part-10.csv", "runs/a/part-2.csv", "runs/b/part-1.csv", "runs/b/part-1.jsonl"],
    ],
    ["runs/{a,b}/part-{1,2}.csv", ["runs/a/part-1.csv", "runs/a/part-2.csv", "runs/b/part-1.csv"]],
    ["runs/b/.p*", ["runs/b/.part.csv"]],
    ["*.json", ["other.json"]],
  ])("%s matches in a fixed order", async (pattern, paths) => {
    expect((await open(pattern)).map(({ uri }) => uri)).toEqual(paths);
  });

  it("that matches nothing is refused", async () => {
    await expect(open("runs/*.parquet")).rejects.toMatchObject({
      code: "E201",
      message: `No file matches "runs/*.parquet" in ${workspace}.`,
    });
  });

  it("does not follow links out of the workspace", async () => {
    await expect(open("leak*")).rejects.toMatchObject({ code: "E202" });
    await expect(open("*/secret.csv")).rejects.toMatchObject({ code: "E201" });
    await expect(open("../*.csv")).rejects.toMatchObject({ code: "E202" });
  });
});

function open(uri: string): Promise<readonly Source[]> {
  return openSources(uri, context({ workspace }));
}
