import { readFile } from "node:fs/promises";
import { GateError } from "../errors.ts";
import { defaultReadLimits } from "../readers/limits.ts";
import { downloadArtifact } from "../sources/github/download-artifact.ts";
import { type GithubReader, GithubRefusal } from "../sources/github/reader.ts";
import type { WorkflowRun } from "../sources/github/runs.ts";
import type { AutoQuestion } from "./auto-question.ts";
import { type Bundle, bundleOf } from "./bundle.ts";
import { type Manifest, manifestName, readManifest, recordName } from "./manifest.ts";
import type { TrustedArtifact } from "./trusted-artifacts.ts";

const mostFiles = 1002;

/**
 * The bundle that an artifact holds, or in words why it is none of this gate, this repository and this run.
 * @throws GateError E202 when GitHub does not give it: that it cannot be had says nothing about it.
 */
export async function artifactBundle(
  artifact: TrustedArtifact,
  run: WorkflowRun,
  question: AutoQuestion,
): Promise<Bundle | { readonly fault: string }> {
  const files = await archived(artifact, question);
  if ("fault" in files) return files;
  const stored = files.find(({ name }) => name === manifestName);
  if (stored === undefined) return { fault: `it holds no ${manifestName}` };
  const manifest = readManifest(await readFile(stored.path));
  if ("fault" in manifest) return manifest;
  const lie = lieOf(manifest, run, question);
  if (lie !== undefined) return { fault: lie };
  const named = new Set([manifestName, recordName, ...manifest.files.map(({ path }) => path)]);
  const extra = files.find(({ name }) => !named.has(name));
  if (extra !== undefined)
    return { fault: `it holds ${JSON.stringify(extra.name.slice(0, 100))}, which its manifest does not name` };
  return bundleOf(`auto:${question.branch}@${run.head_sha.slice(0, 7)}`, manifest, files);
}

type Archived = Awaited<ReturnType<typeof downloadArtifact>>;

/** An archive that is damaged, too large or not what was uploaded is a fault of it; an answer that did not come is none. */
async function archived(
  artifact: TrustedArtifact,
  { reader, scratch }: AutoQuestion,
): Promise<Archived | { readonly fault: string }> {
  const limits = { folder: scratch, maxBytes: defaultReadLimits.bytes, maxEntries: mostFiles };
  let unanswered: unknown;
  const download: GithubReader["download"] = (path, options) =>
    reader.download(path, options).catch((thrown: unknown) => {
      unanswered = thrown;
      throw thrown;
    });
  try {
    return await downloadArtifact({ ...place(reader), download }, artifact, limits);
  } catch (thrown) {
    if (isGone(thrown)) return { fault: "GitHub does not have it any more" };
    if (thrown === unanswered || !(thrown instanceof GateError)) throw thrown;
    return { fault: thrown.message };
  }
}

function place({ owner, repo }: GithubReader): Pick<GithubReader, "owner" | "repo"> {
  return { owner, repo };
}

/** It can expire between the list and the download. */
function isGone(thrown: unknown): boolean {
  return thrown instanceof GithubRefusal && (thrown.status === 404 || thrown.status === 410);
}

/** Where the manifest contradicts what GitHub says of the run, or itself. */
function lieOf(manifest: Manifest, run: WorkflowRun, { gate, reader }: AutoQuestion): string | undefined {
  const { repository } = manifest;
  const checks: readonly (readonly [what: string, said: unknown, is: unknown])[] = [
    ["gate", manifest.name, gate],
    [
      "repository",
      repositoryOf(repository, repository?.id !== undefined),
      repositoryOf({ name: `${reader.owner}/${reader.repo}`, id: run.repository.id }, repository?.id !== undefined),
    ],
    ["commit", manifest.commit, run.head_sha],
    ["branch", manifest.branch, run.head_branch],
    ["run", manifest.run?.id, String(run.id)],
    ["event", manifest.run?.event, run.event],
  ];
  const wrong = checks.find(([, said, is]) => said !== is);
  if (wrong !== undefined) return `its manifest names another ${wrong[0]} than GitHub says of run ${run.id}`;
  const isGood = manifest.outcome !== "fail" || manifest.blessed_by !== null;
  return isGood ? undefined : "its manifest says that it failed, and that nobody set it on purpose";
}

/** By number where the manifest tells it; names differ in case, and after a repository was renamed. */
function repositoryOf(repository: Manifest["repository"], byId: boolean): string | undefined {
  return byId ? String(repository?.id) : repository?.name.toLowerCase();
}
