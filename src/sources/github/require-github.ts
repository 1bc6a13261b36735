import { GateError } from "../../errors.ts";
import type { SourceContext } from "../source.ts";
import type { GithubReader } from "./reader.ts";

/** Who is asked for what lies at GitHub. @throws GateError E202 where there is no token, or no repository that it is for. */
export function requireGithub(uri: string, { github }: Pick<SourceContext, "github">): GithubReader {
  if (github !== undefined) return github;
  throw new GateError({
    code: "E202",
    message: `"${uri}" lies at GitHub, and there is no token to ask for it.`,
    hint: "In a workflow, leave the input `github-token` at its default; elsewhere set GITHUB_TOKEN and GITHUB_REPOSITORY.",
  });
}
