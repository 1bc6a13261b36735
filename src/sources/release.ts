import { tmpdir } from "node:os";
import { GateError } from "../errors.ts";
import { downloadedSource } from "./downloaded-source.ts";
import { downloadAsset } from "./github/download-asset.ts";
import { releaseOf } from "./github/releases.ts";
import { requireGithub } from "./github/require-github.ts";
import type { Source, SourceContext, SourceScheme } from "./source.ts";
import { chosenNames } from "./table-names.ts";

/** A file of a release. */
export const releaseScheme: SourceScheme = {
  scheme: "release",
  title: "File of a GitHub release",
  description:
    "`release:<tag>/<file>`, or `release:latest/<file>` for the newest. A slash in a tag is written `%2F`; the file may be left out when the release has one table. Size and, where GitHub tells it, SHA-256 are checked. Needs `permissions: contents: read`.",
  example: "release:v1.4/predictions.parquet",
  open: openRelease,
};

/** @throws GateError E201 when there is none, E202 without a token or when the file is not as GitHub says, E207 when it is too large. */
async function openRelease(uri: string, context: SourceContext): Promise<readonly Source[]> {
  const reader = requireGithub(uri, context);
  const { tag: wanted, asked, base } = releaseAddress(uri);
  const { tag, assets } = await releaseOf(reader, wanted);
  const names = assets.map(({ name }) => name);
  const title = `Release ${tag}`;
  const chosen = new Set(chosenNames({ title, names, asked, example: `${base}/<file>` }));
  const { maxBytes, scratch: folder = tmpdir() } = context;
  const sources: Source[] = [];
  for (const asset of assets.filter(({ name }) => chosen.has(name))) {
    const { path } = await downloadAsset(reader, asset, { folder, maxBytes, tag });
    const version = `asset ${asset.id} of release ${tag}`;
    sources.push(downloadedSource({ uri: `${base}/${asset.name}`, path, maxBytes, version }));
  }
  return sources;
}

function releaseAddress(uri: string): {
  readonly tag: string;
  readonly asked: string | undefined;
  readonly base: string;
} {
  const [written = "", ...rest] = uri.replace(/^release:/i, "").split("/");
  const asked = rest.length === 0 ? undefined : rest.join("/");
  const tag = decoded(written);
  if (tag !== undefined && tag !== "" && asked !== "") return { tag, asked, base: `release:${written}` };
  throw new GateError({
    code: "E201",
    message: `"${uri}" does not name a file of a release.`,
    hint: "Write `release:<tag>/<file>`, or `release:latest/<file>`; a slash in a tag is written %2F.",
  });
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
