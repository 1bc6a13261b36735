import type { getOctokit } from "@actions/github";
import { withRetries, type RetryOptions } from "./retry.ts";

export type GithubClient = ReturnType<typeof getOctokit>;

export interface ConnectOptions extends RetryOptions {
  readonly token: string;
  /** `GITHUB_API_URL`; GitHub's public API when undefined. */
  readonly apiUrl: string | undefined;
  readonly timeoutMs?: number;
}

/**
 * A client of GitHub's API that retries (retry.ts) and gives up on a request after 20 s without an answer. Loaded only when it is needed:
 * the libraries take longer to load than a small table to judge.
 */
export async function connect({
  token,
  apiUrl,
  timeoutMs = 20_000,
  ...retries
}: ConnectOptions): Promise<GithubClient> {
  const [{ getOctokit: open }, { setSecret }] = await Promise.all([import("@actions/github"), import("@actions/core")]);
  setSecret(token);
  const client = open(token, { log: silent, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
  client.hook.wrap("request", (send, options) =>
    withRetries(
      { name: `${options.method} ${options.url}`, repeatable: isRepeatable(options.method, options.url) },
      async () => {
        // Octokit's hooks are bound to this very object; a copy with the signal would not reach fetch.
        options.request.signal = AbortSignal.timeout(timeoutMs);
        return send(options);
      },
      retries,
    ),
  );
  return client;
}

/** A second POST could create a second comment. GraphQL is posted too, but only read here. */
function isRepeatable(method: string, url: string): boolean {
  return method !== "POST" || url === "/graphql";
}

/** Octokit would print to the console, past the escaping of our own log. */
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}
