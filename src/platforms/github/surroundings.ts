import { relative, sep } from "node:path";
import { type GithubApi, githubReader } from "../../sources/github/github-reader.ts";
import { githubRepository } from "../../sources/github/github-repository.ts";
import { workspaceRepository } from "../../sources/git/workspace-repository.ts";
import { lateFetch } from "../../sources/late-fetch.ts";
import type { Surroundings } from "../../sources/source.ts";
import type { Environment } from "../platform.ts";

export interface GithubPlace {
  readonly environment: Environment;
  /** undefined: GitHub is not asked. */
  readonly token: string | undefined;
  /** Absolute path of the folder that the gate works in. */
  readonly workspace: string;
}

/** Who may be asked about the repository: GitHub's API where there is a token and a repository, and git where there is a checkout. */
export async function githubSurroundings(place: GithubPlace): Promise<Pick<Surroundings, "github" | "repository">> {
  const { environment, workspace } = place;
  const github = readerOf(place);
  const openApi =
    github &&
    ((folder: string) => githubRepository(github, folder || folderIn(environment["GITHUB_WORKSPACE"], workspace)));
  return { github, repository: await workspaceRepository(workspace, environment, openApi) };
}

/** GitHub's API with the job's token; undefined without one, or without a repository to ask about. */
export function readerOf({ environment, token }: Omit<GithubPlace, "workspace">): GithubApi | undefined {
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  if (!token || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  const id = environment["GITHUB_REPOSITORY_ID"] ?? "";
  return githubReader({
    token,
    repository,
    repositoryId: /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined,
    apiUrl: environment["GITHUB_API_URL"],
    context: { fetch: lateFetch, environment },
  });
}

/** Path of the workspace in the runner's; "" when it is that, or lies elsewhere. Used where there is no checkout that tells. */
function folderIn(root: string | undefined, workspace: string): string {
  const way = root ? relative(root, workspace) : "";
  return way === ".." || way.startsWith(`..${sep}`) ? "" : way.split(sep).join("/");
}
