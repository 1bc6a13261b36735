import { readFileSync } from "node:fs";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { config, csv, rows } from "../run-gate.ts";
import type { HostileCase } from "./hostile-case.ts";

const candidate = (
  name: string,
  file: string,
  content: string | Uint8Array,
  exits: readonly number[] = [3],
): HostileCase => ({
  name: `a candidate ${name}`,
  files: { "reference.csv": csv(rows()), [file]: content, "model-gate.yml": config().replace("candidate.csv", file) },
  exits,
});

const table = csv(rows());
const [header = "", ...lines] = table.trimEnd().split("\n");
const csvCases: readonly HostileCase[] = [
  candidate("with a NUL", "c.csv", table.replace("north", "no\0rth")),
  candidate(
    "of a million columns",
    "c.csv",
    `${Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(",")}\n1\n`,
  ),
  candidate("of a million commas", "c.csv", `${",".repeat(1_000_000)}\n`),
  candidate("with a quote that is never closed", "c.csv", `${table}"${"x\n".repeat(100_000)}`),
  candidate("of a million quotes", "c.csv", '"'.repeat(1_000_001)),
  candidate("with a line of eight mebibytes", "c.csv", `${header}\n${"x".repeat(8 * 2 ** 20)}\n`),
  candidate("in UTF-16", "c.csv", Buffer.from(`\ufeff${table}`, "utf16le")),
  candidate("in latin1", "c.csv", Buffer.from(table.replace("north", "\u00e9t\u00e9"), "latin1")),
  candidate(
    "with rows of other lengths",
    "c.csv",
    [header, ...lines.map((line, index) => (index === 7 ? `${line},1` : line))].join("\n"),
  ),
  candidate("with a column twice", "c.csv", table.replace("region", "score")),
  candidate("with a column named `__proto__`", "c.csv", table.replace("region", "__proto__"), [0]),
  candidate("without its column of scores, but with `__proto__`", "c.csv", table.replace("score", "__proto__")),
  candidate("with huge numbers", "c.csv", table.replaceAll("0.9", "1e999"), [1]),
  candidate("with hexadecimal scores", "c.csv", table.replaceAll("0.9", "0x1p3")),
  candidate("that is empty", "c.csv", ""),
  candidate("of line ends", "c.csv", "\n".repeat(100_000)),
];

const jsonRows = rows().map((row) => JSON.stringify(row));
const jsonl = `${jsonRows.join("\n")}\n`;
const jsonCases: readonly HostileCase[] = [
  candidate("of JSON nested deep", "c.json", `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  candidate("of objects nested deep", "c.jsonl", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}\n`),
  candidate("with a value nested deep", "c.jsonl", `${jsonl}{"id":${"[".repeat(50_000)}${"]".repeat(50_000)}}\n`),
  candidate("with `__proto__` for a row", "c.jsonl", jsonRows.map((row) => `{"__proto__":${row}}`).join("\n")),
  candidate("with a member twice", "c.jsonl", jsonl.replaceAll('"score"', '"id":1,"score"')),
  candidate("with huge numbers in JSON", "c.jsonl", jsonl.replace(/"score":[0-9.]+/gu, '"score":1e99999')),
  candidate(
    "with numbers of a thousand digits",
    "c.jsonl",
    jsonl.replace(/"score":[0-9.]+/gu, `"score":${"9".repeat(1000)}`),
  ),
  candidate("with half a pair", "c.jsonl", jsonl.replaceAll("north", "\\ud800"), [0, 3]),
  candidate("with NaN", "c.jsonl", jsonl.replace(/"score":[0-9.]+/gu, '"score":NaN')),
  candidate("of a string that is never closed", "c.json", `[{"id":"${"x".repeat(1_000_000)}`),
  candidate("of a million opening brackets", "c.jsonl", "{".repeat(1_000_000)),
  candidate("of JSON that is code", "c.json", "(() => process.exit(0))()"),
];

const parquet = readFileSync(new URL("../../fixtures/tables/binary/equal.parquet", import.meta.url));
const inPlace = (at: number, bytes: readonly number[]): Buffer => {
  const changed = Buffer.from(parquet);
  Buffer.from(bytes).copy(changed, at < 0 ? changed.length + at : at);
  return changed;
};
/** A footer of these bytes, behind four of magic. */
const footer = (bytes: readonly number[]): Buffer => {
  const body = Buffer.from(bytes);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(body.length);
  end.write("PAR1", 4);
  return Buffer.concat([Buffer.from("PAR1"), body, end]);
};
/** Lists of thirty million entries, each within the one before. */
const nestedLists = Array.from({ length: 30 }, () => [0xf9, 0x80, 0x87, 0xa7, 0x0e]).flat();
const parquetCases: readonly HostileCase[] = [
  candidate("cut in the middle", "c.parquet", parquet.subarray(0, parquet.length / 2)),
  candidate("with a footer longer than the file", "c.parquet", inPlace(-8, [0xff, 0xff, 0xff, 0x7f])),
  candidate("with a footer of no bytes", "c.parquet", inPlace(-8, [0, 0, 0, 0])),
  candidate(
    "of zeros in its footer",
    "c.parquet",
    inPlace(
      -300,
      Array.from({ length: 250 }, () => 0),
    ),
    [1, 3],
  ),
  candidate("whose footer has lists of millions in lists of millions", "c.parquet", footer([0x29, ...nestedLists])),
  candidate(
    "whose footer has a number without an end",
    "c.parquet",
    footer([0x16, ...Array.from({ length: 1_000_000 }, () => 0xff)]),
  ),
  candidate("whose footer is nested deep", "c.parquet", footer(Array.from({ length: 100_000 }, () => 0x1c))),
  candidate("with a text that is longer than its footer", "c.parquet", footer([0x18, 0xff, 0xff, 0xff, 0xff, 0x07])),
  candidate("with rows below zero", "c.parquet", footer([0x15, 2, 0x19, 0x0c, 0x16, 0x01, 0x19, 0x0c, 0])),
  candidate("without a schema", "c.parquet", footer([0x15, 2, 0x19, 0x0c, 0x16, 0x02, 0x19, 0x0c, 0])),
  candidate(
    "with pages of noise",
    "c.parquet",
    inPlace(
      100,
      Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256),
    ),
  ),
  candidate("that is another file", "c.parquet", csv(rows())),
];

const zeros = Buffer.alloc(300 * 2 ** 20, "1,1,1,0.5,north\n");
const compressedCases: readonly HostileCase[] = [
  candidate("that swells by gzip", "c.csv.gz", gzipSync(zeros)),
  candidate("that swells by zstd", "c.csv.zst", zstdCompressSync(zeros)),
  candidate("that swells by gzip twice", "c.csv.gz", gzipSync(gzipSync(zeros))),
  candidate(
    "of many small gzips",
    "c.csv.gz",
    Buffer.concat(Array.from({ length: 1000 }, () => gzipSync(`${"x".repeat(100_000)}`))),
  ),
  candidate("of gzip cut off", "c.csv.gz", gzipSync(table).subarray(0, -10)),
  candidate(
    "of gzip with a wrong checksum",
    "c.csv.gz",
    Buffer.concat([gzipSync(table).subarray(0, -8), Buffer.alloc(8)]),
  ),
  candidate("of Parquet in gzip", "c.parquet", gzipSync(parquet)),
];

export const hostileFiles: readonly HostileCase[] = [...csvCases, ...jsonCases, ...parquetCases, ...compressedCases];
