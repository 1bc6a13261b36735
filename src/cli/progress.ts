import type { Log, LogEvent } from "../audit/event-log.ts";
import { inertTerminalText } from "../reports/escape.ts";
import { noProgress, progressAfter, progressText } from "./progress-text.ts";
import { widthOf } from "./style.ts";

/** Between two pictures of the line, where one step follows the other: at most ten a second. */
const pauseMs = 100;

/**
 * Does something with a line on stderr that says how far it is, which is gone at the end; warnings stay. There is no line where nobody
 * watches it.
 */
export async function withProgress<T>(work: (log: Log) => Promise<T>): Promise<T> {
  if (!isWatched(process.env, process.stderr.isTTY)) return work(warn);
  const line = movingLine();
  try {
    return await work(line.log);
  } finally {
    line.end();
  }
}

/** Whether somebody sees the line move: not in a log, in which each picture of it would be a line. */
export function isWatched({ CI, TERM }: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  return isTerminal && TERM !== "dumb" && (CI === undefined || CI === "" || CI === "false");
}

function movingLine(): { readonly log: Log; readonly end: () => void } {
  const now = (): number => performance.now();
  let state = noProgress(now());
  let drawnAt = Number.NEGATIVE_INFINITY;
  const erase = (): void => {
    process.stderr.write("\r\u001B[K");
  };
  const draw = (): void => {
    drawnAt = now();
    erase();
    // The last cell stays free: some terminals begin a new line when it is filled.
    process.stderr.write(progressText(state, drawnAt, widthOf(process.stderr.columns) - 1));
  };
  // The seconds go on while files are waited for; this timer keeps no process alive.
  const timer = setInterval(draw, 2 * pauseMs).unref();
  const log = (event: LogEvent): void => {
    state = progressAfter(state, event, now());
    if (event.level === "warning") {
      erase();
      warn(event);
    }
    // What begins may take long and leave no time to draw; steps of it may be many.
    if (state.steps === undefined || now() - drawnAt >= pauseMs) draw();
  };
  const end = (): void => {
    clearInterval(timer);
    erase();
  };
  return { log, end };
}

function warn({ level, message }: LogEvent): void {
  if (level === "warning") process.stderr.write(`warning: ${inertTerminalText(message)}\n`);
}
