import type { BigIntStats } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { GateError } from "../errors.ts";
import { unreadableFile } from "./file-errors.ts";
import type { ByteRange, Source, SourceHead } from "./source.ts";

interface FileSourceOptions {
  readonly uri: string;
  /** Absolute, without links. */
  readonly path: string;
  readonly maxBytes: number;
}

/** What a look at the file showed; two looks with one stamp saw the same content. */
interface Look {
  readonly head: SourceHead;
  readonly stamp: string;
}

/** One file; a file that changes after it was first looked at is refused. */
export class FileSource implements Source {
  readonly uri: string;
  readonly #path: string;
  readonly #maxBytes: number;
  #seen: Look | undefined;

  constructor({ uri, path, maxBytes }: FileSourceOptions) {
    this.uri = uri;
    this.#path = path;
    this.#maxBytes = maxBytes;
  }

  async head(): Promise<SourceHead> {
    this.#seen ??= this.#look(await stat(this.#path, { bigint: true }).catch((cause: unknown) => this.#refuse(cause)));
    return this.#seen.head;
  }

  async read(range?: ByteRange): Promise<Uint8Array> {
    const { bytes } = await this.head();
    const { start, end } = range ?? { start: 0, end: bytes };
    const file = await open(this.#path).catch((cause: unknown) => this.#refuse(cause));
    try {
      const buffer = new Uint8Array(Math.max(0, Math.min(end, bytes) - start));
      const filled = await fill(file, buffer, start).catch((cause: unknown) => this.#refuse(cause));
      const after = this.#look(await file.stat({ bigint: true }));
      if (filled < buffer.length || after.stamp !== this.#seen?.stamp) throw this.#changed();
      return buffer;
    } finally {
      await file.close();
    }
  }

  describe(): string {
    return `file ${this.uri}`;
  }

  #look(stats: BigIntStats): Look {
    if (!stats.isFile()) {
      throw new GateError({
        code: "E202",
        message: `"${this.uri}" is ${stats.isDirectory() ? "a folder" : "not a regular file"}: ${this.#path}.`,
        hint: stats.isDirectory()
          ? `Name a file in it, or all of them with "${this.uri.replace(/\/$/, "")}/*".`
          : "Name a file.",
      });
    }
    const bytes = Number(stats.size);
    if (bytes > this.#maxBytes) {
      throw new GateError({
        code: "E207",
        message: `"${this.uri}" holds ${bytes} bytes, more than the ${this.#maxBytes} that are read.`,
      });
    }
    // When it was written says nothing of what is in it, and would make the records of equal files differ.
    return { head: { bytes, version: undefined }, stamp: `${stats.mtimeNs} ${stats.size}` };
  }

  #refuse(cause: unknown): never {
    throw unreadableFile(this.#path, cause);
  }

  #changed(): GateError {
    return new GateError({
      code: "E202",
      message: `"${this.uri}" changed while it was being read.`,
      hint: "Let the step that writes the file end before this one starts.",
    });
  }
}

/** Fills `buffer` from `position` on; answers how many bytes there were. */
async function fill(file: FileHandle, buffer: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
