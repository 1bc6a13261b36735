import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { writeOwnFile } from "./out-directory.ts";

/** One event of the structured log: a line of audit.jsonl, and in words a line of the runner's log. */
export interface LogEvent {
  readonly level: "debug" | "info" | "warning" | "error";
  /** Stable word: "read", "join", "judge", "deliver.retry". */
  readonly event: string;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}

export type Log = (event: LogEvent) => void;

/**
 * A log that writes each event to `path` as it happens, one JSON object a line, so that a run that is killed leaves what
 * it knew. @throws whatever the file system throws when the folder cannot be written.
 */
export function eventLog(path: string, record: { readonly id: string; readonly now: () => Date }): Log {
  mkdirSync(dirname(path), { recursive: true });
  writeOwnFile(path, "");
  let sequence = 0;
  return ({ level, event, message, fields }) => {
    sequence += 1;
    const line = {
      ts: record.now().toISOString(),
      seq: sequence,
      record_id: record.id,
      level,
      event,
      message,
      ...fields,
    };
    appendFileSync(path, `${JSON.stringify(line)}\n`);
  };
}
