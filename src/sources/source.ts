/** Half-open range of bytes: `start` included, `end` not. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface SourceHead {
  readonly bytes: number;
  /** What names this content at its source (ETag, object version), if the source tells; a time is not a version. */
  readonly version: string | undefined;
}

/** Something that bytes can be read from. Every scheme answers this contract; readers know nothing else. */
export interface Source {
  /** As the user wrote it, without credentials. For a glob: the path of the one file. */
  readonly uri: string;
  /** @throws GateError E201 (no such thing) or E202 (there, but it cannot be read). */
  head(): Promise<SourceHead>;
  /** The bytes of `range`, or all. @throws GateError E201, E202, E207. */
  read(range?: ByteRange): Promise<Uint8Array>;
  /**
   * Hands out all bytes in order without keeping them: a chunk is good until the next one. Where a source has none, ranges do.
   * @throws as `read`.
   */
  pass?(take: (chunk: Uint8Array) => void): Promise<void>;
  /** One phrase for logs and errors: "file predictions/a.csv", "https://host/a.csv (ETag abc)". */
  describe(): string;
}

/** What a scheme may use of the world; handed in so that tests and later schemes can replace any of it. */
export interface SourceContext {
  /** Absolute path; files outside it are refused. */
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof globalThis.fetch;
  /** Bytes that one source may hold. */
  readonly maxBytes: number;
  /** Milliseconds that one request may take. */
  readonly timeoutMs: number;
  /** Pauses between tries. Default: a timer. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** The addresses that a host name stands for. Default: the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Plain http and loopback addresses, for stand-ins in tests. Default: refused. */
  readonly allowLoopbackHttp?: boolean;
}

export interface SourceScheme {
  /** "file", "https". */
  readonly scheme: string;
  readonly title: string;
  /** One source, or several for a glob, in a fixed order. */
  open(uri: string, context: SourceContext): Promise<readonly Source[]>;
}
