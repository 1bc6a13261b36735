import type { Fetch } from "./fetch.ts";

/** What a request may use of the world, and the limits that hold it. */
export interface RequestContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path of a folder for downloads. undefined: one is made where it is needed. */
  readonly scratch?: string | undefined;
  readonly fetch: Fetch;
  /** Bytes that one answer may hold. */
  readonly maxBytes: number;
  /** Milliseconds without an answer, or without a further byte of it, after which one try is given up. */
  readonly timeoutMs: number;
  /** Milliseconds that a request may take in all: its redirects, tries and the pauses between them. Default: ten minutes. */
  readonly budgetMs?: number | undefined;
  /** Pauses between tries. Default: a timer. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined;
  /** The addresses that a host name stands for. Default: the system's resolver. */
  readonly resolve?: ((host: string) => Promise<readonly string[]>) | undefined;
  /**
   * Origins that the run is configured with ("https://api.github.com"), never those of a config of the repository: these, and only these, may have private
   * addresses, and may be plain http on this machine.
   */
  readonly trustedOrigins?: readonly string[] | undefined;
  /** Plain http and loopback addresses, for stand-ins in tests. Default: refused. */
  readonly allowLoopbackHttp?: boolean | undefined;
}
