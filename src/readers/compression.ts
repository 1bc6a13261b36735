import { Readable, type Transform } from "node:stream";
import zlib from "node:zlib";
import { GateError } from "../errors.ts";
import { type ReadLimits, refuseOverLimit } from "./limits.ts";

export type Compression = "none" | "gzip" | "zstd";

/**
 * A stream that has swelled to more than this is taken for a decompression bomb. Tables of predictions shrink to a tenth, seldom to a fiftieth;
 * what is small after all may have swelled at will.
 */
const suspiciousRatio = 200;
const suspiciousBytes = 64 * 1024 ** 2;

const magic: Readonly<Record<Exclude<Compression, "none">, readonly number[]>> = {
  gzip: [0x1f, 0x8b],
  zstd: [0x28, 0xb5, 0x2f, 0xfd],
};

/** The compression of a file by its first bytes. */
export function compressionOf(first: Uint8Array): Compression {
  if (magic.gzip.every((byte, index) => first[index] === byte)) return "gzip";
  return magic.zstd.every((byte, index) => first[index] === byte) ? "zstd" : "none";
}

export interface Compressed {
  readonly uri: string;
  readonly compression: Compression;
  /** Size as stored. */
  readonly bytes: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * The bytes within, as they come; counted, so that a bomb is refused before it has filled the memory.
 * @throws GateError E203 for a stream that is cut off or damaged, E207 over the limit or swelling suspiciously.
 */
export async function* decompressed(file: Compressed, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of file.compression === "none" ? file.chunks : swelling(file, file.compression)) {
    bytes += chunk.length;
    refuseOverLimit(file.uri, "bytes", bytes, limits);
    yield chunk;
  }
}

/** The first bytes are held back until it is clear that they are no bomb, so that none is spent time on to be parsed. */
async function* swelling(file: Compressed, compression: "gzip" | "zstd"): AsyncGenerator<Uint8Array> {
  const transform = decompressor(file.uri, compression);
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of through(transform, file)) {
    bytes += chunk.length;
    held.push(chunk);
    if (bytes <= suspiciousBytes) continue;
    if (bytes > suspiciousRatio * transform.bytesWritten) throw bomb(file.uri);
    yield* held;
    held = [];
  }
  yield* held;
}

async function* through(transform: Decompressor, { uri, compression, chunks }: Compressed): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks);
  // An error on the way in must end the way out; `pipe` alone would leave it hanging.
  source.on("error", (error) => transform.destroy(error));
  const plain: AsyncIterable<Uint8Array> = source.pipe(transform);
  try {
    yield* plain;
  } catch (cause) {
    throw cause instanceof GateError ? cause : damaged(uri, compression, cause);
  } finally {
    source.destroy();
  }
}

/** `bytesWritten`: compressed bytes that have been used so far. */
type Decompressor = Transform & { readonly bytesWritten: number };

function decompressor(uri: string, compression: "gzip" | "zstd"): Decompressor {
  if (compression === "gzip") return zlib.createGunzip({ chunkSize: 1024 ** 2 });
  // Node has known zstd since 22.15.
  if (typeof zlib.createZstdDecompress === "function") return zlib.createZstdDecompress({ chunkSize: 1024 ** 2 });
  throw new GateError({
    code: "E202",
    message: `${uri} is compressed by zstd, which Node ${process.versions.node} cannot read.`,
    hint: "Run with Node 22.15 or later, or compress by gzip.",
  });
}

function damaged(uri: string, compression: Compression, cause: unknown): GateError {
  const what = cause instanceof Error ? cause.message : "unknown error";
  return new GateError({
    code: "E203",
    message: `${uri} is cut off or damaged: its ${compression} stream cannot be decompressed (${what}).`,
    hint: "Write or upload the file again.",
    cause,
  });
}

function bomb(uri: string): GateError {
  return new GateError({
    code: "E207",
    message: `${uri} swells to more than ${suspiciousRatio} times its size, as a decompression bomb does.`,
    hint: "If the table is really that uniform, store it uncompressed or as Parquet.",
  });
}
