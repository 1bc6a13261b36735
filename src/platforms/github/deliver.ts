import type { Delivery } from "../../audit/v1.ts";
import { GateError } from "../../errors.ts";
import type { GithubReader } from "../../sources/github/reader.ts";
import { refused, skipped } from "../delivery.ts";
import type { Environment, Log } from "../platform.ts";
import type { GithubClient } from "./client.ts";
import { deliverComment, type DeliveredRecord } from "./deliver-comment.ts";
import { deliveredRun } from "./deliver-event.ts";
import { pullRequestsOf } from "./deliver-pull-request.ts";
import { type ArtifactReading, auditArtifacts, oneOfEachGate, readArtifacts } from "./deliver-readings.ts";
import type { ActionInputs } from "./inputs.ts";
import { isEnterpriseServer } from "./server.ts";

export interface DeliverOptions {
  readonly environment: Environment;
  /** Of the event that set this workflow off. */
  readonly payload: unknown;
  readonly inputs: ActionInputs;
  readonly reader: GithubReader;
  readonly connect: (log: Log) => Promise<GithubClient>;
  readonly log: Log;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly now?: () => number;
}

export interface DeliverResult {
  /** 0: delivered, or there was nothing to. 3: something was there that is not what it should be. 4: GitHub would not take the comment. */
  readonly exitCode: number;
  readonly deliveries: readonly Delivery[];
}

/**
 * Comments with the records of a run whose own token could not: that of a fork, or of Dependabot. Its artifacts are somebody else's data: they are
 * checked against what GitHub says of the run, rendered here, and nothing of the pull request is checked out or run.
 * @throws GateError E100 when the workflow is not made for it, E2xx when GitHub cannot be asked.
 */
export async function deliverRecords(options: DeliverOptions): Promise<DeliverResult> {
  const { environment, reader, log } = options;
  if (isEnterpriseServer(environment)) throw unsupported();
  const run = deliveredRun(environment["GITHUB_EVENT_NAME"], options.payload);
  if (run.event !== "pull_request") return nothing(log, `it was a run on ${run.event}, not on a pull request`);
  const artifacts = await auditArtifacts(reader, run, options.inputs["artifact-name"] ?? "model-gate");
  if (artifacts.length === 0) return nothing(log, "the run left no record, or it has expired");
  const pulls = await pullRequestsOf(reader, run);
  if (pulls.kind === "none") return nothing(log, pulls.why);
  const readings = await readArtifacts(artifacts, { run, pullRequests: pulls.numbers }, options);
  const comments = await commentAll(oneOfEachGate(readings), options);
  const ends = [...comments, ...readings.filter((reading) => reading.kind === "refused").map(invalid)];
  for (const { delivery } of ends) tell(log, delivery);
  if (ends.length === 0) return nothing(log, "none of its artifacts holds an audit record");
  return {
    exitCode: Math.max(...ends.map(({ exitCode }) => exitCode)),
    deliveries: ends.map(({ delivery }) => delivery),
  };
}

interface End {
  readonly delivery: Delivery;
  readonly exitCode: number;
}

/** After so long no further comment is begun; each has a budget of its own. */
const longestCommentingMs = 600_000;

async function commentAll(readings: readonly ArtifactReading[], options: DeliverOptions): Promise<readonly End[]> {
  const { now = Date.now } = options;
  const end = now() + longestCommentingMs;
  const ends: End[] = [];
  for (const reading of readings) {
    if (reading.kind === "refused") ends.push(invalid(reading));
    else if (now() > end)
      ends.push(
        taken(
          refused("comment", `not begun for the gate ${reading.from.record.name}: GitHub took ten minutes for others`),
        ),
      );
    else ends.push(taken(await commentWith(reading.from, options)));
  }
  return ends;
}

async function commentWith(from: DeliveredRecord, options: DeliverOptions): Promise<Delivery> {
  const { reader, environment, inputs, sleep } = options;
  const client = await options.connect(options.log);
  const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
  const at = { owner: reader.owner, repo: reader.repo, server };
  return deliverComment(from, { client, ...at, inputs, ...(sleep === undefined ? {} : { sleep }) });
}

function taken(delivery: Delivery): End {
  return { delivery, exitCode: delivery.state === "refused" ? notTaken : 0 };
}

const notValid = 3;
const notTaken = 4;

function invalid({ why }: { readonly why: string }): End {
  return { delivery: refused("comment", why), exitCode: notValid };
}

function nothing(log: Log, why: string): DeliverResult {
  const delivery = skipped("comment", `nothing to deliver: ${why}`);
  tell(log, delivery);
  return { exitCode: 0, deliveries: [delivery] };
}

function tell(log: Log, { channel, state, detail }: Delivery): void {
  const level = state === "refused" ? "error" : "info";
  log({ level, event: "deliver", message: `${channel}: ${detail}`, fields: { channel, state } });
}

function unsupported(): GateError {
  return new GateError({
    code: "E100",
    message:
      "command: deliver reads artifacts of another run, and GitHub Enterprise Server does not keep artifacts of this version",
    hint: "There the report of a fork is its step summary.",
  });
}
