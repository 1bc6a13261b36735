import { z } from "zod";
import { itemsOfPages } from "./pages.ts";
import type { GithubReader } from "./reader.ts";

/** The run that uploaded an artifact. A fork's branch may be called main too: compare the two ids of repositories. */
const uploader = z.object({
  id: z.int().positive(),
  head_branch: z.string().nullish(),
  head_sha: z.string().nullish(),
  /** Where the run took place. */
  repository_id: z.int().positive().nullish(),
  /** Where its code came from; another one for a fork, none when the fork is gone. */
  head_repository_id: z.int().positive().nullish(),
});

const artifact = z.object({
  id: z.int().positive(),
  name: z.string().min(1).max(1024),
  size_in_bytes: z.int().nonnegative(),
  /** "sha256:…" of the archive; GitHub Enterprise Server tells none. */
  digest: z.string().nullish(),
  expired: z.boolean(),
  created_at: z.iso.datetime({ offset: true }).nullish(),
  expires_at: z.iso.datetime({ offset: true }).nullish(),
  workflow_run: uploader.nullish(),
});

/** An artifact as GitHub lists it, by GitHub's names. */
export type Artifact = Readonly<z.output<typeof artifact>>;

const artifactsPage = z.object({ artifacts: z.array(artifact).max(100) });

export interface ArtifactQuery {
  /** Exact name; undefined: all. */
  readonly name?: string;
  /** Of this run only; undefined: of the whole repository. */
  readonly run?: number;
  /** Artifacts after which no further page is asked for. Default: 300. */
  readonly most?: number;
}

/**
 * Artifacts of the repository, the newest first, expired ones among them.
 * @throws GithubRefusal, also when the token lacks `actions: read`; GateError E202.
 */
export async function listArtifacts(
  reader: Pick<GithubReader, "get" | "owner" | "repo">,
  { name, run, most = 300 }: ArtifactQuery,
): Promise<readonly Artifact[]> {
  const actions = `/repos/${reader.owner}/${reader.repo}/actions`;
  const found = await itemsOfPages(reader, {
    path: run === undefined ? `${actions}/artifacts` : `${actions}/runs/${run}/artifacts`,
    ...(name === undefined ? {} : { query: { name } }),
    schema: artifactsPage,
    itemsOf: (page): readonly Artifact[] => page.artifacts,
    most,
  });
  return found.filter((each) => name === undefined || each.name === name).toSorted(newestFirst);
}

/** By time, then by number, since two may be made in one second. */
function newestFirst(a: Artifact, b: Artifact): number {
  return secondsOf(b) - secondsOf(a) || b.id - a.id;
}

function secondsOf({ created_at: at }: Artifact): number {
  return at === null || at === undefined ? 0 : Date.parse(at);
}
