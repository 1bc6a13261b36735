import type { Room } from "../../table/room.ts";

/** Where bytes stand that were left as they are. */
interface Literal {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes of a page that snappy found nothing to shorten in, which is how most numbers with all their digits are stored:
 * where they stand, or put together in `room`. `undefined` for all other pages, damaged ones among them.
 * Source: format_description.txt of google/snappy.
 */
export function literalsOf(page: Uint8Array, length: number, room: Room): Uint8Array | undefined {
  // There is less to be told of a few long stretches than of many short ones.
  if (page.length < length) return undefined;
  const literals = literalsIn(page);
  const [first] = literals ?? [];
  if (literals === undefined || first === undefined) return undefined;
  if (literals.reduce((sum, { start, end }) => sum + end - start, 0) !== length) return undefined;
  if (literals.length === 1) return page.subarray(first.start, first.end);
  const joined = room.bytes(length);
  let at = 0;
  for (const { start, end } of literals) {
    joined.set(page.subarray(start, end), at);
    at += end - start;
  }
  return joined;
}

function literalsIn(page: Uint8Array): readonly Literal[] | undefined {
  const literals: Literal[] = [];
  let at = page.findIndex((byte) => byte < 0x80) + 1;
  while (at < page.length) {
    const tag = page[at] ?? 0;
    if ((tag & 3) !== 0) return undefined;
    const more = Math.max(0, (tag >> 2) - 59);
    let size = tag >> 2;
    if (more > 0) {
      size = 0;
      for (let byte = 0; byte < more; byte++) size += (page[at + 1 + byte] ?? 0) * 2 ** (8 * byte);
    }
    const start = at + 1 + more;
    at = start + size + 1;
    if (at > page.length) return undefined;
    literals.push({ start, end: at });
  }
  return literals;
}
