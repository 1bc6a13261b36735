import { setTimeout } from "node:timers/promises";
import { GateError } from "../errors.ts";
import { isLoopback, refusePrivateHost } from "./addresses.ts";
import type { SourceContext } from "./source.ts";

const mostHops = 5;
const mostTries = 3;
const longestWaitMs = 60_000;
/** Failures that may be over a moment later. */
export const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface RequestOptions {
  readonly method: "GET" | "HEAD";
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer to a request, its body read; `body` is empty for HEAD. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What may be shown of a URL: a query can hold a token. */
export function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/**
 * Refuses a URL that is not https, or that carries credentials.
 * @throws GateError E202
 */
export function refuseUnsafeUrl(url: URL, context: SourceContext): void {
  const secure =
    url.protocol === "https:" ||
    (url.protocol === "http:" && context.allowLoopbackHttp === true && isLoopback(url.hostname));
  if (!secure)
    throw new GateError({ code: "E202", message: `${shown(url)} is not https.`, hint: "Only https: is read." });
  if (url.username !== "" || url.password !== "") {
    throw new GateError({
      code: "E202",
      message: `The URL of ${shown(url)} carries a user name or password.`,
      hint: "Remove it: it would be seen in logs. Download the file in an earlier step that holds the secret.",
    });
  }
}

/**
 * One request, with redirects followed by hand (each hop is held to the same rules) and passing failures tried again, three times in all.
 * @throws GateError E202 when a hop is refused, the host cannot be reached, or the answer is too large (E207). Any other status is returned.
 */
export async function request(url: URL, options: RequestOptions, context: SourceContext): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const last = tries === mostTries;
    const answer = await followed(url, options, context).catch((cause: unknown) => {
      if (cause instanceof GateError || last)
        throw cause instanceof GateError ? cause : unreachable(url, cause, context);
      return undefined;
    });
    if (answer !== undefined && (last || !passingStatuses.has(answer.status))) return answer;
    await (context.wait ?? setTimeout)(waitBefore(tries, answer?.headers));
  }
}

async function followed(start: URL, options: RequestOptions, context: SourceContext): Promise<Answer> {
  let url = start;
  for (let hop = 0; hop <= mostHops; hop++) {
    refuseUnsafeUrl(url, context);
    await refusePrivateHost(url, context);
    const response = await context.fetch(url, {
      method: options.method,
      // Bytes as stored: a transfer encoding would make ranges and sizes mean something else.
      headers: { "accept-encoding": "identity", ...options.headers },
      redirect: "manual",
      signal: AbortSignal.timeout(context.timeoutMs),
    });
    const location = redirectStatuses.has(response.status) ? response.headers.get("location") : null;
    if (location === null)
      return { status: response.status, headers: response.headers, body: await bodyOf(response, url, context) };
    await response.body?.cancel();
    url = redirected(location, url);
  }
  throw new GateError({
    code: "E202",
    message: `${shown(start)} redirects more than ${mostHops} times.`,
    hint: "Use the final URL.",
  });
}

function redirected(location: string, from: URL): URL {
  if (URL.canParse(location, from.href)) return new URL(location, from);
  throw new GateError({ code: "E202", message: `${shown(from)} redirects to something that is no URL.` });
}

/** The body, never more of it than the context allows. */
async function bodyOf(response: Response, url: URL, { maxBytes }: SourceContext): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > maxBytes) {
      throw new GateError({
        code: "E207",
        message: `${shown(url)} sends more than the ${maxBytes} bytes that are read.`,
      });
    }
    parts.push(part);
  }
  return Buffer.concat(parts, bytes);
}

/** What the host asks for, else 1, 2 … seconds; never more than a minute. */
function waitBefore(tries: number, headers: Headers | undefined): number {
  const asked = headers?.get("retry-after") ?? "";
  const seconds = /^\d+$/.test(asked) ? Number(asked) : secondsUntil(asked, headers?.get("date") ?? "");
  return Math.min(Number.isFinite(seconds) ? Math.max(seconds, 0) * 1000 : tries * 1000, longestWaitMs);
}

/** By the clock of the host, so that ours does not matter; NaN when a date is missing. */
function secondsUntil(date: string, now: string): number {
  return (Date.parse(date) - Date.parse(now)) / 1000;
}

function unreachable(url: URL, cause: unknown, { timeoutMs }: SourceContext): GateError {
  const timedOut = cause instanceof Error && cause.name === "TimeoutError";
  return new GateError({
    code: "E202",
    message: timedOut
      ? `${shown(url)} did not answer within ${timeoutMs / 1000} seconds, ${mostTries} times.`
      : `${shown(url)} could not be reached: the connection to ${url.host} failed ${mostTries} times.`,
    hint: "Check the host and the network of the runner, then run again.",
    cause,
  });
}
