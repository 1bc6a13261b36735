import { type Artifact, listArtifacts } from "../sources/github/artifacts.ts";
import { ownEvents, type WorkflowRun } from "../sources/github/runs.ts";
import type { AutoQuestion } from "./auto-question.ts";
import { referenceArtifactNames } from "./bundle-name.ts";

/** Why an artifact of the right name is not looked at any further. */
export type Distrust = "own-run" | "fork" | "branch" | "expired" | "event" | "workflow" | "commit";

/** What GitHub lists under the names of a gate's references. */
export interface Listed {
  /** The newest run first. */
  readonly trusted: readonly TrustedArtifact[];
  readonly distrusted: readonly { readonly artifact: Artifact; readonly why: Distrust }[];
  /** Whether these are all of the names; a fork that uploads hundreds cannot make us believe that there are no others. */
  readonly isWhole: boolean;
}

export type TrustedArtifact = Artifact & { readonly workflow_run: { readonly id: number; readonly head_sha: string } };

/** Pages of a name are asked for until so many artifacts are known. */
export const mostOfName = 300;

/** The artifacts that may be references of the gate, as far as the list alone tells. @throws GateError E202 when it cannot be asked. */
export async function trustedArtifacts(question: AutoQuestion): Promise<Listed> {
  const listed: Artifact[] = [];
  let isWhole = true;
  for (const name of referenceArtifactNames(question.gate)) {
    const ofName = await listArtifacts(question.reader, { name, most: mostOfName });
    listed.push(...ofName);
    isWhole &&= ofName.length < mostOfName;
  }
  const judged = listed.map((artifact) => ({ artifact, why: distrust(artifact, question) }));
  return {
    trusted: judged
      .flatMap(({ artifact, why }) => (why === undefined && isOfRun(artifact) ? [artifact] : []))
      .toSorted(newestFirst),
    distrusted: judged.flatMap(({ artifact, why }) => (why === undefined ? [] : [{ artifact, why }])),
    isWhole,
  };
}

/**
 * What is wrong with an artifact by the list alone. A fork's branch may have the name of ours: the code of the run must be of this very
 * repository, by number, since names can be given away.
 */
function distrust({ workflow_run: run, expired }: Artifact, question: AutoQuestion): Distrust | undefined {
  if (!isOfThis(run, question.reader.repositoryId)) return "fork";
  if (run?.id === question.runId) return "own-run";
  if (run?.head_branch !== question.branch) return "branch";
  return expired ? "expired" : undefined;
}

function isOfThis(run: Artifact["workflow_run"], repositoryId: number | undefined): boolean {
  const { repository_id: own, head_repository_id: head } = run ?? {};
  if (typeof own !== "number" || head !== own) return false;
  return repositoryId === undefined || own === repositoryId;
}

function isOfRun(artifact: Artifact): artifact is TrustedArtifact {
  return typeof artifact.workflow_run?.head_sha === "string";
}

/** By run, whose numbers only grow: running an old one again makes its commit no newer. */
function newestFirst(a: TrustedArtifact, b: TrustedArtifact): number {
  return b.workflow_run.id - a.workflow_run.id || b.id - a.id;
}

/** What is wrong with the run that uploaded it. */
export function distrustRun(run: WorkflowRun, artifact: TrustedArtifact, question: AutoQuestion): Distrust | undefined {
  const { workflow_run: uploader } = artifact;
  const isSame = run.id === uploader.id && run.head_sha === uploader.head_sha;
  if (!isSame || run.head_repository?.id !== run.repository.id || !isOfThisRepository(run, question)) return "fork";
  if (run.head_branch !== question.branch) return "branch";
  if (!ownEvents.has(run.event)) return "event";
  return isWorkflow(run.path, question.workflow) ? undefined : "workflow";
}

function isOfThisRepository({ repository }: WorkflowRun, { reader }: AutoQuestion): boolean {
  return reader.repositoryId === undefined || repository.id === reader.repositoryId;
}

/** A run says ".github/workflows/gate.yml", or the same with "@main" behind; a config says only "gate.yml" as well. */
function isWorkflow(path: string, wanted: string): boolean {
  const [file = ""] = path.split("@");
  return file === wanted || (!wanted.includes("/") && file === `.github/workflows/${wanted}`);
}
