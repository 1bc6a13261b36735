import fc from "fast-check";
import { type ColumnMetaData, type CompressionCodec, parquetMetadata } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import zlib from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GateError } from "../../src/errors.ts";
import { decompressPage } from "../../src/readers/parquet/codecs.ts";
import { Room } from "../../src/table/room.ts";
import { expected, matrixFiles, matrixFixture, shownColumn } from "./parquet-matrix.ts";
import { tableOf } from "./read-all.ts";

/** Where bytes of a column are, `end` not among them. */
interface Place {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Page extends Place {
  readonly codec: CompressionCodec;
  readonly length: number;
  readonly hasLevelsOutside: boolean;
}

interface Sound {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly chunks: readonly Place[];
  readonly pages: readonly Page[];
}

let sound: readonly Sound[] = [];

beforeAll(() => {
  sound = matrixFiles.map((file) => {
    const bytes = matrixFixture(file);
    const groups = parquetMetadata(Uint8Array.from(bytes).buffer).row_groups;
    const metas = groups.flatMap(({ columns }) => columns.flatMap(({ meta_data: meta }) => meta ?? []));
    return { file, bytes, chunks: metas.map(chunkOf), pages: metas.flatMap((meta) => pagesIn(bytes, meta)) };
  });
});

describe("a damaged Parquet file", () => {
  it("is refused, or has as many rows as before", { timeout: 120_000 }, async () => {
    const ends = { refused: 0, read: 0 };
    await overFlips(2000, async ({ file, chunks }, changed, at) => {
      const hit = chunks.filter(({ start, end }) => start <= at && at < end).map(({ name }) => name);
      // A fault of the footer may be one of any column: every ninth is looked at, others in each case.
      const some = (expected.files[file] ?? []).filter((_, index) => index % 9 === at % 9);
      const read = await endOf(changed, file, hit.length === 0 ? some : hit);
      ends[read === undefined ? "refused" : "read"]++;
      for (const values of read?.values() ?? []) expect(values).toHaveLength(expected.rows);
    });
    expect(ends.refused + ends.read).toBe(2000);
    expect(ends.refused).toBeGreaterThan(700);
    expect(ends.read).toBeGreaterThan(500);
  });

  it("is refused where its pages have checksums", { timeout: 120_000 }, async () => {
    const guarded = sound.filter(({ file }) => file.startsWith("pyarrow.snappy."));
    expect(guarded).toHaveLength(2);
    for (const { file, bytes, pages } of guarded) {
      for (const { name, start, end } of pages.filter((_, index) => index % 7 === 0)) {
        const changed = flipped(bytes, start + ((end - start) >> 1), 3);
        const table = await tableOf(changed, file);
        await expect(table.column(name)).rejects.toThrow("the checksum of a page does not match");
      }
    }
  });

  it("misses as many values as before where its pages tell how many", { timeout: 120_000 }, async () => {
    const told = sound.filter(({ pages }) => pages.some(({ hasLevelsOutside }) => hasLevelsOutside));
    expect(told.length).toBeGreaterThanOrEqual(6);
    for (const { file, bytes, pages } of told) {
      for (const { name, start } of pages.filter(({ name }) => /^(?:int32|text|boolean)_(?:some|full)$/.test(name))) {
        const missing = missingIn(expected.columns[name]?.values ?? []);
        for (let bit = 0; bit < 16; bit++) {
          const values = (await endOf(flipped(bytes, start + (bit >> 3), bit & 7), file, [name]))?.get(name);
          expect(values === undefined ? missing : missingIn(values)).toBe(missing);
        }
      }
    }
  });

  it("that is cut anywhere is refused", async () => {
    for (const { file, bytes } of sound) {
      for (let end = 1; end < bytes.length; end += 1009)
        await expect(tableOf(bytes.subarray(0, end), file)).rejects.toThrow(GateError);
      await expect(tableOf(bytes.subarray(0, -1), file)).rejects.toMatchObject({ code: "E203" });
    }
  });
});

describe("a page", () => {
  const codecs: readonly CompressionCodec[] = ["UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "BROTLI", "LZ4_RAW"];

  it.each(codecs)("of %s that is cut anywhere is refused", (codec) => {
    const { page, length } = sampleOf(codec);
    expect(decompressPage(codec, page, length, new Room())).toHaveLength(length);
    for (let end = 0; end < page.length; end++)
      expect(() => decompressPage(codec, page.subarray(0, end), length, new Room())).toThrow();
  });

  it.each(codecs)("of %s that is said to be of another codec is refused", (codec) => {
    const { page, length } = sampleOf(codec);
    for (const other of [...codecs, "LZ4", "LZO"] as const) {
      if (other === codec || (other === "LZ4" && codec === "LZ4_RAW")) continue;
      expect(() => decompressPage(other, page, length, new Room()), other).toThrow();
    }
  });

  it("of ZSTD is unpacked by a library where Node cannot, once that is loaded", async () => {
    const { page, length } = sampleOf("ZSTD");
    vi.resetModules();
    vi.doMock("node:zlib", () => ({ default: { ...zlib, zstdDecompressSync: undefined } }));
    const old = await import("../../src/readers/parquet/codecs.ts");
    vi.doUnmock("node:zlib");
    expect(() => old.decompressPage("ZSTD", page, length, new Room())).toThrow("codec ZSTD is not supported");
    await old.loadCodecs();
    const [byLibrary, byNode] = [old.decompressPage, decompressPage].map((unpack) =>
      unpack("ZSTD", page, length, new Room()),
    );
    expect(byLibrary).toHaveLength(length);
    expect(Buffer.from(byLibrary ?? [])).toEqual(Buffer.from(byNode ?? []));
  });

  it.each(codecs)("of %s that holds another number of bytes than it says is refused", (codec) => {
    const { page, length } = sampleOf(codec);
    for (const said of [length - 1, length + 1, 2 * length, 1])
      expect(() => decompressPage(codec, page, said, new Room())).toThrow();
  });
});

function chunkOf(meta: ColumnMetaData): Place {
  const dictionary = Number(meta.dictionary_page_offset ?? 0n);
  const data = Number(meta.data_page_offset);
  const start = dictionary > 0 && dictionary < data ? dictionary : data;
  return { name: meta.path_in_schema[0] ?? "", start, end: start + Number(meta.total_compressed_size) };
}

/** The pages of a chunk, without their headers. */
function pagesIn(bytes: Uint8Array, meta: ColumnMetaData): readonly Page[] {
  const { name, start, end } = chunkOf(meta);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages: Page[] = [];
  for (let at = start; at < end;) {
    const reader = { view, offset: at };
    const header = parquetHeader(reader);
    at = reader.offset + header.compressed_page_size;
    const hasLevelsOutside = (header.data_page_header_v2?.definition_levels_byte_length ?? 0) > 0;
    const length = header.uncompressed_page_size;
    pages.push({ name, start: reader.offset, end: at, codec: meta.codec, length, hasLevelsOutside });
  }
  return pages;
}

/** The longest page without levels outside: what it has is what its codec made. */
function sampleOf(codec: CompressionCodec): { readonly page: Uint8Array; readonly length: number } {
  const samples = sound
    .filter(({ file }) => !file.includes(".v2."))
    .flatMap(({ bytes, pages }) =>
      pages
        .filter((page) => page.codec === codec && page.name === "text_full")
        .map((page) => ({ page: bytes.subarray(page.start, page.end), length: page.length })),
    );
  const [longest] = samples.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) throw new Error(`no page of ${codec}`);
  return longest;
}

/** `take` is given `count` files with one bit turned, from one seed. */
async function overFlips(
  count: number,
  take: (file: Sound, changed: Uint8Array, at: number) => Promise<void>,
): Promise<void> {
  const flip = fc.tuple(fc.constantFrom(...sound), fc.noBias(fc.nat({ max: 2 ** 30 - 1 })), fc.nat({ max: 7 }));
  const property = fc.asyncProperty(flip, async ([file, share, bit]) => {
    const at = Math.floor((share / 2 ** 30) * file.bytes.length);
    await take(file, flipped(file.bytes, at, bit), at);
  });
  await fc.assert(property, { seed: 20_260_101, numRuns: count, endOnFailure: true });
}

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  return changed;
}

/** The values of the columns; undefined where any of them, or the file, was refused. Anything but a refusal is thrown on. */
async function endOf(
  bytes: Uint8Array,
  file: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly unknown[]> | undefined> {
  try {
    const table = await tableOf(bytes, file);
    const columns = new Map<string, readonly unknown[]>();
    for (const name of names) columns.set(name, (await shownColumn(table, name)).values);
    return columns;
  } catch (error) {
    if (error instanceof GateError && error.code.startsWith("E2")) return undefined;
    throw error;
  }
}

function missingIn(values: readonly unknown[]): number {
  return values.filter((value) => value === null).length;
}
