import { runOf, type WorkflowRun } from "../sources/github/runs.ts";
import { isInHistory } from "../sources/github/branch-history.ts";
import { anchorOf, type Anchor, tipOf } from "./ancestry.ts";
import { artifactBundle } from "./artifact-bundle.ts";
import type { AutoQuestion } from "./auto-question.ts";
import type { Bundle } from "./bundle.ts";
import { firstThat } from "./first-that.ts";
import type { Provenance, Remark } from "./provenance.ts";
import { distrustRun, type Listed, type TrustedArtifact, trustedArtifacts } from "./trusted-artifacts.ts";

/** The reference that was chosen, or what was seen where none was. */
export type Selection =
  | {
      readonly kind: "found";
      readonly artifact: TrustedArtifact;
      readonly run: WorkflowRun;
      readonly bundle: Bundle;
      readonly position: Provenance["position"];
      readonly remarks: readonly Remark[];
    }
  | {
      readonly kind: "none";
      readonly seen: Pick<Listed, "distrusted" | "isWhole">;
      readonly remarks: readonly Remark[];
    };

/** Comparisons of commits, for a change and for its branch; with that for the merge base they are twenty. */
const mostComparisons = { anchor: 15, tip: 4 };
/** Runs that are looked at, and bundles that are downloaded, at most. */
const mostRuns = 20;
const mostDownloads = 5;

/**
 * The newest good reference at or before the commit that it should not be newer than; where there is none, the newest of the branch.
 * One that is not what it says is told of, and the next is tried. What the run came to as a whole is of no interest: another job of it may
 * have failed, or still be at work; what this gate said of the candidate, its manifest says.
 * @throws GateError E202 when GitHub cannot be asked.
 */
export async function selectReference(question: AutoQuestion): Promise<Selection> {
  const { trusted, distrusted, isWhole } = await trustedArtifacts(question);
  const search: Search = {
    question,
    remarks: [],
    distrusted: [...distrusted],
    candidates: [...trusted],
    runs: new Map(),
    left: { runs: mostRuns, downloads: mostDownloads },
  };
  const found = trusted.length === 0 ? undefined : await best(search);
  const { remarks } = search;
  if (found !== undefined) return { ...found, kind: "found", remarks };
  // Whatever is left lies outside of this history, or was never looked at: it is there, and that must be known.
  const left = search.candidates.map((artifact) => ({ artifact, why: "commit" as const }));
  return { kind: "none", seen: { distrusted: [...search.distrusted, ...left], isWhole }, remarks };
}

interface Search {
  readonly question: AutoQuestion;
  readonly remarks: Remark[];
  readonly distrusted: Listed["distrusted"][number][];
  /** The newest run first; what proves to be no good is taken out. */
  candidates: readonly TrustedArtifact[];
  readonly runs: Map<number, WorkflowRun>;
  readonly left: { runs: number; downloads: number };
}

type Found = Omit<Extract<Selection, { kind: "found" }>, "kind" | "remarks">;

async function best(search: Search): Promise<Found | undefined> {
  const anchor = await anchorOf(search.question);
  const before = anchor && (await newestBefore(search, anchor.commit, mostComparisons.anchor));
  if (before !== undefined) return { ...before, position: positionOf(anchor, before.run) };
  const tip = await tipOf(search.question);
  if (tip === undefined || tip === anchor?.commit) return undefined;
  const newest = await newestBefore(search, tip, mostComparisons.tip);
  return newest && { ...newest, position: "newest-of-branch" };
}

/** The newest of the candidates that is at or before `commit`, and good. */
async function newestBefore(
  search: Search,
  commit: string,
  most: number,
): Promise<Omit<Found, "position"> | undefined> {
  const isBefore = ancestryOf(search.question, commit, most);
  const { candidates } = search;
  // Runs of a branch follow its history, so that what lies between need not be asked for one by one.
  const first = await firstThat(candidates.length, (index) => isBefore(candidates[index]));
  for (const artifact of first === undefined ? [] : candidates.slice(first)) {
    if (!(await isBefore(artifact))) continue;
    const found = await good(search, artifact);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an artifact's commit is at or before `commit`, by at most `most` questions; what could not be asked any more is not. */
function ancestryOf(
  question: AutoQuestion,
  commit: string,
  most: number,
): (artifact: TrustedArtifact | undefined) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (artifact) => {
    if (artifact === undefined) return false;
    const { head_sha: sha } = artifact.workflow_run;
    if (!known.has(sha) && known.size < most) known.set(sha, await isInHistory(question.reader, sha, commit));
    return known.get(sha) ?? false;
  };
}

/** undefined, and taken out of the candidates, when its run or its bundle is none that may be used. */
async function good(search: Search, artifact: TrustedArtifact): Promise<Omit<Found, "position"> | undefined> {
  const { left } = search;
  if (left.runs === 0 || left.downloads === 0) return undefined;
  const run = await trustedRun(search, artifact);
  const bundle = run && (await goodBundle(search, artifact, run));
  if (run !== undefined && bundle !== undefined) return { artifact, run, bundle };
  search.candidates = search.candidates.filter((candidate) => candidate !== artifact);
  return undefined;
}

async function trustedRun(search: Search, artifact: TrustedArtifact): Promise<WorkflowRun | undefined> {
  search.left.runs -= 1;
  const { id } = artifact.workflow_run;
  const run = search.runs.get(id) ?? (await runOf(search.question.reader, id));
  search.runs.set(id, run);
  const why = distrustRun(run, artifact, search.question);
  if (why !== undefined) search.distrusted.push({ artifact, why });
  return why === undefined ? run : undefined;
}

async function goodBundle(search: Search, artifact: TrustedArtifact, run: WorkflowRun): Promise<Bundle | undefined> {
  search.left.downloads -= 1;
  const bundle = await artifactBundle(artifact, run, search.question);
  if (!("fault" in bundle)) return bundle;
  search.remarks.push(badReference(artifact, bundle.fault));
  return undefined;
}

function badReference({ name, id, workflow_run: run }: TrustedArtifact, fault: string): Remark {
  return {
    code: "bad-reference",
    level: "warning",
    sentence: `The reference ${name} (artifact ${id} of run ${run.id}) is not used: ${fault}.`,
    advice:
      "Find out who uploaded it: the gate itself writes none like it. Delete it, and the next run on its branch publishes another.",
  };
}

function positionOf(anchor: Anchor | undefined, run: WorkflowRun): Provenance["position"] {
  if (anchor?.isMergeBase !== true) return undefined;
  return run.head_sha === anchor.commit ? "at-merge-base" : "before-merge-base";
}
