import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { defaultReadLimits } from "../../src/readers/limits.ts";
import { openFiles } from "../../src/readers/open-table.ts";
import { FileSource } from "../../src/sources/file-source.ts";
import { columnTable } from "../../src/table/column-table.ts";
import type { Column } from "../../src/table/column.ts";
import type { Table } from "../../src/table/table.ts";
import type { FileOrigin } from "../../src/table/table-origin.ts";
import { OpeningWorker } from "../../src/threads/opening-worker.ts";
import { refusal } from "../refusal.ts";

/** So many rows that columns lie in memory that threads share. */
const rows = 200_001;

let folder: string;
let worker: OpeningWorker | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "model-gate-opening-"));
  const csv = Array.from(
    { length: rows },
    (_, row) => `${row},${row / 7},${row % 3 === 0 ? "" : `"word, ${row % 5}\n"`}`,
  );
  writeFileSync(join(folder, "a.csv"), `id,number,text\n${csv.join("\n")}\n`);
  const json = Array.from({ length: rows }, (_, row) =>
    JSON.stringify({ id: row, number: row / 7, text: row % 3 === 0 ? null : `w${row % 5}`, flag: row % 2 === 0 }),
  );
  writeFileSync(join(folder, "a.jsonl"), `${json.join("\n")}\n`);
  writeFileSync(join(folder, "broken.csv"), "id,number\n1,2\n3\n");
});

afterEach(() => worker?.close());

function workerFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

async function originOf(name: string): Promise<FileOrigin> {
  return new FileSource({ uri: name, path: join(folder, name), maxBytes: 2 ** 30 }).onDisk();
}

async function opening(name: string, wanted: "*" | readonly string[] = "*", entry = "serving-worker.ts") {
  const files = [await originOf(name)];
  worker = new OpeningWorker(
    { entry: workerFile(entry) },
    { task: "open", files, uri: name, format: undefined, wanted, limits: defaultReadLimits },
  );
  return worker;
}

async function openedHere(name: string): Promise<Table> {
  const [opened] = await openFiles([new FileSource(await originOf(name))], {
    uri: name,
    wanted: () => true,
    limits: defaultReadLimits,
  });
  if (opened === undefined) throw new Error("one file");
  return opened.table;
}

function columnsOf(table: Table): Promise<readonly Column[]> {
  return Promise.all(table.columns.map((name) => table.column(name)));
}

describe("OpeningWorker", () => {
  it.each(["a.csv", "a.jsonl"])("reads %s as this thread does", async (name) => {
    const [held] = await (await opening(name)).files();
    const table = columnTable(held?.table ?? { uri: "", format: "csv", rows: 0, held: [] });
    const here = await openedHere(name);
    expect(table.columns).toEqual(here.columns);
    expect(await columnsOf(table)).toEqual(await columnsOf(here));
    for (const row of [0, 1, 2, 100, rows - 1]) expect(table.where(row)).toBe(here.where(row));
    expect(held?.file).toMatchObject({ uri: name, rows, compression: "none" });
  });

  it("copies no large column: both threads see the same memory", async () => {
    const [held] = await (await opening("a.csv")).files();
    const number = held?.table.held.find(({ name }) => name === "number");
    expect(number?.kind === "number" && number.values.buffer instanceof SharedArrayBuffer).toBe(true);
  });

  it("keeps the columns that are wanted, and knows of the others", async () => {
    const [held] = await (await opening("a.csv", ["number"])).files();
    expect(held?.table.held.map(({ name }) => name)).toEqual(["number"]);
    expect(held?.table.columns).toEqual(["id", "number", "text"]);
  });

  it("refuses a file with the error that this thread refuses it with", async () => {
    const here = await refusal(openedHere("broken.csv"));
    expect(here).toMatch(/^E203: .*line 3/u);
    expect(await refusal((await opening("broken.csv")).files())).toBe(here);
  });

  it("refuses a file that has changed since it was looked at", async () => {
    const files = [await originOf("broken.csv")];
    utimesSync(join(folder, "broken.csv"), 1, 1);
    const request = {
      task: "open",
      files,
      uri: "broken.csv",
      format: undefined,
      wanted: "*",
      limits: defaultReadLimits,
    } as const;
    worker = new OpeningWorker({ entry: workerFile("serving-worker.ts") }, request);
    await expect(worker.files()).rejects.toMatchObject({ code: "E202" });
  });

  it.each([
    ["cannot start", "no-such-worker.ts", "a worker thread failed"],
    ["dies", "leaving-worker.ts", "a worker thread ended with 7"],
  ])("holds nothing when the worker %s", async (_, entry, message) => {
    await expect((await opening("a.csv", "*", entry)).files()).rejects.toThrow(message);
  });

  it("holds nothing when it is closed", async () => {
    const open = await opening("a.csv");
    await open.close();
    await expect(open.files()).rejects.toThrow("a worker thread ended with");
  });
});
