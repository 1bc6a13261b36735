import { GateError } from "../errors.ts";
import { checkedAddresses } from "./addresses.ts";
import { Budget } from "./budget.ts";
import type { FetchHeaders, FetchOptions, FetchResponse } from "./fetch.ts";
import { errnoOf } from "./file-errors.ts";
import type { RequestContext } from "./request-context.ts";
import { proxyOf } from "./proxy-of.ts";
import { refuseUnsafeUrl, shown } from "./safe-url.ts";
import { type Watch, watchOf } from "./watch.ts";

const mostHops = 5;
/** Failures that may be over a moment later. */
export const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** What another origin may be told. Anything else may hold a credential, whatever its name. */
const harmlessHeaders: ReadonlySet<string> = new Set(["range"]);

/** Bytes that a refusal may have to say why, however few were asked for. */
export const mostSaid = 64 * 1024;

export interface RequestOptions {
  readonly method: "GET" | "HEAD" | "POST";
  /** All but `range` are for the origin of the URL alone: a redirect to another one is followed without them. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Bytes that the answer may hold. Default: those of the context. */
  readonly maxBytes?: number;
}

/** An answer whose body is still to come. */
export interface Incoming {
  readonly status: number;
  readonly headers: FetchHeaders;
  /** Where it came from in the end. */
  readonly url: URL;
  /** Fails with E207 rather than give more than the limit. */
  readonly parts: AsyncIterable<Uint8Array>;
}

/**
 * One request and what `take` makes of its answer, whatever its status. Redirects are followed by hand, each hop held to the same rules, and passing
 * failures are tried again within the budget: then `take` is called anew.
 * @throws GateError E201 for an unknown host, E202 when a hop is refused or the host cannot be reached, E207 when the answer is too large; and what `take` throws, if that is a GateError.
 */
export async function exchange<T>(
  url: URL,
  options: RequestOptions,
  context: RequestContext,
  take: (incoming: Incoming) => Promise<T>,
): Promise<T> {
  const budget = new Budget(context);
  for (;;) {
    const outcome = await tried({ url, options, context, budget }, take);
    if ("answer" in outcome) return outcome.answer;
    await budget.pause(outcome.pauseMs);
  }
}

interface Try {
  readonly url: URL;
  readonly options: RequestOptions;
  readonly context: RequestContext;
  readonly budget: Budget;
}

type Outcome<T> = { readonly answer: T } | { readonly pauseMs: number };

async function tried<T>(asked: Try, take: (incoming: Incoming) => Promise<T>): Promise<Outcome<T>> {
  const { url, context, budget } = asked;
  budget.begin();
  const watch = watchOf(context.timeoutMs, budget.signal);
  try {
    const { response, from } = await followed(asked, watch);
    const { status, headers } = response;
    const pauseMs = passingStatuses.has(status) ? budget.pauseAfter(headers) : undefined;
    if (pauseMs === undefined) {
      const parts = bounded(response, from, { maxBytes: limitOf(asked, status), watch });
      return { answer: await take({ status, headers, url: from, parts }) };
    }
    await response.body?.cancel();
    return { pauseMs };
  } catch (thrown) {
    const cause: unknown = watch.signal.aborted ? watch.signal.reason : thrown;
    // What nobody reads to its end would keep its connection open.
    watch.stop();
    if (thrown instanceof GateError) throw thrown;
    const pauseMs = budget.pauseAfter();
    if (pauseMs !== undefined) return { pauseMs };
    throw unreachable(url, { ...asked, cause });
  } finally {
    watch.end();
  }
}

function limitOf({ options, context }: Try, status: number): number {
  const wanted = options.maxBytes ?? context.maxBytes;
  return status === 200 || status === 206 ? wanted : Math.max(wanted, mostSaid);
}

async function followed(
  { url: start, options, context }: Try,
  watch: Watch,
): Promise<{ readonly response: FetchResponse; readonly from: URL }> {
  let url = start;
  let headers = options.headers ?? {};
  for (let hop = 0; hop <= mostHops; hop++) {
    refuseUnsafeUrl(url, context);
    const proxy = proxyOf(url, context.environment);
    const addresses = await watch.over(checkedAddresses(url, context, proxy !== undefined));
    const hop = { headers, addresses, proxy, signal: watch.signal };
    const response = await context.fetch(url, fetchOptions(options, hop));
    const location = redirectStatuses.has(response.status) ? response.headers.get("location") : null;
    if (location === null) return { response, from: url };
    await response.body?.cancel();
    const next = redirected(location, url);
    if (options.body !== undefined) throw moved(url);
    // Once away, always away: who redirects back must not learn by it what the first host was told.
    if (next.origin !== url.origin) headers = harmless(headers);
    url = next;
  }
  throw new GateError({
    code: "E202",
    message: `${shown(start)} redirects more than ${mostHops} times.`,
    hint: "Use the final URL.",
  });
}

function fetchOptions(
  { method, body }: RequestOptions,
  hop: Pick<FetchOptions, "headers" | "addresses" | "proxy" | "signal">,
): FetchOptions {
  return {
    ...hop,
    method,
    ...(body !== undefined && { body }),
    // Bytes as stored: a transfer encoding would make ranges and sizes mean something else.
    headers: { "user-agent": "model-gate", ...hop.headers, "accept-encoding": "identity" },
    redirect: "manual",
  };
}

function harmless(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => harmlessHeaders.has(name.toLowerCase())));
}

function redirected(location: string, from: URL): URL {
  if (URL.canParse(location, from.href)) return new URL(location, from);
  throw new GateError({ code: "E202", message: `${shown(from)} redirects to something that is no URL.` });
}

function moved(url: URL): GateError {
  return new GateError({
    code: "E202",
    message: `${shown(url)} redirects a request that is not sent anywhere else.`,
    hint: "Use the final URL.",
  });
}

/** The body, never more of it than is allowed. */
async function* bounded(
  response: FetchResponse,
  url: URL,
  { maxBytes, watch }: { readonly maxBytes: number; readonly watch: Watch },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > maxBytes) {
      throw new GateError({
        code: "E207",
        message: `${shown(url)} sends more than the ${maxBytes} bytes that are read.`,
      });
    }
    watch.beat();
    yield part;
  }
}

function unreachable(url: URL, { context, budget, cause }: Try & { readonly cause: unknown }): GateError {
  return new GateError({
    code: "E202",
    message: `${shown(url)} ${whatFailed(url, { context, budget, cause })}.`,
    hint: "Check the host and the network of the runner, then run again.",
    cause,
  });
}

function whatFailed(
  url: URL,
  { context, budget, cause }: Pick<Try, "context" | "budget"> & { readonly cause: unknown },
): string {
  if (budget.signal.aborted)
    return `did not answer within the ${budget.budgetMs / 1000} seconds that all tries together may take`;
  const times = budget.tries === 1 ? "" : ` ${budget.tries} times`;
  if (cause instanceof Error && cause.name === "TimeoutError")
    return `did not answer within ${context.timeoutMs / 1000} seconds${times && `,${times}`}`;
  const code = errnoOf(cause);
  const proxy = proxyOf(url, context.environment);
  const way = proxy === undefined ? "" : ` through the proxy ${proxy.host}`;
  return `could not be reached: the connection to ${url.host}${way} failed${times}${code === undefined ? "" : ` (${code})`}`;
}
