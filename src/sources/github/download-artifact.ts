import { open } from "node:fs/promises";
import { GateError } from "../../errors.ts";
import { unzip, type UnzippedFile } from "../zip/unzip.ts";
import type { Artifact } from "./artifacts.ts";
import type { GithubReader } from "./reader.ts";

export interface ArtifactDownload {
  /** Absolute path of the folder for the archive and its files: the run's scratch folder. */
  readonly folder: string;
  /** Bytes of the archive, of each file in it, and of all together. */
  readonly maxBytes: number;
  /** Files in it. Default: 10 000. */
  readonly maxEntries?: number;
  /** Which files to take out, by their names. Default: all. */
  readonly wanted?: (name: string) => boolean;
}

const mostEntries = 10_000;

/**
 * The files of an artifact, in the order of the archive. Its digest must be the one that GitHub tells, which is the uploader's.
 * @throws GateError E201 when it has expired, E202 without a digest or with another one, E203 and E207 as `unzip`; GithubRefusal.
 */
export async function downloadArtifact(
  reader: Pick<GithubReader, "download" | "owner" | "repo">,
  artifact: Artifact,
  { folder, maxBytes, maxEntries = mostEntries, wanted }: ArtifactDownload,
): Promise<readonly UnzippedFile[]> {
  const title = artifactTitle(artifact);
  if (artifact.expired) throw expired(artifact);
  const digest = digestOf(artifact);
  if (artifact.size_in_bytes > maxBytes) throw tooLarge(artifact, maxBytes);
  const zip = await reader.download(`/repos/${reader.owner}/${reader.repo}/actions/artifacts/${artifact.id}/zip`, {
    accept: "application/vnd.github+json",
    maxBytes,
    folder,
  });
  if (zip.sha256 !== digest) {
    throw new GateError({
      code: "E202",
      message: `${title} arrived with the SHA-256 ${zip.sha256}, and GitHub says ${digest}.`,
      hint: "Nothing of it was used. Run again; if it stays so, what is stored is not what was uploaded.",
    });
  }
  if (!(await isZip(zip.path))) return [{ ...zip, name: artifact.name }].filter(({ name }) => wanted?.(name) ?? true);
  const limits = { entries: maxEntries, entryBytes: maxBytes, bytes: maxBytes };
  return unzip({ archive: zip.path, title, folder, limits, ...(wanted && { wanted }) });
}

/** An artifact of `archive: false` is the file itself, and has its name. Whatever begins like an archive is one, sound or not. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead < 2 || buffer.toString("latin1") === "PK";
  } finally {
    await file.close();
  }
}

/** What messages call an artifact: "Artifact predictions (17, of run 4)". */
export function artifactTitle({ id, name, workflow_run: run }: Artifact): string {
  return `Artifact ${name} (${id}${run ? `, of run ${run.id}` : ""})`;
}

/** SHA-256 of the archive in hexadecimal. */
function digestOf(artifact: Artifact): string {
  const sha256 = /^sha256:([0-9a-f]{64})$/.exec(artifact.digest ?? "")?.[1];
  if (sha256 !== undefined) return sha256;
  throw new GateError({
    code: "E202",
    message: `${artifactTitle(artifact)} has no SHA-256 at GitHub, so that nobody knows whether it is what was uploaded.`,
    hint: "Upload it with actions/upload-artifact v4 or later. GitHub Enterprise Server tells none: use `release:`, `git:` or https: there.",
  });
}

function expired(artifact: Artifact): GateError {
  const on = artifact.expires_at ? ` on ${artifact.expires_at.slice(0, 10)}` : "";
  return new GateError({
    code: "E201",
    message: `${artifactTitle(artifact)} expired${on}.`,
    hint: "Run the workflow that uploads it again, and give it a longer `retention-days`.",
  });
}

function tooLarge(artifact: Artifact, maxBytes: number): GateError {
  return new GateError({
    code: "E207",
    message: `${artifactTitle(artifact)} holds ${artifact.size_in_bytes} bytes, more than the ${maxBytes} that are read.`,
    hint: "Upload only the files that the gate needs, in an artifact of their own.",
  });
}
