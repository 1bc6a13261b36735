import { describe, expect, it } from "vitest";
import type { LogEvent } from "../../src/audit/event-log.ts";
import { toldProgress } from "../../src/stages/told-progress.ts";

/** What is told while so many columns are measured. */
function told(of: number): readonly LogEvent["fields"][] {
  const events: LogEvent[] = [];
  const done = toldProgress({ of, rows: 3 }, (event) => void events.push(event));
  for (let index = 0; index < of; index += 1) done();
  return events.map(({ fields }) => fields);
}

describe("how far the measuring of columns has come", () => {
  it("is told at the beginning, and after each column", () => {
    expect(told(2)).toEqual([
      { done: 0, of: 2, rows: 3 },
      { done: 1, of: 2, rows: 3 },
      { done: 2, of: 2, rows: 3 },
    ]);
  });

  it("is told of a thousand columns no more than some twenty times", () => {
    expect(told(1000).length).toBe(21);
  });

  it("is not told where there is nothing to measure", () => {
    expect(told(0)).toEqual([]);
  });
});
