import { z } from "zod";
import { GateError } from "../../errors.ts";
import { pathPart } from "./api-address.ts";
import { GithubRefusal, type GithubReader } from "./reader.ts";

const asset = z.object({
  id: z.int().positive(),
  name: z.string().min(1).max(1024),
  size: z.int().nonnegative(),
  /** "open" as long as it is uploaded. */
  state: z.string(),
  /** "sha256:…"; assets of before 2025 have none. */
  digest: z.string().nullish(),
});

const release = z.object({ tag_name: z.string(), assets: z.array(asset) });

/** A file of a release as GitHub lists it, by GitHub's names. */
export type ReleaseAsset = Readonly<z.output<typeof asset>>;

/** A release with the files that are wholly uploaded. */
export interface Release {
  readonly tag: string;
  readonly assets: readonly ReleaseAsset[];
}

/** The release of a tag, "latest" for the newest. @throws GateError E201 when there is none, GithubRefusal. */
export async function releaseOf(reader: Pick<GithubReader, "get" | "owner" | "repo">, tag: string): Promise<Release> {
  const releases = `/repos/${reader.owner}/${reader.repo}/releases`;
  const path = tag === "latest" ? `${releases}/latest` : `${releases}/tags/${pathPart(tag)}`;
  try {
    const { tag_name, assets } = await reader.get(path, release);
    return { tag: tag_name, assets: assets.filter(({ state }) => state === "uploaded") };
  } catch (thrown) {
    if (!(thrown instanceof GithubRefusal) || thrown.status !== 404) throw thrown;
    throw new GateError({
      code: "E201",
      message: `${reader.owner}/${reader.repo} has no release ${tag} that this token may see (GitHub answered 404).`,
      hint: "Check the tag, that the release is published, and that the job has `permissions: contents: read`.",
      cause: thrown,
    });
  }
}
