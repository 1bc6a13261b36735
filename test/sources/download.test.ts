import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { download, DownloadRefusal } from "../../src/sources/download.ts";
import { openSources } from "../../src/sources/open-sources.ts";
import { pinnedFetch } from "../../src/sources/pinned-fetch.ts";
import { refusal } from "../refusal.ts";
import { context } from "./context.ts";
import { type Answers, loopback, type Loopback } from "./loopback.ts";

let scratch: string;
let server: Loopback | undefined;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), "scratch-"));
});

afterEach(async () => {
  await server?.close();
  await rm(scratch, { recursive: true });
});

async function serve(answer: Answers): Promise<URL> {
  server = await loopback(answer);
  return new URL(`${server.origin}/file`);
}

const allowed = { fetch: pinnedFetch, allowLoopbackHttp: true };

describe("a download", () => {
  it("becomes a file of the scratch folder, with its size and digest", async () => {
    const url = await serve((_, response) => response.end("content"));
    const saved = await download(url, {}, context({ ...allowed, scratch }));
    expect(saved.path.startsWith(scratch)).toBe(true);
    expect(await readFile(saved.path, "utf8")).toBe("content");
    expect(saved).toMatchObject({ bytes: 7, sha256: createHash("sha256").update("content").digest("hex") });
  });

  it("larger than its limit is refused as soon as that is seen", async () => {
    const url = await serve((_, response) => response.end(Buffer.alloc(100_000)));
    const told = await refusal(download(url, { maxBytes: 10 }, context({ ...allowed, scratch })));
    expect(told).toBe(`E207: ${url.href} sends more than the 10 bytes that are read.`);
  });

  it("that is answered with another status says which, and what the host said", async () => {
    const url = await serve((_, response) => response.writeHead(403).end("no access"));
    const thrown: unknown = await download(url, {}, context({ ...allowed, scratch })).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(DownloadRefusal);
    expect(thrown).toMatchObject({ status: 403, said: Buffer.from("no access") });
  });

  it("that breaks off begins again with an empty file", async () => {
    let times = 0;
    const url = await serve((_, response) => {
      times += 1;
      response.writeHead(200, { "content-length": "7" });
      if (times > 1) response.end("content");
      else response.write("con", () => response.destroy());
    });
    const saved = await download(url, {}, context({ ...allowed, scratch }));
    expect(await readFile(saved.path, "utf8")).toBe("content");
  });

  it("into a folder that is not there is said so, and not tried again", async () => {
    const url = await serve((_, response) => response.end("content"));
    const told = await refusal(download(url, {}, context({ ...allowed, scratch: join(scratch, "gone") })));
    expect(told).toBe("E202: A download could not be saved (ENOENT).");
    expect(server?.seen).toHaveLength(1);
  });
});

describe("a host without ranges", () => {
  it("is read once, into the scratch folder, and by ranges from there", async () => {
    const url = await serve(({ line }, response) =>
      line.startsWith("HEAD") ? response.writeHead(405).end() : response.end("content"),
    );
    const [source] = await openSources(url.href, context({ ...allowed, scratch }));
    expect(await source?.head()).toEqual({ bytes: 7, version: undefined });
    expect(Buffer.from((await source?.read({ start: 3, end: 5 })) ?? []).toString()).toBe("te");
    expect(Buffer.from((await source?.read()) ?? []).toString()).toBe("content");
    expect(server?.seen.map(({ line }) => line)).toEqual(["HEAD /file", "GET /file"]);
  });
});
