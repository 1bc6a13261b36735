import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type DriftAsk, measureColumn } from "../../src/drift/measure-drift.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import type { NumberColumn } from "../../src/table/column.ts";
import { takeDoubles } from "../../src/table/spare-doubles.ts";
import { ThreadedMeasurer } from "../../src/threads/column-measurer.ts";

const entry = fileURLToPath(new URL("serving-worker.ts", import.meta.url));
const rows = 210_000;
const ask: DriftAsk = { family: "numbers", methods: ["auto"], isScore: false, isDrawn: true };

let measurer: ThreadedMeasurer | undefined;

afterEach(() => measurer?.close());

function column(side: number, place: number): NumberColumn {
  const stream = randomStream(side, place);
  const values = Float64Array.from({ length: rows }, (_, row) => uniformAt(stream, row) ** (1 + place));
  return { kind: "number", name: `f${place}`, rows, valid: undefined, values };
}

describe("ThreadedMeasurer", () => {
  it.each([1, 2, 3])("says to the last digit what measureColumn says, by %i threads", async (count) => {
    const open = new ThreadedMeasurer({ entry, count });
    measurer = open;
    const places = [0, 1, 2, 3, 4, 5];
    const found = places.map((place) =>
      open.measure(column(1, place), column(2, place), { ...ask, isOwned: place % 2 === 0 }),
    );
    expect(await Promise.all(found)).toEqual(
      places.map((place) => measureColumn(column(1, place), column(2, place), ask)),
    );
  });

  it.each([1, 2])("makes room of columns that nobody else has, and of no others: %i threads", async (count) => {
    measurer = new ThreadedMeasurer({ entry, count });
    const [mine, kept] = [column(1, 0), column(1, 0)];
    await measurer.measure(mine, column(2, 0), { ...ask, isOwned: true });
    await measurer.measure(kept, column(2, 0), ask);
    expect(mine.values).toHaveLength(0);
    expect(kept.values).toEqual(column(1, 0).values);
    expect(takeDoubles(rows).some((value) => value !== 0)).toBe(true);
  });
});
