import { type ErrorCode, GateError } from "../errors.ts";
import type { FileOrigin } from "../table/table-origin.ts";
import { beginning } from "./beginning.ts";
import { saved } from "./download.ts";
import { exchange, type Incoming, passingStatuses, type RequestOptions } from "./exchange.ts";
import { FileSource } from "./file-source.ts";
import { memorySource } from "./memory-source.ts";
import { type Answer, held, request } from "./request.ts";
import { shown } from "./safe-url.ts";
import type { ByteRange, Source, SourceContext, SourceHead } from "./source.ts";

/** An answer with bytes: those that were asked for, or the whole file because the host knows no ranges. */
type Part = { readonly kind: "range"; readonly answer: Answer } | Whole;

interface Whole {
  readonly kind: "whole";
  readonly answer: Pick<Answer, "headers">;
  readonly bytes: number;
  readonly source: Source;
}

interface HttpsSourceOptions {
  readonly url: URL;
  /** Sent to the origin of the URL alone. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One https URL, read by ranges; saved whole when all of it is asked for, or by a host that knows no ranges. A file that changes between two answers is refused. */
export class HttpsSource implements Source {
  readonly uri: string;
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #context: SourceContext;
  #head: SourceHead | undefined;
  /** The whole file, once a host has answered with it. */
  #whole: Source | undefined;

  constructor({ url, headers }: HttpsSourceOptions, context: SourceContext) {
    this.#url = url;
    this.#headers = headers;
    this.#context = context;
    this.uri = shown(url);
  }

  async head(): Promise<SourceHead> {
    this.#head ??= await this.#look();
    return this.#head;
  }

  async read(range?: ByteRange): Promise<Uint8Array> {
    const { bytes } = await this.head();
    const start = range?.start ?? 0;
    const end = Math.min(range?.end ?? bytes, bytes);
    if (start >= end) return new Uint8Array();
    return this.#whole?.read({ start, end }) ?? this.#readRange({ start, end }, bytes);
  }

  /** In one answer, which is kept: what is read later has come already, and nothing travels twice. */
  async pass(take: (chunk: Uint8Array) => void): Promise<void> {
    const { bytes } = await this.head();
    const source = this.#whole ?? (await this.#fetchAll(bytes));
    if (source.pass === undefined) take(await source.read());
    else await source.pass(take);
  }

  async onDisk(): Promise<FileOrigin | undefined> {
    return this.#whole?.onDisk?.();
  }

  describe(): string {
    const version = this.#head?.version;
    return version === undefined ? this.uri : `${this.uri} (${version})`;
  }

  async #readRange({ start, end }: ByteRange, bytes: number): Promise<Uint8Array> {
    const part = await this.#ask({ start, end });
    this.#refuseChange(part, bytes);
    if (part.kind === "whole") return this.#kept(part).read({ start, end });
    const { body } = part.answer;
    if (body.length === end - start) return body;
    throw this.#fail("E202", `sent ${body.length} bytes where ${end - start} were asked for`);
  }

  async #fetchAll(bytes: number): Promise<Source> {
    const options: RequestOptions = { method: "GET", headers: this.#headers };
    const part = await exchange(this.#url, options, this.#context, (incoming) =>
      incoming.status === 200 ? this.#all(incoming) : ranged(incoming, 0),
    );
    if (part.kind === "range") throw this.#refused(part.answer.status);
    this.#refuseChange(part, bytes);
    return this.#kept(part);
  }

  /** Size and version: by HEAD, else by the first byte, else by reading all there is. */
  async #look(): Promise<SourceHead> {
    const answer = await request(this.#url, { method: "HEAD", headers: this.#headers }, this.#context);
    const length = answer.headers.get("content-length");
    if (answer.status === 200 && length !== null && !answer.headers.has("content-encoding")) {
      return this.#checked({ bytes: Number(length), version: versionOf(answer) });
    }
    if (passingStatuses.has(answer.status)) throw this.#refused(answer.status);
    // Signed URLs are often signed for GET alone, so that a HEAD that fails says nothing.
    const first = await this.#ask({ start: 0, end: 1 });
    if (first.kind === "range")
      return this.#checked({ bytes: totalOf(first.answer), version: versionOf(first.answer) });
    this.#kept(first);
    return { bytes: first.bytes, version: versionOf(first.answer) };
  }

