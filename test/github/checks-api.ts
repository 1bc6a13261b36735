import { z } from "zod";
import type { Account } from "./account.ts";
import { invalid, notFound, page, failure, type Answer } from "./answer.ts";
import type { Call, Operations } from "./operations.ts";
import type { GitStore } from "./git-store.ts";
import { filled } from "./sample.ts";

const annotation = z.looseObject({
  path: z.string(),
  message: z.string(),
  annotation_level: z.string(),
  start_line: z.int(),
  end_line: z.int(),
});
const output = z.object({
  title: z.string(),
  summary: z.string(),
  text: z.string().optional(),
  annotations: z.array(annotation).default([]),
});
const checkBody = z.object({
  name: z.string().optional(),
  head_sha: z.string().optional(),
  status: z.enum(["queued", "in_progress", "completed"]).optional(),
  conclusion: z.string().optional(),
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  output: output.optional(),
});

export interface CheckRun {
  readonly id: number;
  readonly headSha: string;
  readonly author: Account;
  readonly annotations: z.output<typeof annotation>[];
  name: string;
  status: "queued" | "in_progress" | "completed";
  conclusion: string | null;
  externalId: string;
  detailsUrl: string;
  output: { title: string | null; summary: string | null; text: string | null };
}

interface ChecksApiOptions {
  readonly origin: string;
  readonly git: GitStore;
  readonly now: () => Date;
}

const most = { annotations: 50, text: 65_535 };

/** Check runs: an update adds its annotations to those that are there, at most 50 a request. */
export function checksApi(checks: CheckRun[], { origin, git, now }: ChecksApiOptions): Operations {
  const withCheck = (answer: (check: CheckRun, call: Call) => Answer) => (call: Call) => {
    const check = checks.find(({ id }) => String(id) === call.parameters["check_run_id"]);
    return check === undefined ? notFound() : answer(check, call);
  };
  const shown = (check: CheckRun): object => checkAsGithub(check, now());
  return {
    "checks/create": ({ body, account }) => {
      const given = checkBody.parse(body);
      const refusal = tooMuch(given);
      if (refusal !== undefined) return refusal;
      if (account.type === "User") return failure(403, "You must authenticate via a GitHub App.");
      if (!git.commits.has(given.head_sha ?? "")) return failure(422, `No commit found for SHA: ${given.head_sha}`);
      const check: CheckRun = {
        id: 6_000_001 + checks.length,
        headSha: given.head_sha ?? "",
        author: account,
        annotations: [],
        name: given.name ?? "",
        status: "queued",
        conclusion: null,
        externalId: "",
        detailsUrl: "",
        output: { title: null, summary: null, text: null },
      };
      checks.push(check);
      change(check, given);
      return { status: 201, body: shown(check) };
    },
    "checks/update": withCheck((check, { body }) => {
      const given = checkBody.parse(body);
      const refusal = tooMuch(given);
      if (refusal !== undefined) return refusal;
      change(check, given);
      return { status: 200, body: shown(check) };
    }),
    "checks/get": withCheck((check) => ({ status: 200, body: shown(check) })),
    "checks/list-for-ref": (call) => {
      const commit = git.commitOf(call.parameters["ref"] ?? "");
      if (commit === undefined) return failure(422, `No commit found for SHA: ${call.parameters["ref"]}`);
      const name = call.query.get("check_name");
      const found = checks.filter((check) => check.headSha === commit.sha && (name === null || name === check.name));
      const newest = found.filter((check) => !found.some((other) => other.name === check.name && other.id > check.id));
      const listed = call.query.get("filter") === "all" ? found : newest;
      return page(listed.map(shown), call, {
        origin,
        wrap: (runs, total) => ({ total_count: total, check_runs: runs }),
      });
    },
    "checks/list-annotations": withCheck((check, call) =>
      page(
        check.annotations.map((each) =>
          filled("check-annotation", { blob_href: "https://github.com/octo/models/blob", ...each }),
        ),
        call,
        { origin },
      ),
    ),
  };
}

function tooMuch({ output: given }: z.output<typeof checkBody>): Answer | undefined {
  if (given === undefined) return undefined;
  if (given.annotations.length > most.annotations)
    return invalid("CheckRun", "annotations", `annotations exceeds the maximum of ${most.annotations}`);
  const long = [given.summary, given.text ?? ""].some((text) => text.length > most.text);
  return long ? invalid("CheckRun", "output", `summary or text exceeds ${most.text} characters`) : undefined;
}

function change(check: CheckRun, given: z.output<typeof checkBody>): void {
  check.name = given.name ?? check.name;
  check.externalId = given.external_id ?? check.externalId;
  check.detailsUrl = given.details_url ?? check.detailsUrl;
  check.conclusion = given.conclusion ?? check.conclusion;
  // A conclusion completes the run.
  check.status = given.conclusion === undefined ? (given.status ?? check.status) : "completed";
  if (given.output === undefined) return;
  const { title, summary, text = check.output.text, annotations } = given.output;
  check.output = { title, summary, text };
  check.annotations.push(...annotations);
}

function checkAsGithub(check: CheckRun, now: Date): object {
  const url = `https://api.github.com/repos/octo/models/check-runs/${check.id}`;
  return filled("check-run", {
    id: check.id,
    name: check.name,
    head_sha: check.headSha,
    url,
    html_url: `https://github.com/octo/models/runs/${check.id}`,
    details_url: check.detailsUrl,
    external_id: check.externalId,
    status: check.status,
    conclusion: check.conclusion,
    started_at: now.toISOString(),
    completed_at: check.status === "completed" ? now.toISOString() : null,
    output: { ...check.output, annotations_count: check.annotations.length, annotations_url: `${url}/annotations` },
  });
}
