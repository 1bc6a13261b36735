import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { GateError } from "../errors.ts";
import type { Room } from "../table/room.ts";
import type { FileOrigin } from "../table/table-origin.ts";
import { unreadableFile } from "./file-errors.ts";
import type { ByteRange, Source, SourceHead } from "./source.ts";

interface FileSourceOptions {
  readonly uri: string;
  /** Absolute, without links. */
  readonly path: string;
  readonly maxBytes: number;
  /** What an earlier look at it showed. undefined: nobody has looked. */
  readonly stamp?: string;
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
  readonly #stamp: string | undefined;
  #seen: Look | undefined;

  constructor({ uri, path, maxBytes, stamp }: FileSourceOptions) {
    this.uri = uri;
    this.#path = path;
    this.#maxBytes = maxBytes;
    this.#stamp = stamp;
  }

  async head(): Promise<SourceHead> {
    return (await this.#firstLook()).head;
  }

  async onDisk(): Promise<FileOrigin> {
    const { stamp } = await this.#firstLook();
    return { uri: this.uri, path: this.#path, maxBytes: this.#maxBytes, stamp };
  }

  /** The bytes are in `room` where one is given: good until the next read into it. */
  async read(range?: ByteRange, room?: Room): Promise<Uint8Array> {
    const { bytes } = await this.head();
    const { start, end } = range ?? { start: 0, end: bytes };
    const length = Math.max(0, Math.min(end, bytes) - start);
    const buffer = room?.bytes(length) ?? new Uint8Array(length);
    const { filled, stats } = this.#readNow(buffer, start);
    if (filled < buffer.length || this.#look(stats).stamp !== this.#seen?.stamp) throw this.#changed();
    return buffer;
  }

  /** Without a turn of the loop: what a reader asks for is mostly small and in memory, and four turns would cost more. */
  #readNow(buffer: Uint8Array, start: number): { readonly filled: number; readonly stats: BigIntStats } {
    let file: number | undefined;
    try {
      file = openSync(this.#path, openFlags);
      return { filled: fillNow(file, buffer, start), stats: fstatSync(file, { bigint: true }) };
    } catch (cause) {
      return this.#refuse(cause);
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /** Two buffers take turns: one is read into while the other is looked at. */
  async pass(take: (chunk: Uint8Array) => void): Promise<void> {
    const { bytes } = await this.head();
    const file = await open(this.#path, openFlags).catch((cause: unknown) => this.#refuse(cause));
    try {
      const turns = [new Uint8Array(chunkBytes), new Uint8Array(chunkBytes)] as const;
      const from = (start: number): Promise<Uint8Array> => {
        const buffer = turns[start % (2 * chunkBytes) === 0 ? 0 : 1].subarray(0, Math.min(chunkBytes, bytes - start));
        return fill(file, buffer, start).then((filled) => buffer.subarray(0, filled));
      };
      let coming = from(0);
      for (let start = 0; start < bytes; start += chunkBytes) {
        const chunk = await coming.catch((cause: unknown) => this.#refuse(cause));
        if (chunk.length < Math.min(chunkBytes, bytes - start)) throw this.#changed();
        if (start + chunkBytes < bytes) coming = from(start + chunkBytes);
        take(chunk);
      }
      if (this.#look(await file.stat({ bigint: true })).stamp !== this.#seen?.stamp) throw this.#changed();
    } finally {
      await file.close();
    }
  }

  describe(): string {
    return `file ${this.uri}`;
  }

  async #firstLook(): Promise<Look> {
    this.#seen ??= this.#look(await stat(this.#path, { bigint: true }).catch((cause: unknown) => this.#refuse(cause)));
    if (this.#stamp !== undefined && this.#seen.stamp !== this.#stamp) throw this.#changed();
    return this.#seen;
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

// What was a file a moment ago must not be waited for when it has become a pipe, nor followed when it has become a link.
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

const chunkBytes = 4 * 1024 ** 2;

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

function fillNow(file: number, buffer: Uint8Array, position: number): number {
  let filled = 0;
  while (filled < buffer.length) {
    const bytesRead = readSync(file, buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
