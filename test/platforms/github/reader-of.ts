import { githubReader } from "../../../src/sources/github/github-reader.ts";
import type { GithubReader } from "../../../src/sources/github/reader.ts";
import { tokens } from "../../github/stand-in.ts";

/** GitHub's API as the stand-in serves it, with no pauses between tries. */
export function readerOf(apiUrl: string, token: string = tokens.actions): GithubReader {
  const context = { environment: {}, fetch: globalThis.fetch, wait: async () => {}, allowLoopbackHttp: true };
  return githubReader({ token, repository: "octo/models", repositoryId: 1, apiUrl, context });
}
