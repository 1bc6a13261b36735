import type { ZipRecord } from "./central-directory.ts";
import { type EntrySizes, entrySizes } from "./extra-fields.ts";
import { damagedZip, readAt, type ZipFile } from "./zip-file.ts";

/** A file of the archive and where its stored bytes lie: `start` included, `end` not. */
export interface PlacedEntry {
  readonly record: ZipRecord;
  readonly start: number;
  readonly end: number;
}

const headerBytes = 30;
const headerSignature = 0x04034b50;
const descriptorSignature = Buffer.from([0x50, 0x4b, 0x07, 0x08]);
/** Sizes and checksum stand behind the file, since they were not known before. */
const sizesFollow = 1 << 3;
/** Flags that change what is read: encrypted, sizes behind, name in UTF-8. */
const tellingFlags = (1 << 0) | sizesFollow | (1 << 11);

/**
 * The places of all entries. They must fill the archive from its first byte to its list without a gap or an overlap, and each header in front
 * of a file must say what the list says: so there is one way to read the archive, and no byte is unpacked twice.
 * @throws GateError E203
 */
export async function entryPlaces(
  zip: ZipFile,
  records: readonly ZipRecord[],
  listStart: number,
): Promise<readonly PlacedEntry[]> {
  const inOrder = records.toSorted((a, b) => a.offset - b.offset);
  const placed: PlacedEntry[] = [];
  let at = 0;
  for (const [index, record] of inOrder.entries()) {
    if (record.offset !== at) throw damagedZip(zip, "its files overlap, or bytes between them belong to none");
    const start = await startOf(zip, record);
    const end = start + record.stored;
    const next = inOrder[index + 1]?.offset ?? listStart;
    if (!(await endsWell(zip, record, { end, next }))) {
      throw damagedZip(zip, "its files overlap, or bytes between them belong to none");
    }
    placed.push({ record, start, end });
    at = next;
  }
  if (at !== listStart) throw damagedZip(zip, "bytes in front of its list belong to no file");
  return placed;
}

/** Where the stored bytes begin, behind a header that agrees with the list. */
async function startOf(zip: ZipFile, record: ZipRecord): Promise<number> {
  const header = await readAt(zip, record.offset, headerBytes);
  const nameLength = header.readUInt16LE(26);
  const rest = await readAt(zip, record.offset + headerBytes, nameLength + header.readUInt16LE(28));
  const agrees =
    header.readUInt32LE(0) === headerSignature &&
    ((header.readUInt16LE(6) ^ record.flags) & tellingFlags) === 0 &&
    header.readUInt16LE(8) === record.method &&
    rest.subarray(0, nameLength).equals(record.nameBytes) &&
    sizesAgree(zip, header, { record, extra: rest.subarray(nameLength) });
  if (!agrees) throw damagedZip(zip, `the header of ${JSON.stringify(record.name)} contradicts the list of files`);
  return record.offset + headerBytes + rest.length;
}

function sizesAgree(
  zip: ZipFile,
  header: Buffer,
  { record, extra }: { readonly record: ZipRecord; readonly extra: Buffer },
): boolean {
  const crc32 = header.readUInt32LE(14);
  const written: EntrySizes = entrySizes(
    zip,
    { stored: header.readUInt32LE(18), bytes: header.readUInt32LE(22) },
    extra,
  );
  const { stored, bytes } = written;
  if ((record.flags & sizesFollow) !== 0 && crc32 === 0 && stored === 0 && bytes === 0) return true;
  return crc32 === record.crc32 && stored === record.stored && bytes === record.bytes;
}

/** Whether the next entry follows at once, or behind a descriptor that repeats checksum and sizes. */
async function endsWell(
  zip: ZipFile,
  record: ZipRecord,
  { end, next }: { readonly end: number; readonly next: number },
): Promise<boolean> {
  const gap = next - end;
  if ((record.flags & sizesFollow) === 0) return gap === 0;
  const expected = descriptorsOf(record).find(({ length }) => length === gap);
  return expected !== undefined && (await readAt(zip, end, gap)).equals(expected);
}

/** The four forms that a descriptor may have: with its signature or without, sizes of 4 or of 8 bytes. */
function descriptorsOf({ crc32, stored, bytes }: ZipRecord): readonly Buffer[] {
  const wide = Buffer.alloc(20);
  wide.writeUInt32LE(crc32, 0);
  wide.writeBigUInt64LE(BigInt(stored), 4);
  wide.writeBigUInt64LE(BigInt(bytes), 12);
  const short = Buffer.alloc(12);
  short.writeUInt32LE(crc32, 0);
  // Too large for this form: then no archive that is sound has it.
  short.writeUInt32LE(stored % 2 ** 32, 4);
  short.writeUInt32LE(bytes % 2 ** 32, 8);
  return [short, wide].flatMap((plain) => [plain, Buffer.concat([descriptorSignature, plain])]);
}
