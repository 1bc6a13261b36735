import { crc32, deflateRawSync } from "node:zlib";

/** What the header in front of a file, or its record in the list, says. */
export interface Said {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly stored: number;
  readonly bytes: number;
  readonly offset: number;
  readonly extra: Buffer;
}

export interface MadeEntry {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly deflated?: boolean;
  /** Unix mode, such as 0o120777 of a link. Default: none. */
  readonly mode?: number;
  /** Attributes of DOS. */
  readonly dos?: number;
  /** Bytes as stored, in place of what `content` gives. */
  readonly raw?: Buffer;
  /** What stands behind the file. */
  readonly behind?: Buffer;
  /** Both headers say this. */
  readonly says?: Partial<Said>;
  readonly local?: Partial<Said>;
  readonly listed?: Partial<Said>;
}

export interface MadeEnd {
  readonly entries: number;
  readonly bytes: number;
  readonly start: number;
  readonly comment: string;
  /** Adds the larger end of zip64. */
  readonly wide: boolean;
}

/** A zip archive, sound or with whatever is wrong with it. */
export function makeZip(entries: readonly MadeEntry[], end: Partial<MadeEnd> = {}): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { raw, said } = packed(entry, at);
    const file = Buffer.concat([localHeader({ ...said, ...entry.local }), raw, entry.behind ?? Buffer.alloc(0)]);
    parts.push(file);
    list.push(record({ ...said, ...entry.listed }, ((entry.mode ?? 0) * 2 ** 16 + (entry.dos ?? 0)) >>> 0));
    at += file.length;
  }
  const directory = Buffer.concat(list);
  const place = { entries: entries.length, bytes: directory.length, start: at, comment: "", ...end };
  return Buffer.concat([...parts, directory, ...(end.wide === true ? [wideEnd(place)] : []), shortEnd(place)]);
}

function packed(
  { name, content: text = "", deflated = false, raw: given, says }: MadeEntry,
  offset: number,
): { readonly raw: Buffer; readonly said: Said } {
  const content = Buffer.from(text);
  const raw = given ?? (deflated ? deflateRawSync(content) : content);
  const method = deflated ? 8 : 0;
  const sizes = { crc32: crc32(content), stored: raw.length, bytes: content.length };
  return { raw, said: { name, flags: 1 << 11, method, ...sizes, offset, extra: Buffer.alloc(0), ...says } };
}

function localHeader({ name, flags, method, crc32: crc, stored, bytes, extra }: Said): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(stored, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(nameBytes(name).length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, nameBytes(name), extra]);
}

function record({ name, flags, method, crc32: crc, stored, bytes, offset, extra }: Said, attributes: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(0x0314, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(stored, 20);
  header.writeUInt32LE(bytes, 24);
  header.writeUInt16LE(nameBytes(name).length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(attributes, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, nameBytes(name), extra]);
}

/** "\xff" stands for the byte itself: for names that are no UTF-8. */
function nameBytes(name: string): Buffer {
  return Buffer.from(name, name.includes("\u00ff") ? "latin1" : "utf8");
}

function shortEnd({ entries, bytes, start, comment }: Omit<MadeEnd, "wide">): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries, 0xffff), 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment, "latin1")]);
}

function wideEnd({ entries, bytes, start }: Omit<MadeEnd, "wide">): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(bytes), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + bytes), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

/** Checksum and sizes behind a file, as who streams an archive writes them. */
export function descriptor(content: Buffer, stored: number, { wide = false, signed = true } = {}): Buffer {
  const bytes = Buffer.alloc(wide ? 24 : 16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc32(content), 4);
  if (wide) {
    bytes.writeBigUInt64LE(BigInt(stored), 8);
    bytes.writeBigUInt64LE(BigInt(content.length), 16);
  } else {
    bytes.writeUInt32LE(stored, 8);
    bytes.writeUInt32LE(content.length, 12);
  }
  return signed ? bytes : bytes.subarray(4);
}

/** The extra field of zip64. */
export function wideSizes(...values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}
