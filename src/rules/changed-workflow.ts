import { posix } from "node:path";
import type { Finding } from "../gates/finding.ts";
import { GateError } from "../errors.ts";
import type { Change, Repository } from "../sources/repository.ts";
import type { BaseCommit } from "./base-commit.ts";
import { finding } from "./change-finding.ts";
import { changeNoun } from "./change-noun.ts";
import { runningWorkflow } from "./running-workflow.ts";

interface About {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly change: Change;
  readonly base: BaseCommit;
}

/** Inputs of the step are no part of the config: whoever changes the workflow changes them, and no base branch enforces them. */
export async function workflowFindings(about: About): Promise<readonly Finding[]> {
  const { environment, change, base } = about;
  const workflow = runningWorkflow(environment, base.repository.name);
  if (workflow === undefined) return [];
  const noun = changeNoun(change);
  try {
    const changed = await changedFiles(workflow.path, workflow.commit ?? change.headSha, about);
    return changed.map((path) =>
      warning(
        `${called(path, workflow.path)} is changed in ${noun}; its inputs are not enforced from the base branch.`,
      ),
    );
  } catch (thrown) {
    // That nobody can tell is a finding of its own; the rules that are enforced do not depend on it.
    if (!(thrown instanceof GateError)) throw thrown;
    return [warning(`Whether the workflow ${workflow.path} is changed in ${noun} cannot be told: ${thrown.message}`)];
  }
}

function called(path: string, workflow: string): string {
  return path === workflow
    ? `The workflow ${path} that runs this gate`
    : `The file ${path}, which the workflow ${workflow} uses,`;
}

function warning(sentence: string): Finding {
  return finding(
    "changed-workflow",
    "warning",
    sentence,
    "Look at its inputs, such as config, mode, reference and candidate, before you merge.",
  );
}

/** A chain of workflows and actions of the repository itself. */
const MOST_FILES = 20;

/** The workflow, and what it uses of its own repository, as far as they differ between base and change. */
async function changedFiles(first: string, now: string | undefined, about: About): Promise<readonly string[]> {
  const { repository } = about.base;
  const queue = [first];
  const changed: string[] = [];
  for (const path of queue) {
    const after = now === undefined ? undefined : await repository.fileAt(now, path);
    const before = await beforeOf(path, after, about);
    const used = [before, after].flatMap((bytes) => (bytes === undefined ? [] : usedFiles(bytes)));
    queue.push(...new Set(used.filter((other) => !queue.includes(other) && queue.length < MOST_FILES)));
    if (!isSame(before, after)) changed.push(path);
  }
  return changed;
}

/** As the base branch has it now or had it when the event was sent: what came to it since is no change of this one. */
async function beforeOf(
  path: string,
  after: Uint8Array | undefined,
  { change, base: { repository, sha } }: About,
): Promise<Uint8Array | undefined> {
  const tip = await repository.fileAt(sha, path);
  if (isSame(tip, after) || change.baseSha === undefined || change.baseSha === sha) return tip;
  const then = await repository.fileAt(change.baseSha, path);
  return isSame(then, after) ? then : tip;
}

function isSame(first: Awaited<ReturnType<Repository["fileAt"]>>, second: typeof first): boolean {
  if (first === undefined || second === undefined) return first === second;
  return Buffer.compare(first, second) === 0;
}

/** `uses: ./.github/workflows/gate.yml`, or the folder of an action. */
function usedFiles(bytes: Uint8Array): readonly string[] {
  const uses = Buffer.from(bytes)
    .toString("utf8")
    .matchAll(/\buses:[ \t]*["']?(\.\/[^\s"'#]+)/gu);
  return Array.from(uses, ([, path = ""]) => posix.normalize(path)).flatMap((path) =>
    /\.ya?ml$/u.test(path) ? [path] : [posix.join(path, "action.yml"), posix.join(path, "action.yaml")],
  );
}
