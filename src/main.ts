import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventLog, type Log, type LogEvent } from "./audit/event-log.ts";
import { makeOutDirectory, writeOwnFile } from "./audit/out-directory.ts";
import { auditRecord, type Ending, type Findings, type RunEntry } from "./audit/record.ts";
import { withDeliveries } from "./audit/seal.ts";
import type { AuditRecord, Delivery } from "./audit/v1.ts";
import type { ConfigInputs } from "./config/inputs.ts";
import { faultText, GateError } from "./errors.ts";
import { judgeChange } from "./judge-change.ts";
import { plainPlatform } from "./platforms/plain.ts";
import type { Environment, Platform } from "./platforms/platform.ts";
import { renderJson } from "./reports/json.ts";
import { renderMarkdown } from "./reports/markdown.ts";
import { nothingFound } from "./stages/nothing-found.ts";
import type { ThreadRules } from "./threads/worker-pool.ts";
import { type Secrets, secretsOf } from "./secrets.ts";
import { version } from "./version.ts";

export interface RunRequest {
  /** Path of the config in the workspace; undefined: the usual places are tried. */
  readonly config: string | undefined;
  /** Absolute path. */
  readonly workspace: string;
  /** Absolute path of the folder for audit.json, audit.jsonl, report.md and, where the policy lets it, flips.csv. */
  readonly outDirectory: string;
  /** Values that override the config. */
  readonly inputs: ConfigInputs;
  /** Whose rules a pull request is judged by. Default: those of its base branch. */
  readonly configFrom?: "base" | "head" | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly environment: Environment;
  /** Default: everything is done in this thread. */
  readonly threads?: ThreadRules | undefined;
}

export interface RunResult {
  readonly exitCode: number;
  readonly record: AuditRecord;
  /** Absolute paths of the files written. */
  readonly files: readonly string[];
  readonly deliveries: readonly Delivery[];
}

/** Seed of every bootstrap and permutation; it is in the record, and the same inputs give the same bytes. */
export const SEED = 20_260_101;

/**
 * The whole line: config, inputs, alignment, measurement, verdicts, record, delivery. Whatever goes wrong before the
 * record becomes a record with the outcome "error"; whatever goes wrong after it changes no verdict.
 */
export async function main(request: RunRequest, platform: Platform): Promise<RunResult> {
  makeOutDirectory(request.workspace, request.outDirectory);
  const started = request.now();
  const id = request.newId();
  const secrets = secretsOf(request.environment, platform.mask);
  const write = eventLog(join(request.outDirectory, "audit.jsonl"), { id, now: request.now });
  const log: Log = (event) => {
    const safe = withoutSecrets(event, secrets);
    write(safe);
    platform.log(safe);
  };
  await writeUnfinished(
    auditRecord(runEntry({ id, started, request, platform }), nothingFound(), unfinished, secrets),
    request.outDirectory,
  );
  const findings = nothingFound();
  const judged = inScratch(request.environment, (scratch) => {
    const { surroundings, history, publishing } = platform;
    const asked = { ...request, ...surroundings, history, publishing, secrets, scratch };
    return judgeChange({ ...asked, seed: SEED, startedAt: started }, findings, log);
  });
  const ending = await endingOf(judged, log);
  const record = await recordOf(runEntry({ id, started, request, platform }), { findings, ending, secrets }, log);
  log({
    level: "info",
    event: "decide",
    message: record.decision.sentence,
    fields: { outcome: record.decision.outcome },
  });
  const flips = findings.changedRows?.csv;
  const files = await writeFiles(record, flips && redactedLines(flips, secrets), request.outDirectory);
  const report = { record, directory: request.outDirectory, files };
  const deliveries = (await deliverAll(report, platform, log)).map((delivery) => ({
    ...delivery,
    detail: secrets.redact(delivery.detail),
  }));
  const delivered = withDeliveries(record, deliveries);
  if (deliveries.length > 0) writeOwnFile(join(request.outDirectory, "audit.json"), renderJson(delivered));
  return { exitCode: record.decision.exit_code, record: delivered, files, deliveries };
}

/** What the record says until there is a better one: a run that is killed must not leave that of the run before it, or none. */
const unfinished: Ending = {
  kind: "failed",
  error: new GateError({
    code: "E901",
    message: "The run ended before there was a verdict: it was cancelled, or it is still going on.",
    hint: "Run it again; audit.jsonl tells how far it came.",
  }),
};

/**
 * The record of a run that could not even begin, because the inputs, the event or the workspace are not what they must be. Where no folder
 * can be written either, the error itself is all there is.
 */
