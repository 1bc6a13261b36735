import { describe, expect, it } from "vitest";
import { withRetries } from "../../../src/platforms/github/retry.ts";
import { collectingLog } from "./samples.ts";

const now = Date.parse("2026-11-20T12:00:00Z");

/** An octokit RequestError, or without a status one whose request got no answer. */
function failure(status?: number, headers: Record<string, string> = {}, message = "no"): Error {
  const response = status === undefined ? {} : { response: { status, headers } };
  return Object.assign(new Error(message), { status: status ?? 500, ...response });
}

async function attempt(errors: readonly Error[], repeatable: boolean, until?: number) {
  const queue = [...errors];
  const waits: number[] = [];
  const { events, log } = collectingLog();
  const work = async (): Promise<string> => {
    const error = queue.shift();
    if (error !== undefined) throw error;
    return "done";
  };
  const sleep = async (ms: number): Promise<void> => void waits.push(ms);
  const end = until === undefined ? {} : { until };
  const result = await withRetries({ name: "GET /x", repeatable }, work, { log, sleep, now: () => now, ...end }).catch(
    (error: Error) => error,
  );
  return { result, waits, events };
}

describe("withRetries", () => {
  it.each([
    { what: "a 502 of a read", error: failure(502), repeatable: true, wait: 1000 },
    { what: "a read without an answer", error: failure(), repeatable: true, wait: 1000 },
    { what: "429 as long as it asks", error: failure(429, { "retry-after": "7" }), repeatable: false, wait: 7000 },
    { what: "a secondary limit", error: failure(403, { "retry-after": "2" }), repeatable: false, wait: 2000 },
    {
      what: "a secondary limit without a time, a minute",
      error: failure(403, {}, "You have exceeded a secondary rate limit"),
      repeatable: false,
      wait: 60_000,
    },
    {
      what: "a used-up primary limit until its reset",
      error: failure(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now / 1000 + 9) }),
      repeatable: false,
      wait: 9000,
    },
  ])("waits out $what", async ({ error, repeatable, wait }) => {
    expect(await attempt([error], repeatable)).toMatchObject({ result: "done", waits: [wait] });
  });

  it.each([
    { what: "a 502 of a create, which may have been carried out", error: failure(502), repeatable: false },
    { what: "a create without an answer", error: failure(), repeatable: false },
    {
      what: "a missing permission",
      error: failure(403, {}, "Resource not accessible by integration"),
      repeatable: true,
    },
    { what: "a 422", error: failure(422), repeatable: true },
    { what: "a limit that lasts longer than a minute", error: failure(429, { "retry-after": "61" }), repeatable: true },
  ])("does not repeat $what", async ({ error, repeatable }) => {
    expect(await attempt([error], repeatable)).toMatchObject({ result: error, waits: [], events: [] });
  });

  it("gives up after the third try", async () => {
    const errors = [failure(500), failure(502), failure(503)];
    expect(await attempt(errors, true)).toMatchObject({ result: errors[2], waits: [1000, 3000] });
  });

  it("waits no longer than until the end", async () => {
    const limited = failure(429, { "retry-after": "30" });
    expect(await attempt([limited], true, now + 30_000)).toMatchObject({ result: "done", waits: [30_000] });
    expect(await attempt([limited], true, now + 29_999)).toMatchObject({ result: limited, waits: [] });
  });

  it("logs each retry with its reason", async () => {
    const { events } = await attempt([failure(502, {}, "Bad Gateway")], true);
    expect(events).toMatchObject([
      { level: "info", event: "github.retry", message: "GET /x failed (502 Bad Gateway); trying again in 1 s" },
    ]);
  });
});
