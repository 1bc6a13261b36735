/** Fewer rows than this are never looked at by another thread. */
const worthSharing = 200_000;

/** Room for so many doubles, that other threads can read too where they are many. */
export function roomForDoubles(length: number): Float64Array {
  const bytes = length * Float64Array.BYTES_PER_ELEMENT;
  return new Float64Array(length < worthSharing ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes));
}

/** The first `length` of the doubles, so that other threads can read them too where they are many; a copy unless they fill their room, nearly. */
export function sharedDoubles(values: Float64Array, length: number): Float64Array {
  const kept = values.subarray(0, length);
  if (length >= worthSharing && isNearlyFilled(kept)) return kept;
  const shared = roomForDoubles(length);
  shared.set(kept);
  return shared;
}

/** Room that is left over was never touched, and so is hardly there. */
function isNearlyFilled({ buffer, byteLength }: Float64Array): boolean {
  return buffer instanceof SharedArrayBuffer && byteLength * 2 > buffer.byteLength;
}

/** A copy that other threads can read too, where it is large. */
export function sharedCodes(codes: Int32Array): Int32Array {
  if (codes.length < worthSharing) return codes.slice();
  const shared = new Int32Array(new SharedArrayBuffer(codes.byteLength));
  shared.set(codes);
  return shared;
}
