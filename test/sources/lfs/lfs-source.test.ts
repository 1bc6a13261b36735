import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { secretsOf } from "../../../src/secrets.ts";
import { openSources } from "../../../src/sources/open-sources.ts";
import { pinnedFetch } from "../../../src/sources/pinned-fetch.ts";
import type { SourceContext } from "../../../src/sources/source.ts";
import { refusal } from "../../refusal.ts";
import { context } from "../context.ts";
import { loopback, type Loopback } from "../loopback.ts";

const content = "id,label\n1,cat\n";
const oid = createHash("sha256").update(content).digest("hex");
const token = "ghs_0123456789abcdef";

let root: string;
let workspace: string;
let scratch: string;
const open: Loopback[] = [];

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "lfs-")));
  workspace = join(root, "workspace");
  scratch = join(root, "scratch");
  for (const folder of [workspace, scratch]) mkdirSync(folder);
  writeFileSync(join(workspace, "a.csv"), pointer(oid, content.length));
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
  rmSync(root, { recursive: true });
});

function pointer(name: string, bytes: number): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${name}\nsize ${bytes}\n`;
}

function store(name: string, text: string): string {
  const path = join(workspace, ".git", "lfs", "objects", name.slice(0, 2), name.slice(2, 4), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

interface LfsAnswer {
  readonly status?: number;
  readonly object?: unknown;
  readonly served?: string;
  /** Where the object lies. Default: on the same host. */
  readonly href?: string;
}

/** An LFS server that answers with one object. */
async function serve({ status = 200, object, served = content, href }: LfsAnswer = {}): Promise<Loopback> {
  const server = await loopback(({ line, path }, response) => {
    if (line !== "POST /owner/name.git/info/lfs/objects/batch")
      return path === "/o" ? response.end(served) : response.writeHead(404).end();
    const action = {
      href: href ?? `${server.origin}/o`,
      header: { "X-Signed": "1", Host: "evil.example" },
      expires_in: 300,
    };
    const found = object ?? { oid, size: content.length, authenticated: true, actions: { download: action } };
    return response.writeHead(status).end(JSON.stringify({ transfer: "basic", objects: [found] }));
  });
  open.push(server);
  return server;
}

async function read(overrides: Partial<SourceContext> = {}): Promise<string> {
  const [source] = await openSources("a.csv", context({ workspace, scratch, fetch: pinnedFetch, ...overrides }));
  return Buffer.from((await source?.read()) ?? []).toString();
}

function on(server: Pick<Loopback, "origin">): Partial<SourceContext> {
  return {
    environment: { GITHUB_SERVER_URL: server.origin, GITHUB_REPOSITORY: "owner/name", "INPUT_GITHUB-TOKEN": token },
  };
}

describe("a Git LFS pointer in a file", () => {
  it("stands for the object that the checkout has", async () => {
    store(oid, content);
    expect(await read()).toBe(content);
    const [source] = await openSources("a.csv", context({ workspace }));
    expect(await source?.head()).toEqual({ bytes: content.length, version: undefined });
    expect(Buffer.from((await source?.read({ start: 3, end: 8 })) ?? []).toString()).toBe("label");
  });

  it("is found from a folder of the repository", async () => {
    const folder = join(workspace, "models");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.csv"), pointer(oid, content.length));
    store(oid, content);
    const refuse = (): Promise<never> => Promise.reject(new Error("not asked"));
    const repository = { name: "owner/name", folder: "models", commitOf: refuse, fileAt: refuse };
    expect(await read({ workspace: folder, repository })).toBe(content);
  });

  it.each([
    ["other content", content.replace("cat", "dog")],
    ["another size", `${content}2,dog\n`],
  ])("is refused when the checkout has %s under its name", async (_, stored) => {
    store(oid, stored);
    expect(await refusal(read())).toContain("is not the one that its pointer names: size or SHA-256 differ");
  });

  it("is not followed through a link out of the store", async () => {
    const path = store(oid, "");
    rmSync(path);
    writeFileSync(join(root, "secret"), content);
    symlinkSync(join(root, "secret"), path);
    expect(await refusal(read())).toContain('E202: "a.csv" is a Git LFS pointer, not the file that it stands for.');
  });

  it("says what to do where neither checkout nor server has it", async () => {
    const [source] = await openSources("a.csv", context({ workspace }));
    await expect(source?.head()).rejects.toMatchObject({
      code: "E202",
      hint: "Add `lfs: true` to actions/checkout, or run `git lfs pull` in an earlier step.",
    });
  });

  it("over the limit is refused before anything is asked", async () => {
    writeFileSync(join(workspace, "a.csv"), pointer(oid, 10 ** 12));
    const server = await serve();
    expect(await refusal(read(on(server)))).toContain("E207: ");
    expect(server.seen).toEqual([]);
  });
});

describe("the LFS server of the repository", () => {
  it("gives the object, with the token for itself and its headers for the object alone", async () => {
    const server = await serve();
    const secrets = secretsOf({});
    expect(await read({ ...on(server), secrets })).toBe(content);
    const [batch, object] = server.seen;
    const login = Buffer.from(`x-access-token:${token}`).toString("base64");
    expect(batch?.headers.authorization).toBe(`Basic ${login}`);
    expect(JSON.parse(batch?.body ?? "")).toEqual({
      operation: "download",
      transfers: ["basic"],
      objects: [{ oid, size: content.length }],
      hash_algo: "sha256",
    });
    expect(object?.line).toBe("GET /o");
    expect(object?.headers).toMatchObject({ "x-signed": "1", host: new URL(server.origin).host });
    expect(object?.headers.authorization).toBeUndefined();
    expect(secrets.redact(`${login} ${token}`)).toBe("*** ***");
  });

  it.each([
    ["other content", content.replace("cat", "dog"), "size or SHA-256 differ"],
    ["less", "id", "size or SHA-256 differ"],
    ["more", content + content, `sends more than the ${content.length} bytes that are read`],
  ])("is refused when it sends %s", async (_, served, message) => {
    expect(await refusal(read(on(await serve({ served }))))).toContain(message);
  });

  it.each([
    [
      "does not have it",
      { object: { oid, size: 15, error: { code: 404, message: "Object does not exist" } } },
      "answered 404",
    ],
    ["refuses the token", { status: 401 }, "answered 401"],
    [
      "answers for another object",
      { object: { oid: "0".repeat(64), size: 1, actions: { download: { href: "https://h.example/o" } } } },
      "not of the expected form",
    ],
    ["answers without an address", { object: { oid, size: 15 } }, "not of the expected form"],
    [
      "answers with what is no address",
      { object: { oid, size: 15, actions: { download: { href: "o" } } } },
      "not of the expected form",
    ],
    ["leads to a file", { href: "file:///etc/passwd" }, "is not https."],
    ["leads to a private address", { href: "https://10.0.0.1/o" }, "an address that is not public."],
    ["leads to another server of this machine", { href: "http://127.0.0.1:1/o" }, "is not https."],
    ["gives an address with a login", { href: "https://user:pass@h.example/o" }, "carries a user name or password."],
  ])("is told of when it %s", async (_, answer, message) => {
    const told = await refusal(read(on(await serve(answer))));
    expect(told).toContain("E202: ");
    expect(told).toContain(message);
  });

  it.each([
    ["no token", { "INPUT_GITHUB-TOKEN": "" }],
    ["no server", { GITHUB_SERVER_URL: undefined }],
    ["no repository", { GITHUB_REPOSITORY: undefined }],
    ["a name that leads elsewhere", { GITHUB_REPOSITORY: "../../x" }],
  ])("is not asked with %s", async (_, without) => {
    const server = await serve();
    expect(await refusal(read({ environment: { ...on(server).environment, ...without } }))).toContain(
      "is a Git LFS pointer",
    );
    expect(server.seen).toEqual([]);
  });

  it("is never the one that .lfsconfig names", async () => {
    const evil = await serve();
    writeFileSync(join(workspace, ".lfsconfig"), `[lfs]\n\turl = ${evil.origin}/owner/name.git/info/lfs\n`);
    expect(await read(on(await serve()))).toBe(content);
    expect(evil.seen).toEqual([]);
  });
});

describe("a Git LFS pointer at another commit", () => {
  it("stands for its object too", async () => {
    store(oid, content);
    const repository = {
      name: "owner/name",
      folder: "",
      commitOf: (): Promise<string> => Promise.resolve("ab".repeat(20)),
      fileAt: (): Promise<Uint8Array> => Promise.resolve(Buffer.from(pointer(oid, content.length))),
    };
    const [source] = await openSources("git:main:a.csv", context({ workspace, repository }));
    expect(Buffer.from((await source?.read()) ?? []).toString()).toBe(content);
  });
});
