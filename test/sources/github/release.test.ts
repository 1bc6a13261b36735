import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openSources } from "../../../src/sources/open-sources.ts";
import { refusal } from "../../refusal.ts";
import { type ApiStub, sha256, startApiStub, token } from "./api-stub.ts";

const releases = "/repos/octo/models/releases";
const csv = "id,label\n1,cat\n";

let stub: ApiStub;

beforeAll(async () => {
  stub = await startApiStub();
});
afterAll(() => stub.close());
beforeEach(() => stub.clear());

function asset(name: string, more: object = {}): object {
  stub.routes[`${releases}/assets/3`] = { status: 302, headers: { location: `${stub.storage}/3` } };
  stub.routes["storage:/3"] = { bytes: csv };
  return { id: 3, name, size: csv.length, state: "uploaded", digest: `sha256:${sha256(csv)}`, ...more };
}

async function opened(uri: string) {
  const sources = await openSources(uri, stub.context());
  return Promise.all(
    sources.map(async (source) => ({
      uri: source.uri,
      text: Buffer.from(await source.read()).toString(),
      ...(await source.head()),
    })),
  );
}

describe("a file of a release", () => {
  it("is read by tag and name, and the token does not follow to the storage", async () => {
    stub.routes[`${releases}/tags/v1.4`] = { json: { tag_name: "v1.4", assets: [asset("a.csv")] } };
    expect(await opened("release:v1.4/a.csv")).toEqual([
      { uri: "release:v1.4/a.csv", text: csv, bytes: csv.length, version: "asset 3 of release v1.4" },
    ]);
    expect(stub.seen.map(({ to, headers }) => [to, headers.accept, headers.authorization])).toEqual([
      ["api", "application/vnd.github+json", `Bearer ${token}`],
      ["api", "application/octet-stream", `Bearer ${token}`],
      ["storage", undefined, undefined],
    ]);
  });

  it("is the only table when none is named", async () => {
    const assets = [{ ...asset("model.onnx"), id: 2 }, asset("a.csv")];
    stub.routes[`${releases}/tags/v1.4`] = { json: { tag_name: "v1.4", assets } };
    expect(await opened("release:v1.4")).toMatchObject([{ uri: "release:v1.4/a.csv" }]);
  });

  it("of the newest release is read by latest, a tag with a slash by %2F", async () => {
    stub.routes[`${releases}/latest`] = { json: { tag_name: "v9", assets: [asset("a.csv", { digest: null })] } };
    stub.routes[`${releases}/tags/models/v1`] = { json: { tag_name: "models/v1", assets: [asset("a.csv")] } };
    expect(await opened("release:latest/a.csv")).toMatchObject([{ version: "asset 3 of release v9" }]);
    expect(await opened("release:models%2Fv1/a.csv")).toMatchObject([{ uri: "release:models%2Fv1/a.csv" }]);
  });

  it.each([
    [
      "is shorter than GitHub says",
      { size: 99 },
      /^E202: a\.csv of the release v1 arrived with 15 bytes and the SHA-256 .* GitHub says 99 bytes/,
    ],
    [
      "has another digest",
      { digest: `sha256:${"0".repeat(64)}` },
      /^E202: a\.csv of the release v1 arrived with 15 bytes/,
    ],
    [
      "is too large",
      { size: 2_000_000 },
      "E207: a.csv of the release v1 holds 2000000 bytes, more than the 1000000 that are read.",
    ],
    ["is still uploaded", { state: "open" }, "E201: Release v1 holds no a.csv."],
  ])("that %s is refused", async (_, more, said) => {
    stub.routes[`${releases}/tags/v1`] = { json: { tag_name: "v1", assets: [asset("a.csv", more)] } };
    expect(await refusal(opened("release:v1/a.csv"))).toMatch(said);
  });

  it("of a release that is not there says what may be wrong", async () => {
    const thrown: unknown = await opened("release:v1/a.csv").catch((error: unknown) => error);
    expect(thrown).toMatchObject({
      code: "E201",
      message: "octo/models has no release v1 that this token may see (GitHub answered 404).",
      hint: "Check the tag, that the release is published, and that the job has `permissions: contents: read`.",
    });
  });

  it.each(["release:", "release:/a.csv", "release:v1/", "release:%2/a.csv"])("is not named by %s", async (uri) => {
    expect(await refusal(opened(uri))).toBe(`E201: "${uri}" does not name a file of a release.`);
  });

  it.each(["release:..%2F..%2Fuser/a.csv", "release:../a.csv"])("cannot lead elsewhere: %s", async (uri) => {
    expect(await refusal(opened(uri))).toMatch(/^E20[12]: /);
    expect(stub.seen).toEqual([]);
  });
});
