import type { GithubClient } from "./client.ts";
import { failureOf } from "./retry.ts";

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
