import type { Source } from "./source.ts";

interface HeldBytes {
  readonly uri: string;
  readonly bytes: Uint8Array;
  readonly version?: string | undefined;
  /** For logs. Default: the uri. */
  readonly about?: string;
}

/** A source whose bytes were read already. */
export function memorySource({ uri, bytes, version, about = uri }: HeldBytes): Source {
  return {
    uri,
    head: () => Promise.resolve({ bytes: bytes.length, version }),
    read: ({ start, end } = { start: 0, end: bytes.length }) => Promise.resolve(bytes.subarray(start, end)),
    describe: () => about,
  };
}
