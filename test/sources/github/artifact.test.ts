import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GateError } from "../../../src/errors.ts";
import { openSources } from "../../../src/sources/open-sources.ts";
import type { SourceContext } from "../../../src/sources/source.ts";
import { refusal } from "../../refusal.ts";
import { makeZip, type MadeEntry } from "../zip/make-zip.ts";
import { type ApiStub, sha256, startApiStub, token } from "./api-stub.ts";

const actions = "/repos/octo/models/actions";
const csv = "id,label\n1,cat\n";

let stub: ApiStub;

beforeAll(async () => {
  stub = await startApiStub();
});
afterAll(() => stub.close());
beforeEach(() => stub.clear());

interface Uploaded {
  readonly id?: number;
  readonly name?: string;
  readonly files?: readonly MadeEntry[];
  readonly bytes?: Buffer;
  readonly more?: object;
  readonly run?: object;
}

/** An artifact as GitHub lists it, its archive ready to be downloaded from the storage. */
function artifact({
  id = 17,
  name = "predictions",
  files = [{ name: "a.csv", content: csv }],
  ...rest
}: Uploaded = {}): object {
  const zip = rest.bytes ?? makeZip(files);
  stub.routes[`${actions}/artifacts/${id}/zip`] = { status: 302, headers: { location: `${stub.storage}/${id}` } };
  stub.routes[`storage:/${id}`] = { bytes: zip };
  return {
    id,
    name,
    size_in_bytes: zip.length,
    digest: `sha256:${sha256(zip)}`,
    expired: false,
    created_at: "2026-11-20T10:00:00Z",
    expires_at: "2026-12-20T10:00:00Z",
    workflow_run: {
      id: 7,
      head_branch: "main",
      head_sha: "a".repeat(40),
      repository_id: 1,
      head_repository_id: 1,
      ...rest.run,
    },
    ...rest.more,
  };
}

function run(id: number, more: object = {}): object {
  return {
    id,
    event: "push",
    path: ".github/workflows/gate.yml",
    head_branch: "main",
    head_sha: "a".repeat(40),
    status: "completed",
    conclusion: "success",
    created_at: "2026-11-20T10:00:00Z",
    run_attempt: 1,
    html_url: `https://github.com/octo/models/actions/runs/${id}`,
    repository: { id: 1 },
    head_repository: { id: 1 },
    ...more,
  };
}

function listed(path: string, artifacts: readonly object[]): void {
  stub.routes[path] = (url) => {
    const name = url.searchParams.get("name");
    return { json: { artifacts: artifacts.filter((each) => name === null || Reflect.get(each, "name") === name) } };
  };
}

const inRun = (id: number): string => `${actions}/runs/${id}/artifacts`;

async function opened(uri: string, overrides: Partial<SourceContext> = {}) {
  const sources = await openSources(uri, stub.context(overrides));
  return Promise.all(
    sources.map(async (source) => ({
      uri: source.uri,
      text: Buffer.from(await source.read()).toString(),
      ...(await source.head()),
    })),
  );
}

