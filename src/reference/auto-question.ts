import { GateError } from "../errors.ts";
import type { GithubReader } from "../sources/github/reader.ts";
import type { Change, Repository } from "../sources/repository.ts";
import type { Surroundings } from "../sources/source.ts";
import { publishingBranch } from "./publishing-branch.ts";
import type { ReferenceRule } from "./schema.ts";

/** What `reference: auto` asks for: the newest good reference of a gate, by whom it may have been published, and before which commit. */
export interface AutoQuestion {
  readonly gate: string;
  readonly branch: string;
  /** File of the workflow whose runs publish: ".github/workflows/gate.yml", or its last part. */
  readonly workflow: string;
  /** The run that asks; what it has published itself is no reference. */
  readonly runId: number | undefined;
  readonly change: Change;
  readonly reader: GithubReader;
  readonly repository: Repository | undefined;
  readonly scratch: string;
}

/** @throws GateError E201 away from GitHub, where nothing is published, or E202 when GitHub cannot be asked. */
export function autoQuestion(
  { gate, branch, workflow }: Pick<ReferenceRule, "branch" | "workflow"> & { readonly gate: string },
  { change, github: reader, repository, scratch, environment }: Surroundings,
): AutoQuestion {
  if (change === undefined) throw awayFromGithub();
  if (reader === undefined) throw unaskable("there is no token", "Leave the input `github-token` at its default.");
  if (scratch === undefined) throw new TypeError("a run on GitHub has a folder for downloads");
  return {
    gate,
    branch: publishingBranch(branch, change) ?? unknown("which branch publishes it", "branch: main"),
    workflow:
      workflow ?? workflowOf(environment["GITHUB_WORKFLOW_REF"]) ?? unknown("its workflow", "workflow: gate.yml"),
    runId: runIdOf(environment["GITHUB_RUN_ID"]),
    change,
    reader,
    repository,
    scratch,
  };
}

function runIdOf(text: string | undefined): number | undefined {
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

function unknown(what: string, example: string): never {
  throw unaskable(`this run does not tell ${what}`, `Name it: \`reference: {uri: auto, ${example}}\`.`);
}

/** ".github/workflows/gate.yml" of "octo/repo/.github/workflows/gate.yml@refs/heads/main". */
function workflowOf(ref: string | undefined): string | undefined {
  return /^[^/]+\/[^/]+\/([^@]+)@/.exec(ref ?? "")?.[1];
}

function awayFromGithub(): GateError {
  return new GateError({
    code: "E201",
    message: "`reference: auto` stands for what the runs on GitHub published, and this is no run on GitHub.",
    hint: "Name a file by --reference, or a folder that `model-gate bless` wrote; or download the artifact model-gate-reference-<name> of a run and name its folder.",
  });
}

function unaskable(why: string, hint: string): GateError {
  return new GateError({ code: "E202", message: `\`reference: auto\` cannot be looked for: ${why}.`, hint });
}
