import { mkdtempSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openSources } from "../../src/sources/open-sources.ts";
import type { Source, SourceContext } from "../../src/sources/source.ts";
import { context } from "./context.ts";
import { refusal } from "../refusal.ts";

const content = Buffer.from("id,label\n1,cat\n2,dog\n");

/** What the stand-in answers at each path. */
const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/ranges.csv": (request, response) => sendRange(request, response, { etag: '"1"', "last-modified": "yesterday" }),
  "/steady.csv": (request, response) =>
    request.headers.range === undefined && request.method === "GET"
      ? response.setHeader("etag", '"1"').end(content)
      : sendRange(request, response, { etag: '"1"' }),
  "/vanishing.csv": (request, response) =>
    request.method === "GET" ? end(response, 404) : sendRange(request, response, { etag: '"1"' }),
  "/whole.csv": (_, response) => response.end(content),
  "/no-head.csv": (request, response) =>
    request.method === "HEAD" ? end(response, 403) : sendRange(request, response),
  "/empty.csv": (request, response) =>
    request.method === "HEAD" ? end(response, 405) : end(response, 416, { "content-range": "bytes */0" }),
  "/changing.csv": (request, response) => sendRange(request, response, { etag: `"${seen.length}"` }),
  "/short.csv": (request, response) => {
    if (request.method === "HEAD") return end(response, 200, { "content-length": "21" });
    response.writeHead(206, { "content-range": "bytes 0-20/21" }).end("id");
  },
  "/long.csv": (request, response) => {
    if (request.method === "HEAD") return end(response, 200, { "content-length": "21" });
    response.writeHead(206, { "content-range": "bytes 0-20/21" }).end(Buffer.alloc(900_000));
  },
  "/large.csv": (request, response) =>
    request.method === "HEAD" ? end(response, 403) : response.end(Buffer.alloc(2_000_000)),
  "/hop": (_, response) => end(response, 302, { location: "/ranges.csv?signature=secret" }),
  "/loop": (_, response) => end(response, 302, { location: "/loop" }),
  "/to-file": (_, response) => end(response, 302, { location: "file:///etc/passwd" }),
  "/to-private": (_, response) => end(response, 302, { location: "https://internal.example/x" }),
  "/to-credentials": (_, response) => end(response, 302, { location: "https://user:pass@public.example/x" }),
  "/busy": (_, response) => end(response, 429, { "retry-after": "7" }),
  "/busy-until": (_, response) =>
    end(response, 503, { date: "Fri, 20 Nov 2026 10:00:00 GMT", "retry-after": "Fri, 20 Nov 2026 10:00:30 GMT" }),
  "/flaky.csv": (request, response) => (seen.length === 1 ? end(response, 502) : sendRange(request, response)),
  "/reset": (request) => request.socket.destroy(),
  "/login": (_, response) => end(response, 401),
  "/gone": (_, response) => end(response, 410),
  "/slow": () => undefined,
};

