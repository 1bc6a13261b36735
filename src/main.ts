import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { eventLog, type Log } from "./audit/event-log.ts";
import { auditRecord, type Ending, type Findings, type RunEntry } from "./audit/record.ts";
import { withDeliveries } from "./audit/seal.ts";
import type { AuditRecord, Delivery } from "./audit/v1.ts";
import type { ConfigInputs } from "./config/inputs.ts";
import { GateError } from "./errors.ts";
import { evaluate } from "./evaluate.ts";
import type { Environment, Platform } from "./platforms/platform.ts";
import { renderJson } from "./reports/json.ts";
import { renderMarkdown } from "./reports/markdown.ts";
import type { Found } from "./stages/run.ts";
import type { ThreadRules } from "./threads/worker-pool.ts";
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
  const started = request.now();
  const id = request.newId();
  const write = eventLog(join(request.outDirectory, "audit.jsonl"), { id, now: request.now });
  const log: Log = (event) => {
    write(event);
    platform.log(event);
  };
  const findings = newFindings();
  const ending = await endingOf(evaluate({ ...request, seed: SEED, startedAt: started }, findings, log), log);
  const record = await recordOf(runEntry({ id, started, request, platform }), { findings, ending }, log);
  log({
    level: "info",
    event: "decide",
    message: record.decision.sentence,
    fields: { outcome: record.decision.outcome },
  });
  const files = await writeFiles(record, findings.changedRows?.csv, request.outDirectory);
  const deliveries = await deliverAll({ record, directory: request.outDirectory, files }, platform, log);
  const delivered = withDeliveries(record, deliveries);
  if (deliveries.length > 0) await writeFile(join(request.outDirectory, "audit.json"), renderJson(delivered));
  return { exitCode: record.decision.exit_code, record: delivered, files, deliveries };
}

/** Filled in by `evaluate` as it goes, so that a run that fails half way still tells what it knew. */
function newFindings(): Found {
  return {
    name: undefined,
    task: undefined,
    config: null,
    policy: null,
    inputs: [],
    loadTests: [],
    comparison: undefined,
    slices: [],
    measurements: [],
    drift: [],
    changedRows: undefined,
    contributions: [],
    discovery: undefined,
    causes: undefined,
    checks: undefined,
    verdicts: [],
    warnings: [],
  };
}

/** What was found, as a record; if it has no form in one, a record of that. */
async function recordOf(
  run: RunEntry,
  { findings, ending }: { readonly findings: Findings; readonly ending: Ending },
  log: Log,
): Promise<AuditRecord> {
  try {
    return auditRecord(run, findings, ending);
  } catch (thrown) {
    return auditRecord(run, newFindings(), await endingOf(Promise.reject(thrown), log));
  }
}

async function endingOf(decision: ReturnType<typeof evaluate>, log: Log): Promise<Ending> {
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
  const text = inspect(thrown, { depth: 0 });
  const message = thrown instanceof Error ? text : `something that is no error was thrown: ${text}`;
  return new GateError({
    code: "E900",
    message,
    hint: "This is a fault in model-gate. Please report it with this text; the candidate was not judged.",
    cause: thrown,
  });
}

interface RunFacts {
  readonly id: string;
  readonly started: Date;
  readonly request: RunRequest;
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
  await writeFile(path("audit.json"), renderJson(record));
  await writeFile(path("report.md"), renderMarkdown(record));
  const files = [path("audit.json"), path("audit.jsonl"), path("report.md")];
  // The rows of an earlier run are not those of this one, and a folder may be uploaded as a whole.
  if (flips === undefined) await rm(path("flips.csv"), { force: true });
  else await writeFile(path("flips.csv"), flips);
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
      const detail = thrown instanceof Error ? thrown.message : inspect(thrown, { depth: 0 });
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
