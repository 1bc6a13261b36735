import { describe, expect, it } from "vitest";
import { type Config, configSchema } from "../../src/config/schema.ts";
import { GateError } from "../../src/errors.ts";
import { bytesNeeded, plannedThreads } from "../../src/stages/memory-plan.ts";
import { columnTable } from "../../src/table/column-table.ts";
import type { Table } from "../../src/table/table.ts";
import { tableOf } from "../align/table-of.ts";

const threads = { entry: "/program.js", count: 4 };
const gibibyte = 2 ** 30;

function configOf(extra: Readonly<Record<string, unknown>> = {}): Config {
  return configSchema.parse({
    version: 1,
    task: "binary",
    reference: "reference.parquet",
    candidate: "candidate.parquet",
    columns: { id: "id", label: "label", prediction: "prediction", score: "score", latency_ms: "latency" },
    gates: [{ metric: "accuracy" }],
    ...extra,
  });
}

/** A Parquet file of so many rows, of which nothing is held; its ids take `idBytes` each. */
function parquet(rows: number, idBytes = 8): Table {
  const { elsewhere: _, ...table } = columnTable({ uri: "t.parquet", format: "parquet", rows, held: [] });
  return { ...table, storedBytes: () => rows * idBytes };
}

function tablesOf(rows: number, idBytes?: number) {
  return { reference: parquet(rows, idBytes), candidate: parquet(rows, idBytes) };
}

describe("the threads that there is room for", () => {
  it.each([
    [undefined, 4],
    [64 * gibibyte, 4],
    [10 * gibibyte, 3],
    [8 * gibibyte, 2],
    [7 * gibibyte, undefined],
  ])("with %s bytes for 2 × 50 million rows: %s", (memory, count) => {
    const asked = { config: configOf(), tables: tablesOf(50_000_000) };
    expect(plannedThreads(asked, { threads, memory })?.count).toBe(count);
  });

  it("are none beside this one where nobody wants more", () => {
    const asked = { config: configOf(), tables: tablesOf(1000) };
    expect(plannedThreads(asked, { memory: gibibyte })).toBeUndefined();
  });
});

describe("a run that would take more memory than it may", () => {
  const asked = { config: configOf(), tables: tablesOf(50_000_000) };
  const refusal = (config: Config): unknown => {
    try {
      return plannedThreads({ ...asked, config }, { threads, memory: 4 * gibibyte });
    } catch (error) {
      return error;
    }
  };

  it("is refused, with what it takes and what to do", () => {
    const error = refusal(configOf());
    expect(error).toMatchObject({ code: "E207" });
    expect(String(error).replaceAll(/[\u202F\u00A0]/gu, " ")).toBe(
      "GateError: To compare 50 000 000 and 50 000 000 rows takes about 6.0 GiB of memory, more than the 4.0 GiB that the run may take.",
    );
    expect(error instanceof GateError && error.hint).toMatch(/^Judge a part of the rows \(`sample: 48%`\), or let/u);
  });

  it("fits with the sample that is named", () => {
    // By this thread alone.
    expect(refusal(configOf({ sample: "48%" }))).toBeUndefined();
    expect(bytesNeeded({ ...asked, config: configOf({ sample: "48%" }) })).toBeLessThan(4 * gibibyte);
  });
});

describe("the memory that is needed", () => {
  const base = bytesNeeded({ config: configOf(), tables: tablesOf(1_000_000) });

  it.each([
    ["text ids", { config: configOf(), tables: tablesOf(1_000_000, 40) }],
    ["more rows", { config: configOf(), tables: tablesOf(2_000_000) }],
    ["slices", { config: configOf({ slices: [{ by: "region" }] }), tables: tablesOf(1_000_000) }],
  ])("grows with %s", (_, asked) => {
    expect(bytesNeeded(asked)).toBeGreaterThan(base);
  });

  it("is less for a model alone, and for a sample", () => {
    const { candidate } = tablesOf(1_000_000);
    expect(bytesNeeded({ config: configOf(), tables: { candidate } })).toBeLessThan(base);
    expect(bytesNeeded({ config: configOf({ sample: 0.1 }), tables: tablesOf(1_000_000) })).toBeLessThan(base);
  });

  it("holds the columns of a file that was read whole", () => {
    const csv = tableOf("a.csv", { id: [1, 2], name: ["a", "a long name"] });
    const without = bytesNeeded({ config: configOf(), tables: { candidate: parquet(2, 0) } });
    const held = bytesNeeded({ config: configOf(), tables: { candidate: csv } }) - without;
    expect(held).toBe(2 * 8 + 2 * 4 + "a".length + "a long name".length + 2 * 24);
  });
});
