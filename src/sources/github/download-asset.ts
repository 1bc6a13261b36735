import { GateError } from "../../errors.ts";
import type { Downloaded, GithubReader } from "./reader.ts";
import type { ReleaseAsset } from "./releases.ts";

export interface AssetDownload {
  /** Absolute path of the run's scratch folder. */
  readonly folder: string;
  readonly maxBytes: number;
  /** Tag of the release, for messages. */
  readonly tag: string;
}

/** One file of a release. @throws GateError E202 when size or digest are not those that GitHub tells, E207; GithubRefusal. */
export async function downloadAsset(
  reader: Pick<GithubReader, "download" | "owner" | "repo">,
  asset: ReleaseAsset,
  { folder, maxBytes, tag }: AssetDownload,
): Promise<Downloaded> {
  if (asset.size > maxBytes) {
    throw new GateError({
      code: "E207",
      message: `${asset.name} of the release ${tag} holds ${asset.size} bytes, more than the ${maxBytes} that are read.`,
    });
  }
  const path = `/repos/${reader.owner}/${reader.repo}/releases/assets/${asset.id}`;
  const file = await reader.download(path, { accept: "application/octet-stream", maxBytes, folder });
  const isSame = file.bytes === asset.size && (!asset.digest || asset.digest === `sha256:${file.sha256}`);
  if (isSame) return file;
  throw new GateError({
    code: "E202",
    message: `${asset.name} of the release ${tag} arrived with ${file.bytes} bytes and the SHA-256 ${file.sha256}; GitHub says ${asset.size} bytes, ${asset.digest ?? "no digest"}.`,
    hint: "Nothing of it was used. Run again: it may have been replaced meanwhile.",
  });
}
