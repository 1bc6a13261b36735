import { sep } from "node:path";
import type { GithubReader } from "../sources/github/reader.ts";
import { ageDaysOf, ageRemarks, ageText } from "./age.ts";
import { type AutoQuestion, autoQuestion } from "./auto-question.ts";
import { noneFound } from "./none-found.ts";
import { openBundle } from "./open-bundle.ts";
import type { OpenedReference, ReferenceRequest, ReferenceSurroundings } from "./opened-reference.ts";
import type { Provenance } from "./provenance.ts";
import { type Selection, selectReference } from "./select-reference.ts";

/** Opens what the runs of the base branch published. @throws GateError E201 away from GitHub, E202 when it cannot be asked, E203–E208 as `openBundle`. */
export async function openAuto(
  request: ReferenceRequest,
  surroundings: ReferenceSurroundings,
): Promise<OpenedReference> {
  if (isEnterpriseServer(surroundings.environment)) return onEnterpriseServer();
  const question = autoQuestion(request, surroundings);
  const selection = await selectedOnce(question);
  const { remarks } = selection;
  if (selection.kind === "none") {
    const { reason, sentence } = noneFound(question, selection.seen, remarks);
    const provenance: Provenance = { selected: "none", sentence, branch: question.branch };
    // One that is there and cannot be used is not missing: it blocks, whatever a missing one may count as.
    return { kind: "none", reason, provenance, remarks: remarks.map((remark) => ({ ...remark, level: "failure" })) };
  }
  const provenance = provenanceOf(selection, question, surroundings.startedAt);
  const input = await openBundle(selection.bundle, request);
  return { kind: "opened", input, provenance, remarks: [...remarks, ...ageRemarks(provenance, request)] };
}

interface Asked {
  /** Where its files are. */
  readonly scratch: string;
  readonly selection: Promise<Selection>;
}

/** By question: enforced rules and a preview of others are held against the same reference, which is looked for and downloaded once. */
const asked = new WeakMap<GithubReader, Map<string, Asked>>();

async function selectedOnce(question: AutoQuestion): Promise<Selection> {
  const { reader, gate, branch, workflow, scratch } = question;
  const byReader = asked.get(reader) ?? new Map<string, Asked>();
  asked.set(reader, byReader);
  const key = JSON.stringify([gate, branch, workflow]);
  const before = byReader.get(key);
  // What another run has downloaded is gone with its folder; a preview's folder lies within that of its run.
  if (before !== undefined && (scratch === before.scratch || scratch.startsWith(before.scratch + sep)))
    return before.selection;
  const selection = selectReference(question);
  byReader.set(key, { scratch, selection });
  return selection;
}

function provenanceOf(
  { artifact, run, bundle, position }: Extract<Selection, { kind: "found" }>,
  { branch }: AutoQuestion,
  now: Date,
): Provenance {
  const { manifest } = bundle;
  const ageDays = ageDaysOf(run.created_at, now);
  const newer =
    position === "newest-of-branch" ? ", the newest of its branch: there is none from before this change" : "";
  const blessed = manifest.blessed_by === null ? "" : `, set on purpose by ${manifest.blessed_by}`;
  return {
    selected: "auto",
    sentence: `${branch} at ${run.head_sha.slice(0, 7)}, ${ageText(ageDays)}${blessed}${newer}`,
    commit: run.head_sha,
    branch,
    position,
    runId: String(run.id),
    runUrl: run.html_url,
    recordId: manifest.record_id,
    outcome: manifest.outcome,
    artifact: { id: String(artifact.id), name: artifact.name, digest: artifact.digest ?? undefined },
    createdAt: run.created_at,
    ageDays,
    blessedBy: manifest.blessed_by ?? undefined,
  };
}

function isEnterpriseServer(environment: ReferenceSurroundings["environment"]): boolean {
  const server = environment["GITHUB_SERVER_URL"];
  if (server === undefined || !URL.canParse(server)) return false;
  const { hostname } = new URL(server);
  return hostname !== "github.com" && !/\.(?:ghe\.com|localhost)$/.test(hostname);
}

function onEnterpriseServer(): OpenedReference {
  const sentence =
    "none: GitHub Enterprise Server keeps no artifacts of the version that `reference: auto` needs; name a file, a release or an https URL";
  return { kind: "none", reason: "enterprise-server", provenance: { selected: "none", sentence }, remarks: [] };
}
