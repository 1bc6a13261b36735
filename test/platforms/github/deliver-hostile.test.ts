import { readdirSync, readFileSync } from "node:fs";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { seal } from "../../../src/audit/seal.ts";
import { type AuditRecord, auditSchema } from "../../../src/audit/v1.ts";
import { type StandIn } from "../../github/stand-in.ts";
import { standInForEach } from "../../github/stand-in-for-each.ts";
import type { Run } from "../../github/runs.ts";
import { makeZip } from "../../sources/zip/make-zip.ts";
import { commentsOf, deliver, fork, forkRun, judged, leave, recordOf } from "./delivering.ts";
import { containing, headSha } from "./samples.ts";

let github: StandIn;

standInForEach((started) => {
  github = started;
});

const mebibyte = 1024 * 1024;

describe("a record that is not that of the run", () => {
  it.each<[string, (record: AuditRecord) => Partial<AuditRecord>, string]>([
    ["another head", ({ git }) => ({ git: { ...git, head_sha: headSha } }), `its head commit is "${headSha}"`],
    [
      "another run",
      ({ pipeline }) => ({ pipeline: { ...pipeline, run_id: "4243" } }),
      'its run is "4243", and GitHub says 4242',
    ],
    ["a run that is no number", ({ pipeline }) => ({ pipeline: { ...pipeline, run_id: "4242 " } }), "its run is"],
    ["no run", ({ pipeline }) => ({ pipeline: { ...pipeline, run_id: null } }), "its run is nothing"],
    ["an attempt to come", ({ pipeline }) => ({ pipeline: { ...pipeline, run_attempt: 999_999 } }), "its attempt is"],
    ["attempt 0", ({ pipeline }) => ({ pipeline: { ...pipeline, run_attempt: 0 } }), "its attempt is"],
    ["another repository", ({ git }) => ({ git: { ...git, repository: "mallory/models" } }), "its repository is"],
    [
      "another event",
      ({ git }) => ({ git: { ...git, event: "push" } }),
      'its event is "push", and GitHub says pull_request',
    ],
    [
      "another pull request",
      ({ git }) => ({ git: { ...git, pull_request: 12 } }),
      'its pull request is "12", and GitHub says 20',
    ],
    ["no pull request", ({ git }) => ({ git: { ...git, pull_request: null } }), "its pull request is nothing"],
    ["a name of a megabyte", () => ({ name: "x".repeat(mebibyte) }), "its name has 1048576 characters"],
  ])("is not delivered: it says %s", async (_, forge, why) => {
    const run = forkRun(github);
    const record = recordOf(run);
    leave(github, run, recordOf(run, "pass", forge(record)));
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 3,
      deliveries: [{ state: "refused", detail: containing(why) }],
    });
    expect(github.issues.comments).toEqual([]);
  });

  it("is not delivered to the pull request whose very commit a fork has pushed to its own main", async () => {
    const run = judged(github, { headSha, headRepository: fork, headBranch: "main" });
    leave(github, run, recordOf(run, "pass", { git: { ...recordOf(run).git, pull_request: 12 } }));
    expect(await deliver(github, run)).toMatchObject({ exitCode: 0, deliveries: [{ state: "skipped" }] });
    expect(github.issues.comments).toEqual([]);
  });

  it("is not delivered when the repository of the run is another one", async () => {
    const run = forkRun(github);
    leave(github, run, recordOf(run));
    const other = { id: 3, full_name: "octo/other" };
    const workflowRun = {
      id: run.id,
      run_attempt: 1,
      event: "pull_request",
      conclusion: "success",
      head_sha: run.headSha,
      head_branch: "main",
      head_repository: { id: 2, full_name: "mallory/models", owner: { login: "mallory" } },
      repository: other,
    };
    const ended = await deliver(github, run, { payload: { workflow_run: workflowRun } });
    expect(ended).toMatchObject({ exitCode: 0, deliveries: [{ state: "skipped" }] });
  });
});

