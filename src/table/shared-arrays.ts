/** Fewer rows than this are never looked at by another thread. */
const worthSharing = 200_000;

/** A copy that other threads can read too, where it is large. */
export function sharedDoubles(values: Float64Array): Float64Array {
  if (values.length < worthSharing) return values.slice();
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

/** A copy that other threads can read too, where it is large. */
export function sharedCodes(codes: Int32Array): Int32Array {
  if (codes.length < worthSharing) return codes.slice();
  const shared = new Int32Array(new SharedArrayBuffer(codes.byteLength));
  shared.set(codes);
  return shared;
}
