import { type CheckUp, hint, ok, problem } from "./check-up.ts";
import type { GithubFacts } from "./facts.ts";

/** What this run on GitHub can do. Whether a token may write cannot be asked without writing; the workflow tells that. */
export function examineGithub(github: GithubFacts): readonly CheckUp[] {
  return [
    examineEvent(github),
    ...examineToken(github),
    ...examineServer(github),
    github.hasRuntimeToken
      ? ok("artifacts", "the runner lets this step upload them")
      : hint(
          "artifacts",
          "the runner gave no ACTIONS_RUNTIME_TOKEN: record and reference cannot be uploaded",
          runnerAdvice,
        ),
    github.hasSummary
      ? ok("summary", "the report goes to the page of the run")
      : hint("summary", "this runner has no step summary (GITHUB_STEP_SUMMARY is not set)", runnerAdvice),
  ];
}

const runnerAdvice =
  "Use a runner of GitHub's, or a self-hosted one of the newest version, and run the action as a step by `uses:`.";

const known: Readonly<Record<GithubFacts["change"]["kind"], string>> = {
  "pull-request": "a pull request",
  "merge-group": "the merge queue; no comment",
  push: "a push; no comment",
  schedule: "a schedule; no comment",
  manual: "started by hand; no comment",
  other: "no event that the gate knows",
};

function examineEvent({ event, change: { kind, pullRequest, readOnly } }: GithubFacts): CheckUp {
  if (event === "pull_request_target") return hint("event", targetWarning, targetAdvice);
  if (kind === "other" && event !== "workflow_run")
    return hint(
      "event",
      `${event}: ${known.other}`,
      "Use pull_request, push, merge_group, schedule or workflow_dispatch.",
    );
  if (readOnly !== undefined)
    return hint(
      "event",
      `${event}: the token can only read because ${readOnly}`,
      "Add examples/workflows/fork-delivery.yml: it comments with the record of this run.",
    );
  if (kind === "pull-request" && pullRequest === undefined)
    return hint(
      "event",
      `${event}: the number of the pull request is not known, so there is no comment`,
      "Set `pr-number`.",
    );
  return ok("event", `${event}: ${pullRequest === undefined ? known[kind] : `pull request #${pullRequest}`}`);
}

const targetWarning =
  "pull_request_target runs with the secrets of the repository next to files that a stranger may have written";
const targetAdvice =
  "Use `pull_request`, and examples/workflows/fork-delivery.yml for comments on pull requests from forks.";

function examineToken({ hasToken, actions }: GithubFacts): readonly CheckUp[] {
  if (!hasToken)
    return [
      hint(
        "token",
        "`github-token` is empty: no comment, no issue, no `reference: auto`",
        "Leave the input out: the job's own token is its default.",
      ),
    ];
  if (actions === undefined) return [ok("token", "there is one; this config asks nothing of other runs")];
  return [
    actions.kind === "known" ? ok("token", "it may read the runs (`actions: read`)") : problem("token", actions.error),
  ];
}

function examineServer({ isEnterpriseServer }: GithubFacts): readonly CheckUp[] {
  if (!isEnterpriseServer) return [];
  const found =
    "this is GitHub Enterprise Server: comment, issue and check run work; artifacts, `reference: auto`, `fail_after` and `command: deliver` do not";
  return [
    hint(
      "server",
      found,
      "Name the reference by a file, a release or an https URL, and keep audit.json by a step of your own.",
    ),
  ];
}
