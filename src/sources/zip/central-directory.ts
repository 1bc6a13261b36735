import type { DirectoryPlace } from "./directory-end.ts";
import { entryName } from "./entry-name.ts";
import { type EntrySizes, entrySizes } from "./extra-fields.ts";
import { damagedZip, oversizedZip, readAt, type ZipFile } from "./zip-file.ts";

/** A file or folder as the archive's list has it. */
export interface ZipRecord extends EntrySizes {
  /** A folder's ends with "/". */
  readonly name: string;
  readonly nameBytes: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
}

const recordBytes = 46;
const recordSignature = 0x02014b50;
/** Encrypted, patched, strongly encrypted, with a hidden list. */
const refusedFlags = (1 << 0) | (1 << 5) | (1 << 6) | (1 << 13);
const methods = { stored: 0, deflated: 8 } as const;
const kinds = { mask: 0o170000, unset: 0, file: 0o100000, folder: 0o040000 } as const;
const dosFolder = 0x10;

/** Whether the bytes of the entry are deflated; else they are stored as they are. */
export function isDeflated({ method }: ZipRecord): boolean {
  return method === methods.deflated;
}

/** Whether the entry is a folder. */
export function isFolder({ name }: Pick<ZipRecord, "name">): boolean {
  return name.endsWith("/");
}

/**
 * The list of files, in its order.
 * @throws GateError E203 for links, devices, encrypted files, names that lead elsewhere or come twice, E207 for what claims to be too large.
 */
export async function centralDirectory(zip: ZipFile, place: DirectoryPlace): Promise<readonly ZipRecord[]> {
  const list = await readAt(zip, place.start, place.bytes);
  const records: ZipRecord[] = [];
  const names = new Set<string>();
  let at = 0;
  while (at < list.length) {
    const { record, end } = recordAt(zip, list, at);
    // Two names that only letter case tells apart are one file elsewhere.
    const key = record.name.normalize("NFC").toLowerCase();
    if (names.has(key)) throw damagedZip(zip, `the name ${JSON.stringify(record.name)} comes twice`);
    names.add(key);
    records.push(record);
    at = end;
  }
  if (records.length !== place.entries)
    throw damagedZip(zip, `it lists ${records.length} files and says ${place.entries}`);
  refuseTooLarge(zip, records);
  return records;
}

function recordAt(zip: ZipFile, list: Buffer, at: number): { readonly record: ZipRecord; readonly end: number } {
  if (at + recordBytes > list.length || list.readUInt32LE(at) !== recordSignature)
    throw damagedZip(zip, "its list of files is damaged");
  const nameEnd = at + recordBytes + list.readUInt16LE(at + 28);
  const extraEnd = nameEnd + list.readUInt16LE(at + 30);
  const end = extraEnd + list.readUInt16LE(at + 32);
  if (end > list.length) throw damagedZip(zip, "its list of files is cut off");
  const flags = list.readUInt16LE(at + 8);
  const nameBytes = list.subarray(at + recordBytes, nameEnd);
  const name = entryName(zip, nameBytes, flags);
  const short = {
    stored: list.readUInt32LE(at + 20),
    bytes: list.readUInt32LE(at + 24),
    offset: list.readUInt32LE(at + 42),
  };
  const sizes = entrySizes(zip, short, list.subarray(nameEnd, extraEnd));
  const record = {
    name,
    nameBytes,
    flags,
    method: list.readUInt16LE(at + 10),
    crc32: list.readUInt32LE(at + 16),
    ...sizes,
  };
  if (list.readUInt16LE(at + 34) !== 0) throw damagedZip(zip, "it is one part of several");
  refuseSpecial(zip, record, list.readUInt32LE(at + 38));
  return { record, end };
}

/** Plain files and folders only. `attributes`: as DOS has them below, as Unix has them above. */
function refuseSpecial(zip: ZipFile, record: ZipRecord, attributes: number): void {
  const fault = (isFolder(record) ? faultOfFolder : faultOfFile)(record, attributes) ?? faultOfContent(record);
  if (fault !== undefined) throw damagedZip(zip, `${JSON.stringify(record.name)} ${fault}`);
}

function faultOfFolder({ bytes, stored }: ZipRecord, attributes: number): string | undefined {
  if (!isKind(attributes, kinds.folder)) return "is a link or another special file";
  // A deflated nothing takes two bytes.
  return bytes === 0 && stored <= 2 ? undefined : "is a folder with content";
}

function faultOfFile(_: ZipRecord, attributes: number): string | undefined {
  if (!isKind(attributes, kinds.file)) return "is a link or another special file";
  return (attributes & dosFolder) === 0 ? undefined : "is a folder and a file at once";
}

function isKind(attributes: number, expected: number): boolean {
  const kind = (attributes >>> 16) & kinds.mask;
  return kind === kinds.unset || kind === expected;
}

function faultOfContent(record: ZipRecord): string | undefined {
  const { flags, method, bytes, stored } = record;
  if ((flags & refusedFlags) !== 0) return "is encrypted or a patch";
  if (isDeflated(record)) return undefined;
  if (method !== methods.stored) return `is compressed by the method ${method}`;
  return bytes === stored ? undefined : "has two sizes";
}

function refuseTooLarge(zip: ZipFile, records: readonly ZipRecord[]): void {
  const { entryBytes, bytes: most } = zip.limits;
  let all = 0;
  for (const { name, bytes } of records) {
    all += bytes;
    if (bytes > entryBytes)
      throw oversizedZip(zip, `holds ${name} of ${bytes} bytes, more than the ${entryBytes} that are read`);
  }
  if (all > most) throw oversizedZip(zip, `unpacks to ${all} bytes, more than the ${most} that are read`);
}
