import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GateError } from "../../src/errors.ts";
import { type GithubReader, GithubRefusal } from "../../src/sources/github/reader.ts";
import type { Change } from "../../src/sources/repository.ts";
import type { ReferenceSurroundings } from "../../src/reference/opened-reference.ts";
import { makeZip } from "../sources/zip/make-zip.ts";

const repositoryId = 77;
export const predictions = "id,label,prediction\n1,1,1\n2,0,0\n";

/** Six commits of main, c1 to c6, and two of a branch that left it at c3. */
const parents: Readonly<Record<string, string | undefined>> = {
  c2: "c1",
  c3: "c2",
  c4: "c3",
  c5: "c4",
  c6: "c5",
  b1: "c3",
  b2: "b1",
};

/** A commit's full name by its short one. */
export function sha(name: string): string {
  return createHash("sha1").update(name).digest("hex");
}

/** What a run published, sound but for what a test changes. */
export interface Published {
  readonly run: number;
  readonly commit: string;
  readonly gate: string;
  readonly name: string;
  readonly event: string;
  readonly branch: string;
  readonly path: string;
  readonly created: string;
  readonly expired: boolean;
  readonly headRepository: number;
  /** What GitHub says of the run, where it is not what the list says. */
  readonly runSays: object;
  /** What the manifest says, where it is not the truth. */
  readonly manifest: object;
  readonly files: Readonly<Record<string, string>>;
  readonly digest: string | null | undefined;
}

export function published(changes: Partial<Published> = {}): Published {
  const run = changes.run ?? 100;
  return {
    run,
    commit: "c3",
    gate: "fraud",
    name: `model-gate-reference-${changes.gate ?? "fraud"}`,
    event: "push",
    branch: "main",
    path: ".github/workflows/gate.yml",
    created: "2026-01-01T00:00:00Z",
    expired: false,
    headRepository: repositoryId,
    runSays: {},
    manifest: {},
    files: {},
    digest: undefined,
    ...changes,
  };
}

function digestOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

export function manifestOf(one: Published): object {
  return {
    schema: "model-gate/reference/v1",
    name: one.gate,
    created_at: one.created,
    repository: { name: "octo/models", id: repositoryId },
    branch: one.branch,
    commit: sha(one.commit),
    run: { id: String(one.run), attempt: 1, url: null, event: one.event, workflow: null },
    record_id: `record-${one.run}`,
    outcome: "pass",
    blessed_by: null,
    config_sha256: null,
    files: [
      {
        path: "candidate/new.csv",
        bytes: Buffer.byteLength(predictions),
        sha256: digestOf(predictions),
        format: "csv",
      },
    ],
    ...one.manifest,
  };
}

function zipOf(one: Published): Buffer {
  const files = {
    "reference.json": JSON.stringify(manifestOf(one)),
    "audit.json": "{}",
    "candidate/new.csv": predictions,
    ...one.files,
  };
  return makeZip(
    Object.entries(files)
      .filter(([, content]) => content !== "(none)")
      .map(([name, content]) => ({ name, content })),
  );
}

function artifactOf(one: Published, index: number): object {
  return {
    id: 1000 + index,
    name: one.name,
    size_in_bytes: 500,
    digest: one.digest === undefined ? `sha256:${digestOf(zipOf(one))}` : one.digest,
    expired: one.expired,
    created_at: one.created,
    expires_at: "2026-04-01T00:00:00Z",
    workflow_run: {
      id: one.run,
      head_branch: one.branch,
      head_sha: sha(one.commit),
      repository_id: repositoryId,
      head_repository_id: one.headRepository,
    },
  };
}

function runOf(one: Published): object {
  return {
    id: one.run,
    event: one.event,
    path: one.path,
    head_branch: one.branch,
    head_sha: sha(one.commit),
    status: "completed",
    conclusion: "success",
    created_at: one.created,
    run_attempt: 1,
    html_url: `https://github.com/octo/models/actions/runs/${one.run}`,
    repository: { id: repositoryId },
    head_repository: { id: one.headRepository },
    ...one.runSays,
  };
}

function isAncestor(older: string, newer: string | undefined): boolean {
  for (let commit = newer; commit !== undefined; commit = parents[commit]) if (commit === older) return true;
  return false;
}