describe("an artifact of this run", () => {
  it("is read by its name and the file in it", async () => {
    listed(inRun(7), [
      artifact({
        files: [
          { name: "out/a.csv", content: csv },
          { name: "b.csv", content: "b" },
        ],
      }),
    ]);
    expect(await opened("artifact:predictions/out/a.csv")).toEqual([
      { uri: "artifact:predictions/out/a.csv", text: csv, bytes: csv.length, version: "artifact 17 of run 7" },
    ]);
  });

  it("is read without a file when it holds one table, whose name tells the format", async () => {
    listed(inRun(7), [
      artifact({
        files: [
          { name: "README.md", content: "#" },
          { name: "a.csv.gz", content: "x" },
        ],
      }),
    ]);
    expect(await opened("artifact:predictions")).toMatchObject([{ uri: "artifact:predictions/a.csv.gz" }]);
  });

  it("is read by a pattern, in the order of names", async () => {
    const files = ["parts/2.csv", "parts/1.csv", "parts/x/3.csv", "other.csv"].map((name) => ({ name, content: name }));
    listed(inRun(7), [artifact({ files })]);
    expect((await opened("artifact:predictions/parts/*.csv")).map(({ text }) => text)).toEqual([
      "parts/1.csv",
      "parts/2.csv",
    ]);
  });

  it("is the newest of its name, since a run may be repeated", async () => {
    const older = artifact({
      id: 16,
      files: [{ name: "a.csv", content: "old" }],
      more: { created_at: "2026-11-20T09:59:59Z" },
    });
    listed(inRun(7), [older, artifact()]);
    expect(await opened("artifact:predictions")).toMatchObject([{ text: csv }]);
  });

  it("may be a file that was not packed", async () => {
    listed(inRun(7), [artifact({ name: "a.csv", bytes: Buffer.from(csv) })]);
    expect(await opened("artifact:a.csv")).toMatchObject([{ uri: "artifact:a.csv/a.csv", text: csv }]);
  });

  it("comes without the token being shown to the storage", async () => {
    listed(inRun(7), [artifact()]);
    await opened("artifact:predictions");
    const [first] = stub.seen.filter(({ to }) => to === "storage");
    expect(first?.headers.authorization).toBeUndefined();
    expect(JSON.stringify(first)).not.toContain(token);
  });

  it.each([
    [
      "artifact:predictons/a.csv",
      'E201: The run 7 has no artifact "predictons".',
      "It has predictions. Check the name, and that the job that uploads it ran before this one (`needs:`).",
    ],
    [
      "artifact:predictions/b.csv",
      "E201: Artifact predictions (17, of run 7) holds no b.csv.",
      "Name the file, as in `artifact:predictions/<file>`. It holds a.csv, c.csv.",
    ],
    [
      "artifact:predictions",
      "E201: Artifact predictions (17, of run 7) holds more than one table.",
      "Name the file, as in `artifact:predictions/<file>`. It holds a.csv, c.csv.",
    ],
  ])("that is not there is named with what is: %s", async (uri, said, hint) => {
    const files = ["a.csv", "c.csv"].map((name) => ({ name, content: csv }));
    listed(inRun(7), [artifact({ files })]);
    const thrown: unknown = await opened(uri).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ hint });
    expect(await refusal(Promise.reject(thrown))).toBe(said);
  });

  it.each([
    ["has expired", { expired: true }, "E201: Artifact predictions (17, of run 7) expired on 2026-12-20."],
    [
      "has no digest",
      { digest: null },
      "E202: Artifact predictions (17, of run 7) has no SHA-256 at GitHub, so that nobody knows whether it is what was uploaded.",
    ],
    [
      "has a digest of another kind",
      { digest: "md5:0" },
      /^E202: Artifact predictions \(17, of run 7\) has no SHA-256/,
    ],
    [
      "has another digest",
      { digest: `sha256:${"0".repeat(64)}` },
      /^E202: Artifact predictions \(17, of run 7\) arrived with the SHA-256 [0-9a-f]{64}, and GitHub says 0{64}\.$/,
    ],
    [
      "is too large",
      { size_in_bytes: 2_000_000 },
      "E207: Artifact predictions (17, of run 7) holds 2000000 bytes, more than the 1000000 that are read.",
    ],
  ])("that %s is refused", async (_, more, said) => {
    listed(inRun(7), [artifact({ more })]);
    expect(await refusal(opened("artifact:predictions"))).toMatch(said);
  });

  it("that climbs out of its archive is refused", async () => {
    listed(inRun(7), [artifact({ files: [{ name: "../../a.csv", content: csv }] })]);
    expect(await refusal(opened("artifact:predictions"))).toBe(
      'E203: Artifact predictions (17, of run 7) is not a sound zip archive: the name "../../a.csv" leads out of the archive by "..".',
    );
  });
});

describe("an artifact of another run", () => {
  it("is read when the run was the repository's own", async () => {
    stub.routes[`${actions}/runs/5`] = { json: run(5) };
    listed(inRun(5), [artifact({ run: { id: 5 } })]);
    expect(await opened("artifact:predictions@5/a.csv")).toMatchObject([
      { uri: "artifact:predictions@5/a.csv", text: csv },
    ]);
  });

  it.each([
    ["a fork", { head_repository: { id: 2 } }],
    ["a fork that is gone", { head_repository: null }],
  ])("is refused when the run ran the code of %s", async (_, more) => {
    stub.routes[`${actions}/runs/5`] = { json: run(5, more) };
    listed(inRun(5), [artifact()]);
    expect(await refusal(opened("artifact:predictions@5"))).toBe(
      "E202: The run 5 ran code of a fork: what it uploaded may be anything.",
    );
  });
});

