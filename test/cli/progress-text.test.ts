import { describe, expect, it } from "vitest";
import type { LogEvent } from "../../src/audit/event-log.ts";
import { isWatched } from "../../src/cli/progress.ts";
import { noProgress, progressAfter, progressText } from "../../src/cli/progress-text.ts";
import { displayWidth } from "../../src/reports/display-width.ts";

/** The line after these events, each with its second, as it reads at the last of them. */
function line(events: readonly (readonly [number, Partial<LogEvent>])[], width = 80): string {
  let state = noProgress(0);
  for (const [second, event] of events)
    state = progressAfter(state, { level: "info", event: "read", message: "", ...event }, second * 1000);
  return progressText(state, (events.at(-1)?.[0] ?? 0) * 1000, width)
    .replaceAll("\u00a0", " ")
    .replaceAll("\u202f", " ");
}

const read = (rows: number, message = ""): Partial<LogEvent> => ({ event: "read", message, fields: { rows } });

describe("the line of progress", () => {
  it("names the phase and the seconds before anything has happened", () => {
    expect(progressText(noProgress(5000), 5000, 80)).toBe("read · 0.0 s");
  });

  it("adds up the rows of the files that are read, with rows a second", () => {
    expect(
      line([
        [0, { event: "config" }],
        [1, read(300_000)],
        [2, read(500_000, "read new.csv")],
      ]),
    ).toBe("read · 800 000 rows · 400 000 rows/s · 2.0 s · read new.csv");
  });

  it("tells no speed in the first second, in which it would be chance", () => {
    expect(line([[0.1, read(50)]])).toBe("read · 50 rows · 0.1 s");
  });

  it("begins a phase with its own rows, and counts the seconds from the start", () => {
    expect(
      line([
        [2, read(10)],
        [3, { event: "measure", message: "8 limits", fields: { rows: 7 } }],
      ]),
    ).toBe("measure · 7 rows · 3.0 s · 8 limits");
  });

  it("tells the share that is done where it is known, and never more than all", () => {
    const drift = (done: number): Partial<LogEvent> => ({ event: "drift", fields: { done, of: 48, rows: 1000 } });
    expect(
      line([
        [1, drift(0)],
        [2, drift(12)],
      ]),
    ).toBe("drift 25 % · 1 000 rows · 2.0 s");
    expect(line([[1, drift(50)]])).toBe("drift 100 % · 1 000 rows · 1.0 s");
  });

  it("tells an event that it does not know without leaving the phase", () => {
    expect(
      line([
        [1, read(5)],
        [1, { event: "retry", message: "asking again" }],
      ]),
    ).toContain("read · 5 rows");
  });

  it("keeps to its width, and lets no text move the cursor", () => {
    const text = line([[1, { message: `\u001B[2J東京都${"東".repeat(80)}` }]], 40);
    expect(displayWidth(text)).toBeLessThanOrEqual(40);
    expect(text).not.toContain("\u001B");
  });
});

describe("the line is drawn", () => {
  it.each([
    ["on a terminal", {}, true, true],
    ["not into a pipe", {}, false, false],
    ["not in CI", { CI: "true" }, true, false],
    ["not on a dumb terminal", { TERM: "dumb" }, true, false],
    ["with CI=false", { CI: "false" }, true, true],
  ])("%s", (_name, environment, isTerminal, expected) => {
    expect(isWatched(environment, isTerminal)).toBe(expected);
  });
});
