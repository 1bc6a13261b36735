import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../platform.ts";

/** What a request that failed tells; the status is undefined when no answer came (refused, reset, timed out). */
export interface RequestFailure {
  readonly status: number | undefined;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

export interface RetryOptions {
  readonly log: Log;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly now?: () => number;
  /** By this time, in milliseconds as `now` tells it, nothing is tried again. Default: no end. */
  readonly until?: number;
}

const tries = 3;
const longestWaitMs = 60_000;

/**
 * Runs `attempt` up to three times, waiting at most a minute each time and never past `until`. What GitHub refused before doing it (429,
 * rate limits) is always repeated; a 5xx or a lost answer only if the request is `repeatable`, since it may have been carried out.
 */
export async function withRetries<T>(
  request: { readonly name: string; readonly repeatable: boolean },
  attempt: () => Promise<T>,
  { log, sleep = pause, now = Date.now, until }: RetryOptions,
): Promise<T> {
  for (let trial = 1; ; trial += 1) {
    try {
      return await attempt();
    } catch (error) {
      const failure = failureOf(error);
      const waitMs = waitBefore(failure, { trial, repeatable: request.repeatable, now: now(), until });
      if (waitMs === undefined) throw error;
      const why = failure.status === undefined ? failure.message : `${failure.status} ${failure.message}`;
      log({
        level: "info",
        event: "github.retry",
        message: `${request.name} failed (${why}); trying again in ${Math.ceil(waitMs / 1000)} s`,
        fields: { request: request.name, status: failure.status ?? null, trial, wait_ms: waitMs },
      });
      await sleep(waitMs);
    }
  }
}

/** What is known of a failed octokit request. Octokit gives a request that got no answer the status 500, but no response. */
export function failureOf(error: unknown): RequestFailure {
  const message = error instanceof Error ? error.message : String(error);
  const response = field(error, "response");
  const status = field(error, "status");
  const headers = field(response, "headers");
  return {
    status: response !== undefined && typeof status === "number" ? status : undefined,
    message,
    headers: isHeaders(headers) ? headers : {},
  };
}

/** How long to wait before the next try, in milliseconds; undefined when trying again is of no use or not safe. */
function waitBefore(failure: RequestFailure, at: Trial): number | undefined {
  const waitMs = at.trial === tries ? undefined : wantedWait(failure, at);
  if (waitMs === undefined || waitMs > longestWaitMs) return undefined;
  return at.until !== undefined && at.now + waitMs > at.until ? undefined : waitMs;
}

interface Trial {
  readonly trial: number;
  readonly repeatable: boolean;
  readonly now: number;
  readonly until: number | undefined;
}

function wantedWait(failure: RequestFailure, at: Trial): number | undefined {
  if (isRateLimit(failure)) return rateLimitWait(failure, at.now);
  const lost = failure.status === undefined || failure.status >= 500;
  return lost && at.repeatable ? 1000 * 3 ** (at.trial - 1) : undefined;
}

function isRateLimit({ status, message, headers }: RequestFailure): boolean {
  if (status === 429) return true;
  return (
    status === 403 &&
    (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message))
  );
}

/** As GitHub asks: retry-after, else until the reset of a used-up primary limit, else a minute. */
function rateLimitWait({ headers }: RequestFailure, now: number): number {
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) return Math.max(0, reset * 1000 - now);
  return longestWaitMs;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function isHeaders(value: unknown): value is Record<string, string | number | undefined> {
  return typeof value === "object" && value !== null;
}