function comparison(range: string): object | undefined {
  const names = ["c1", ...Object.keys(parents)];
  const [base, head] = range.split("...").map((full) => names.find((name) => sha(name) === full));
  if (base === undefined || head === undefined) return undefined;
  const status =
    base === head ? "identical" : isAncestor(base, head) ? "ahead" : isAncestor(head, base) ? "behind" : "diverged";
  const merge = names.toReversed().find((name) => isAncestor(name, base) && isAncestor(name, head));
  return { status, merge_base_commit: { sha: sha(merge ?? "c1") } };
}

export interface FakeGithub extends GithubReader {
  /** What was asked for, in order. */
  readonly asked: string[];
}

/** GitHub's answers about what runs have published; `refusals` are statuses by the beginning of a path. */
export function fakeGithub(all: readonly Published[], refusals: Readonly<Record<string, number>> = {}): FakeGithub {
  const asked: string[] = [];
  const refuse = (path: string): void => {
    asked.push(path);
    const refusal = Object.entries(refusals).find(([start]) => path.startsWith(`/repos/octo/models/${start}`));
    if (refusal === undefined) return;
    throw new GithubRefusal({
      request: `GET ${path}`,
      status: refusal[1],
      said: "Resource not accessible by integration",
    });
  };
  const answer = (path: string, query: Readonly<Record<string, string | number>>): unknown => {
    const [, kind = "", rest = ""] =
      /^\/repos\/octo\/models\/(actions\/artifacts|actions\/runs|compare|commits)\/?(.*)$/.exec(path) ?? [];
    if (kind === "actions/artifacts") {
      const artifacts = all.map(artifactOf).filter((_, index) => all[index]?.name === query["name"]);
      const start = (Number(query["page"]) - 1) * 100;
      return { total_count: artifacts.length, artifacts: artifacts.slice(start, start + 100) };
    }
    if (kind === "actions/runs") return all.filter(({ run }) => String(run) === rest).map(runOf)[0];
    return kind === "commits" ? [] : comparison(decodeURIComponent(rest));
  };
  return {
    asked,
    owner: "octo",
    repo: "models",
    repositoryId,
    origin: "https://api.github.com",
    get: async (path, schema, query = {}) => {
      refuse(path);
      const found = answer(path, query);
      if (found === undefined) throw new GithubRefusal({ request: `GET ${path}`, status: 404, said: "Not Found" });
      return schema.parse(found);
    },
    download: async (path, { folder, maxBytes }) => {
      refuse(path);
      const index = Number(/artifacts\/(\d+)\/zip$/.exec(path)?.[1]) - 1000;
      const one = all[index];
      if (one === undefined) throw new GateError({ code: "E202", message: "no such artifact" });
      const zip = zipOf(one);
      if (zip.length > maxBytes) throw new GateError({ code: "E207", message: "too large" });
      const file = join(folder, `zip-${asked.length}`);
      writeFileSync(file, zip);
      return { path: file, bytes: zip.length, sha256: digestOf(zip) };
    },
  };
}

const pullRequest: Change = {
  kind: "pull-request",
  baseBranch: "main",
  defaultBranch: "main",
  baseSha: sha("c5"),
  headSha: sha("b2"),
  pullRequest: 7,
  readOnly: undefined,
};

/** What lies around a run of the workflow gate.yml, on 4 January 2026. */
export function around(github: GithubReader | undefined, change: Partial<Change> = {}): ReferenceSurroundings {
  const scratch = mkdtempSync(join(tmpdir(), "model-gate-test-"));
  return {
    workspace: scratch,
    scratch,
    environment: {
      GITHUB_WORKFLOW_REF: "octo/models/.github/workflows/gate.yml@refs/pull/7/merge",
      GITHUB_RUN_ID: "900",
      GITHUB_SERVER_URL: "https://github.com",
    },
    change: { ...pullRequest, ...change },
    github,
    repository: {
      name: "octo/models",
      folder: "",
      commitOf: async (ref) => (ref === "refs/heads/main" ? sha("c6") : undefined),
      fileAt: async () => undefined,
    },
    startedAt: new Date("2026-01-04T06:00:00Z"),
  };
}