describe("an artifact of a branch", () => {
  const all = `${actions}/artifacts`;
  const [commit, tip, elsewhere] = ["a", "b", "e"].map((digit) => digit.repeat(40));
  const compared = (status: string): { readonly json: object } => ({
    json: { status, merge_base_commit: { sha: commit } },
  });

  beforeEach(() => {
    for (const name of ["main", "release/1"])
      stub.routes[`/repos/octo/models/commits/heads/${name}`] = { json: { sha: tip } };
    stub.routes[`/repos/octo/models/compare/${commit}...${tip}`] = compared("ahead");
    stub.routes[`/repos/octo/models/compare/${elsewhere}...${tip}`] = compared("diverged");
    stub.routes["/repos/octo/models/commits"] = { json: [] };
  });

  it("is not one of a tag that is called like the branch, whatever commit that names", async () => {
    listed(all, [artifact({ run: { head_sha: elsewhere } })]);
    stub.routes[`${actions}/runs/7`] = { json: run(7, { head_sha: elsewhere }) };
    expect(await refusal(opened("artifact:predictions@main"))).toBe(
      'E201: No artifact "predictions" of the branch main can be read: none of the last 1 comes from a run on it that ended well.',
    );
  });

  it("is none when the branch is gone", async () => {
    delete stub.routes["/repos/octo/models/commits/heads/main"];
    listed(all, [artifact()]);
    stub.routes[`${actions}/runs/7`] = { json: run(7) };
    expect(await refusal(opened("artifact:predictions@main"))).toMatch(/: there is no such branch\.$/);
  });

  it("is not said to be missing when commits may not be read", async () => {
    stub.routes[`/repos/octo/models/compare/${commit}...${tip}`] = { status: 404, json: {} };
    stub.routes["/repos/octo/models/commits"] = { status: 404, json: {} };
    listed(all, [artifact()]);
    stub.routes[`${actions}/runs/7`] = { json: run(7) };
    const thrown: unknown = await opened("artifact:predictions@main").catch((error: unknown) => error);
    expect(thrown).toMatchObject({
      code: "E202",
      hint: "It does not exist, or the token may not see it. Give the job `permissions: contents: read`.",
    });
  });

  it("is the newest that a good run on the branch uploaded", async () => {
    const at = (id: number, minute: number, more: Uploaded = {}): object =>
      artifact({
        id,
        files: [{ name: "a.csv", content: String(id) }],
        ...more,
        run: { id, ...more.run },
        more: { created_at: `2026-11-20T10:0${minute}:00Z`, ...more.more },
      });
    const fork = { head_repository_id: 2 };
    listed(all, [
      at(20, 9, { run: fork }),
      at(21, 8, { run: { head_branch: "feature" } }),
      at(22, 7, { more: { expired: true } }),
      at(23, 6),
      at(24, 5),
      at(25, 4),
      at(26, 3),
      at(27, 2),
      at(28, 1),
    ]);
    stub.routes[`${actions}/runs/23`] = { json: run(23, { conclusion: "failure" }) };
    stub.routes[`${actions}/runs/24`] = { json: run(24, { event: "pull_request" }) };
    stub.routes[`${actions}/runs/25`] = { json: run(25, { conclusion: null, status: "in_progress" }) };
    stub.routes[`${actions}/runs/26`] = { json: run(26, { head_repository: { id: 2 } }) };
    stub.routes[`${actions}/runs/27`] = { json: run(27, { event: "schedule" }) };
    stub.routes[`${actions}/runs/28`] = { json: run(28) };
    expect(await opened("artifact:predictions@main/a.csv")).toMatchObject([
      { text: "27", version: "artifact 27 of run 27" },
    ]);
  });

  it("of a fork whose branch is called main too is never taken", async () => {
    listed(all, [
      artifact({ run: { head_repository_id: 666 } }),
      artifact({ id: 18, run: { head_repository_id: null } }),
    ]);
    expect(await refusal(opened("artifact:predictions@main"))).toBe(
      'E201: No artifact "predictions" of the branch main can be read: those of this name come from other branches or from forks.',
    );
  });

  it("of another repository is never taken", async () => {
    listed(all, [artifact({ run: { repository_id: 2, head_repository_id: 2 } })]);
    expect(await refusal(opened("artifact:predictions@main"))).toMatch(/come from other branches or from forks\.$/);
  });

  it.each([
    ["none is there", [], "there is none of this name"],
    ["all have expired", [{ more: { expired: true } }], "all have expired, the newest on 2026-12-20"],
    ["no run ended well", [{ run: { id: 5 } }], "none of the last 1 comes from a run on it that ended well"],
  ])("is missed with the reason: %s", async (_, uploads, why) => {
    listed(
      all,
      uploads.map((upload) => artifact(upload)),
    );
    stub.routes[`${actions}/runs/5`] = { json: run(5, { conclusion: "cancelled" }) };
    expect(await refusal(opened("artifact:predictions@main"))).toBe(
      `E201: No artifact "predictions" of the branch main can be read: ${why}.`,
    );
  });

  it("is not said to be missing when GitHub cannot be asked", async () => {
    stub.routes[all] = { status: 403, json: { message: "Resource not accessible by integration" } };
    const thrown: unknown = await opened("artifact:predictions@main").catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: "E202", hint: "Give the job `permissions: actions: read`." });
  });

  it("may have a slash in its name", async () => {
    listed(all, [artifact({ run: { head_branch: "release/1" } })]);
    stub.routes[`${actions}/runs/7`] = { json: run(7, { head_branch: "release/1" }) };
    expect(await opened("artifact:predictions@release%2F1/a.csv")).toMatchObject([{ text: csv }]);
  });

  it("is looked for on three pages at most", async () => {
    const page = Array.from({ length: 100 }, (_, index) => artifact({ id: index + 1, run: { head_repository_id: 2 } }));
    stub.routes[all] = { json: { artifacts: page } };
    await refusal(opened("artifact:predictions@main"));
    expect(stub.seen.map(({ path }) => path)).toEqual(
      [1, 2, 3].map((number) => `${all}?name=predictions&per_page=100&page=${number}`),
    );
  });
});

