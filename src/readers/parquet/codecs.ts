import zlib from "node:zlib";
import type { CompressionCodec } from "hyparquet";
import { snappyUncompressor } from "hysnappy";
import type { Room } from "../../table/room.ts";
import { ParquetFault } from "./corrupt.ts";
import { literalsOf } from "./literals.ts";
import { unpackHadoopLz4, unpackLz4 } from "./lz4.ts";

/** A page is about 1 MiB by convention; a header that promises far more is not believed. */
const largestPage = 512 * 1024 ** 2;

let snappy: ReturnType<typeof snappyUncompressor> | undefined;

/** Node's own, since 22.15, is twelve times faster. */
let unpackZstd: ((bytes: Uint8Array, length: number) => Uint8Array) | undefined =
  typeof zlib.zstdDecompressSync === "function"
    ? (bytes, length) => zlib.zstdDecompressSync(bytes, { maxOutputLength: length })
    : undefined;

/** Loads what `decompressPage` has to unpack by a library, because this Node cannot; called before it. */
export async function loadCodecs(): Promise<void> {
  if (unpackZstd !== undefined) return;
  const { decompress: decompressZstd } = await import("fzstd");
  unpackZstd = (bytes) => decompressZstd(bytes);
}

/**
 * The bytes of a page, `length` of them as its header promises; perhaps in `room`, or where the page stands.
 * @throws ParquetFault when there are more or fewer, or the codec is unknown.
 */
export function decompressPage(codec: CompressionCodec, bytes: Uint8Array, length: number, room: Room): Uint8Array {
  if (length < 0 || length > largestPage) throw new ParquetFault(`a page says that it holds ${length} bytes`);
  const page =
    length === 0 ? new Uint8Array() : (untouched(codec, bytes, length, room) ?? decompress(codec, bytes, length));
  if (page.length !== length)
    throw new ParquetFault(`a page holds ${page.length} bytes, where its header says ${length}`);
  return page;
}

/** A page of which no byte had to be reckoned. */
function untouched(codec: CompressionCodec, bytes: Uint8Array, length: number, room: Room): Uint8Array | undefined {
  return codec === "SNAPPY" ? literalsOf(bytes, length, room) : undefined;
}

function decompress(codec: CompressionCodec, bytes: Uint8Array, length: number): Uint8Array {
  switch (codec) {
    case "UNCOMPRESSED":
      return bytes;
    case "GZIP":
      return zlib.gunzipSync(bytes, { maxOutputLength: length });
    case "BROTLI":
      return zlib.brotliDecompressSync(bytes, { maxOutputLength: length });
    case "ZSTD":
      if (unpackZstd !== undefined) return unpackZstd(bytes, length);
      break;
    case "LZ4":
      return unpackHadoopLz4(bytes, length);
    case "LZ4_RAW":
      return unpackLz4(bytes, length);
    case "SNAPPY":
      return unpackSnappy(bytes, length);
    case "LZO":
      break;
  }
  throw new ParquetFault(`codec ${codec} is not supported`);
}

function unpackSnappy(bytes: Uint8Array, length: number): Uint8Array {
  refuseOtherLength(bytes, length);
  snappy ??= snappyUncompressor();
  return snappy(bytes, length);
}

/** Snappy begins with the length of what it holds, which the library passes over: what is missing would be whatever was there before. */
function refuseOtherLength(bytes: Uint8Array, length: number): void {
  let said = 0;
  for (let at = 0; at < 5; at++) {
    const byte = bytes[at] ?? 0;
    said += (byte & 0x7f) * 128 ** at;
    if (byte < 0x80) break;
  }
  if (said !== length) throw new ParquetFault(`a page holds ${said} bytes, where its header says ${length}`);
}
