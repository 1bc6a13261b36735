import type { FileHandle } from "node:fs/promises";
import { GateError } from "../../errors.ts";

/** What an archive may hold; counted in what is really there, not in what it says of itself. */
export interface UnzipLimits {
  readonly entries: number;
  /** Bytes of one file. */
  readonly entryBytes: number;
  /** Bytes of all files together. */
  readonly bytes: number;
}

/** An archive on disk that is being read. */
export interface ZipFile {
  /** As the user knows it: "Artifact predictions (17)". */
  readonly title: string;
  /** Absolute path. */
  readonly path: string;
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly limits: UnzipLimits;
}

/** The bytes from `start` on. @throws GateError E203 when the archive ends before. */
export async function readAt(zip: ZipFile, start: number, length: number): Promise<Buffer> {
  if (start < 0 || start + length > zip.bytes) throw damagedZip(zip, "it points to bytes that it does not have");
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await zip.handle.read(buffer, filled, length - filled, start + filled);
    if (bytesRead === 0) throw damagedZip(zip, "it became shorter while it was read");
    filled += bytesRead;
  }
  return buffer;
}

/** An unsigned number of 64 bits. @throws GateError E203 when it is larger than any file. */
export function readWide(zip: ZipFile, bytes: Buffer, at: number): number {
  const value = Number(bytes.readBigUInt64LE(at));
  if (!Number.isSafeInteger(value)) throw damagedZip(zip, "it claims a size that no file has");
  return value;
}

/** The error for an archive that is broken, or made to be read in two ways. */
export function damagedZip({ title }: Pick<ZipFile, "title">, what: string): GateError {
  return new GateError({
    code: "E203",
    message: `${title} is not a sound zip archive: ${what}.`,
    hint: "Nothing of it was used. Upload it again; if that does not help, look at the step that makes it.",
  });
}

/** The error for an archive that holds more than is read. */
export function oversizedZip({ title }: Pick<ZipFile, "title">, what: string): GateError {
  return new GateError({
    code: "E207",
    message: `${title} ${what}.`,
    hint: "Upload only the files that the gate needs, in an artifact of their own.",
  });
}