let server: Server;
let origin: string;
let seen: string[] = [];
let waits: number[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.range ?? ""}`.trim());
    const path = (request.url ?? "").split("?")[0] ?? "";
    (routes[path] ?? ((_, missing) => end(missing, 404)))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  seen = [];
  waits = [];
});

describe("a URL", () => {
  it("is read by ranges", async () => {
    const source = await open("/ranges.csv");
    expect(await source.head()).toEqual({ bytes: 21, version: 'ETag "1"' });
    expect(text(await source.read({ start: 3, end: 8 }))).toBe("label");
    expect(text(await source.read())).toBe(content.toString());
    expect(source.describe()).toBe(`${origin}/ranges.csv (ETag "1")`);
    expect(seen).toEqual(["HEAD /ranges.csv", "GET /ranges.csv bytes=3-7", "GET /ranges.csv bytes=0-20"]);
  });

  it("is read whole, and once, from a host without ranges", async () => {
    const source = await open("/whole.csv");
    expect(text(await source.read({ start: 3, end: 8 }))).toBe("label");
    expect(text(await source.read({ start: 0, end: 2 }))).toBe("id");
    expect(seen.filter((request) => request.startsWith("GET"))).toHaveLength(1);
  });

  it("comes once when all of it is passed over, and is read from the disk after that", async () => {
    const source = await open("/steady.csv", { scratch: mkdtempSync(join(tmpdir(), "model-gate-https-")) });
    const chunks: string[] = [];
    await source.pass?.((chunk) => void chunks.push(text(chunk)));
    expect(chunks.join("")).toBe(content.toString());
    expect(text(await source.read({ start: 3, end: 8 }))).toBe("label");
    await source.pass?.((chunk) => void chunks.push(text(chunk)));
    expect(chunks.join("")).toBe(content.toString().repeat(2));
    expect(seen).toEqual(["HEAD /steady.csv", "GET /steady.csv"]);
    expect((await source.onDisk?.())?.path).toMatch(/content$/u);
  });

  it("lies on no disk before that", async () => {
    expect(await (await open("/steady.csv")).onDisk?.()).toBeUndefined();
  });

  it("that changes before all of it is passed over is refused", async () => {
    const source = await open("/changing.csv");
    await source.head();
    await expect(source.pass?.(() => undefined)).rejects.toThrow("changed while it was being read");
  });

  it("that is gone when all of it is asked for is refused", async () => {
    const source = await open("/vanishing.csv");
    await expect(source.pass?.(() => undefined)).rejects.toMatchObject({ code: "E201" });
  });

  it("is read when it does not answer to HEAD, as signed URLs do not", async () => {
    const source = await open("/no-head.csv");
    expect(await source.head()).toEqual({ bytes: 21, version: undefined });
    expect(text(await source.read({ start: 3, end: 8 }))).toBe("label");
  });

  it("may be empty", async () => {
    expect(await (await open("/empty.csv")).head()).toMatchObject({ bytes: 0 });
  });

  it("is followed through redirects, and shown without its query", async () => {
    const source = await open("/hop?token=secret");
    expect(text(await source.read({ start: 0, end: 2 }))).toBe("id");
    expect(source.uri).toBe(`${origin}/hop`);
  });

  it("that changes between two ranges is refused", async () => {
    const source = await open("/changing.csv");
    await source.head();
    await expect(source.read()).rejects.toMatchObject({
      code: "E202",
      message: `${origin}/changing.csv changed while it was being read.`,
    });
  });

  it("that sends less than was asked for is refused", async () => {
    await expect((await open("/short.csv")).read()).rejects.toMatchObject({
      code: "E202",
      message: `${origin}/short.csv sent 2 bytes where 21 were asked for.`,
    });
  });

  it("that sends more than was asked for is refused", async () => {
    await expect((await open("/long.csv")).read()).rejects.toMatchObject({
      code: "E202",
      message: `${origin}/long.csv sent 22 bytes where 21 were asked for.`,
    });
  });

  it("over the limit is refused by its size, and by what really comes", async () => {
    await expect((await open("/ranges.csv", { maxBytes: 20 })).head()).rejects.toMatchObject({ code: "E207" });
    await expect((await open("/large.csv")).head()).rejects.toMatchObject({
      code: "E207",
      message: `${origin}/large.csv sends more than the 1000000 bytes that are read.`,
    });
  });
});

describe("a failing host", () => {
  it.each([
    ["/gone?token=secret", "E201", "/gone does not exist (127.0.0.1:PORT answered 410)."],
    ["/missing", "E201", "/missing does not exist (127.0.0.1:PORT answered 404)."],
    ["/login?token=secret", "E202", "/login could not be read: 127.0.0.1:PORT answered 401."],
  ])("is named with its status: %s", async (path, code, message) => {
    await expect((await open(path)).head()).rejects.toMatchObject({
      code,
      message: origin + message.replace("PORT", new URL(origin).port),
    });
  });

  it("is asked again, and may recover", async () => {
    const source = await open("/flaky.csv");
    expect(await source.head()).toMatchObject({ bytes: 21 });
    expect(waits).toEqual([1000]);
  });

  it("is asked three times, after the time that it names", async () => {
    await expect((await open("/busy")).head()).rejects.toMatchObject({
      code: "E202",
      hint: "The host is busy or broken, also when asked again: try later.",
    });
    expect(waits).toEqual([7000, 7000]);
    expect(seen).toHaveLength(3);
  });

  it("may name the time as a date, by its own clock", async () => {
    await expect((await open("/busy-until")).head()).rejects.toMatchObject({ code: "E202" });
    expect(waits[0]).toBe(30_000);
  });

  it("that breaks the connection is asked three times", async () => {
    const told = await refusal((await open("/reset")).head());
    expect(told).toContain("E202: ");
    expect(told).toContain("/reset could not be reached");
    expect(seen).toHaveLength(3);
  });

  it("that does not answer is given up", async () => {
    await expect((await open("/slow", { timeoutMs: 50 })).head()).rejects.toMatchObject({
      code: "E202",
      message: `${origin}/slow did not answer within 0.05 seconds, 3 times.`,
    });
  });
});

describe("an unsafe URL", () => {
  it.each([
    ["/loop", "redirects more than 5 times"],
    ["/to-file", "is not https"],
    ["/to-private", "internal.example stands for 10.0.0.7, an address that is not public."],
    ["/to-credentials", "The URL of https://public.example/x carries a user name or password."],
  ])("is refused as the end of a redirect: %s", async (path, message) => {
    const resolve = (): Promise<readonly string[]> => Promise.resolve(["10.0.0.7"]);
    const told = await refusal((await open(path, { resolve })).head());
    expect(told).toContain("E202: ");
    expect(told).toContain(message);
  });

  it.each([
    [
      "https://user:pass@example.org/a.csv?token=secret",
      "E202",
      "The URL of https://example.org/a.csv carries a user name or password.",
    ],
    [
      "http://example.org/a.csv",
      "E201",
      'A source that starts with "http:" is not read: the table could be changed on its way.',
    ],
    ["https://", "E201", "A source that starts with https: is not a URL."],
    [
      "htps://example.org/a.csv",
      "E201",
      '"htps:" is not a scheme that tables can be read from. Did you mean "https:"?',
    ],
    ["s3://bucket/a.csv", "E201", '"s3:" is not a scheme that tables can be read from.'],
  ])("is refused as written: %s", async (uri, code, message) => {
    await expect(openSources(uri, context())).rejects.toMatchObject({ code, message });
  });

  it.each([
    "https://127.0.0.1/x",
    "https://2130706433/x",
    "https://0x7f.1/x",
    "https://[::1]/x",
    "https://[::ffff:10.0.0.1]/x",
    "https://[64:ff9b::a00:1]/x",
    "https://169.254.169.254/latest/meta-data",
    "https://192.168.1.1/x",
    "https://[fd00::1]/x",
  ])("is refused for its address: %s", async (uri) => {
    const fetch = (): never => {
      throw new Error("a request was made");
    };
    const [source] = await openSources(uri, context({ fetch }));
    const told = await refusal(Promise.resolve(source?.head()));
    expect(told).toContain("E202: ");
    expect(told).toContain("not public");
  });

  it("is read from a private network when the environment allows it", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(new Response(null, { headers: { "content-length": "3" } }));
    const environment = { MODEL_GATE_ALLOW_PRIVATE_HOSTS: "1" };
    const [source] = await openSources("https://10.0.0.7/x", context({ fetch, environment }));
    expect(await source?.head()).toMatchObject({ bytes: 3 });
  });

  it("is named when its host is unknown", async () => {
    const [source] = await openSources("https://nowhere.example/x?token=secret", context());
    await expect(source?.head()).rejects.toMatchObject({
      code: "E201",
      message: "No address is known for the host nowhere.example.",
    });
  });
});

async function open(path: string, overrides: Partial<SourceContext> = {}): Promise<Source> {
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const [source] = await openSources(origin + path, context({ allowLoopbackHttp: true, wait, ...overrides }));
  if (source === undefined) throw new Error("no source");
  return source;
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}

function sendRange(request: IncomingMessage, response: ServerResponse, headers: Record<string, string> = {}): void {
  const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? "");
  if (range === null) {
    response
      .writeHead(200, { ...headers, "content-length": content.length })
      .end(request.method === "HEAD" ? undefined : content);
    return;
  }
  const start = Number(range[1]);
  const stop = Math.min(Number(range[2]) + 1, content.length);
  response
    .writeHead(206, { ...headers, "content-range": `bytes ${start}-${stop - 1}/${content.length}` })
    .end(content.subarray(start, stop));
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
