import { profileEntry } from "../audit/profile-entry.ts";
import { noStopwatch, type Reading, stopwatch, type Stopwatch } from "../audit/stopwatch.ts";
import type { AuditRecord } from "../audit/v1.ts";
import { profileText } from "../reports/text-profile.ts";
import type { ThreadRules } from "../threads/worker-pool.ts";
import { pipeWidth, widthOf } from "./style.ts";
import type { Values } from "./values.ts";

/** With --profile a stopwatch that has run since the process started; otherwise none. */
export function stopwatchOf(values: Values): Stopwatch {
  return values["profile"] === true ? stopwatch(readProcess) : noStopwatch;
}

function readProcess(): Reading {
  const { user, system } = process.cpuUsage();
  return {
    ms: performance.now(),
    processorMs: (user + system) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

interface Profiled {
  readonly stopwatch: Stopwatch;
  readonly threads: ThreadRules | undefined;
  readonly record: AuditRecord;
}

/** Says on stderr where time and memory went, those of the record and what came after it too; nothing without --profile. */
export function printProfile({ stopwatch: watch, threads, record }: Profiled): void {
  const profile = profileEntry({ stopwatch: watch, threads: threads?.count ?? 1, inputs: record.inputs });
  const { isTTY, columns } = process.stderr;
  if (profile !== undefined) process.stderr.write(profileText(profile, isTTY ? widthOf(columns) : pipeWidth));
}
