import { describe, expect, it } from "vitest";
import { exitCodeOf } from "../../src/doctor/check-up.ts";
import { examine } from "../../src/doctor/examine.ts";
import type { Facts, GithubFacts } from "../../src/doctor/facts.ts";
import { configOf, facts, failed, github, known, linesOf, table, workflow } from "./facts-of.ts";

/** What is different, the subject that is looked at, and the lines about it. */
type Row = readonly [name: string, changed: Partial<Facts>, subject: string, lines: readonly string[]];

const change = (more: Partial<GithubFacts["change"]>): GithubFacts["change"] => ({
  kind: "pull-request",
  pullRequest: 12,
  readOnly: undefined,
  ...more,
});

const auto = configOf({ reference: "auto" });
const base = { ref: "main", sha: "b".repeat(40) };
const withCommand = (command: string) => ({ "with: {}": `with: { command: ${command} }` });

const rows: readonly Row[] = [
  ["a Node that is old enough", { node: "v20.0.0" }, "node", ["✓ v20.0.0"]],
  [
    "a Node that is too old",
    { node: "v18.19.1" },
    "node",
    ["! v18.19.1 is older than what is tested → Use Node 20 or later."],
  ],
  ["a config", {}, "config", ["✓ model-gate.yml: binary, 1 gate, mode balanced"]],
  [
    "a config with gates that are off",
    {
      config: known({
        path: "gates/a.yml",
        config: configOf({
          gates: [
            { metric: "accuracy", max_drop: 0.01 },
            { metric: "f1", max_drop: 0.01, severity: "off" },
          ],
        }),
      }),
    },
    "config",
    ["✓ gates/a.yml: binary, 2 gates, 1 of them off, mode balanced"],
  ],
  [
    "a config with all gates off",
    {
      config: known({
        path: "model-gate.yml",
        config: configOf({ gates: [{ metric: "f1", max_drop: 0.01, severity: "off" }] }),
      }),
    },
    "config",
    [
      "✓ model-gate.yml: binary, 1 gate, 1 of them off, mode balanced",
      "! all gates are off, so that nothing is judged → Give one of them the severity error.",
    ],
  ],
  [
    "a config that is not there",
    { config: failed("E101", "No config: there is no model-gate.yml.", "Write a config to start from.") },
    "config",
    ["✗ No config: there is no model-gate.yml. (E101) → Write a config to start from."],
  ],
  [
    "a config with two faults",
    { config: failed("E102", "model-gate.yml:3:1  one.\nmodel-gate.yml:9:1  two.") },
    "config",
    ["✗ model-gate.yml:3:1  one.\nmodel-gate.yml:9:1  two. (E102)"],
  ],
  [
    "rules that are checked out",
    {},
    "rules",
    ["✓ those that are checked out; a pull request is judged by those of its base branch"],
  ],
  [
    "rules of the base branch",
    { rules: known({ entry: { reason: "base-branch", base }, findings: [] }) },
    "rules",
    ["✓ those of the base branch main at bbbbbbb"],
  ],
  [
    "a first adoption",
    {
      rules: known({
        entry: { reason: "first-adoption", base },
        findings: [{ level: "note", sentence: "Told elsewhere.", advice: undefined }],
      }),
    },
    "rules",
    ["✓ those of this pull request, since main has no config yet; from the merge on those of main count"],
  ],
  [
    "rules of the head",
    { rules: known({ entry: { reason: "asked-for", base: null }, findings: [] }) },
    "rules",
    ["✓ those of this pull request, as `config-from: head` asks"],
  ],
  [
    "a changed workflow",
    {
      rules: known({
        entry: { reason: "base-branch", base },
        findings: [{ level: "warning", sentence: "The workflow is changed.", advice: "Look at it." }],
      }),
    },
    "rules",
    ["✓ those of the base branch main at bbbbbbb", "! The workflow is changed. → Look at it."],
  ],
  [
    "a base branch that cannot be asked",
    {
      rules: failed(
        "E101",
        "The rules of the base branch main cannot be read: GitHub answered 403.",
        "Give the job `permissions: contents: read`.",
      ),
    },
    "rules",
    [
      "✗ The rules of the base branch main cannot be read: GitHub answered 403. (E101) → Give the job `permissions: contents: read`.",
    ],
  ],
  ["one fault of both configs", { config: failed("E102", "same"), rules: failed("E102", "same") }, "rules", []],
  ["no waivers", {}, "waivers", ["✓ none"]],
  ["one waiver", { waivers: { count: 1, findings: [] } }, "waivers", ["✓ 1 waiver in .model-gate/waivers.yml"]],
  [
    "a malformed waiver",
    {
      waivers: {
        count: 2,
        findings: [{ level: "warning", sentence: ".model-gate/waivers.yml:9:5 is no waiver.", advice: "Mend it." }],
      },
    },
    "waivers",
    ["✓ 2 waivers in .model-gate/waivers.yml", "! .model-gate/waivers.yml:9:5 is no waiver. → Mend it."],
  ],
  ["a reference that is a file", {}, "reference", ["✓ reference.csv: 569 rows, 12 columns, 36.1 KiB"]],
  [
    "a reference that was published",
    {
      inputs: [
        table("reference", { uri: "auto", from: "main at abc1234, 3 days old", remarks: ["The reference is stale."] }),
      ],
    },
    "reference",
    ["✓ auto (main at abc1234, 3 days old): 569 rows, 12 columns, 36.1 KiB", "! The reference is stale."],
  ],
  [
    "no reference yet",
    {
      inputs: [
        {
          role: "reference",
          found: known({
            kind: "none",
            reason: "never-published",
            sentence: "none yet: no run on main has published a reference of model-gate",
          }),
        },
      ],
    },
    "reference",
    [
      "! none yet: no run on main has published a reference of model-gate → Limits such as `min` and `max` are judged; the next passing push publishes one.",
    ],
  ],
  [
    "reference: auto in a terminal",
    { inputs: [{ role: "reference", found: known({ kind: "elsewhere" }) }] },
    "reference",
    ["! `auto` is looked for in runs on GitHub alone → Run the action with `command: doctor` to look for it."],
  ],
  [
    "a candidate that is not there",
    { inputs: [{ role: "candidate", found: failed("E201", '"candidate.csv" does not exist.', "Check the path.") }] },
    "candidate",
    ['✗ "candidate.csv" does not exist. (E201) → Check the path.'],
  ],
  [
    "a Git LFS pointer",
    {
      inputs: [
        {
          role: "candidate",
          found: failed("E202", "candidate.csv is a Git LFS pointer.", "Add `lfs: true` to actions/checkout."),
        },
      ],
    },
    "candidate",
    ["✗ candidate.csv is a Git LFS pointer. (E202) → Add `lfs: true` to actions/checkout."],
  ],
  [
    "a candidate near the limits",
    { inputs: [table("candidate", { rows: 60_000_000, bytes: 3 * 1024 ** 3 })] },
    "candidate",
    [
      "✓ candidate.csv: 60 000 000 rows, 12 columns, 3 GiB",
      "! it is near a limit, of 100 000 000 rows, 10 000 columns and 8 GiB → Give a sample of the predictions, or only the columns that the gate needs.",
    ],
  ],
  [
    "a small file",
    { inputs: [table("labels", { rows: 1, columns: 2, bytes: 512 })] },
    "labels",
    ["✓ labels.csv: 1 row, 2 columns, 512 bytes"],
  ],
  [
    "a load test that cannot be read",
    { inputs: [{ role: "latency", found: failed("E203", "k6.json is not JSON.") }] },
    "latency",
    ["✗ k6.json is not JSON. (E203)"],
  ],
  ["rows that are joined", {}, "comparison", ["✓ 569 rows, joined by id"]],
  [
    "two samples",
    { comparison: known({ pairing: "none", rows: 1200, hasReference: true }) },
    "comparison",
    ["✓ 1 200 rows, two samples, compared without pairs"],
  ],
  [
    "a candidate alone",
    { comparison: known({ pairing: "none", rows: 1200, hasReference: false }) },
    "comparison",
    ["✓ 1 200 rows of the candidate; there is no reference here to compare with"],
  ],
  [
    "a column that is missing",
    { comparison: failed("E205", 'candidate.csv has no column "label".', "Its columns are id and y.") },
    "comparison",
    ['✗ candidate.csv has no column "label". (E205) → Its columns are id and y.'],
  ],
  ["files that were not all read", { comparison: undefined }, "comparison", []],
  ["a checkout", {}, "git", ["✓ at aaaaaaa"]],
  [
    "no checkout",
    { head: undefined },
    "git",
    [
      "! there is no git checkout: `git:` and Git LFS cannot be read, nor the rules of a base branch → Run actions/checkout before this step, or run in a clone.",
    ],
  ],
  ["a repository without a commit", { head: known(undefined) }, "git", ["✓ a repository without a commit"]],
  [
    "a checkout that git refuses",
    { head: failed("E202", "git refuses the checkout.", "Run `git config`.") },
    "git",
    ["! git refuses the checkout. → Run `git config`."],
  ],
  [
    "no checkout on GitHub, but its API",
    { head: known(undefined), github: github() },
    "git",
    ["✓ asked by GitHub's API"],
  ],
  ["a pull request", { github: github() }, "event", ["✓ pull_request: pull request #12"]],
  [
    "a push",
    { github: github({ event: "push", change: change({ kind: "push", pullRequest: undefined }) }) },
    "event",
    ["✓ push: a push; no comment"],
  ],
  [
    "a schedule",
    { github: github({ event: "schedule", change: change({ kind: "schedule", pullRequest: undefined }) }) },
    "event",
    ["✓ schedule: a schedule; no comment"],
  ],
  [
    "a merge group",
    { github: github({ event: "merge_group", change: change({ kind: "merge-group", pullRequest: undefined }) }) },
    "event",
    ["✓ merge_group: the merge queue; no comment"],
  ],
  [
    "a fork",
    { github: github({ change: change({ readOnly: "the pull request comes from a fork" }) }) },
    "event",
    [
      "! pull_request: the token can only read because the pull request comes from a fork → Add examples/workflows/fork-delivery.yml: it comments with the record of this run.",
    ],
  ],
  [
    "pull_request_target",
    { github: github({ event: "pull_request_target" }) },
    "event",
    [
      "! pull_request_target runs with the secrets of the repository next to files that a stranger may have written → Use `pull_request`, and examples/workflows/fork-delivery.yml for comments on pull requests from forks.",
    ],
  ],
  [
    "an event that the gate does not know",
    { github: github({ event: "issue_comment", change: change({ kind: "other", pullRequest: undefined }) }) },
    "event",
    [
      "! issue_comment: no event that the gate knows → Use pull_request, push, merge_group, schedule or workflow_dispatch.",
    ],
  ],
  [
    "a pull request without a number",
    { github: github({ change: change({ pullRequest: undefined }) }) },
    "event",
    ["! pull_request: the number of the pull request is not known, so there is no comment → Set `pr-number`."],
  ],
  [
    "no token",
    { github: github({ hasToken: false }) },
    "token",
    [
      "! `github-token` is empty: no comment, no issue, no `reference: auto` → Leave the input out: the job's own token is its default.",
    ],
  ],
  [
    "a token of which nothing is asked",
    { github: github() },
    "token",
    ["✓ there is one; this config asks nothing of other runs"],
  ],
  [
    "a token that may read the runs",
    { github: github({ actions: known([]) }) },
    "token",
    ["✓ it may read the runs (`actions: read`)"],
  ],
  [
    "a token that may not",
    {
      github: github({ actions: failed("E202", "GitHub answered 403.", "Give the job `permissions: actions: read`.") }),
    },
    "token",
    ["✗ GitHub answered 403. (E202) → Give the job `permissions: actions: read`."],
  ],
  [
    "GitHub Enterprise Server",
    { github: github({ isEnterpriseServer: true }) },
    "server",
    [
      "! this is GitHub Enterprise Server: comment, issue and check run work; artifacts, `reference: auto`, `fail_after` and `command: deliver` do not → Name the reference by a file, a release or an https URL, and keep audit.json by a step of your own.",
    ],
  ],
  [
    "a runner that gives no token for artifacts",
    { github: github({ hasRuntimeToken: false }) },
    "artifacts",
    [
      "! the runner gave no ACTIONS_RUNTIME_TOKEN: record and reference cannot be uploaded → Use a runner of GitHub's, or a self-hosted one of the newest version, and run the action as a step by `uses:`.",
    ],
  ],
  [
    "a runner without a summary",
    { github: github({ hasSummary: false }) },
    "summary",
    [
      "! this runner has no step summary (GITHUB_STEP_SUMMARY is not set) → Use a runner of GitHub's, or a self-hosted one of the newest version, and run the action as a step by `uses:`.",
    ],
  ],
  ["a runner as it should be", { github: github() }, "artifacts", ["✓ the runner lets this step upload them"]],
  ["a workflow as it should be", {}, "workflow", ["✓ .github/workflows/gate.yml: push, pull_request, merge_group"]],
  [
    "a workflow without a merge queue",
    { workflows: [workflow({ ", merge_group: {}": "" })] },
    "workflow",
    ["✓ .github/workflows/gate.yml: push, pull_request; a branch with a merge queue needs `merge_group` too"],
  ],
  [
    "no workflow",
    { workflows: [] },
    "workflow",
    [
      "! no workflow of this repository runs the action → Copy one from examples/workflows to .github/workflows/, if the gate is to run on GitHub.",
    ],
  ],
  ["no workflow where one runs", { workflows: [], github: github() }, "workflow", []],
  [
    "paths on pull requests",
    { workflows: [workflow({ "pull_request: {}": "pull_request: { paths: [models/**] }" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: `paths` of pull_request leave the gate out for other files; if its check is required, such a pull request waits for ever → Take the filter away, or do not require the check.",
    ],
  ],
  [
    "pull_request_target in a workflow",
    { workflows: [workflow({ "pull_request: {}": "pull_request_target: {}" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: pull_request_target runs with the secrets of the repository next to files that a stranger may have written → Use `pull_request`, and examples/workflows/fork-delivery.yml for comments on pull requests from forks.",
    ],
  ],
  [
    "a workflow without concurrency",
    { workflows: [workflow({ "concurrency: gate\n": "" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: no `concurrency`: an older run of a pull request goes on beside a newer one → Add `concurrency: {group: '${{ github.workflow }}-${{ github.ref }}', cancel-in-progress: ${{ github.event_name == 'pull_request' }}}`.",
    ],
  ],
  [
    "a workflow without permissions",
    { workflows: [workflow({ "permissions: { contents: read, pull-requests: write }\n": "" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate has no `permissions`, so that the settings of the repository decide what its token may do → Write `permissions: {contents: read, pull-requests: write}`.",
    ],
  ],
  [
    "a permission that is missing",
    { workflows: [workflow({ ", pull-requests: write": "" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate lacks `pull-requests: write`, for the comment → Add `pull-requests: write` to its `permissions`.",
    ],
  ],
  [
    "permissions of a job, which go before",
    { workflows: [workflow({ "runs-on: ubuntu-latest": "permissions: { contents: read }" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate lacks `pull-requests: write`, for the comment → Add `pull-requests: write` to its `permissions`.",
    ],
  ],
  [
    "write-all",
    { workflows: [workflow({ "{ contents: read, pull-requests: write }": "write-all" })] },
    "workflow",
    ["✓ .github/workflows/gate.yml: push, pull_request, merge_group"],
  ],
  [
    "read-all",
    { workflows: [workflow({ "{ contents: read, pull-requests: write }": "read-all" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate lacks `pull-requests: write`, for the comment → Add `pull-requests: write` to its `permissions`.",
    ],
  ],
  [
    "a reference that nobody may read",
    { workflows: [workflow({}, auto)] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate lacks `actions: read`, to find the reference and the records of other runs → Add `actions: read` to its `permissions`.",
    ],
  ],
  [
    "a reference that nobody publishes",
    {
      workflows: [
        workflow({ "push: { branches: [main] }, ": "", "contents: read": "actions: read, contents: read" }, auto),
      ],
    },
    "workflow",
    [
      "! .github/workflows/gate.yml: nothing publishes the reference: it does not run on push to the base branch → Add `push: {branches: [main]}` to `on:`.",
    ],
  ],
  [
    "a reference of another branch",
    {
      workflows: [
        workflow(
          { "contents: read": "actions: read, contents: read" },
          configOf({ reference: { uri: "auto", branch: "release" } }),
        ),
      ],
    },
    "workflow",
    [
      "! .github/workflows/gate.yml: it does not run on push to release, whose references the config asks for → Add release to the branches of `push`.",
    ],
  ],
  [
    "a check run that is not allowed",
    { workflows: [workflow({ "with: {}": "with: { check-run: true }" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate lacks `checks: write`, for `check-run` → Add `checks: write` to its `permissions`.",
    ],
  ],
  [
    "an issue that is not allowed",
    { workflows: [workflow({ "merge_group: {}": "merge_group: {}, schedule: [{ cron: 17 4 * * * }]" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate lacks `issues: write`, for the issue → Add `issues: write` to its `permissions`.",
    ],
  ],
  [
    "a dispatch that is not allowed",
    { workflows: [workflow({ "with: {}": "with: { dispatch: retrain }" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate lacks `contents: write`, for `dispatch` → Add `contents: write` to its `permissions`.",
    ],
  ],
  [
    "no comment, and no permission for one",
    { workflows: [workflow({ "with: {}": "with: { comment: never }", ", pull-requests: write": "" })] },
    "workflow",
    ["✓ .github/workflows/gate.yml: push, pull_request, merge_group"],
  ],
  [
    "no checkout before the gate",
    { workflows: [workflow({ "actions/checkout@v6": "actions/setup-node@v6" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate has no actions/checkout before the gate, which reads its config from the workspace → Add `- uses: actions/checkout@v6` before it.",
    ],
  ],
  [
    "a delivery in the wrong place",
    { workflows: [workflow({ ...withCommand("deliver"), "contents: read": "actions: read" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: job gate has `command: deliver`, which has a place after another workflow's run alone → Put it into a workflow of its own with `on: {workflow_run: {workflows: [Model gate], types: [completed]}}`.",
      "! .github/workflows/gate.yml: job gate checks out the repository before `command: deliver`, which needs none → Remove the step: nothing of a pull request should be where a token can write.",
    ],
  ],
  [
    "a matrix whose legs have one name",
    { workflows: [workflow({ "runs-on: ubuntu-latest": "strategy: { matrix: { model: [a, b] } }" })] },
    "workflow",
    [
      "! .github/workflows/gate.yml: the legs of the matrix of job gate share one name, and so one comment and one artifact → Set `name: ${{ matrix.… }}` on the step.",
    ],
  ],
  [
    "a matrix whose legs have names",
    {
      workflows: [
        workflow({
          "runs-on: ubuntu-latest": "strategy: { matrix: { model: [a, b] } }",
          "with: {}": "with: { name: '${{ matrix.model }}' }",
        }),
      ],
    },
    "workflow",
    ["✓ .github/workflows/gate.yml: push, pull_request, merge_group"],
  ],
];

describe("what the doctor says", () => {
  it.each(rows)("of %s", (_name, changed, subject, lines) => {
    expect(linesOf(subject, changed)).toEqual(lines);
  });

  it("of a set-up that nothing is wrong with, is one line for each thing", () => {
    expect(examine(facts()).map(({ mark, subject }) => [mark, subject])).toEqual(
      ["node", "config", "rules", "waivers", "reference", "candidate", "comparison", "git", "workflow"].map(
        (subject) => ["ok", subject],
      ),
    );
  });
});

describe("the exit code of the doctor", () => {
  it.each([
    ["a set-up that nothing is wrong with", {}, 0],
    ["hints alone", { node: "v18.0.0", workflows: [] }, 0],
    ["a config that is not valid", { config: failed("E102", "no"), inputs: [] }, 2],
    ["a file that is not there", { inputs: [{ role: "candidate", found: failed("E201", "no") }] }, 3],
    ["the first problem of several", { config: failed("E101", "no"), comparison: failed("E205", "no") }, 2],
    ["a token that may not read", { github: github({ actions: failed("E202", "no") }) }, 3],
  ] satisfies readonly (readonly [string, Partial<Facts>, number])[])("for %s", (_name, changed, exitCode) => {
    expect(exitCodeOf(examine(facts(changed)))).toBe(exitCode);
  });
});
