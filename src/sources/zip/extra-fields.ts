import { damagedZip, readWide, type ZipFile } from "./zip-file.ts";

const wideSizes = 0x0001;
const unicodePath = 0x7075;
const saturated = 0xffffffff;

/** Sizes of an entry as its header has them: 4 GiB - 1 stands for "see the zip64 field". */
export interface ShortSizes {
  readonly bytes: number;
  readonly stored: number;
  /** Left out in the header in front of the file. */
  readonly offset?: number;
}

/** Sizes and place of an entry as they are meant: `stored` is the compressed size. */
export interface EntrySizes {
  readonly bytes: number;
  readonly stored: number;
  readonly offset: number;
}

/**
 * The sizes with those of zip64 put in.
 * @throws GateError E203 when the extra fields are not well-formed, or give the file a second name.
 */
export function entrySizes(zip: ZipFile, short: ShortSizes, extra: Buffer): EntrySizes {
  const wide = wideField(zip, extra);
  let at = 0;
  const resolve = (value: number): number => {
    if (value !== saturated || wide === undefined) return value;
    if (at + 8 > wide.length) throw damagedZip(zip, "a zip64 size is missing");
    at += 8;
    return readWide(zip, wide, at - 8);
  };
  const bytes = resolve(short.bytes);
  const stored = resolve(short.stored);
  return { bytes, stored, offset: resolve(short.offset ?? 0) };
}

function wideField(zip: ZipFile, extra: Buffer): Buffer | undefined {
  let wide: Buffer | undefined;
  for (let at = 0; at < extra.length;) {
    if (at + 4 > extra.length) throw damagedZip(zip, "an extra field is cut off");
    const id = extra.readUInt16LE(at);
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) throw damagedZip(zip, "an extra field is cut off");
    if (id === unicodePath) throw damagedZip(zip, "a file has two names");
    if (id === wideSizes) {
      if (wide !== undefined) throw damagedZip(zip, "a file has two zip64 sizes");
      wide = extra.subarray(at + 4, end);
    }
    at = end;
  }
  return wide;
}
