import type { GithubClient } from "./client.ts";
import { failureOf } from "./retry.ts";

/** Who tells the account behind a client's token. */
export type Viewer = (client: GithubClient) => Promise<string>;

/** Asks once for all who want to know it, and again only where there was no answer. */
export function viewerOnce(): Viewer {
  let login: Promise<string> | undefined;
  return (client) =>
    (login ??= viewerLogin(client).catch((error: unknown) => {
      login = undefined;
      throw error;
    }));
}

/**
 * The account behind the token. GraphQL is the one way that works for the job's token, for an app's and for a person's;
 * a token that may not ask is taken for the job's own.
 */
export async function viewerLogin(client: GithubClient): Promise<string> {
  try {
    const { viewer } = await client.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
    return viewer.login;
  } catch (error) {
    const { status } = failureOf(error);
    if (status === 403 || status === 404) return "github-actions[bot]";
    throw error;
  }
}