export async function recordUnbegun(thrown: unknown, request: Omit<RunRequest, "config" | "inputs">): Promise<void> {
  const platform = plainPlatform(() => undefined);
  const run = runEntry({ id: request.newId(), started: request.now(), request, platform });
  const ending: Ending = { kind: "failed", error: asGateError(thrown) };
  try {
    makeOutDirectory(request.workspace, request.outDirectory);
    await writeUnfinished(
      auditRecord(run, nothingFound(), ending, secretsOf(request.environment)),
      request.outDirectory,
    );
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
  }
}

async function writeUnfinished(record: AuditRecord, directory: string): Promise<void> {
  for (const name of ["report.md", "flips.csv"]) await rm(join(directory, name), { force: true });
  writeOwnFile(join(directory, "audit.json"), renderJson(record));
}

function withoutSecrets(event: LogEvent, secrets: Secrets): LogEvent {
  const fields = Object.entries(event.fields ?? {}).map(
    ([name, value]) => [name, typeof value === "string" ? secrets.redact(value) : value] as const,
  );
  return {
    ...event,
    message: secrets.redact(event.message),
    ...(event.fields && { fields: Object.fromEntries(fields) }),
  };
}

function* redactedLines(pieces: Iterable<string>, secrets: Secrets): Generator<string> {
  for (const piece of pieces) yield secrets.redact(piece);
}

/** Downloads live in a folder of their own, which goes when the verdict stands. */
async function inScratch<T>(environment: Environment, run: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(environment["RUNNER_TEMP"] || tmpdir(), "model-gate-"));
  try {
    return await run(scratch);
  } finally {
    // What cannot be removed, for a virus scanner holds it open, takes no verdict along.
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** What was found, as a record; if it has no form in one, a record of that. */
async function recordOf(
  run: RunEntry,
  { findings, ending, secrets }: { readonly findings: Findings; readonly ending: Ending; readonly secrets: Secrets },
  log: Log,
): Promise<AuditRecord> {
  try {
    return auditRecord(run, findings, ending, secrets);
  } catch (thrown) {
    return auditRecord(run, nothingFound(), await endingOf(Promise.reject(thrown), log), secrets);
  }
}

async function endingOf(decision: ReturnType<typeof judgeChange>, log: Log): Promise<Ending> {
  try {
    return { kind: "decided", decision: await decision };
  } catch (thrown) {
    const error = asGateError(thrown);
    log({
      level: "error",
      event: "error",
      message: error.message,
      fields: { code: error.code, hint: error.hint ?? null },
    });
    return { kind: "failed", error };
  }
}

/** A bug keeps its stack in the log and becomes an internal error; it is never a pass. */
function asGateError(thrown: unknown): GateError {
  if (thrown instanceof GateError) return thrown;
  return new GateError({
    code: "E900",
    message: faultText(thrown),
    hint: "This is a fault in model-gate. Please report it with this text; the candidate was not judged.",
    cause: thrown,
  });
}

interface RunFacts {
  readonly id: string;
  readonly started: Date;
  readonly request: Pick<RunRequest, "now">;
  readonly platform: Platform;
}

function runEntry({ id, started, request, platform }: RunFacts): RunEntry {
  return {
    record_id: id,
    created_at: started.toISOString(),
    duration_ms: request.now().getTime() - started.getTime(),
    tool: { name: "model-gate", version, node: process.version, platform: `${process.platform}-${process.arch}` },
    git: platform.facts.git,
    pipeline: platform.facts.pipeline,
    seed: SEED,
  };
}

async function writeFiles(
  record: AuditRecord,
  flips: Iterable<string> | undefined,
  directory: string,
): Promise<readonly string[]> {
  await mkdir(directory, { recursive: true });
  const path = (name: string): string => join(directory, name);
  writeOwnFile(path("audit.json"), renderJson(record));
  writeOwnFile(path("report.md"), renderMarkdown(record));
  const files = [path("audit.json"), path("audit.jsonl"), path("report.md")];
  // The rows of an earlier run are not those of this one, and a folder may be uploaded as a whole.
  if (flips === undefined) await rm(path("flips.csv"), { force: true });
  else writeOwnFile(path("flips.csv"), flips);
  return flips === undefined ? files : [...files, path("flips.csv")];
}

interface Written {
  readonly record: AuditRecord;
  readonly directory: string;
  readonly files: readonly string[];
}

async function deliverAll(report: Written, platform: Platform, log: Log): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  for (const channel of platform.channels) {
    const delivery = await channel.deliver(report, deliveries, log).catch((thrown: unknown): Delivery => {
      const detail = thrown instanceof Error ? thrown.message : faultText(thrown);
      return { channel: channel.name, state: "refused", detail, url: null };
    });
    deliveries.push(delivery);
    const level = delivery.state === "refused" ? "warning" : "info";
    log({
      level,
      event: "deliver",
      message: `${delivery.channel}: ${delivery.detail}`,
      fields: { channel: delivery.channel, state: delivery.state },
    });
  }
  return deliveries;
}
