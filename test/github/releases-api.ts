import { createHash } from "node:crypto";
import { notFound, page } from "./answer.ts";
import type { Call, Operations } from "./operations.ts";
import { filled, simpleUser } from "./sample.ts";

export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly at: Date;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly assets: readonly Asset[];
}

interface ReleasesApiOptions {
  readonly origin: string;
  readonly storageUrl: (asset: Asset) => string;
}

/** Releases and the way to the bytes of an asset. */
export function releasesApi(releases: readonly Release[], { origin, storageUrl }: ReleasesApiOptions): Operations {
  const published = (): readonly Release[] => releases.filter(({ draft }) => !draft).toReversed();
  const answer = (release: Release | undefined) =>
    release === undefined ? notFound() : { status: 200, body: releaseAsGithub(release) };
  const byId = ({ parameters }: Call): Release | undefined =>
    releases.find(({ id }) => String(id) === parameters["release_id"]);
  return {
    "repos/list-releases": (call) => page(published().map(releaseAsGithub), call, { origin }),
    "repos/get-latest-release": () => answer(published().find(({ prerelease }) => !prerelease)),
    "repos/get-release-by-tag": ({ parameters }) => answer(published().find(({ tag }) => tag === parameters["tag"])),
    "repos/get-release": (call) => answer(byId(call)),
    "repos/list-release-assets": (call) => {
      const release = byId(call);
      return release === undefined
        ? notFound()
        : page(
            release.assets.map((asset) => assetAsGithub(asset, release)),
            call,
            { origin },
          );
    },
    "repos/get-release-asset": ({ parameters, accept }) => {
      for (const release of releases) {
        const asset = release.assets.find(({ id }) => String(id) === parameters["asset_id"]);
        if (asset === undefined) continue;
        if (accept.includes("application/octet-stream"))
          return { status: 302, headers: { location: storageUrl(asset) } };
        return { status: 200, body: assetAsGithub(asset, release) };
      }
      return notFound();
    },
  };
}

function releaseAsGithub(release: Release): object {
  return filled("release", {
    id: release.id,
    tag_name: release.tag,
    name: release.tag,
    draft: release.draft,
    prerelease: release.prerelease,
    created_at: release.at.toISOString(),
    published_at: release.at.toISOString(),
    html_url: `https://github.com/octo/models/releases/tag/${release.tag}`,
    author: simpleUser({ login: "mona", type: "User" }),
    assets: release.assets.map((asset) => assetAsGithub(asset, release)),
  });
}

function assetAsGithub({ id, name, bytes }: Asset, release: Release): object {
  return filled("release-asset", {
    id,
    name,
    size: bytes.length,
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    state: "uploaded",
    content_type: "application/octet-stream",
    url: `https://api.github.com/repos/octo/models/releases/assets/${id}`,
    browser_download_url: `https://github.com/octo/models/releases/download/${release.tag}/${name}`,
    created_at: release.at.toISOString(),
    updated_at: release.at.toISOString(),
  });
}
