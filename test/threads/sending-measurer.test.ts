import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type ColumnWork, measurePair, type TablePair } from "../../src/measure/column-work.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import type { NumberColumn } from "../../src/table/column.ts";
import { takeDoubles } from "../../src/table/spare-doubles.ts";
import type { Table } from "../../src/table/table.ts";
import { SendingMeasurer } from "../../src/threads/sending-measurer.ts";

const entry = fileURLToPath(new URL("serving-worker.ts", import.meta.url));
const rows = 210_000;
const places = [0, 1, 2, 3, 4, 5];

let measurer: SendingMeasurer | undefined;

afterEach(() => measurer?.close());

function column(side: number, place: number): NumberColumn {
  const stream = randomStream(side, place);
  const values = Float64Array.from({ length: rows }, (_, row) => uniformAt(stream, row) ** (1 + place));
  return { kind: "number", name: `f${place}`, rows, valid: undefined, values };
}

/** Tables whose columns are `given`, or made anew each time. */
function tables(given?: Readonly<Record<"reference" | "candidate", NumberColumn>>): TablePair {
  const table = (uri: "reference" | "candidate", side: number): Table => ({
    uri,
    format: "csv",
    rows,
    columns: places.map((place) => `f${place}`),
    where: (row) => `row ${row}`,
    column: async (name) => given?.[uri] ?? column(side, Number(name.slice(1))),
  });
  return { reference: table("reference", 1), candidate: table("candidate", 2) };
}

function work(place: number, isOwned: boolean): ColumnWork {
  return {
    name: `f${place}`,
    ask: { kind: undefined, methods: ["auto"], isScore: false, isDrawn: true, tells: true, isOwned },
  };
}

describe("SendingMeasurer", () => {
  it.each([1, 2, 3])("says to the last digit what one thread says, by %i threads", async (count) => {
    measurer = new SendingMeasurer({ entry, count });
    let done = 0;
    const works = places.map((place) => work(place, place % 2 === 0));
    const found = await measurer.measure(tables(), works, () => void (done += 1));
    expect(found).toEqual(
      places.map((place) => {
        const pair = { before: column(1, place), after: column(2, place) };
        return measurePair(pair, tables(), work(place, false).ask);
      }),
    );
    expect(done).toBe(places.length);
  });

  it.each([1, 2])("makes room of columns that nobody else has, and of no others: %i threads", async (count) => {
    measurer = new SendingMeasurer({ entry, count });
    const [mine, kept, other] = [column(1, 0), column(1, 0), column(2, 0)];
    const none = (): void => undefined;
    await measurer.measure(tables({ reference: kept, candidate: other }), [work(0, false)], none);
    await measurer.measure(tables({ reference: mine, candidate: column(2, 0) }), [work(0, true)], none);
    expect(mine.values).toHaveLength(0);
    expect(kept.values).toEqual(column(1, 0).values);
    expect(takeDoubles(rows).some((value) => value !== 0)).toBe(true);
  });
});
