import type { getOctokit } from "@actions/github";
import { withRetries, type RetryOptions } from "./retry.ts";

export type GithubClient = ReturnType<typeof getOctokit>;

export interface ConnectOptions extends RetryOptions {
  readonly token: string;
  /** `GITHUB_API_URL`; GitHub's public API when undefined. */
  readonly apiUrl: string | undefined;
  readonly timeoutMs?: number;
  /** How long all requests of this client may take together, their waits included. */
  readonly budgetMs?: number;
}

/**
 * A client of GitHub's API that retries (retry.ts), gives up on a request after 20 s without an answer and on everything after three minutes,
 * so that a delivery has an end whatever GitHub does. Loaded only when it is needed:
 * the libraries take longer to load than a small table to judge.
 */
export async function connect({
  token,
  apiUrl,
  timeoutMs = 20_000,
  budgetMs = 180_000,
  ...retries
}: ConnectOptions): Promise<GithubClient> {
  const [{ getOctokit: open }, { setSecret }] = await Promise.all([import("@actions/github"), import("@actions/core")]);
  setSecret(token);
  const client = open(token, { log: silent, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
  const now = retries.now ?? Date.now;
  const until = now() + budgetMs;
  client.hook.wrap("request", (send, options) =>
    withRetries(
      { name: `${options.method} ${options.url}`, repeatable: isRepeatable(options.method, options.url) },
      async () => {
        // Octokit's hooks are bound to this very object; a copy with the signal would not reach fetch.
        options.request.signal = AbortSignal.timeout(Math.min(timeoutMs, remainingMs(until, now(), budgetMs)));
        return send(options);
      },
      { ...retries, until },
    ),
  );
  return client;
}

function remainingMs(until: number, now: number, budgetMs: number): number {
  if (now < until) return until - now;
  throw new Error(`given up: GitHub's answers took more than ${budgetMs / 1000} s in all`);
}

/** A second POST could create a second comment. GraphQL is posted too, but only read here. */
function isRepeatable(method: string, url: string): boolean {
  return method !== "POST" || url === "/graphql";
}

/** Octokit would print to the console, past the escaping of our own log. */
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}
