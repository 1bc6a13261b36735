import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { GithubRefusal } from "../../../src/sources/github/reader.ts";
import { version } from "../../../src/version.ts";
import { refusal } from "../../refusal.ts";
import { type ApiStub, sha256, startApiStub, type StubAnswer, token } from "./api-stub.ts";

const thing = z.object({ id: z.int() });
const path = "/repos/octo/models/thing";

let stub: ApiStub;

beforeAll(async () => {
  stub = await startApiStub();
});
afterAll(() => stub.close());
beforeEach(() => stub.clear());

/** Answers one after the other; the last stays. */
function inTurn(...answers: readonly StubAnswer[]): () => StubAnswer {
  let at = 0;
  return () => answers[Math.min(at++, answers.length - 1)] ?? {};
}

describe("a JSON answer", () => {
  it("is asked for as GitHub wants it, and checked", async () => {
    stub.routes[path] = { json: { id: 4, more: true } };
    expect(await stub.reader().get(path, thing, { name: "a b", page: 2 })).toEqual({ id: 4 });
    expect(stub.seen).toMatchObject([
      {
        path: `${path}?name=a+b&page=2`,
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${token}`,
          "x-github-api-version": "2022-11-28",
          "user-agent": `model-gate/${version}`,
        },
      },
    ]);
  });

  it("is asked for below the path of GitHub Enterprise Server", async () => {
    stub.routes[`/api/v3${path}`] = { json: { id: 4 } };
    const reader = stub.reader({ apiUrl: `${stub.origin}/api/v3/` });
    expect(await reader.get(path, thing)).toEqual({ id: 4 });
    expect(reader.origin).toBe(stub.origin);
  });

  it.each([
    ["no JSON", { bytes: "<html>" }, "it is no JSON."],
    ["cut off", { bytes: '{"id": 4' }, "it is no JSON."],
    ["no UTF-8", { bytes: Buffer.from([0x22, 0xff, 0x22]) }, "it is no JSON."],
    ["nested too deep", { bytes: `{"id":4,"x":${"[".repeat(64)}${"]".repeat(64)}}` }, "it is no JSON."],
    ["nested without end", { bytes: "[".repeat(5_000_000) }, "it is no JSON."],
    ["of another form", { json: { id: "4" } }, "id: Invalid input: expected int, received string."],
    ["null", { json: null }, ": Invalid input: expected object, received null."],
  ])("that is %s is refused", async (_, answer, fault) => {
    stub.routes[path] = answer;
    const said = await refusal(stub.reader().get(path, thing));
    expect(said).toMatch(
      /^E202: What GitHub answered to GET \/repos\/octo\/models\/thing is not of the form that is known: /,
    );
    expect(said.endsWith(fault.replace("int,", "number,")) || said.endsWith(fault)).toBe(true);
  });

  it("may hold brackets in texts as it likes", async () => {
    stub.routes[path] = { json: { id: 4, text: `\\"${"[{".repeat(200)}` } };
    expect(await stub.reader().get(path, thing)).toEqual({ id: 4 });
  });

  it("cannot reach the prototype of anything", async () => {
    stub.routes[path] = { bytes: '{"id":4,"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}' };
    const answer = await stub.reader().get(path, thing);
    expect(Object.keys(answer)).toEqual(["id"]);
    expect("admin" in answer || "admin" in {}).toBe(false);
  });

  it("over 10 MiB is refused", async () => {
    stub.routes[path] = { bytes: `{"id":4,"x":"${"x".repeat(10 * 1024 ** 2)}"}` };
    expect(await refusal(stub.reader().get(path, thing))).toMatch(/^E207: .*more than the 10485760 bytes/);
  });
});

describe("a path", () => {
  it.each([
    "/repos/octo/models/../../../user",
    "/repos/octo/models/%2e%2e/x",
    "/repos/a?b=c",
    "/a#b",
    "/a b",
    "//x/\\y",
    "@evil.example/x",
  ])("that would lead elsewhere is not asked for: %s", async (wrong) => {
    expect(await refusal(stub.reader().get(wrong, thing))).toBe(
      `E202: ${JSON.stringify(wrong)} is not a path of GitHub's API.`,
    );
    expect(stub.seen).toEqual([]);
  });
});

describe("GITHUB_API_URL", () => {
  it.each(["nonsense", "file:///etc/passwd"])("must be a URL: %s", (apiUrl) => {
    expect(() => stub.reader({ apiUrl })).toThrow(`GITHUB_API_URL is not a URL: "${apiUrl}"`);
  });

  it("is GitHub's public one by default", () => {
    expect(stub.reader({ apiUrl: undefined }).origin).toBe("https://api.github.com");
  });
});

describe("a refusal", () => {
  it.each([
    [401, path, "Bad credentials", "GitHub does not accept the token; check `github-token`."],
    [403, path, "Resource not accessible", "Give the job `permissions: contents: read`."],
    [403, "/repos/octo/models/issues/1/labels", "No", "Give the job `permissions: pull-requests: read`."],
    [403, path, "API rate limit exceeded", "Run again later."],
    [403, "/repos/octo/models/actions/runs/1", "Resource not accessible", "Give the job `permissions: actions: read`."],
    [
      404,
      path,
      "Not Found",
      "It does not exist, or the token may not see it. Give the job `permissions: contents: read`.",
    ],
    [422, path, "No", "Check what the config names."],
    [500, path, "Oh", "Run again later."],
  ])("of %d says what to do", async (status, at, message, hint) => {
    stub.routes[at] = { status, json: { message } };
    const thrown = await stub
      .reader()
      .get(at, thing)
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(GithubRefusal);
    expect(thrown).toMatchObject({
      status,
      code: "E202",
      hint,
      message: `GitHub answered ${status} to GET ${at}: ${message}`,
    });
  });

  it("is told on one short line", async () => {
    stub.routes[path] = { status: 404, json: { message: `::error::\n\u001b[2J${"x".repeat(500)}` } };
    const said = await refusal(stub.reader().get(path, thing));
    expect(said).toMatch(/^E202: GitHub answered 404 to GET \/repos\/octo\/models\/thing: ::error:: \[2Jx+$/);
    expect(said.length).toBeLessThan(280);
  });

  it("without a reason says so", async () => {
    stub.routes[path] = { status: 404, bytes: "<html>" };
    expect(await refusal(stub.reader().get(path, thing))).toMatch(/: no reason given$/);
  });
});

describe("GitHub at its limits", () => {
  const fine = { json: { id: 4 } };
  const now = new Date(1_800_000_000_000).toUTCString();

  it.each<[string, StubAnswer, readonly number[]]>([
    ["a 502", { status: 502 }, [1000]],
    ["a 429 with a time", { status: 429, headers: { "retry-after": "5" } }, [5000]],
    ["a 403 with a time", { status: 403, headers: { "retry-after": "5" }, json: { message: "slow down" } }, [5000]],
    [
      "a used-up limit that ends in half a minute",
      {
        status: 403,
        headers: { date: now, "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1800000030" },
        json: { message: "API rate limit exceeded" },
      },
      [30_000],
    ],
    [
      "a secondary limit without a time",
      { status: 403, json: { message: "You have exceeded a secondary rate limit" } },
      [60_000],
    ],
  ])("is asked again after %s", async (_, answer, waits) => {
    stub.routes[path] = inTurn(answer, fine);
    expect(await stub.reader().get(path, thing)).toEqual({ id: 4 });
    expect(stub.waits).toEqual(waits);
  });

  it.each<[string, StubAnswer, number]>([
    ["three times at most", { status: 403, headers: { "retry-after": "1" } }, 3],
    ["three times at most, also when it is down", { status: 503 }, 3],
    ["not at all after a wait of an hour", { status: 403, headers: { "retry-after": "3600" } }, 1],
    [
      "not at all when the limit ends in an hour",
      { status: 403, headers: { date: now, "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1800003600" } },
      1,
    ],
    [
      "not at all when the token may not",
      { status: 403, json: { message: "Resource not accessible by integration" } },
      1,
    ],
  ])("is asked %s", async (_, answer, times) => {
    stub.routes[path] = answer;
    await expect(stub.reader().get(path, thing)).rejects.toBeInstanceOf(GithubRefusal);
    expect(stub.seen).toHaveLength(times);
    expect(stub.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(180_000);
  });
});

describe("a download", () => {
  const zip = Buffer.from("a file");

  it("is saved, with its size and digest, and the token does not follow to the storage", async () => {
    stub.routes[path] = { status: 302, headers: { location: `${stub.storage}/blob?sig=1` } };
    stub.routes["storage:/blob"] = { bytes: zip };
    const file = await stub.reader().download(path, { accept: "*/*", maxBytes: 10, folder: stub.scratch });
    expect(file).toMatchObject({ bytes: 6, sha256: sha256(zip) });
    expect(file.path.startsWith(stub.scratch)).toBe(true);
    expect(await readFile(file.path)).toEqual(zip);
    expect(stub.seen.map(({ to, headers }) => [to, headers.authorization])).toEqual([
      ["api", `Bearer ${token}`],
      ["storage", undefined],
    ]);
    expect(JSON.stringify(stub.seen.filter(({ to }) => to === "storage"))).not.toContain(token);
  });

  it("does not show the token to who redirects back either", async () => {
    stub.routes[path] = { status: 302, headers: { location: `${stub.storage}/back` } };
    stub.routes["storage:/back"] = { status: 302, headers: { location: `${stub.origin}/mirror` } };
    stub.routes["/mirror"] = { bytes: zip };
    await stub.reader().download(path, { accept: "*/*", maxBytes: 10, folder: stub.scratch });
    expect(stub.seen.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`, undefined, undefined]);
  });

  it.each(["file:///etc/passwd", "http://example.com/x", "https://10.0.0.1/x", "https://user:pass@example.com/x"])(
    "is not followed to %s",
    async (location) => {
      stub.routes[path] = { status: 302, headers: { location } };
      expect(
        await refusal(stub.reader().download(path, { accept: "*/*", maxBytes: 10, folder: stub.scratch })),
      ).toMatch(/^E202: /);
    },
  );

  it("over its limit is refused", async () => {
    stub.routes[path] = { bytes: zip };
    expect(await refusal(stub.reader().download(path, { accept: "*/*", maxBytes: 5, folder: stub.scratch }))).toMatch(
      /^E207: /,
    );
  });

  it("that is refused says why", async () => {
    stub.routes[path] = { status: 410, json: { message: "Gone" } };
    expect(await refusal(stub.reader().download(path, { accept: "*/*", maxBytes: 1000, folder: stub.scratch }))).toBe(
      `E202: GitHub answered 410 to GET ${path}: Gone`,
    );
  });
});
