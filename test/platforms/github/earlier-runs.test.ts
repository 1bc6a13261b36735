import { describe, expect, it } from "vitest";
import { seal } from "../../../src/audit/seal.ts";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { earlierRuns } from "../../../src/platforms/github/earlier-runs.ts";
import { describeRun } from "../../../src/platforms/github/event.ts";
import { renderJson } from "../../../src/reports/json.ts";
import { jobAccount, tokens, type StandIn } from "../../github/stand-in.ts";
import { standInForEach } from "../../github/stand-in-for-each.ts";
import type { Run } from "../../github/runs.ts";
import { readerOf } from "./reader-of.ts";
import { auditRecord, environment, inputs } from "./samples.ts";
import { makeZip } from "../../sources/zip/make-zip.ts";

let github: StandIn;

standInForEach((started) => {
  github = started;
});

const nightly = { event: "schedule", path: ".github/workflows/nightly.yml", headSha: "a".repeat(40) };
const held = { failures: 2, runs: 3, failed: 1, looked_at: 1, sentence: "Blocked." };

/** A nightly run that is over, with the record of a gate in its artifact. */
function before(
  outcome: "pass" | "warn" | "fail",
  given: Partial<Run> & { readonly record?: Partial<AuditRecord> } = {},
): Run {
  const { record = {}, ...facts } = given;
  const run = github.runs.start({ ...nightly, ...facts });
  github.runs.finish(run.id, given.conclusion ?? (outcome === "fail" ? "failure" : "success"));
  leave(run, "model-gate-fraud", recordOf(run, outcome, record));
  return run;
}

function recordOf(run: Run, outcome: "pass" | "warn" | "fail", overrides: Partial<AuditRecord> = {}): AuditRecord {
  const { pipeline } = auditRecord();
  const {
    integrity: _,
    deliveries: __,
    ...rest
  } = auditRecord(outcome, {
    pipeline: { ...pipeline, run_id: String(run.id) },
    ...overrides,
  });
  return seal(rest);
}

function leave(run: Run, name: string, record: AuditRecord | string): void {
  const text = typeof record === "string" ? record : renderJson(record);
  github.results.put({ run: run.id, name, zip: makeZip([{ name: "audit.json", content: text, deflated: true }]) });
}

interface Setting {
  readonly token?: string;
  readonly server?: string;
  readonly ref?: string;
  readonly runId?: number;
  readonly with?: Record<string, string>;
}

/** What the run after all that are there is told. */
async function earlier(count = 2, setting: Setting = {}) {
  const id = setting.runId ?? github.runs.start(nightly).id;
  const variables = environment({
    GITHUB_EVENT_NAME: "schedule",
    GITHUB_REF: "refs/heads/main",
    GITHUB_RUN_ID: String(id),
    GITHUB_WORKFLOW_REF: setting.ref ?? "octo/models/.github/workflows/nightly.yml@refs/heads/main",
    GITHUB_SERVER_URL: setting.server ?? "https://github.com",
  });
  const history = earlierRuns({
    reader: readerOf(github.origin, setting.token ?? tokens.actions),
    run: describeRun(variables, { schedule: "17 3 * * *" }, "auto"),
    inputs: inputs(setting.with),
    environment: variables,
  });
  return history.earlier("fraud", count);
}

