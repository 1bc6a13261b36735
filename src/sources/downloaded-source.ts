import { FileSource } from "./file-source.ts";
import type { Source } from "./source.ts";

export interface DownloadedFile {
  readonly uri: string;
  /** Absolute path of the file in the scratch folder. */
  readonly path: string;
  readonly maxBytes: number;
  /** What names this content where it came from: "artifact 17 of run 4". */
  readonly version: string;
}

/** A file that was downloaded before it is read; records name it by where it came from. */
export function downloadedSource({ uri, path, maxBytes, version }: DownloadedFile): Source {
  const file = new FileSource({ uri, path, maxBytes });
  return {
    uri,
    head: async () => ({ ...(await file.head()), version }),
    read: (range, room) => file.read(range, room),
    pass: (take) => file.pass(take),
    onDisk: () => file.onDisk(),
    describe: () => `${uri} (${version})`,
  };
}
