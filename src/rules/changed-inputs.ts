import { relative, resolve, sep } from "node:path";
import { loadConfig } from "../config/load.ts";
import type { Config } from "../config/schema.ts";
import { GateError } from "../errors.ts";
import type { Finding } from "../gates/finding.ts";
import type { Instead } from "../reference/opened-reference.ts";
import { changedSince } from "../sources/changed-since.ts";
import { pathOfFile } from "../sources/file.ts";
import type { Change, Repository } from "../sources/repository.ts";
import { schemeOf } from "../sources/scheme-of.ts";
import { finding } from "./change-finding.ts";
import { changeNoun } from "./change-noun.ts";
import type { EnforcedRules } from "./enforced-rules.ts";
import { filesAt } from "./files-at.ts";
import type { RulesRequest } from "./rules-request.ts";

/** What the candidate is held against; the candidate itself is what the change is about. */
const roles = {
  reference: "The reference",
  pinned: "The pinned reference",
  labels: "The file of labels",
  latency: "The load test of the reference",
} as const;

/** What a change makes of the files that the candidate is held against. */
export interface ChangedInputs {
  readonly findings: readonly Finding[];
  /** What is read in the place of the change's own. */
  readonly instead: Instead;
}

/**
 * A weaker reference loosens every limit on change. Where the rules of the base branch are enforced, a committed one that the change has rewritten
 * is read as that branch has it; where the change has a say in anything else that the candidate is held against, that blocks.
 */
export async function changedInputs(request: RulesRequest, rules: EnforcedRules): Promise<ChangedInputs> {
  const { entry, config: path, readFile } = rules;
  const { change, repository, workspace, inputs } = request;
  const none = { findings: [], instead: {} };
  if (entry.base === null || entry.reason === "first-adoption" || repository === undefined || change === undefined)
    return none;
  const loaded = await loadConfig({ path, workspace, inputs, readFile }).catch(onlyFaults);
  if (loaded === undefined) return none;
  const about = { workspace, repository, change, base: entry.base, isOfBase: entry.config_from === "base" };
  const found: Awaited<ReturnType<typeof changedInput>>[] = [];
  for (const role of ["reference", "pinned", "labels", "latency"] as const) {
    const uri = pathOf(loaded.config, role);
    if (uri !== undefined) found.push(await changedInput(role, uri, about));
  }
  return {
    findings: found.flatMap((one) => one.finding ?? []),
    instead: found.reduce<Instead>((all, one) => ({ ...all, ...one.instead }), {}),
  };
}

/** The run itself will say what is wrong with the config. */
function onlyFaults(thrown: unknown): undefined {
  if (!(thrown instanceof GateError)) throw thrown;
}

/** Of a file in the workspace, or of one that DVC tracks by such a file; other sources do not depend on what is checked out. */
function pathOf(config: Config, role: keyof typeof roles): string | undefined {
  const { uri } = (role === "latency" ? config.latency?.reference : config[role]) ?? {};
  if (uri === undefined || uri === "auto" || !["file", "dvc"].includes(schemeOf(uri))) return undefined;
  return schemeOf(uri) === "file" ? pathOfFile(uri) : uri;
}

interface About {
  readonly workspace: string;
  readonly repository: Repository;
  readonly change: Change;
  readonly base: NonNullable<EnforcedRules["entry"]["base"]>;
  readonly isOfBase: boolean;
}

async function changedInput(
  role: keyof typeof roles,
  uri: string,
  about: About,
): Promise<{ readonly finding?: Finding; readonly instead?: Instead }> {
  const { workspace, repository, change, base } = about;
  const [what, noun] = [`${roles[role]} ${uri}`, changeNoun(change)];
  try {
    const commits = [base.sha, change.baseSha ?? base.sha] as const;
    const head = change.headSha ?? (await repository.commitOf("HEAD"));
    const changed = await changedSince(uri, { workspace, repository, commits, head });
    if (changed.length === 0) return {};
    const instead = role === "latency" ? undefined : await atBase(uri, about);
    return instead === undefined
      ? {
          finding: untrusted(
            `${what} is changed in ${noun}, and was taken as it is there: so any candidate could look good.`,
            about,
          ),
        }
      : {
          finding: warning(
            `${what} is changed in ${noun}; that of the base branch ${base.ref} was taken.`,
            fromTheMerge,
          ),
          instead: { [role]: instead },
        };
  } catch (thrown) {
    if (!(thrown instanceof GateError)) throw thrown;
    const whether = `Whether ${what.replace("The", "the")} is changed in ${noun}`;
    return {
      finding: untrusted(
        `${whether} cannot be told, and by a changed one any candidate could look good: ${thrown.message}`,
        about,
      ),
    };
  }
}

/** The same file at the base branch; undefined: it has none, or what is named is not one file of the repository. */
async function atBase(uri: string, { workspace, repository, base, isOfBase }: About): Promise<string | undefined> {
  if (!isOfBase || schemeOf(uri) !== "file") return undefined;
  const file = resolve(workspace, uri);
  const read = filesAt(base.sha, repository, workspace);
  const isThere = await read(file).then(
    () => true,
    () => false,
  );
  return isThere ? `git:${base.sha}:${relative(workspace, file).split(sep).join("/")}` : undefined;
}

/** A candidate that was held against what its own author chose has proven nothing, unless the change's own rules were asked for. */
function untrusted(sentence: string, { isOfBase }: About): Finding {
  return finding("changed-input", isOfBase ? "failure" : "warning", sentence, readElsewhere);
}

function warning(sentence: string, advice: string): Finding {
  return finding("changed-input", "warning", sentence, advice);
}

const fromTheMerge = "From the merge on the changed one counts: review it as you would review a limit.";
const readElsewhere =
  "Read it from the base branch by `git:base:` before its path, or publish it: a change then has no say in it. To change it on purpose, merge past this check, or set `config-from: head`.";
