import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventLog, type Log, type LogEvent } from "./audit/event-log.ts";
import { makeOutDirectory, writeOwnFile } from "./audit/out-directory.ts";
import { auditRecord, type Ending, type RunEntry } from "./audit/record.ts";
import { profileEntry } from "./audit/profile-entry.ts";
import { withDeliveries } from "./audit/seal.ts";
import { noStopwatch, type Stopwatch } from "./audit/stopwatch.ts";
import type { AuditRecord, Delivery } from "./audit/v1.ts";
import type { ConfigInputs } from "./config/inputs.ts";
import { faultText, GateError } from "./errors.ts";
import { judgeChange } from "./judge-change.ts";
import { plainPlatform } from "./platforms/plain.ts";
import { removeEarlierReports, usualReports, writeReports, type WrittenReports } from "./platforms/report-files.ts";
import type { Environment, Platform } from "./platforms/platform.ts";
import { renderJson } from "./reports/json.ts";
import type { About, Report } from "./reports/report.ts";
import { notePrevious } from "./stages/note-previous.ts";
import { nothingFound } from "./stages/nothing-found.ts";
import type { Found } from "./stages/run.ts";
import type { ThreadRules } from "./threads/worker-pool.ts";
import { type Secrets, secretsOf } from "./secrets.ts";
import { version } from "./version.ts";

export interface RunRequest {
  /** Path of the config in the workspace; undefined: the usual places are tried. */
  readonly config: string | undefined;
  /** Absolute path. */
  readonly workspace: string;
  /** Absolute path of the folder for audit.json, audit.jsonl, the reports and, where the policy lets it, flips.csv. */
  readonly outDirectory: string;
  /** What is written beside the record. Default: the usual ones. */
  readonly reports?: readonly Report[];
  /** What they tell beside the record. */
  readonly about?: About;
  /** Values that override the config. */
  readonly inputs: ConfigInputs;
  /** Whose rules a pull request is judged by. Default: those of its base branch. */
  readonly configFrom?: "base" | "head" | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly environment: Environment;
  /** Default: everything is done in this thread. */
  readonly threads?: ThreadRules | undefined;
  /** Bytes that the run may take. Default: whatever there is. */
  readonly memory?: number | undefined;
  /** Takes the time of what is done, for the record. Default: nobody does. */
  readonly stopwatch?: Stopwatch;
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
  const { outDirectory: directory, reports = usualReports(), stopwatch = noStopwatch } = request;
  makeOutDirectory(request.workspace, directory);
  removeEarlierReports(directory, reports);
  const started = request.now();
  const id = request.newId();
  const secrets = secretsOf(request.environment, platform.mask);
  const write = eventLog(join(request.outDirectory, "audit.jsonl"), { id, now: request.now });
  const log: Log = (event) => {
    const safe = withoutSecrets(event, secrets);
    write(safe);
    platform.log(safe);
  };
  writeRecord(
    auditRecord(runEntry({ id, started, request, platform }), nothingFound(), unfinished, secrets),
    directory,
  );
  const findings = nothingFound();
  const judged = inScratch(request.environment, (scratch) => {
    const { surroundings, history, publishing } = platform;
    const asked = { ...request, ...surroundings, history, publishing, secrets, scratch };
    return judgeChange({ ...asked, seed: SEED, startedAt: started }, findings, log);
  });
  const ending = await endingOf(judged, log);
  stopwatch.begin("record");
  const record = await sealedRecord({ id, started, request, platform }, { findings, ending, secrets }, log);
  log({
    level: "info",
    event: "decide",
    message: record.decision.sentence,
    fields: { outcome: record.decision.outcome },
  });
  log({ level: "debug", event: "report", message: "writing the record and the reports" });
  const flips = findings.changedRows?.csv;
  writeRecord(record, directory);
  stopwatch.begin("reports");
  const written = writeReports(record, { reports, directory, about: request.about }, log);
  const files = filesOf(written, flips && redactedLines(flips, secrets), directory);
  stopwatch.begin("deliveries");
  const delivered = await deliverAll({ record, directory, files }, platform, log);
  const deliveries = [...written.refusals, ...delivered].map((delivery) => ({
    ...delivery,
    detail: secrets.redact(delivery.detail),
  }));
  const complete = withDeliveries(record, deliveries);
  if (deliveries.length > 0) writeRecord(complete, directory);
  stopwatch.end();
  return { exitCode: record.decision.exit_code, record: complete, files, deliveries };
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
    removeEarlierReports(request.outDirectory, usualReports());
    writeRecord(auditRecord(run, nothingFound(), ending, secretsOf(request.environment)), request.outDirectory);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
  }
}

function writeRecord(record: AuditRecord, directory: string): void {
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

interface Outcome {
  readonly findings: Found;
  readonly ending: Ending;
  readonly secrets: Secrets;
}

/** The record with what is known of the run before. A step can be cancelled while it asks for that, so by then the verdict is written down. */
async function sealedRecord(facts: RunFacts, outcome: Outcome, log: Log): Promise<AuditRecord> {
  const { platform, request } = facts;
  const entry = (): RunEntry => ({ ...runEntry(facts), ...profiled(request, outcome.findings) });
  const record = await recordOf(entry(), outcome, log);
  if (platform.previous === undefined) return record;
  writeRecord(record, request.outDirectory);
  await notePrevious(platform.previous, outcome.findings, log);
  return outcome.findings.previous === undefined ? record : recordOf(entry(), outcome, log);
}

function profiled({ stopwatch = noStopwatch, threads }: RunFacts["request"], found: Found): Pick<RunEntry, "profile"> {
  const profile = profileEntry({ stopwatch, threads: threads?.count ?? 1, inputs: found.inputs });
  return profile === undefined ? {} : { profile };
}

/** What was found, as a record; if it has no form in one, a record of that. */
async function recordOf(run: RunEntry, { findings, ending, secrets }: Outcome, log: Log): Promise<AuditRecord> {
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
  readonly request: Pick<RunRequest, "now" | "outDirectory" | "stopwatch" | "threads">;
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

/** Absolute paths of all that was written, the record first. */
function filesOf(
  { files: reports }: WrittenReports,
  flips: Iterable<string> | undefined,
  directory: string,
): readonly string[] {
  const path = (name: string): string => join(directory, name);
  if (flips !== undefined) writeOwnFile(path("flips.csv"), flips);
  return [path("audit.json"), path("audit.jsonl"), ...reports, ...(flips === undefined ? [] : [path("flips.csv")])];
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
