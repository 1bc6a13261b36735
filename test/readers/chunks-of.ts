/** The bytes in pieces of `size`, the last of which may be smaller. */
export async function* chunksOf(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += size) {
    yield await Promise.resolve(content.subarray(start, start + size));
  }
}
