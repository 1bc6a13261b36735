import { readFileSync } from "node:fs";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { isIntact } from "../src/audit/seal.ts";
import { auditSchema, type AuditRecord } from "../src/audit/v1.ts";
import { bundle, node24, runAction, type ActionRun, type StepResult } from "./github/runner.ts";
import { accounts, tokens, type StandIn } from "./github/stand-in.ts";
import { standInForEach } from "./github/stand-in-for-each.ts";
import { unzip } from "./github/unzip.ts";
import { baseSha, mergeSha, pullRequestEvent } from "./platforms/github/samples.ts";

const config = `
version: 1
name: tumours
task: binary
reference: reference.csv
candidate: candidate.csv
columns:
  id: id
  label: label
  prediction: prediction
  score: score
  positive_class: 1
  latency_ms: latency_ms
gates:
  - metric: accuracy
    min: 80%
    max_drop: 1%
  - metric: roc_auc
    max_drop: 0.01
`;

let github: StandIn;

standInForEach((started) => {
  github = started;
});

type Step = Partial<Omit<ActionRun, "inputs" | "environment">> & {
  readonly with?: Record<string, string>;
  readonly environment?: Record<string, string | undefined>;
};

/** Runs the gate on pull request #12 with the worse candidate, unless told otherwise. */
function gate({ with: given = {}, environment = {}, ...rest }: Step = {}): Promise<StepResult> {
  return runAction({
    action: bundle,
    node: node24,
    eventName: "pull_request",
    event: pullRequestEvent(),
    files: checkout("worse"),
    inputs: { "github-token": tokens.actions, ...given },
    environment: {
      GITHUB_API_URL: github.origin,
      ACTIONS_RESULTS_URL: `${github.origin}/`,
      ACTIONS_RUNTIME_TOKEN: github.results.token("4242", "job"),
      ...environment,
    },
    ...rest,
  });
}

function checkout(candidate: "better" | "equal" | "worse", yaml = config): Record<string, string | Buffer> {
  return {
    "model-gate.yml": yaml,
    "reference.csv": readFileSync("fixtures/tables/binary/reference.csv"),
    "candidate.csv": readFileSync(`fixtures/tables/binary/${candidate}.csv`),
  };
}

/** The audit record in the one artifact that was uploaded. */
function uploadedRecord(): AuditRecord {
  const [artifact] = github.results.artifacts;
  const audit = unzip(artifact?.zip ?? Buffer.alloc(0))["audit.json"];
  return auditSchema.parse(JSON.parse(audit?.toString("utf8") ?? "null"));
}

/** The requests to the API that change something. */
function writes(): string[] {
  return github.calls().filter((call) => !call.startsWith("GET"));
}

function messages(step: StepResult, name: string): string[] {
  return step.commands.filter((command) => command.name === name).map(({ message }) => message);
}

describe("a pull request", () => {
  it("with a worse candidate is blocked, and told so in the comment, the summary, the annotations and the artifact", async () => {
    const step = await gate();
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ verdict: "fail", passed: "false" });
    expect(JSON.parse(step.outputs["failed-gates"] ?? "")).not.toEqual([]);
    const [comment] = github.comments;
    expect(comment?.author).toEqual(accounts.actions);
    expect(comment?.body).toMatch(/^<!-- model-gate name=tumours run=4242 attempt=1 sha=a{40} outcome=\w+ -->\n/);
    expect(comment?.body).toContain(uploadedRecord().decision.sentence.split(" ")[0]);
    expect(comment?.body).toContain("https://github.com/octo/models/actions/runs/4242/artifacts/1000");
    expect(step.summary).toContain("❌");
    expect(step.commands.filter(({ name }) => name === "error")[0]?.properties["file"]).toBe("model-gate.yml");
    expect(uploadedRecord().decision.outcome).toBe("fail");
  });

  it.each(["better", "equal"] as const)("with the %s candidate passes", async (candidate) => {
    const step = await gate({ files: checkout(candidate) });
    expect(step).toMatchObject({ exitCode: 0, outputs: { passed: "true", "failed-gates": "[]" } });
    expect(messages(step, "error")).toEqual([]);
  });

  it("keeps one comment from push to push", async () => {
    await gate();
    await gate({
      files: checkout("better"),
      environment: { GITHUB_RUN_ID: "4243", ACTIONS_RUNTIME_TOKEN: github.results.token("4243", "job") },
    });
    expect(github.comments.map(({ body }) => body)).toEqual([expect.stringContaining("run=4243")]);
  });

  it.each(["csv", "jsonl", "parquet"])("is judged alike from %s", async (format) => {
    const files = {
      "model-gate.yml": config.replaceAll(".csv", `.${format}`),
      [`reference.${format}`]: readFileSync(`fixtures/tables/binary/reference.${format}`),
      [`candidate.${format}`]: readFileSync(`fixtures/tables/binary/worse.${format}`),
    };
    const step = await gate({ files });
    const { verdicts } = uploadedRecord();
    expect(step.exitCode).toBe(1);
    expect(
      verdicts.filter(({ counts_as: counts }) => counts === "fail").map(({ gate: name, state }) => `${name}: ${state}`),
    ).toEqual(["accuracy: proven-harm", "roc_auc: likely-harm"]);
  });
});

