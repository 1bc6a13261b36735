import type { AuditRecord } from "../../audit/v1.ts";
import { type Annotation, renderAnnotations } from "../../reports/annotations.ts";
import { cleanText } from "../../reports/escape.ts";
import { renderSummary } from "../../reports/fit.ts";
import { delivered, refused, skipped } from "../delivery.ts";
import type { Channel, Log } from "../platform.ts";
import { repositoryPath } from "./annotations.ts";
import type { GithubClient } from "./client.ts";
import { isAnswered } from "./create-once.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { reportLinks } from "./links.ts";
import { ownNames } from "./place-comment.ts";
import { explainRefusal } from "./refusal.ts";
import { failureOf } from "./retry.ts";
import { advisory, auditLoss, gateName, isBlocking } from "./verdict.ts";

export interface CheckRunOptions {
  readonly run: GithubRun;
  readonly inputs: ActionInputs;
  /** Undefined without a token. */
  readonly connect: ((log: Log) => Promise<GithubClient>) | undefined;
}

const channel = "check-run";

/** A check run on the commit that is judged, with an annotation for each gate. It is an extra: the job's own result is what a rule should require. */
export function checkRunChannel({ run, inputs, connect }: CheckRunOptions): Channel {
  return {
    name: channel,
    deliver: async ({ record }, done, log) => {
      if (!inputs["check-run"]) return skipped(channel, "check-run: false");
      if (run.readOnly !== undefined) return skipped(channel, `the token can only read because ${run.readOnly}`);
      if (!tellsCommit(run)) return skipped(channel, `the event ${run.event} does not tell which commit is judged`);
      if (connect === undefined) return refused(channel, "no token: `github-token` is empty");
      try {
        const client = await connect(log);
        const report = { head: advisory(record, inputs, done), links: reportLinks(run, done) };
        const conclusion = auditLoss(done, inputs) === undefined ? conclusionOf(record, inputs["fail-on"]) : "failure";
        if (conclusion !== "failure" && (await hasFailed(client, run, checkName(gateName(record, inputs)))))
          return refused(channel, `another job of this run has added it, with a worse verdict. ${ownNames}`);
        const { id, url, annotations } = await write(client, { run, inputs, record, report, conclusion });
        return delivered(channel, `added with ${annotations} annotations`, {
          url,
          ids: { "check-run-id": String(id) },
        });
      } catch (error) {
        const about = { doing: `add a check run to ${run.headSha}`, run, permission: "checks: write" };
        return refused(channel, explainRefusal(failureOf(error), about));
      }
    },
  };
}

/** A comment or another run's end sets off a run on the default branch, whose commit is not what was fetched to be judged. */
function tellsCommit({ event, change: { kind } }: GithubRun): boolean {
  return kind === "pull-request" ? event.startsWith("pull_request") : kind !== "other";
}

/** What the ids of all check runs of this attempt begin with. */
function attemptOf({ runId, attempt }: GithubRun): string {
  return `${runId}/${attempt}/`;
}

/** Of two check runs of one name GitHub goes by the last: a job that passes must not hide one that goes by its name and has failed. */
async function hasFailed(client: GithubClient, run: GithubRun, name: string): Promise<boolean> {
  const { owner, repo, headSha: ref } = run;
  const listed = await client.rest.checks.listForRef({ owner, repo, ref, check_name: name, filter: "all" });
  return listed.data.check_runs.some(
    ({ external_id: id, conclusion }) => conclusion === "failure" && id?.startsWith(attemptOf(run)) === true,
  );
}

interface Post {
  readonly run: GithubRun;
  readonly inputs: ActionInputs;
  readonly record: AuditRecord;
  readonly conclusion: Conclusion;
  readonly report: { readonly head: readonly string[]; readonly links: ReturnType<typeof reportLinks> };
}

/** GitHub takes so many annotations with one request, and adds those of later ones. */
const batch = 50;

/** More are in the report; GitHub itself shows no more of them than this with comfort. */
const mostOfALevel = 200;

/** GitHub's limits on the parts of a check run. */
const longest = { title: 255, summary: 65_535, name: 100 } as const;

async function write(
  client: GithubClient,
  { run, inputs, record, report, conclusion }: Post,
): Promise<{ readonly id: number; readonly url: string; readonly annotations: number }> {
  const { owner, repo, headSha } = run;
  const name = checkName(gateName(record, inputs));
  const annotations = renderAnnotations(record, mostOfALevel).flatMap((one) => annotationOf(one, inputs));
  const output = { title: cleanText(record.decision.sentence, longest.title), summary: summaryOf(record, report) };
  const created = await createOrFind(client, {
    owner,
    repo,
    name,
    head_sha: headSha,
    external_id: `${attemptOf(run)}${record.record_id}`,
    details_url: run.runUrl,
    status: "completed",
    conclusion,
    output: { ...output, annotations: annotations.slice(0, batch) },
  });
  for (let start = batch; start < annotations.length; start += batch) {
    const more = annotations.slice(start, start + batch);
    const at = { owner, repo, check_run_id: created.id };
    await client.rest.checks.update({ ...at, output: { ...output, annotations: more } });
  }
  return { id: created.id, url: created.html_url ?? run.runUrl, annotations: annotations.length };
}

type Conclusion = "success" | "neutral" | "failure";

type NewCheckRun = NonNullable<Parameters<GithubClient["rest"]["checks"]["create"]>[0]> & {
  readonly status: "completed";
  readonly external_id: string;
};

interface CheckRun {
  readonly id: number;
  readonly html_url: string | null;
}

/** A create without a clear answer may have been carried out: its record is looked for before it is tried once more. */
async function createOrFind(client: GithubClient, wanted: NewCheckRun): Promise<CheckRun> {
  try {
    return (await client.rest.checks.create(wanted)).data;
  } catch (error) {
    if (isAnswered(error)) throw error;
    const { owner, repo, head_sha: ref, name } = wanted;
    const listed = await client.rest.checks.listForRef({ owner, repo, ref, check_name: name, filter: "all" });
    const own = listed.data.check_runs.find((check) => check.external_id === wanted.external_id);
    return own ?? (await client.rest.checks.create(wanted)).data;
  }
}

function checkName(gate: string): string {
  return gate === "model-gate" ? gate : `model-gate (${gate.slice(0, longest.name)})`;
}

function conclusionOf(record: AuditRecord, failOn: ActionInputs["fail-on"]): Conclusion {
  const { outcome } = record.decision;
  if (outcome === "pass") return "success";
  return isBlocking(record, failOn) && (failOn !== "never" || outcome === "error") ? "failure" : "neutral";
}

function summaryOf(record: AuditRecord, { head, links }: Post["report"]): string {
  const above = head.map((text) => `${text}\n\n`).join("");
  return above + renderSummary(record, { links, maxBytes: longest.summary - Buffer.byteLength(above) });
}

const levels = { error: "failure", warning: "warning", notice: "notice" } as const;

/** GitHub wants a file and a line for each; what has none is told in the summary. */
function annotationOf(
  { level, title, message, file, line }: Annotation,
  inputs: ActionInputs,
): readonly CheckAnnotation[] {
  if (file === undefined) return [];
  const at = line ?? 1;
  return [
    {
      path: repositoryPath(inputs, file),
      start_line: at,
      end_line: at,
      annotation_level: levels[level],
      title: title.slice(0, longest.title),
      message,
    },
  ];
}

interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}
