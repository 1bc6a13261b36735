import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { describe, expect, it } from "vitest";
import { expected, matrixFiles, matrixFixture, type Shown, shown, shownColumn } from "./parquet-matrix.ts";
import { tableOf } from "./read-all.ts";

describe("a Parquet file of the matrix", () => {
  it.each(matrixFiles)("%s is read as pyarrow reads it", async (file) => {
    const table = await tableOf(matrixFixture(file), file);
    expect(table.rows).toBe(expected.rows);
    expect(table.columns).toEqual(expected.files[file]);
    for (const name of table.columns)
      expect({ name, ...(await shownColumn(table, name)) }).toEqual({ name, ...expected.columns[name] });
  });

  it.each(matrixFiles)("%s is read as hyparquet reads it", async (file) => {
    const table = await tableOf(matrixFixture(file), file);
    const theirs = await byHyparquet(matrixFixture(file));
    expect(theirs).toHaveLength(table.rows);
    for (const name of table.columns) {
      const ours = await shownColumn(table, name);
      const values = theirs.map((row) => shown(ours.kind === "decimal" ? row[name]?.toString() : row[name]));
      if (name.startsWith("decimal")) expect({ name, far: farFrom(values, ours.values) }).toEqual({ name, far: [] });
      else if (isCutByHyparquet(file, name)) expect(values).not.toEqual(ours.values);
      else expect({ name, values }).toEqual({ name, values: ours.values });
    }
  });
});

describe("the matrix", () => {
  it("is of three writers, each with every codec that it has", () => {
    expect(matrixFiles.map((file) => file.split(".").slice(0, 2).join(" "))).toEqual([
      ...["brotli", "gzip", "lz4_raw", "snappy", "uncompressed", "zstd"].map((codec) => `duckdb ${codec}`),
      ...["brotli", "gzip", "lz4", "snappy", "uncompressed", "zstd"].map((codec) => `polars ${codec}`),
      ...["brotli", "gzip", "lz4", "none", "snappy", "zstd"].flatMap((codec) => [
        `pyarrow ${codec}`,
        `pyarrow ${codec}`,
      ]),
    ]);
  });

  it("is small enough to be cloned", () => {
    expect(matrixFiles.reduce((sum, file) => sum + matrixFixture(file).length, 0)).toBeLessThan(600_000);
  });
});

/** Instants as stored: as dates they would lose what is below a millisecond. */
async function byHyparquet(bytes: Uint8Array): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const file = {
    byteLength: bytes.length,
    slice: (start: number, end?: number): ArrayBuffer => Uint8Array.from(bytes.subarray(start, end)).buffer,
  };
  const parsers = {
    timestampFromMilliseconds: (instant: bigint): string => `${instant} ms`,
    timestampFromMicroseconds: (instant: bigint): string => `${instant} us`,
    timestampFromNanoseconds: (instant: bigint): string => `${instant} ns`,
    dateFromDays: (days: number): string => `${days * 86_400} s`,
  };
  return parquetReadObjects({ file, compressors: { ...compressors, LZ4_RAW }, parsers });
}

/** That of the library stumbles over pages without a value. */
function LZ4_RAW(bytes: Uint8Array, length: number): Uint8Array {
  return length === 0 ? new Uint8Array() : (compressors.LZ4_RAW?.(bytes, length) ?? bytes);
}

/** DuckDB begins the deltas of unsigned integers with one that takes 33 bits, of which hyparquet 1.31 keeps 32. */
function isCutByHyparquet(file: string, name: string): boolean {
  return /^duckdb\..*\.v2\./.test(file) && name.startsWith("uint32");
}

/** Decimals are doubles to hyparquet, and exact texts to us. */
function farFrom(doubles: readonly Shown[], texts: readonly Shown[]): readonly string[] {
  const far: string[] = [];
  for (const [row, text] of texts.entries()) {
    const double = doubles[row] ?? null;
    const isNear =
      text === null || double === null
        ? text === double
        : Math.abs(Number(double) - Number(text)) <= 1e-12 * Math.abs(Number(text));
    if (!isNear) far.push(`row ${row}: ${double} and ${text}`);
  }
  return far;
}
