import { exchange, type Incoming, type RequestOptions } from "./exchange.ts";
import type { FetchHeaders } from "./fetch.ts";
import type { RequestContext } from "./request-context.ts";

/** The answer to a request, its body read; `body` is empty for HEAD. */
export interface Answer {
  readonly status: number;
  readonly headers: FetchHeaders;
  /** Where it came from in the end. */
  readonly url: URL;
  readonly body: Uint8Array;
}

/** One request, answered with whatever status. @throws GateError as `exchange`. */
export async function request(url: URL, options: RequestOptions, context: RequestContext): Promise<Answer> {
  return exchange(url, options, context, held);
}

/** An answer with its body in memory. */
export async function held({ status, headers, url, parts }: Incoming): Promise<Answer> {
  const kept: Uint8Array[] = [];
  for await (const part of parts) kept.push(part);
  return { status, headers, url, body: Buffer.concat(kept) };
}
