import type { GateError } from "../../errors.ts";
import { damagedZip, oversizedZip, readAt, readWide, type ZipFile } from "./zip-file.ts";

/** Where the list of files lies in an archive. */
export interface DirectoryPlace {
  readonly entries: number;
  readonly start: number;
  readonly bytes: number;
}

const endBytes = 22;
const locatorBytes = 20;
const wideEndBytes = 56;
const endSignature = 0x06054b50;
const locatorSignature = 0x07064b50;
const wideEndSignature = 0x06064b50;
/** More than any sound file needs: a name of 1024 bytes and as much besides. */
const mostRecordBytes = 2048;

/**
 * Finds the list of files by the end of the archive. A comment behind it is refused: in one could lie a second end, and every reader would
 * choose its own.
 * @throws GateError E203 for an archive that is cut off or has bytes that nobody accounts for, E207 for too many entries.
 */
export async function directoryPlace(zip: ZipFile): Promise<DirectoryPlace> {
  const end = zip.bytes - endBytes;
  if (end < 0) throw damagedZip(zip, "it is too short to be one");
  const bytes = await readAt(zip, end, endBytes);
  if (bytes.readUInt32LE(0) !== endSignature || bytes.readUInt16LE(20) !== 0) {
    throw damagedZip(zip, "it is cut off, or something stands behind its end");
  }
  const isWide = end >= locatorBytes && (await readAt(zip, end - locatorBytes, 4)).readUInt32LE(0) === locatorSignature;
  const place = isWide ? await widePlace(zip, end - locatorBytes, bytes) : shortPlace(zip, bytes);
  const listEnd = isWide ? end - locatorBytes - wideEndBytes : end;
  if (place.start + place.bytes !== listEnd) throw damagedZip(zip, "its list of files is not where it says");
  if (place.entries > zip.limits.entries || place.bytes > zip.limits.entries * mostRecordBytes) {
    throw oversizedZip(zip, `holds ${place.entries} entries, more than the ${zip.limits.entries} that are read`);
  }
  return place;
}

function shortPlace(zip: ZipFile, end: Buffer): DirectoryPlace {
  const entries = end.readUInt16LE(10);
  if (end.readUInt32LE(4) !== 0 || end.readUInt16LE(8) !== entries) throw oneOfSeveral(zip);
  return { entries, bytes: end.readUInt32LE(12), start: end.readUInt32LE(16) };
}

/** By the larger fields of zip64, which must say what the short ones say where those can. */
async function widePlace(zip: ZipFile, locatorAt: number, end: Buffer): Promise<DirectoryPlace> {
  const wide = await wideEnd(zip, locatorAt);
  const place = { entries: readWide(zip, wide, 32), bytes: readWide(zip, wide, 40), start: readWide(zip, wide, 48) };
  if (wide.readBigUInt64LE(16) !== 0n || readWide(zip, wide, 24) !== place.entries) throw oneOfSeveral(zip);
  const agree =
    agrees(end.readUInt16LE(10), 0xffff, place.entries) &&
    agrees(end.readUInt32LE(12), 0xffffffff, place.bytes) &&
    agrees(end.readUInt32LE(16), 0xffffffff, place.start);
  if (!agree) throw damagedZip(zip, "its two ends contradict each other");
  return place;
}

/** The larger end, which lies right in front of what points to it. */
async function wideEnd(zip: ZipFile, locatorAt: number): Promise<Buffer> {
  const locator = await readAt(zip, locatorAt, locatorBytes);
  const at = locatorAt - wideEndBytes;
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) throw oneOfSeveral(zip);
  if (readWide(zip, locator, 8) !== at) throw damagedZip(zip, "its end is not where it says");
  const wide = await readAt(zip, at, wideEndBytes);
  if (wide.readUInt32LE(0) === wideEndSignature && readWide(zip, wide, 4) === wideEndBytes - 12) return wide;
  throw damagedZip(zip, "its end is not of the form that is known");
}

function agrees(short: number, saturated: number, wide: number): boolean {
  return short === saturated || short === wide;
}

function oneOfSeveral(zip: ZipFile): GateError {
  return damagedZip(zip, "it is one part of several");
}
