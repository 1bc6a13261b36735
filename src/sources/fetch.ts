/** The small part of an HTTP client that sources use; `globalThis.fetch` is one, but for `addresses`. */
export type Fetch = (url: URL, options: FetchOptions) => Promise<FetchResponse>;

export interface FetchOptions {
  readonly method: "GET" | "HEAD" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Redirects are followed by the caller, hop by hop. */
  readonly redirect: "manual";
  readonly signal: AbortSignal;
  /** What the name of the host stands for, each address checked: the connection goes to one of these, and the name is not asked for again. Empty where a proxy makes it. */
  readonly addresses: readonly string[];
  /** Who makes the connection instead, and decides which addresses a name may stand for. undefined: this machine itself. */
  readonly proxy?: URL | undefined;
}

export interface FetchResponse {
  readonly status: number;
  readonly headers: FetchHeaders;
  /** null: there is none, as after HEAD. */
  readonly body: FetchBody | null;
}

export type FetchHeaders = Pick<Headers, "get" | "has">;

export interface FetchBody extends AsyncIterable<Uint8Array> {
  /** Closes the connection: nobody will read on. */
  cancel(): Promise<void>;
}
