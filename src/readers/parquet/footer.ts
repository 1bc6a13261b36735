import { type FileMetaData, parquetMetadata } from "hyparquet";
import { GateError } from "../../errors.ts";
import type { Source } from "../../sources/source.ts";
import { corrupt, ParquetFault } from "./corrupt.ts";
import { refuseThriftBomb } from "./thrift-bounds.ts";

/** Most footers are smaller, so that one request is enough. */
const firstGuess = 64 * 1024;
const magicBytes = 4;
const tailBytes = 8;

/**
 * The schema and the places of all column chunks, from the end of the file.
 * @throws GateError E203 when it is no Parquet file, cut off, damaged or encrypted.
 */
export async function readFooter(source: Source): Promise<FileMetaData> {
  const { bytes } = await source.head();
  const guess = await source.read({ start: Math.max(0, bytes - firstGuess), end: bytes });
  refuseMagic(source.uri, String.fromCharCode(...guess.subarray(-magicBytes)));
  const length = footerLength(guess);
  if (length + tailBytes + magicBytes > bytes)
    throw corrupt(source.uri, "footer", new ParquetFault("it is longer than the file"));
  const start = bytes - tailBytes - length;
  const footer =
    length + tailBytes <= guess.length
      ? guess.subarray(-(length + tailBytes))
      : await source.read({ start, end: bytes });
  try {
    refuseThriftBomb(footer.subarray(-(length + tailBytes), -tailBytes));
    const metadata = parquetMetadata(footer, { geoparquet: false });
    refuseOddRows(metadata);
    return metadata;
  } catch (cause) {
    throw corrupt(source.uri, "footer", cause);
  }
}

function refuseMagic(uri: string, magic: string): void {
  if (magic === "PAR1") return;
  if (magic === "PARE") {
    throw new GateError({
      code: "E203",
      message: `${uri} is an encrypted Parquet file.`,
      hint: "Write it without encryption.",
    });
  }
  throw new GateError({
    code: "E203",
    message: `${uri} is not a whole Parquet file: it does not end with "PAR1".`,
    hint: "Write or upload the file again, or set its `format` if it is of another.",
  });
}

function footerLength(tail: Uint8Array): number {
  if (tail.length < tailBytes) return 0;
  return new DataView(tail.buffer, tail.byteOffset + tail.length - tailBytes).getUint32(0, true);
}

function refuseOddRows({ num_rows: rows, row_groups: groups }: FileMetaData): void {
  let sum = 0n;
  for (const group of groups) {
    if (group.num_rows < 0n) throw new ParquetFault("a row group has fewer than 0 rows");
    sum += group.num_rows;
  }
  if (sum !== rows) throw new ParquetFault(`its row groups have ${sum} rows together, where the file has ${rows}`);
}
