import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { largestRecord, readRecord, type Reading } from "../../audit/read-record.ts";
import type { Artifact } from "../../sources/github/artifacts.ts";
import { downloadArtifact } from "../../sources/github/download-artifact.ts";
import type { GithubReader } from "../../sources/github/reader.ts";
import type { Environment } from "../platform.ts";

/** Of an archive and of what is in it; flips.csv may be far larger than the record beside it. */
const largestArchive = 256 * 1024 * 1024;

/**
 * The audit record in an artifact that nobody vouches for; undefined when the artifact holds no audit.json and so is none of ours.
 * @throws GateError E2xx when the artifact has expired, cannot be had, or is no sound archive.
 */
export async function artifactRecord(
  reader: Pick<GithubReader, "download" | "owner" | "repo">,
  artifact: Artifact,
  environment: Environment,
): Promise<Reading | undefined> {
  const folder = await mkdtemp(join(environment["RUNNER_TEMP"] || tmpdir(), "model-gate-record-"));
  try {
    const wanted = (name: string): boolean => name === "audit.json";
    const [file] = await downloadArtifact(reader, artifact, { folder, maxBytes: largestArchive, wanted });
    return file === undefined ? undefined : await recordIn(file.path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function recordIn(path: string): Promise<Reading> {
  const { size } = await stat(path);
  // What is too large is not read into memory to be told so.
  if (size > largestRecord)
    return { kind: "unusable", why: `it has ${size} bytes, and at most ${largestRecord} are read` };
  return readRecord(await readFile(path));
}
