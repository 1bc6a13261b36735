import { once } from "node:events";
import { copyFileSync, mkdtempSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { BroadcastChannel } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ColumnWork, TablePair } from "../../src/measure/column-work.ts";
import { inThisThread } from "../../src/measure/measure-columns.ts";
import { defaultReadLimits } from "../../src/readers/limits.ts";
import { parquetReader } from "../../src/readers/parquet.ts";
import { FileSource } from "../../src/sources/file-source.ts";
import type { ColumnKind } from "../../src/table/column.ts";
import { observedTable } from "../../src/table/observed-table.ts";
import type { Table } from "../../src/table/table.ts";
import { ReadingMeasurer } from "../../src/threads/reading-measurer.ts";
import { refusal } from "../refusal.ts";

const entry = workerFile("serving-worker.ts");
const fixtures = resolve("fixtures/tables/binary");

function workerFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

let folder: string;
let tables: TablePair;
let kinds: Map<string, ColumnKind>;
let measurer: ReadingMeasurer | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "model-gate-reading-"));
  kinds = new Map();
  for (const name of ["reference.parquet", "better.parquet"]) copyFileSync(join(fixtures, name), join(folder, name));
  tables = { reference: await open("reference.parquet"), candidate: await open("better.parquet") };
});

afterEach(() => measurer?.close());

async function open(name: string): Promise<Table> {
  const source = new FileSource({ uri: name, path: join(folder, name), maxBytes: 2 ** 30 });
  const table = await parquetReader.read(source, { uri: name, wanted: () => true, limits: defaultReadLimits });
  return observedTable(table, kinds);
}

function worksOf(names: readonly string[]): readonly ColumnWork[] {
  return names.map((name) => ({
    name,
    ask: { kind: undefined, methods: ["auto"], isScore: name === "score", isDrawn: true, tells: true, isOwned: true },
  }));
}

function begun(works: readonly ColumnWork[], count: number, file = entry): ReadingMeasurer {
  const { reference, candidate } = tables;
  if (reference.elsewhere === undefined || candidate.elsewhere === undefined) throw new Error("files on this machine");
  const origins = { reference: reference.elsewhere.origin, candidate: candidate.elsewhere.origin };
  measurer = new ReadingMeasurer({ entry: file, count }, { ...origins, works });
  return measurer;
}

function ignore(): void {
  // Nobody asks how far it has come.
}

const everything = ["mean_radius", "mean_texture", "size_group", "score", "prediction", "label"];

describe("ReadingMeasurer", () => {
  it.each([2, 3, 9])("says to the last digit what one thread says, by %i threads", async (count) => {
    const works = worksOf(everything);
    let done = 0;
    const found = await begun(works, count).measure(tables, works, () => void (done += 1));
    expect(found).toEqual(await inThisThread.measure(tables, works, ignore));
    expect(done).toBe(everything.length);
  });

  it("tells the tables which columns were read, whoever read them", async () => {
    const works = worksOf(everything);
    await begun(works, 2).measure(tables, works, ignore);
    const here = new Map(kinds);
    kinds.clear();
    await inThisThread.measure(tables, works, ignore);
    expect(here).toEqual(kinds);
    expect(here.size).toBe(everything.length);
  });

  it("refuses a column with the error that one thread refuses it with: that of the first such column", async () => {
    const works = worksOf(["mean_radius", "no_such_column", "nor_this", "mean_texture"]);
    const alone = await refusal(inThisThread.measure(tables, works, ignore));
    expect(alone).toMatch(/^E205: .*no_such_column/u);
    expect(await refusal(begun(works, 3).measure(tables, works, ignore))).toBe(alone);
  });

  it("refuses a file that has changed since it was opened", async () => {
    utimesSync(join(folder, "better.parquet"), 1, 1);
    const works = worksOf(["mean_radius"]);
    const told = await refusal(begun(works, 2).measure(tables, works, ignore));
    expect(told).toMatch(/^E202: .*changed while it was being read/u);
  });

  it.each([
    ["cannot start", `${entry}.missing`, "a worker thread failed"],
    ["ends before its work is done", workerFile("leaving-worker.ts"), "a worker thread ended with 7"],
  ])("makes up no result when a worker %s", async (_, file, message) => {
    await expect(begun(worksOf(everything), 2, file).measure(tables, worksOf(everything), ignore)).rejects.toThrow(
      message,
    );
  });

  it("makes up no result when a worker takes a column and ends as if all were well", async () => {
    const channel = new BroadcastChannel("taken");
    const taken = once(channel, "message");
    const idle = begun(worksOf(everything), 2, workerFile("idle-worker.ts"));
    await taken;
    channel.close();
    await expect(idle.measure(tables, worksOf(everything), ignore)).rejects.toThrow("ended before its work was done");
  });

  it("measures no other rows than those of the files", async () => {
    const begin = begun(worksOf(["mean_radius"]), 2);
    const other = { ...tables, candidate: { ...tables.candidate, elsewhere: undefined } };
    await expect(begin.measure(other, worksOf(["mean_radius"]), ignore)).rejects.toThrow("other rows");
  });

  it("measures no other columns than those it was begun with", async () => {
    const begin = begun(worksOf(["mean_radius"]), 2);
    await expect(begin.measure(tables, worksOf(["mean_texture"]), ignore)).rejects.toThrow("other columns");
  });
});
