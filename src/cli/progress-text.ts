import type { LogEvent } from "../audit/event-log.ts";
import { countText } from "../number-text.ts";
import { truncated } from "../reports/display-width.ts";
import { inertTerminalText } from "../reports/escape.ts";

/** Where a run is, as far as its events tell. */
export interface ProgressState {
  /** Milliseconds of any clock, when the run began. */
  readonly startedAt: number;
  readonly phase: string;
  /** When the phase began. */
  readonly since: number;
  readonly message: string;
  /** Rows of the phase so far; undefined where nobody counts. */
  readonly rows: number | undefined;
  /** Steps done and in all; undefined where nobody knows how many there are. */
  readonly steps: { readonly done: number; readonly of: number } | undefined;
}

/** What phases are called, by the events that tell of them. */
const phases: ReadonlyMap<string, string> = new Map([
  ["config", "read"],
  ["rules", "read"],
  ["open", "read"],
  ["read", "read"],
  ["align", "align"],
  ["measure", "measure"],
  ["drift", "drift"],
  ["search", "search"],
  ["explain", "explain"],
  ["report", "report"],
  ["decide", "report"],
  ["deliver", "deliver"],
  ["calibrate", "calibrate"],
  ["self-test", "plant"],
]);

/** A run of which nothing is known yet. */
export function noProgress(now: number): ProgressState {
  return { startedAt: now, phase: "read", since: now, message: "", rows: undefined, steps: undefined };
}

/** The state after an event; an event of no known phase is told and changes nothing else. */
export function progressAfter(state: ProgressState, event: LogEvent, now: number): ProgressState {
  const { message } = event;
  const phase = phases.get(event.event) ?? state.phase;
  const isNew = phase !== state.phase;
  const before = isNew ? undefined : state.rows;
  return {
    startedAt: state.startedAt,
    phase,
    since: isNew ? now : state.since,
    message,
    rows: rowsAfter(before, event),
    steps: stepsOf(event) ?? (isNew ? undefined : state.steps),
  };
}

/** Files are read one after the other, and their rows add up; a phase has the same rows from its beginning to its end. */
function rowsAfter(before: number | undefined, { event, fields }: LogEvent): number | undefined {
  const rows = fields?.["rows"];
  if (typeof rows !== "number") return before;
  return event === "read" ? (before ?? 0) + rows : rows;
}

function stepsOf({ fields }: LogEvent): ProgressState["steps"] {
  const { done, of } = fields ?? {};
  return typeof done === "number" && typeof of === "number" && of > 0 ? { done, of } : undefined;
}

/** "drift 42 % · 1 000 000 rows · 12.4 s · capital-gain": one line of at most so many cells, what matters most first. */
export function progressText(state: ProgressState, now: number, width: number): string {
  const { phase, since, startedAt, rows, steps, message } = state;
  const seconds = (now - since) / 1000;
  const facts = [
    steps === undefined ? phase : `${phase} ${percent(steps)}`,
    rows === undefined ? "" : `${countText(rows)} rows`,
    phase === "read" && rows !== undefined && seconds >= 1 ? `${countText(Math.round(rows / seconds))} rows/s` : "",
    `${((now - startedAt) / 1000).toFixed(1)} s`,
    inertTerminalText(message),
  ].filter((text) => text !== "");
  return truncated(facts.join(" · "), width);
}

function percent({ done, of }: { readonly done: number; readonly of: number }): string {
  return `${Math.floor((100 * Math.min(done, of)) / of)}\u00a0%`;
}