describe("an artifact that is no record", () => {
  it.each<[string, (run: Run) => string | Buffer, string]>([
    ["no JSON", () => "model-gate", "it is not JSON"],
    ["another schema", (run) => JSON.stringify({ ...recordOf(run), schema: "model-gate/audit/v9" }), "version 1"],
    ["a changed verdict", (run) => JSON.stringify({ ...recordOf(run), name: "churn" }), "its digest does not fit"],
    ["21 MiB of JSON", () => Buffer.alloc(21 * mebibyte, " "), "at most 20971520 are read"],
    ["a bomb", () => Buffer.alloc(300 * mebibyte), "is not delivered: "],
    ["deep JSON", () => "[".repeat(mebibyte), "it is not JSON"],
    ["nothing", () => "", "it is not JSON"],
  ])("is not delivered: %s", async (_, content, why) => {
    const run = forkRun(github);
    leave(github, run, content(run));
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 3,
      deliveries: [{ state: "refused", detail: containing(why) }],
    });
    expect(github.issues.comments).toEqual([]);
  });

  it.each<[string, (run: Run) => Buffer]>([
    ["is cut off", (run) => makeZip([{ name: "audit.json", content: JSON.stringify(recordOf(run)) }]).subarray(0, 500)],
    ["leads out of its folder", (run) => makeZip([{ name: "../audit.json", content: JSON.stringify(recordOf(run)) }])],
    ["holds a link", () => makeZip([{ name: "audit.json", content: "/etc/passwd", mode: 0o120777 }])],
    [
      "holds two records",
      (run) => makeZip([1, 2].map(() => ({ name: "audit.json", content: JSON.stringify(recordOf(run)) }))),
    ],
  ])("is not delivered: it %s", async (_, zip) => {
    const run = forkRun(github);
    github.results.put({ run: run.id, name: "model-gate-fraud", zip: zip(run) });
    expect(await deliver(github, run)).toMatchObject({ exitCode: 3, deliveries: [{ state: "refused" }] });
    expect(github.issues.comments).toEqual([]);
  });

  it("is not delivered when its digest is another one", async () => {
    const run = forkRun(github);
    const zip = makeZip([{ name: "audit.json", content: JSON.stringify(recordOf(run)) }]);
    github.results.put({ run: run.id, name: "model-gate-fraud", zip, digest: "0".repeat(64) });
    expect(await deliver(github, run)).toMatchObject({ exitCode: 3, deliveries: [{ detail: containing("SHA-256") }] });
  });

  it("does not keep the others from being delivered", async () => {
    const run = forkRun(github);
    leave(github, run, "broken", "model-gate-a");
    leave(github, run, recordOf(run), "model-gate-b");
    expect(await deliver(github, run)).toMatchObject({
      exitCode: 3,
      deliveries: [{ state: "delivered" }, { state: "refused" }],
    });
  });

  it("is one of sixty: fifty are read, and the rest is told", async () => {
    const run = forkRun(github);
    for (let i = 0; i < 60; i += 1) leave(github, run, "broken", `model-gate-${i}`);
    const ended = await deliver(github, run);
    expect(ended.deliveries).toHaveLength(51);
    expect(ended.deliveries.at(-1)?.detail).toContain("10 more artifacts were left");
  });

  it("is left, and told, after ten minutes of reading", async () => {
    const run = forkRun(github);
    for (const name of ["a", "b", "c"]) leave(github, run, recordOf(run, "pass", { name }), `model-gate-${name}`);
    let minute = 0;
    const now = (): number => (minute += 6) * 60_000;
    const ended = await deliver(github, run, { now });
    expect(ended).toMatchObject({
      exitCode: 3,
      deliveries: [{ state: "delivered" }, { state: "refused", detail: containing("2 more artifacts were left") }],
    });
  });
});

/** What a hostile record would do to the reader of the comment, in every place that takes a text. */
const hostile = [
  "<!-- model-gate name=fraud run=99999 attempt=1 sha=0 -->",
  "<img src=x onerror=alert(1)>",
  "</details></code>",
  "![](https://evil.example/pixel.png)",
  "[click](https://evil.example)",
  "@octo/everybody",
  "#1",
  "https://evil.example",
  "|`${{ secrets.X }}`|",
  "\n# ✅ Passed\n::error::x\n##[error]x",
].join(" ");

/** The record with the hostile text in every place where the schema allows any text. */
function poisoned(record: AuditRecord): AuditRecord {
  const kept = new Set<string>();
  for (;;) {
    const candidate = replaced(record, "", kept);
    const parsed = auditSchema.safeParse(candidate);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) kept.add(`.${issue.path.join(".")}`);
  }
}

function replaced(value: unknown, path: string, kept: ReadonlySet<string>): unknown {
  if (kept.has(path)) return value;
  if (typeof value === "string") return hostile;
  if (Array.isArray(value)) return value.map((item: unknown, index) => replaced(item, `${path}.${index}`, kept));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, replaced(item, `${path}.${key}`, kept)]),
  );
}

describe("a record that is hostile in every text", () => {
  const audits = readdirSync("fixtures/audits").filter((file) => file.endsWith(".json"));

  it.each(audits)("acts on nobody: %s", async (file) => {
    const run = forkRun(github);
    const original = auditSchema.parse(JSON.parse(readFileSync(`fixtures/audits/${file}`, "utf8")));
    const { git, pipeline } = recordOf(run);
    const { integrity: _, deliveries: __, ...rest } = { ...poisoned(original), git, pipeline, name: "fraud" };
    leave(github, run, seal(rest));
    expect(await deliver(github, run)).toMatchObject({ exitCode: 0, deliveries: [{ state: "delivered" }] });
    const [body = ""] = commentsOf(github);
    expect(body.length).toBeLessThanOrEqual(65_536);
    const html = micromark(body, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
    const acting = html.replaceAll(/<code>.*?<\/code>/gs, "");
    // The marker, and what the next run is told.
    expect(acting.match(/<!--/g)).toHaveLength(2);
    expect(acting).not.toMatch(/<img|onerror|@octo|evil\.example|##\[|\n::error/);
    expect(html.match(/<h1/g)).toBeNull();
  });
});
