import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultReadLimits } from "../../src/readers/limits.ts";
import { openTable } from "../../src/readers/open-table.ts";
import { parquetReader } from "../../src/readers/parquet.ts";
import { openSources } from "../../src/sources/open-sources.ts";
import type { ByteRange, Source } from "../../src/sources/source.ts";
import { context } from "../sources/context.ts";
import { type Answers, loopback, type Loopback } from "../sources/loopback.ts";
import { columnRanges, footerOf, paddedParquet } from "./padded-parquet.ts";
import { matrixFixture } from "./parquet-matrix.ts";

const mebibyte = 1024 ** 2;
const footerGuess = 64 * 1024;
/** Two row groups. */
const small = matrixFixture("pyarrow.zstd.v2.split.parquet");
const options = { uri: "rows.parquet", wanted: () => true, limits: defaultReadLimits };

let served: Uint8Array = small;
let host: Loopback;

beforeEach(async () => {
  host = await loopback(serveRanges);
});

afterEach(() => host.close());

describe("a Parquet file at a URL", () => {
  it("gives its footer and the ranges of the columns that are asked for, and nothing else", async () => {
    served = paddedParquet(small, mebibyte);
    const table = await parquetReader.read(await source(), options);
    expect(asked()).toEqual(["HEAD", { start: served.length - footerGuess, end: served.length }]);
    const before = host.seen.length;
    for (const name of ["float64_some", "text_full"]) await table.column(name);
    expect(asked().slice(before)).toEqual([...rangesOf("float64_some"), ...rangesOf("text_full")]);
    const columnBytes = [...rangesOf("float64_some"), ...rangesOf("text_full")].reduce(
      (sum, { start, end }) => sum + end - start,
      0,
    );
    expect(columnBytes).toBeLessThan(small.length / 20);
  });

  it("is asked again for a column only whose later rows need another kind of number", async () => {
    served = paddedParquet(small, mebibyte);
    const table = await parquetReader.read(await source(), options);
    const before = host.seen.length;
    await table.column("int64_large_full");
    await table.column("int64_full");
    expect(asked().slice(before)).toEqual([
      ...rangesOf("int64_large_full"),
      ...rangesOf("int64_large_full"),
      ...rangesOf("int64_full"),
    ]);
  });

  it("whose footer is longer than most is asked for it once more", async () => {
    served = paddedParquet(longFooter(small), mebibyte);
    await parquetReader.read(await source(), options);
    expect(asked()).toEqual([
      "HEAD",
      { start: served.length - footerGuess, end: served.length },
      { start: footerOf(served), end: served.length },
    ]);
  });

  it("of up to 8 MiB travels once, whatever is asked of it", async () => {
    served = small;
    const { table } = await openTable([await source()], options);
    for (const name of table.columns) await table.column(name);
    expect(asked()).toEqual(["HEAD", { start: 0, end: small.length }]);
  });

  it("of more travels once, for the digest in the record, and is read from the disk after that", async () => {
    served = paddedParquet(small, 9 * mebibyte);
    const { table } = await openTable([await source(mkdtempSync(join(tmpdir(), "model-gate-counting-")))], options);
    for (const name of table.columns) await table.column(name);
    expect(asked()).toEqual(["HEAD", { start: 0, end: 8 * mebibyte }, "all"]);
  });
});

async function source(scratch?: string): Promise<Source> {
  const uri = `${host.origin}/rows.parquet`;
  const [opened] = await openSources(uri, context({ allowLoopbackHttp: true, maxBytes: 100 * mebibyte, scratch }));
  if (opened === undefined) throw new Error("no source");
  return opened;
}

/** What the host was asked for, in order. */
function asked(): readonly ("HEAD" | "all" | ByteRange)[] {
  return host.seen.map(({ line, headers: { range } }) => {
    if (line.startsWith("HEAD")) return "HEAD";
    return range === undefined ? "all" : rangeIn(range);
  });
}

function rangesOf(name: string): readonly ByteRange[] {
  return columnRanges(small).get(name) ?? [];
}

function rangeIn(header: string): ByteRange {
  const [, start, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  return { start: Number(start), end: Number(last) + 1 };
}

const serveRanges: Answers = ({ line, headers: { range } }, response) => {
  if (line.startsWith("HEAD") || range === undefined) {
    response.writeHead(200, { "content-length": served.length });
    response.end(line.startsWith("HEAD") ? undefined : served);
    return;
  }
  const { start, end } = rangeIn(range);
  response
    .writeHead(206, { "content-range": `bytes ${start}-${end - 1}/${served.length}` })
    .end(served.subarray(start, end));
};

/** With a field in the footer that no reader knows: 70,000 bytes of text. */
function longFooter(bytes: Uint8Array): Uint8Array {
  const size = 70_000;
  // Compact protocol of Thrift: a text in the field 15 further on, its length in base 128; then the stop, taken off in front of it.
  const field = Buffer.from([0xf8, (size & 0x7f) | 0x80, ((size >> 7) & 0x7f) | 0x80, size >> 14]);
  const footer = Buffer.concat([bytes.subarray(footerOf(bytes), -9), field, Buffer.alloc(size), Buffer.of(0)]);
  const tail = Buffer.from("0000PAR1");
  tail.writeUInt32LE(footer.length);
  return Buffer.concat([bytes.subarray(0, footerOf(bytes)), footer, tail]);
}
