import { GateError } from "../../errors.ts";
import type { Room } from "../../table/room.ts";
import type { FileOrigin } from "../../table/table-origin.ts";
import { download, DownloadRefusal } from "../download.ts";
import type { ByteRange, Source, SourceContext, SourceHead } from "../source.ts";
import { lfsDownload, lfsServer } from "./batch.ts";
import { type LfsPointer, lfsPointer, mostPointerBytes } from "./pointer.ts";
import { checkedFile, storedObject } from "./store.ts";

/** The same source; if it holds a Git LFS pointer, what the pointer stands for, from the checkout or by the repository's LFS server. */
export class LfsSource implements Source {
  readonly uri: string;
  readonly #stored: Source;
  readonly #context: SourceContext;
  #meant: Promise<Source> | undefined;

  constructor(stored: Source, context: SourceContext) {
    this.uri = stored.uri;
    this.#stored = stored;
    this.#context = context;
  }

  async head(): Promise<SourceHead> {
    return (await this.#source()).head();
  }

  async read(range?: ByteRange, room?: Room): Promise<Uint8Array> {
    return (await this.#source()).read(range, room);
  }

  async pass(take: (chunk: Uint8Array) => void): Promise<void> {
    const source = await this.#source();
    if (source.pass !== undefined) await source.pass(take);
    else take(await source.read());
  }

  async onDisk(): Promise<FileOrigin | undefined> {
    return (await this.#source()).onDisk?.();
  }

  describe(): string {
    return this.#stored.describe();
  }

  #source(): Promise<Source> {
    this.#meant ??= meant(this.#stored, this.#context);
    return this.#meant;
  }
}

async function meant(stored: Source, context: SourceContext): Promise<Source> {
  const { bytes } = await stored.head();
  const pointer = bytes > mostPointerBytes ? undefined : lfsPointer(await stored.read());
  if (pointer === undefined) return stored;
  if (pointer.bytes > context.maxBytes) {
    throw new GateError({
      code: "E207",
      message: `"${stored.uri}" stands for ${pointer.bytes} bytes in Git LFS, more than the ${context.maxBytes} that are read.`,
    });
  }
  return (await storedObject(stored.uri, pointer, context)) ?? downloaded(stored.uri, pointer, context);
}

async function downloaded(uri: string, pointer: LfsPointer, context: SourceContext): Promise<Source> {
  const server = lfsServer(context);
  if (server === undefined) {
    throw new GateError({
      code: "E202",
      message: `"${uri}" is a Git LFS pointer, not the file that it stands for.`,
      hint: "Add `lfs: true` to actions/checkout, or run `git lfs pull` in an earlier step.",
    });
  }
  const { url, headers } = await lfsDownload(server, pointer, context);
  // The server that is trusted may store the objects itself, at its own address.
  const trustedOrigins = [...(context.trustedOrigins ?? []), server.endpoint.origin];
  const options = { headers, maxBytes: pointer.bytes };
  const { path } = await download(url, options, { ...context, trustedOrigins }).catch((thrown: unknown) => {
    throw thrown instanceof DownloadRefusal ? refused(uri, url.host, thrown) : thrown;
  });
  return checkedFile({ uri, path, maxBytes: context.maxBytes }, pointer);
}

function refused(uri: string, host: string, { status }: DownloadRefusal): GateError {
  return new GateError({
    code: "E202",
    message: `The Git LFS object of "${uri}" could not be read: ${host} answered ${status}.`,
    hint: "Add `lfs: true` to actions/checkout, or try later.",
  });
}
