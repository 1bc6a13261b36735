import { parquetMetadata } from "hyparquet";
import type { ByteRange } from "../../src/sources/source.ts";

/** The same table in a larger file: bytes of no column stand between the last one and the footer. */
export function paddedParquet(bytes: Uint8Array, padding: number): Uint8Array {
  const footer = footerOf(bytes);
  return Buffer.concat([bytes.subarray(0, footer), new Uint8Array(padding), bytes.subarray(footer)]);
}

/** Where the footer begins. */
export function footerOf(bytes: Uint8Array): number {
  return bytes.length - 8 - Buffer.from(bytes).readUInt32LE(bytes.length - 8);
}

/** The ranges of each column, one for each row group. */
export function columnRanges(bytes: Uint8Array): ReadonlyMap<string, readonly ByteRange[]> {
  const ranges = new Map<string, ByteRange[]>();
  const { row_groups: groups } = parquetMetadata(Uint8Array.from(bytes).buffer);
  for (const { meta_data: meta } of groups.flatMap(({ columns }) => columns)) {
    if (meta === undefined) continue;
    const dictionary = Number(meta.dictionary_page_offset ?? 0n);
    const data = Number(meta.data_page_offset);
    const start = dictionary > 0 && dictionary < data ? dictionary : data;
    const name = meta.path_in_schema.join(".");
    ranges.set(name, [...(ranges.get(name) ?? []), { start, end: start + Number(meta.total_compressed_size) }]);
  }
  return ranges;
}
