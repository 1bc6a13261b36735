import type { LogEvent } from "../audit/event-log.ts";
import { inertTerminalText } from "../reports/escape.ts";

export interface Progress {
  /** Shows what is going on; warnings stay. */
  readonly log: (event: LogEvent) => void;
  readonly clear: () => void;
}

/** One line on stderr that says what is going on, when a person watches. */
export function progressLine(): Progress {
  const watched = process.stderr.isTTY;
  const clear = (): void => {
    if (watched) process.stderr.write("\r\u001B[K");
  };
  const log = ({ level, message }: LogEvent): void => {
    if (level === "warning") {
      clear();
      process.stderr.write(`warning: ${inertTerminalText(message)}\n`);
    } else if (watched && level === "info") {
      clear();
      process.stderr.write(inertTerminalText(message).slice(0, Math.max(20, process.stderr.columns - 1)));
    }
  };
  return { log, clear };
}