describe("an event without a pull request", () => {
  it.each([
    ["merge_group", { merge_group: { head_sha: mergeSha, base_sha: baseSha, base_ref: "refs/heads/main" } }],
    ["push", { before: baseSha, after: mergeSha }],
    ["workflow_dispatch", { inputs: {} }],
  ])("%s is judged, summarised and kept, without a comment", async (eventName, event) => {
    const step = await gate({ eventName, event });
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: "fail", "comment-id": "", "artifact-id": "1000" } });
    expect(step.summary).not.toBe("");
    expect(writes()).toEqual([]);
    expect(uploadedRecord().git).toMatchObject({ event: eventName, head_sha: mergeSha, pull_request: null });
  });

  it("a scheduled run that fails opens the issue of the gate", async () => {
    const step = await gate({ eventName: "schedule", event: { schedule: "17 3 * * *" } });
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: "fail", "comment-id": "", retrain: "true" } });
    expect(step.outputs["issue-url"]).toBe("https://github.com/octo/models/issues/13");
    expect(writes()).toEqual(["POST 201"]);
  });

  it("comments where pr-number says", async () => {
    const step = await gate({ eventName: "schedule", event: { schedule: "17 3 * * *" }, with: { "pr-number": "12" } });
    expect(step.outputs["comment-url"]).toMatch(/pull\/12#issuecomment-/);
  });
});

describe("what is left behind", () => {
  it("is an artifact with the record, its log and the report", async () => {
    const step = await gate();
    const [artifact] = github.results.artifacts;
    expect(artifact).toMatchObject({ name: "model-gate-tumours", digest: step.outputs["artifact-digest"] });
    const files = unzip(artifact?.zip ?? Buffer.alloc(0));
    expect(Object.keys(files).toSorted()).toEqual(["audit.json", "audit.jsonl", "report.html", "report.md"]);
    expect(isIntact(uploadedRecord())).toBe(true);
    const events = files["audit.jsonl"]
      ?.toString("utf8")
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(events?.length).toBeGreaterThan(2);
  });

  it("is named with the attempt on a re-run", async () => {
    await gate({ environment: { GITHUB_RUN_ATTEMPT: "2" } });
    expect(github.results.artifacts[0]?.name).toBe("model-gate-tumours~2");
  });

  it("are outputs that name the files", async () => {
    const { outputs } = await gate({ with: { "report-dir": "reports/gate" } });
    expect(outputs["audit-path"]).toMatch(/\/models\/reports\/gate\/audit\.json$/);
    expect(outputs["report-path"]).toMatch(/\/models\/reports\/gate\/report\.md$/);
  });

  it("is nothing that was not wanted", async () => {
    const step = await gate({ with: { comment: "never", summary: "false", annotations: "false", artifact: "false" } });
    expect(step).toMatchObject({ exitCode: 1, summary: "", outputs: { "comment-id": "", "artifact-id": "" } });
    expect(step.commands.filter(({ properties }) => "file" in properties)).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it("masks the token and prints it nowhere else", async () => {
    const step = await gate();
    expect(messages(step, "add-mask")).toContain(tokens.actions);
    expect(step.log.replaceAll(`::add-mask::${tokens.actions}`, "")).not.toContain(tokens.actions);
  });
});

describe("inputs", () => {
  it("go before the config, and the record says so", async () => {
    const files = { ...checkout("worse"), "other.csv": readFileSync("fixtures/tables/binary/better.csv") };
    const step = await gate({ files, with: { candidate: "other.csv", name: "tumours-eu" } });
    expect(step.exitCode).toBe(0);
    expect(github.results.artifacts[0]?.name).toBe("model-gate-tumours-eu");
    expect(uploadedRecord().config?.origins).toMatchObject({
      "candidate.uri": "input `candidate`",
      name: "input `name`",
    });
  });

  it("look in the working directory, and annotate from the root", async () => {
    const files = Object.fromEntries(
      Object.entries(checkout("worse")).map(([name, content]) => [`teams/tumours/${name}`, content]),
    );
    const step = await gate({ files, with: { "working-directory": "teams/tumours" } });
    expect(step.exitCode).toBe(1);
    expect(step.commands.filter(({ name }) => name === "error")[0]?.properties["file"]).toBe(
      "teams/tumours/model-gate.yml",
    );
  });

  it("of an advisory run let a failing verdict through, loudly", async () => {
    const step = await gate({ with: { "fail-on": "never" } });
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: "fail", passed: "false" } });
    for (const text of [step.summary, github.comments[0]?.body])
      expect(text).toContain("Advisory: the verdict is **fail**");
  });

  it.each([
    ["an input is not valid", { with: { comment: "sometimes" } }, 2, 'input comment: "sometimes"'],
    ["there is no config", { files: {} }, 2, "model-gate.yml"],
    [
      "the config is not valid",
      { files: checkout("worse", config.replace("metric: accuracy", "metric: acuracy")) },
      2,
      "accuracy",
    ],
    ["the candidate is missing", { with: { candidate: "nowhere.csv" } }, 3, "nowhere.csv"],
  ])("end the step with an error, advisory or not, when %s", async (_, step, exitCode, text) => {
    const ended = await gate({ ...step, with: { "fail-on": "never", ...("with" in step ? step.with : {}) } });
    expect(ended.exitCode).toBe(exitCode);
    expect(messages(ended, "error").join("\n")).toContain(text);
  });
});