  #kept({ source }: Whole): Source {
    this.#whole = source;
    return source;
  }

  #checked(head: SourceHead): SourceHead {
    if (!Number.isSafeInteger(head.bytes) || head.bytes < 0) throw this.#fail("E202", "does not tell its size");
    if (head.bytes > this.#context.maxBytes) {
      throw this.#fail("E207", `holds ${head.bytes} bytes, more than the ${this.#context.maxBytes} that are read`);
    }
    return head;
  }

  async #ask({ start, end }: ByteRange): Promise<Part> {
    const headers = { ...this.#headers, range: `bytes=${start}-${end - 1}` };
    const options: RequestOptions = { method: "GET", headers };
    const part = await exchange(this.#url, options, this.#context, (incoming) =>
      incoming.status === 200 ? this.#all(incoming) : ranged(incoming, end - start),
    );
    if (part.kind === "whole" || part.answer.status === 206) return part;
    const { status, headers: told } = part.answer;
    // "Range not satisfiable", for the first byte: the file is empty.
    if (status === 416 && totalOf(part.answer) === 0) {
      return { kind: "whole", answer: { headers: told }, bytes: 0, source: this.#inMemory(new Uint8Array()) };
    }
    throw this.#refused(status);
  }

  /** The whole file: in the scratch folder where there is one, which is how large tables need no memory. */
  async #all(incoming: Incoming): Promise<Whole> {
    const answer = { headers: incoming.headers };
    if (this.#context.scratch === undefined) {
      const { body } = await held(incoming);
      return { kind: "whole", answer, bytes: body.length, source: this.#inMemory(body) };
    }
    const { path, bytes } = await saved(incoming, this.#context);
    const source = new FileSource({ uri: this.uri, path, maxBytes: this.#context.maxBytes });
    return { kind: "whole", answer, bytes, source };
  }

  #inMemory(bytes: Uint8Array): Source {
    return memorySource({ uri: this.uri, bytes });
  }

  #refuseChange(part: Part, bytes: number): void {
    const before = this.#head?.version;
    const now = versionOf(part.answer);
    const bytesNow = part.kind === "whole" ? part.bytes : totalOf(part.answer);
    if (bytesNow === bytes && (before === undefined || now === undefined || before === now)) return;
    throw this.#fail(
      "E202",
      "changed while it was being read",
      "Use a URL whose content stays, such as one with a version in it.",
    );
  }

  #refused(status: number): GateError {
    const { host } = this.#url;
    if (status === 404 || status === 410) return this.#fail("E201", `does not exist (${host} answered ${status})`);
    return this.#fail(
      "E202",
      `could not be read: ${host} answered ${status}`,
      adviceOn(status, Object.keys(this.#headers).length > 0),
    );
  }

  #fail(code: ErrorCode, what: string, hint = "Check the URL."): GateError {
    return new GateError({ code, message: `${this.uri} ${what}.`, hint });
  }
}

/** What was asked for, and one byte more where a host sends too much: enough to refuse it. */
async function ranged(incoming: Incoming, asked: number): Promise<Part> {
  return { kind: "range", answer: await held({ ...incoming, parts: beginning(incoming.parts, asked + 1) }) };
}

/** Total size by `Content-Range: bytes 0-0/123`, NaN when it is not told. */
function totalOf({ headers }: Pick<Answer, "headers">): number {
  return Number(/\/(\d+)$/.exec(headers.get("content-range") ?? "")?.[1] ?? Number.NaN);
}

function versionOf({ headers }: Pick<Answer, "headers">): string | undefined {
  const etag = headers.get("etag");
  if (etag !== null) return `ETag ${etag}`;
  const modified = headers.get("last-modified");
  return modified === null ? undefined : `modified ${modified}`;
}

function adviceOn(status: number, hasHeaders: boolean): string {
  if (status === 401 || status === 403) {
    return hasHeaders
      ? "The host does not accept the headers of `headers`: check that the variable holds the whole value (such as `Bearer …`), and that it may read this file."
      : "The URL needs a login: name the environment variable that holds it under `headers`, use a signed URL, or download the file in an earlier step.";
  }
  if (status === 429 || status >= 500) return "The host is busy or broken, also when asked again: try later.";
  return "Check the URL.";
}
