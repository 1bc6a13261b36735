import { GateError } from "../../errors.ts";
import type { SourceContext } from "../source.ts";
import type { ArtifactAddress } from "./artifact-address.ts";
import { type Artifact, listArtifacts } from "./artifacts.ts";
import { branchTip, isInHistory } from "./branch-history.ts";
import type { GithubReader } from "./reader.ts";
import { ownEvents, runOf, type WorkflowRun } from "./runs.ts";

/** Runs that are looked at before the search is given up. */
const mostRuns = 20;

/**
 * The artifact that an address names: of this run, of a given one, or the newest that a successful run on a branch uploaded. Forks have no say: a
 * run of a pull request may call an artifact, and a branch, as it likes.
 * @throws GateError E201 when there is none (any more), E202 when it comes from a fork; GithubRefusal.
 */
export async function findArtifact(
  address: ArtifactAddress,
  reader: GithubReader,
  { environment }: Pick<SourceContext, "environment">,
): Promise<Artifact> {
  const { name, from } = address;
  switch (from.kind) {
    case "own-run":
      return artifactOfRun(reader, name, ownRun(name, environment["GITHUB_RUN_ID"]));
    case "run":
      refuseFork(await runOf(reader, from.run));
      return artifactOfRun(reader, name, from.run);
    case "branch":
      return artifactOnBranch(reader, name, from.branch);
  }
}

function ownRun(name: string, id: string | undefined): number {
  if (id !== undefined && /^[1-9]\d{0,14}$/.test(id)) return Number(id);
  throw new GateError({
    code: "E202",
    message: `"artifact:${name}" is an artifact of the run itself, and this is no run of GitHub Actions.`,
    hint: `Name a run or a branch: \`artifact:${name}@main\`.`,
  });
}

function refuseFork(run: WorkflowRun): void {
  if (run.head_repository?.id === run.repository.id) return;
  throw new GateError({
    code: "E202",
    message: `The run ${run.id} ran code of a fork: what it uploaded may be anything.`,
    hint: "Name a run of the repository itself, or a branch.",
  });
}

async function artifactOfRun(reader: GithubReader, name: string, run: number): Promise<Artifact> {
  const [artifact] = await listArtifacts(reader, { name, run });
  if (artifact !== undefined) return artifact;
  const others = await listArtifacts(reader, { run, most: 100 });
  const names = [...new Set(others.map((other) => other.name))].join(", ");
  throw new GateError({
    code: "E201",
    message: `The run ${run} has no artifact "${name}".`,
    hint: `${names === "" ? "It has none at all" : `It has ${names}`}. Check the name, and that the job that uploads it ran before this one (\`needs:\`).`,
  });
}

async function artifactOnBranch(reader: GithubReader, name: string, branch: string): Promise<Artifact> {
  const named = await listArtifacts(reader, { name });
  const own = named.filter((artifact) => isOwn(artifact, reader) && artifact.workflow_run?.head_branch === branch);
  const asked = own.filter(({ expired }) => !expired).slice(0, mostRuns);
  const tip = asked.length === 0 ? undefined : await branchTip(reader, branch);
  const found = tip === undefined ? undefined : await firstOn({ branch, tip }, asked, reader);
  if (found !== undefined) return found;
  throw new GateError({
    code: "E201",
    message: `No artifact "${name}" of the branch ${branch} can be read: ${whyNone({ named, own, asked, tip })}.`,
    hint: "It must come from a run on the branch itself, set off by a push, a schedule or by hand, that ended well.",
  });
}

/** A tag may have the branch's name, and runs on it say the same of themselves: only the commit tells. */
async function firstOn(
  { branch, tip }: { readonly branch: string; readonly tip: string },
  artifacts: readonly Artifact[],
  reader: GithubReader,
): Promise<Artifact | undefined> {
  for (const artifact of artifacts) {
    const run = artifact.workflow_run && (await runOf(reader, artifact.workflow_run.id));
    if (run && speaksFor(branch, run) && (await isInHistory(reader, run.head_sha, tip))) return artifact;
  }
  return undefined;
}

/** Whether the code of the run was the repository's own; a fork's branch may have any name. */
function isOwn({ workflow_run: run }: Artifact, { repositoryId }: GithubReader): boolean {
  const id = run?.repository_id;
  if (id === undefined || id === null) return false;
  return run?.head_repository_id === id && (repositoryId === undefined || repositoryId === id);
}

function speaksFor(branch: string, run: WorkflowRun): boolean {
  const isOwnRun = run.head_repository?.id === run.repository.id && run.head_branch === branch;
  return isOwnRun && ownEvents.has(run.event) && run.conclusion === "success";
}

interface Found {
  readonly named: readonly Artifact[];
  readonly own: readonly Artifact[];
  readonly asked: readonly Artifact[];
  /** Of the branch; undefined: it is gone. */
  readonly tip: string | undefined;
}

function whyNone({ named, own, asked, tip }: Found): string {
  if (named.length === 0) return "there is none of this name";
  if (own.length === 0) return "those of this name come from other branches or from forks";
  if (asked.length > 0 && tip === undefined) return "there is no such branch";
  if (asked.length > 0) return `none of the last ${asked.length} comes from a run on it that ended well`;
  const at = own[0]?.expires_at;
  return `all have expired${at ? `, the newest on ${at.slice(0, 10)}` : ""}`;
}
