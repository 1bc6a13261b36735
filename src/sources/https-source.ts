import { type ErrorCode, GateError } from "../errors.ts";
import { type Answer, passingStatuses, request, type RequestOptions, shown } from "./request.ts";
import type { ByteRange, Source, SourceContext, SourceHead } from "./source.ts";

/** One https URL, read by ranges; whole from a host that knows no ranges. A file that changes between two answers is refused. */
export class HttpsSource implements Source {
  readonly uri: string;
  readonly #url: URL;
  readonly #context: SourceContext;
  #head: SourceHead | undefined;
  /** The whole file, once a host has answered with it. */
  #whole: Uint8Array | undefined;

  constructor(url: URL, context: SourceContext) {
    this.#url = url;
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
    return this.#whole?.subarray(start, end) ?? this.#readRange({ start, end }, bytes);
  }

  describe(): string {
    const version = this.#head?.version;
    return version === undefined ? this.uri : `${this.uri} (${version})`;
  }

  async #readRange({ start, end }: ByteRange, bytes: number): Promise<Uint8Array> {
    const answer = await this.#ask({ method: "GET", headers: { range: `bytes=${start}-${end - 1}` } });
    const whole = answer.status === 200;
    this.#refuseChange(answer, bytes, whole ? answer.body.length : totalOf(answer));
    if (whole) this.#whole = answer.body;
    const body = whole ? answer.body.subarray(start, end) : answer.body;
    if (body.length === end - start) return body;
    throw this.#fail("E202", `sent ${body.length} bytes where ${end - start} were asked for`);
  }

  /** Size and version: by HEAD, else by the first byte, else by reading all there is. */
  async #look(): Promise<SourceHead> {
    const answer = await request(this.#url, { method: "HEAD" }, this.#context);
    const length = answer.headers.get("content-length");
    if (answer.status === 200 && length !== null && !answer.headers.has("content-encoding")) {
      return this.#checked({ bytes: Number(length), version: versionOf(answer) });
    }
    if (passingStatuses.has(answer.status)) throw this.#refused(answer.status);
    // Signed URLs are often signed for GET alone, so that a HEAD that fails says nothing.
    const first = await this.#ask({ method: "GET", headers: { range: "bytes=0-0" } });
    if (first.status === 206) return this.#checked({ bytes: totalOf(first), version: versionOf(first) });
    this.#whole = first.body;
    return { bytes: first.body.length, version: versionOf(first) };
  }

  #checked(head: SourceHead): SourceHead {
    if (!Number.isSafeInteger(head.bytes) || head.bytes < 0) throw this.#fail("E202", "does not tell its size");
    if (head.bytes > this.#context.maxBytes) {
      throw this.#fail("E207", `holds ${head.bytes} bytes, more than the ${this.#context.maxBytes} that are read`);
    }
    return head;
  }

  /** An answer with bytes in it. */
  async #ask(options: RequestOptions): Promise<Answer> {
    const answer = await request(this.#url, options, this.#context);
    const { status } = answer;
    if (status === 200 || status === 206) return answer;
    // "Range not satisfiable", for the first byte: the file is empty.
    if (status === 416 && totalOf(answer) === 0) return { ...answer, status: 200, body: new Uint8Array() };
    throw this.#refused(status);
  }

  #refuseChange(answer: Answer, bytes: number, bytesNow: number): void {
    const before = this.#head?.version;
    const now = versionOf(answer);
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
    return this.#fail("E202", `could not be read: ${host} answered ${status}`, adviceOn(status));
  }

  #fail(code: ErrorCode, what: string, hint = "Check the URL."): GateError {
    return new GateError({ code, message: `${this.uri} ${what}.`, hint });
  }
}

/** Total size by `Content-Range: bytes 0-0/123`, NaN when it is not told. */
function totalOf(answer: Answer): number {
  return Number(/\/(\d+)$/.exec(answer.headers.get("content-range") ?? "")?.[1] ?? Number.NaN);
}

function versionOf({ headers }: Answer): string | undefined {
  const etag = headers.get("etag");
  if (etag !== null) return `ETag ${etag}`;
  const modified = headers.get("last-modified");
  return modified === null ? undefined : `modified ${modified}`;
}

function adviceOn(status: number): string {
  if (status === 401 || status === 403) {
    return "The URL needs a login, which is not supported: use a signed URL, or download the file in an earlier step.";
  }
  if (status === 429 || status >= 500) return "The host is busy or broken, also when asked again: try later.";
  return "Check the URL.";
}
