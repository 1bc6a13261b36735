import { resolve } from "node:path";
import type { AuditRules } from "../audit/v1.ts";
import { defaultPaths, type ReadFile } from "../config/find.ts";
import type { Finding } from "../gates/finding.ts";
import { GateError } from "../errors.ts";
import type { Change } from "../sources/repository.ts";
import { baseCommit, type BaseCommit, isProposal } from "./base-commit.ts";
import { type BaseConfig, baseConfig } from "./base-config.ts";
import { finding } from "./change-finding.ts";
import { changeNoun } from "./change-noun.ts";
import { workflowFindings } from "./changed-workflow.ts";
import type { RulesRequest } from "./rules-request.ts";

/** Whose rules hold in this run. */
export interface EnforcedRules {
  readonly entry: AuditRules;
  readonly findings: readonly Finding[];
  /** Path of the config; undefined: the usual places. */
  readonly config: string | undefined;
  /** Reads the enforced config and waivers. */
  readonly readFile: ReadFile;
  /** The config of the base branch, where there is one to hold the change's own against. */
  readonly base: HeldAgainst | undefined;
}

export interface HeldAgainst {
  readonly config: string;
  readonly readFile: ReadFile;
}

/**
 * Of a pull request or a merge group the rules of the base branch are enforced, so that nobody can loosen the gate in the change that
 * it judges; of every other run those that are checked out.
 * @throws GateError E101 when the base branch cannot be asked: then nothing is judged.
 */
export async function enforcedRules(request: RulesRequest): Promise<EnforcedRules> {
  const { change, configFrom = "base" } = request;
  if (!isProposal(change)) return checkedOut(request);
  if (configFrom === "head") return askedFor(request, change);
  const commit = await baseCommit(change, request);
  const config = await baseConfig(request, commit);
  const workflow = await workflowFindings({ environment: request.environment, change, base: commit });
  const rules =
    config.kind === "none" ? adopted(request, change, { commit, config }) : ofBase(request, change, { commit, config });
  return { ...rules, findings: [...rules.findings, ...workflow] };
}

/** What the record says when the base branch could not be asked. */
export function unreadableRules(): AuditRules {
  const sentence = "The rules of the base branch could not be read, so nothing was judged.";
  return { config_from: "base", reason: "not-readable", sentence, base: null, changes: [], preview: null };
}

function checkedOut({ config, readFile, change }: RulesRequest): EnforcedRules {
  const number = change?.pullRequest;
  const about = number === undefined ? "judges no pull request" : `was not set off by pull request #${number}`;
  const sentence = `The rules that are checked out were enforced; this run ${about}.`;
  const findings = number === undefined ? [] : [finding("own-rules", "warning", `${sentence} ${aside}`, asideAdvice)];
  return { entry: entry("head", "no-change", sentence), findings, config, readFile, base: undefined };
}

/** It reports to the pull request all the same, by `pr-number`. */
const aside = "They may be the pull request's own.";
const asideAdvice =
  "Judge pull requests in a workflow on `pull_request`, where the rules of the base branch are enforced.";

/** What the base branch has is told where it can be: who asks for the change's own rules wants to see what they change. */
async function askedFor(request: RulesRequest, change: Change): Promise<EnforcedRules> {
  const { config: path, readFile } = request;
  const noun = changeNoun(change);
  const sentence = `${capital(noun)} was judged by its own rules, as \`config-from: head\` asks.`;
  const shared = { config: path, readFile };
  try {
    const commit = await baseCommit(change, request);
    const config = await baseConfig(request, commit);
    const workflow = await workflowFindings({ environment: request.environment, change, base: commit });
    const base = config.kind === "none" ? undefined : { config: config.path, readFile: config.readFile };
    const findings = [finding("own-rules", "note", sentence), ...workflow];
    return { ...shared, entry: entry("head", "asked-for", sentence, commit), findings, base };
  } catch (thrown) {
    if (!(thrown instanceof GateError)) throw thrown;
    const untold = `${sentence} What they change is not known: ${thrown.message}`;
    return {
      ...shared,
      entry: entry("head", "asked-for", sentence),
      findings: [finding("own-rules", "warning", untold, thrown.hint)],
      base: undefined,
    };
  }
}

interface Asked<Config> {
  readonly commit: BaseCommit;
  readonly config: Config;
}

function ofBase(
  { config: named }: RulesRequest,
  change: Change,
  { commit, config }: Asked<Exclude<BaseConfig, { kind: "none" }>>,
): EnforcedRules {
  const { path, readFile } = config;
  const sentence = `The rules of the base branch ${commit.ref} at ${short(commit)} were enforced.`;
  const moved = `${capital(changeNoun(change))} names the config ${named ?? path}, which the base branch ${commit.ref} does not have; its ${path} has the same gate and was enforced.`;
  return {
    entry: entry("base", "base-branch", sentence, commit),
    findings: config.kind === "moved" ? [finding("moved-config", "warning", moved, movedAdvice)] : [],
    config: path,
    readFile,
    base: { config: path, readFile },
  };
}

const movedAdvice = "Move the file in a change of its own that says so; a second gate needs a `name` of its own.";

/** Waivers are the base branch's here too: nobody waives a failure in the change that fails. */
function adopted(
  { config, readFile: head, workspace }: RulesRequest,
  change: Change,
  { commit, config: { others, readFile: base } }: Asked<Extract<BaseConfig, { kind: "none" }>>,
): EnforcedRules {
  const noun = changeNoun(change);
  const missing = `The base branch ${commit.ref} at ${short(commit)} has no config${config === undefined ? "" : ` ${config}`} yet`;
  const sentence = `${missing}, so that of ${noun} was enforced; from the merge on the base branch's counts.`;
  const places = new Set((config === undefined ? defaultPaths : [config]).map((path) => resolve(workspace, path)));
  return {
    entry: entry("head", "first-adoption", sentence, commit),
    findings: [adoptionFinding(sentence, others, change)],
    config,
    readFile: (path) => (places.has(path) ? head(path) : base(path)),
    base: undefined,
  };
}

/** A branch that nobody merges models into may have no config, and a pull request can be pointed at another branch after it has passed. */
function adoptionFinding(sentence: string, others: readonly string[], { baseBranch, defaultBranch }: Change): Finding {
  const beside = others.length === 0 ? "" : ` It has another one, ${others.join(", ")}, which was not.`;
  if (beside === "" && (defaultBranch === undefined || baseBranch === defaultBranch))
    return finding("first-adoption", "note", sentence);
  const branch = beside === "" ? ` ${baseBranch} is not the default branch ${defaultBranch}.` : beside;
  const advice = "Make sure that this is a new gate, and not a way around the old one.";
  return finding("first-adoption", "warning", `${sentence}${branch}`, advice);
}

function entry(
  from: AuditRules["config_from"],
  reason: AuditRules["reason"],
  sentence: string,
  base?: BaseCommit,
): AuditRules {
  return {
    config_from: from,
    reason,
    sentence,
    base: base === undefined ? null : { ref: base.ref, sha: base.sha },
    changes: [],
    preview: null,
  };
}

function short({ sha }: BaseCommit): string {
  return sha.slice(0, 7);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