describe("the earlier scheduled runs", () => {
  it("are told the newest first, at most so many", async () => {
    const runs = [before("pass"), before("fail"), before("warn", { record: { held_back: held } })];
    expect(await earlier(2)).toMatchObject([
      { run_id: String(runs[2]?.id), outcome: "warn", failed: true },
      { run_id: String(runs[1]?.id), outcome: "fail", failed: true },
    ]);
  });

  it("are none at first", async () => {
    expect(await earlier()).toEqual([]);
  });

  it("are those of a schedule alone, on this branch, in this repository, of this workflow", async () => {
    before("fail", { event: "push" });
    before("fail", { headBranch: "experiment" });
    before("fail", { headRepository: { id: 2, fullName: "mallory/models", fork: true } });
    before("fail", { path: ".github/workflows/other.yml" });
    const own = before("pass");
    expect(await earlier(9)).toMatchObject([{ run_id: String(own.id) }]);
  });

  it("leave out a run that was cancelled or skipped", async () => {
    const own = before("pass");
    for (const conclusion of ["cancelled", "skipped"] as const)
      github.runs.finish(github.runs.start(nightly).id, conclusion);
    expect(await earlier(9)).toMatchObject([{ run_id: String(own.id) }]);
  });

  it("count a run that failed and left no record as failed", async () => {
    const run = github.runs.start(nightly);
    github.runs.finish(run.id, "failure");
    expect(await earlier()).toMatchObject([{ run_id: String(run.id), outcome: "error", failed: true }]);
  });

  it("count a run that failed and whose record has expired as failed", async () => {
    const failed = before("fail");
    github.clock.advanceDays(91);
    expect(await earlier(9)).toMatchObject([{ run_id: String(failed.id), outcome: "error", failed: true }]);
  });

  it("tell of the last attempt of a run", async () => {
    const run = before("fail", { attempt: 2, conclusion: "success" });
    leave(run, "model-gate-fraud~2", recordOf(run, "pass"));
    expect(await earlier()).toMatchObject([{ run_id: String(run.id), failed: false }]);
  });

  it("do not take the gate fraud-2 for the second attempt of fraud", async () => {
    const run = before("fail", { attempt: 2 });
    leave(run, "model-gate-fraud-2", recordOf(run, "pass", { name: "fraud-2" }));
    expect(await earlier()).toMatchObject([{ run_id: String(run.id), failed: true }]);
  });
});

describe("earlier runs that cannot be told", () => {
  it.each([
    ["no JSON", () => "{", /the record of run \d+ cannot be used: it is not JSON/],
    ["a broken seal", (run: Run) => ({ ...recordOf(run, "pass"), name: "fraud", seed: 2 }), /its digest does not fit/],
    ["another run's", (run: Run) => recordOf({ ...run, id: 1 }, "pass"), /is not the record of this gate/],
    ["another gate's", (run: Run) => recordOf(run, "pass", { name: "churn" }), /is not the record of this gate/],
  ])("are an error, never a pass: a record that is %s", async (_, record, why) => {
    const run = github.runs.start(nightly);
    github.runs.finish(run.id, "success");
    leave(run, "model-gate-fraud", record(run));
    await expect(earlier()).rejects.toThrow(why);
  });

  it("are an error where a green run left no record: a failure may have been held back in it", async () => {
    const run = github.runs.start(nightly);
    github.runs.finish(run.id, "success");
    await expect(earlier()).rejects.toThrow(`run ${run.id} (success) has no record of the gate fraud`);
  });

  it("are an error where the record of a green run has expired, as it has before each run with `retention-days: 1`", async () => {
    before("warn", { record: { held_back: held } });
    github.clock.advanceDays(91);
    await expect(earlier()).rejects.toThrow(/\(success\) has no record/);
  });

  it("are an error while the run before is still at work", async () => {
    github.runs.start(nightly);
    await expect(earlier()).rejects.toThrow(/\(not known\) has no record/);
  });

  it("are an error where `artifact: false` keeps this run from leaving a record", async () => {
    await expect(earlier(2, { with: { artifact: "false" } })).rejects.toThrow("leaves no record");
  });

  it("are an error where so many runs came after that the ones before are out of sight", async () => {
    const first = github.runs.start(nightly);
    for (let run = 0; run < 30; run += 1) before("pass");
    await expect(earlier(2, { runId: first.id })).rejects.toThrow("only 0 of the last 30");
  });

  it("are an error without `actions: read`", async () => {
    before("pass");
    github.admit("ghs_blind", jobAccount({ contents: "read" }));
    await expect(earlier(2, { token: "ghs_blind" })).rejects.toThrow(/actions/);
  });

  it("are an error on GitHub Enterprise Server, and where the workflow is not known", async () => {
    await expect(earlier(2, { server: "https://ghes.example.com" })).rejects.toThrow(/GitHub Enterprise Server/);
    await expect(earlier(2, { ref: "" })).rejects.toThrow(/does not tell the workflow/);
  });
});