describe("an address", () => {
  it.each([
    "artifact:",
    "artifact:/a.csv",
    "artifact:@main",
    "artifact:x@",
    "artifact:x@%2",
    "artifact:x/",
    "artifact:a*b",
    "artifact:a\nb",
  ])("of no artifact is refused: %j", async (uri) => {
    expect(await refusal(opened(uri))).toBe(`E201: "${uri}" does not name an artifact.`);
    expect(stub.seen).toEqual([]);
  });

  it("is of no use without a token, or away from a run", async () => {
    expect(await refusal(opened("artifact:x", { github: undefined }))).toBe(
      'E202: "artifact:x" lies at GitHub, and there is no token to ask for it.',
    );
    expect(await refusal(opened("artifact:x", { environment: {} }))).toBe(
      'E202: "artifact:x" is an artifact of the run itself, and this is no run of GitHub Actions.',
    );
  });
});

describe("whatever GitHub answers", () => {
  const sound = () => JSON.stringify({ artifacts: [artifact()] });

  it("is an error that can be acted on, or the artifact: never another one", async () => {
    const text = sound();
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
      fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify({ artifacts: value })),
      fc.jsonValue({ maxDepth: 2 }).map((digest) => JSON.stringify({ artifacts: [artifact({ more: { digest } })] })),
      fc
        .tuple(fc.nat(text.length - 1), fc.string({ maxLength: 3 }))
        .map(([at, more]) => text.slice(0, at) + more + text.slice(at + 1)),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (bytes) => {
        stub.clear();
        artifact();
        stub.routes[inRun(7)] = { bytes };
        const outcome = await opened("artifact:predictions/a.csv").catch((thrown: unknown) => thrown);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(GateError);
        else expect(outcome).toMatchObject([{ text: csv }]);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
