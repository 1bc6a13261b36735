import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { GateError } from "../../errors.ts";
import { errnoOf } from "../file-errors.ts";
import { isDeflated } from "./central-directory.ts";
import type { PlacedEntry } from "./entry-places.ts";
import { damagedZip, type ZipFile } from "./zip-file.ts";

/** A file that was taken out of an archive. */
export interface UnzippedFile {
  /** As the archive names it; nothing on disk has this name. */
  readonly name: string;
  /** Absolute path of the new file. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/**
 * Writes one entry to the new file `path`, and stops at the first byte that is more than it said.
 * @throws GateError E203 when size or checksum are not those that the archive tells.
 */
export async function extractEntry(zip: ZipFile, entry: PlacedEntry, path: string): Promise<UnzippedFile> {
  const { record, start, end } = entry;
  const stored = start === end ? Readable.from([]) : createReadStream(zip.path, { start, end: end - 1 });
  const plain = isDeflated(record) ? zlib.createInflateRaw() : new PassThrough();
  const sha256 = createHash("sha256");
  let bytes = 0;
  let crc32 = 0;
  const measured = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > record.bytes) throw damagedZip(zip, `${record.name} is larger than it says`);
      crc32 = zlib.crc32(chunk, crc32);
      sha256.update(chunk);
      yield chunk;
    }
  };
  await pipeline(stored, plain, measured, createWriteStream(path, { flags: "wx" })).catch((cause: unknown) => {
    throw faultOf(zip, record.name, cause);
  });
  const isWhole = bytes === record.bytes && crc32 === record.crc32 && usedUp(plain, end - start);
  if (!isWhole) throw damagedZip(zip, `${record.name} does not have the size and checksum that it says`);
  return { name: record.name, path, bytes, sha256: sha256.digest("hex") };
}

/** Whether nothing stands behind the end of a deflated stream. */
function usedUp(plain: PassThrough | zlib.InflateRaw, stored: number): boolean {
  return plain instanceof PassThrough || plain.bytesWritten === stored;
}

function faultOf(zip: ZipFile, name: string, cause: unknown): unknown {
  const errno = cause instanceof GateError ? undefined : errnoOf(cause);
  if (errno === undefined) return cause;
  if (errno.startsWith("Z_")) return damagedZip(zip, `${name} cannot be decompressed`);
  return new GateError({
    code: "E202",
    message: `${name} of ${zip.title} could not be unpacked (${errno}).`,
    hint: "Check that the temporary folder of the runner can be written to and has space.",
    cause,
  });
}
