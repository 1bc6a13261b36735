import { readFileSync } from "node:fs";
import { gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { csvCases, outcomes } from "../readers/csv-agreement.ts";
import { fixture, tableOf } from "../readers/read-all.ts";
import { latencyFormats } from "../../src/latency/index.ts";
import { soundDump } from "../../src/latency/sound-dump.ts";
import type { TableFormat } from "../../src/table/table.ts";
import { mutated, mutatedTexts } from "./mutations.ts";
import { target, type Target } from "./target.ts";

/** Small, so that a table that claims to be huge is refused at once. */
const limits = { rows: 100_000, cells: 1_000_000, bytes: 64 * 1024 ** 2 };

async function readWhole(content: Uint8Array | string, format: TableFormat): Promise<void> {
  const table = await tableOf(content, `rows.${format}`, { format, limits });
  for (const name of table.columns) {
    const column = await table.column(name).catch(refusedColumn);
    if (column !== undefined && column.rows !== table.rows) throw new Error(`${column.rows} of ${table.rows} rows`);
  }
}

/** One column may be of a kind that is not read, and the others are looked at all the same. */
function refusedColumn(thrown: unknown): undefined {
  if (thrown instanceof Error && thrown.name === "GateError") return undefined;
  throw thrown;
}

const parquetFiles = [
  "rows.brotli-plain.parquet",
  "rows.delta.parquet",
  "rows.gzip-groups.parquet",
  "rows.lz4-checksum.parquet",
  "rows.none.parquet",
  "rows.old.parquet",
  "rows.snappy.parquet",
  "rows.split.parquet",
  "rows.zstd-v2.parquet",
  "types.int96.parquet",
  "types.parquet",
].map(fixture);

const csvText = Buffer.from(fixture("rows.csv")).toString("utf8");
const jsonl = Buffer.from(fixture("rows.jsonl")).toString("utf8");
const json = Buffer.from(fixture("rows.json")).toString("utf8");
const csvPieces = ['"', '""', ",", ";", "\t", "\n", "\r\n", "\r", "\0", "\ufeff", "=1+1", "nan", "1e999", "-", '"a\n'];
const jsonPieces = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ":",
  ",",
  "null",
  "1e999",
  "\\u0000",
  "\\ud800",
  '"__proto__":',
  "-",
  "\\",
  "\n",
];

const cell = fc.oneof(fc.string({ unit: "grapheme", maxLength: 8 }), fc.constantFrom(...csvPieces));
const quoted = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const latencies = [
  "candidate.wrk.txt",
  "numbers.txt",
  "points.k6.json",
  "reference.hgrm",
  "reference.k6.json",
  "reference.prom",
  "summary.pytest.json",
  "wrk2.txt",
].map((name) => readFileSync(new URL(`../../fixtures/latency/${name}`, import.meta.url), "utf8"));

/** Whatever bytes a table or a load test is given as. */
export const readerTargets: readonly Target[] = [
  target("Parquet", { runs: 600, input: mutated(parquetFiles), take: (bytes) => readWhole(bytes, "parquet") }),
  target("CSV", { runs: 300, input: mutatedTexts([csvText], csvPieces), take: (text) => readWhole(text, "csv") }),
  target("CSV as bytes", {
    runs: 200,
    input: mutated([fixture("rows.csv")]),
    take: (bytes) => readWhole(bytes, "csv"),
  }),
  target("CSV as it is written", {
    runs: 300,
    input: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
    take: async (rows) => {
      const given = rows.map(([a, b]) => [`a${a}`, `b${b}`] as const);
      if (given.flat().some((text) => /\0|\r(?!\n)/u.test(text))) return;
      const table = await tableOf(`a,b\n${given.map((row) => row.map(quoted).join(",")).join("\n")}\n`);
      if (table.rows !== rows.length) throw new Error(`${table.rows} of ${rows.length} rows`);
    },
  }),
  target("CSV against csv-parse", {
    runs: 1000,
    input: csvCases,
    take: async (given) => {
      const { expected, actual } = await outcomes(given);
      const other = actual.find((outcome) => outcome !== expected);
      if (other !== undefined) throw new Error(`csv-parse: ${expected}\nours: ${other}`);
    },
  }),
  target("JSON Lines", {
    runs: 300,
    input: mutatedTexts([jsonl], jsonPieces),
    take: (text) => readWhole(text, "jsonl"),
  }),
  target("JSON", { runs: 300, input: mutatedTexts([json], jsonPieces), take: (text) => readWhole(text, "json") }),
  target("compressed CSV", {
    runs: 300,
    input: mutated([gzipSync(csvText), zstdCompressSync(csvText), gzipSync(csvText.repeat(50))]),
    take: (bytes) => readWhole(bytes, "csv"),
  }),
  target("load tests", {
    runs: 300,
    input: mutatedTexts(latencies, [...jsonPieces, "0", "-1", "1e308", "ms", "le=", "# TYPE", "NaN", "+Inf"]),
    take: (text) => {
      for (const format of latencyFormats) {
        if (!format.recognises(text)) continue;
        const file = { uri: "load.txt", text, choice: {} };
        soundDump(file, format.parse(file));
      }
    },
  }),
];