describe("untrusted text", () => {
  it("from the config and the data is text everywhere", async () => {
    const hostile = String.raw`f1\n::error title=pwned::x\n##[add-mask]y <img src=x> @octocat | [a](https://evil.example)`;
    const yaml = config.replace("- metric: accuracy", `- metric: accuracy\n    name: "${hostile}"`);
    const step = await gate({ files: checkout("worse", yaml) });
    expect(step.exitCode).toBe(1);
    expect(step.commands.map(({ properties }) => properties["title"])).not.toContain("pwned");
    expect(messages(step, "add-mask")).not.toContain("y");
    for (const text of [step.summary, github.comments[0]?.body ?? ""]) {
      expect(text).toContain("octo");
      expect(withoutCode(text)).not.toMatch(/<img|@octo|evil\.example/);
    }
  });
});

/** The HTML that GitHub's Markdown makes of it, less what stands in code, where nothing acts. */
function withoutCode(markdown: string): string {
  const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return html.replaceAll(/<code>.*?<\/code>/gs, "");
}

describe("a fault", () => {
  it.each([
    ["the job lacks the permission", { with: { "github-token": tokens.readOnly } }, "pull-requests: write"],
    ["the token is not valid", { with: { "github-token": "ghs_old", "config-from": "head" } }, "check `github-token`"],
    [
      "the token sees nothing",
      { with: { "github-token": tokens.stranger, "config-from": "head" } },
      "the token may not see it",
    ],
    [
      "the artifact service is down",
      { environment: { ACTIONS_RESULTS_URL: "http://127.0.0.1:9" } },
      "could not upload",
    ],
    [
      "the runner gives no runtime token",
      { environment: { ACTIONS_RUNTIME_TOKEN: undefined } },
      "ACTIONS_RUNTIME_TOKEN",
    ],
  ])("is a warning and changes no verdict: %s", async (_, step, warning) => {
    const ended = await gate({ ...step, files: checkout("better") });
    expect(ended).toMatchObject({ exitCode: 0, outputs: { passed: "true" } });
    expect(messages(ended, "warning").join("\n")).toContain(warning);
  });

  it("is an error and never a pass where nobody can be asked for the rules", async () => {
    const ended = await gate({ with: { "github-token": "ghs_old" }, files: checkout("better") });
    expect(ended).toMatchObject({ exitCode: 2, outputs: { verdict: "error", passed: "false" } });
  });

  it("is an error where the artifact is required and could not be kept, whatever the verdict", async () => {
    const environment = { ACTIONS_RUNTIME_TOKEN: undefined };
    const ended = await gate({ environment, with: { audit: "required" }, files: checkout("better") });
    expect(ended).toMatchObject({ exitCode: 4, outputs: { verdict: "pass", passed: "false" } });
    expect(messages(ended, "error").join("\n")).toContain("audit: required, and the audit artifact was not kept");
  });

  it("is none where a fork's token cannot write: nobody is asked, and the log names the second workflow", async () => {
    const event = pullRequestEvent("mallory/models");
    const ended = await gate({ event, with: { "github-token": tokens.readOnly }, files: checkout("better") });
    expect(ended).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
    expect(ended.log).toContain("`command: deliver`");
    expect(writes()).toEqual([]);
  });

  it("of the API is waited out", async () => {
    github.faults.push({ method: "GET", path: /comments$/, times: 1, answer: { status: 502 } });
    github.faults.push({
      method: "POST",
      path: /comments$/,
      times: 1,
      answer: { status: 429, headers: { "retry-after": "1" } },
    });
    const step = await gate();
    expect(step.outputs["comment-id"]).not.toBe("");
    const comments = github.log.filter(({ path: asked }) => /comments/.test(asked));
    const calls = comments.map(({ method, status }) => `${method} ${status ?? "-"}`);
    expect(calls).toEqual(["GET 502", "GET 200", "GET 200", "POST 429", "POST 201", "GET 200"]);
  });

  it("is no pass when the step is cancelled", async () => {
    github.faults.push({ method: "GET", path: /comments$/, times: 9, answer: "hang" });
    const step = await gate({ files: checkout("better"), cancelAfterMs: 3000 });
    expect(step.exitCode).toBe(143);
    expect(messages(step, "error")).toEqual([expect.stringContaining("cancelled by SIGTERM")]);
  });
});
