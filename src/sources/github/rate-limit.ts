import { setTimeout as pause } from "node:timers/promises";
import type { FetchHeaders } from "../fetch.ts";

/** What GitHub answered with, before anyone looked at the body's form. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: FetchHeaders;
  readonly body: Uint8Array;
}

export interface PatienceOptions {
  /** Milliseconds that all pauses together may take. */
  readonly budgetMs: number;
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined;
}

const mostTries = 3;
const longestPauseMs = 60_000;

/** Asks again after an answer that is a rate limit, as GitHub wants it: three times in all, and never after a pause of more than a minute. */
export async function heedingRateLimits<T extends RawAnswer>(
  ask: () => Promise<T>,
  { budgetMs, wait = (milliseconds) => pause(milliseconds) }: PatienceOptions,
): Promise<T> {
  let leftMs = budgetMs;
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    const pauseMs = pauseAfter(answer);
    if (pauseMs === undefined || tries === mostTries || pauseMs > Math.min(leftMs, longestPauseMs)) return answer;
    leftMs -= pauseMs;
    await wait(pauseMs);
  }
}

/** undefined: no rate limit. A 429 with Retry-After has been tried again further down. */
function pauseAfter({ status, headers, body }: RawAnswer): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const asked = headers.get("retry-after");
  if (asked !== null && /^\d{1,9}$/.test(asked)) return status === 403 ? Number(asked) * 1000 : undefined;
  if (headers.get("x-ratelimit-remaining") === "0") return untilReset(headers);
  return status === 403 && /rate limit/i.test(Buffer.from(body).toString("latin1")) ? longestPauseMs : undefined;
}

/** By the clock of the host, so that ours does not matter. */
function untilReset(headers: FetchHeaders): number {
  const resetMs = Number(headers.get("x-ratelimit-reset") ?? Number.NaN) * 1000;
  const milliseconds = resetMs - Date.parse(headers.get("date") ?? "");
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : longestPauseMs;
}
