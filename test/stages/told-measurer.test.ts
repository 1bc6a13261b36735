import { describe, expect, it } from "vitest";
import type { LogEvent } from "../../src/audit/event-log.ts";
import { measureColumn } from "../../src/drift/measure-drift.ts";
import type { ColumnMeasurer } from "../../src/measure/measure-columns.ts";
import { toldMeasurer } from "../../src/stages/told-measurer.ts";
import { numbers } from "../drift/columns.ts";

/** What is told while so many columns are measured. */
async function told(columns: number): Promise<readonly LogEvent["fields"][]> {
  const events: LogEvent[] = [];
  const asked: string[] = [];
  const plain: ColumnMeasurer = {
    ready: async () => void asked.push("ready"),
    measure: async (before, after, ask) => measureColumn(before, after, ask),
  };
  const measurer = toldMeasurer(plain, 3, (event) => void events.push(event));
  measurer.expect?.(columns);
  const column = numbers([1, 2, 3]);
  for (let index = 0; index < columns; index += 1) {
    await measurer.ready();
    await measurer.measure(column, column, { family: "numbers", methods: ["psi"], isScore: false });
  }
  expect(asked).toHaveLength(columns);
  return events.map(({ fields }) => fields);
}

describe("a measurer that tells how far it is", () => {
  it("tells how many columns there are, and each that is done", async () => {
    expect(await told(2)).toEqual([
      { done: 0, of: 2, rows: 3 },
      { done: 1, of: 2, rows: 3 },
      { done: 2, of: 2, rows: 3 },
    ]);
  });

  it("tells of a thousand columns no more than some twenty times", async () => {
    expect((await told(1000)).length).toBe(21);
  });

  it("tells nothing where there is nothing to measure", async () => {
    expect(await told(0)).toEqual([]);
  });
});
