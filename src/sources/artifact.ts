import { tmpdir } from "node:os";
import { downloadedSource } from "./downloaded-source.ts";
import { artifactAddress } from "./github/artifact-address.ts";
import { artifactTitle, downloadArtifact } from "./github/download-artifact.ts";
import { findArtifact } from "./github/find-artifact.ts";
import { requireGithub } from "./github/require-github.ts";
import type { Source, SourceContext, SourceScheme } from "./source.ts";
import { chosenNames, isChosen } from "./table-names.ts";

/** A file of an artifact that a run of GitHub Actions uploaded. */
export const artifactScheme: SourceScheme = {
  scheme: "artifact",
  title: "Artifact of GitHub Actions",
  description:
    "`artifact:<name>/<file>` of this run, `artifact:<name>@<run id>/<file>` of another one, `artifact:<name>@<branch>/<file>` the newest of a run on the branch that ended well, set off by a push, a schedule or by hand, at a commit in its history. A slash in a branch is written `%2F`; `*` and `?` match within a name; the file may be left out when the artifact holds one table. Runs of forks are refused, and the SHA-256 must be the uploader's. Needs `permissions: actions: read`, and `contents: read` for a branch. Not on GitHub Enterprise Server.",
  example: "artifact:predictions@main/reference.parquet",
  open: openArtifact,
};

/** @throws GateError E201 when there is none (any more), E202 without a token or digest and for forks, E203 and E207 for a bad archive. */
async function openArtifact(uri: string, context: SourceContext): Promise<readonly Source[]> {
  const reader = requireGithub(uri, context);
  const address = artifactAddress(uri);
  const artifact = await findArtifact(address, reader, context);
  const names: string[] = [];
  const files = await downloadArtifact(reader, artifact, {
    folder: context.scratch ?? tmpdir(),
    maxBytes: context.maxBytes,
    wanted: (name) => {
      names.push(name);
      return isChosen(name, address.path);
    },
  });
  const base = address.path === undefined ? uri : uri.slice(0, -address.path.length - 1);
  const title = artifactTitle(artifact);
  const chosen = chosenNames({ title, names, asked: address.path, example: `${base}/<file>` });
  const version = `artifact ${artifact.id}${artifact.workflow_run ? ` of run ${artifact.workflow_run.id}` : ""}`;
  return chosen.flatMap((name) =>
    files
      .filter((file) => file.name === name)
      .map(({ path }) => downloadedSource({ uri: `${base}/${name}`, path, maxBytes: context.maxBytes, version })),
  );
}
