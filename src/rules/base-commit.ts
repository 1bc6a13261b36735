import { GateError } from "../errors.ts";
import type { Change, Repository } from "../sources/repository.ts";
import type { RulesRequest } from "./rules-request.ts";

/** The commit of the base branch whose rules are asked for. */
export interface BaseCommit {
  /** Name of the branch. */
  readonly ref: string;
  readonly sha: string;
  readonly repository: Repository;
}

/** Whether the run judges a change that could change its own rules. */
export function isProposal(change: Change | undefined): change is Change {
  return change?.kind === "pull-request" || change?.kind === "merge-group";
}

/**
 * Of a pull request the base branch as it is now, so that what was merged since the event counts in a re-run; of a merge group the
 * commit that it was built on.
 * @throws GateError E101 when it cannot be told.
 */
export async function baseCommit(
  change: Change,
  { repository }: Pick<RulesRequest, "repository">,
): Promise<BaseCommit> {
  const { kind, baseBranch: ref, baseSha, pullRequest } = change;
  if (repository === undefined)
    throw unaskable(ref, "there is neither a checkout with git nor a token to ask GitHub with");
  if (ref === undefined) throw unaskable(ref, "the event does not name it");
  // By its full name: a tag may be called like the branch, and tags are not protected.
  const name = pullRequest === undefined ? ref : `refs/heads/${ref}`;
  const sha = kind === "merge-group" ? baseSha : await asked(ref, () => repository.commitOf(name));
  if (sha === undefined) throw unaskable(ref, `${repository.name} has no such branch`);
  return { ref, sha, repository };
}

/** What `ask` answers. @throws GateError E101 for whatever keeps it from an answer. */
export async function asked<T>(ref: string | undefined, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    const fault = refusalIn(thrown);
    if (fault === undefined) throw thrown;
    throw unaskable(ref, withoutStop(fault.message), fault);
  }
}

/** A refusal of the repository may have been wrapped on its way. */
function refusalIn(thrown: unknown): GateError | undefined {
  if (!(thrown instanceof GateError)) return undefined;
  return thrown.cause instanceof GateError ? thrown.cause : thrown;
}

/** The base branch's rules are enforced or nothing is: the change's own would be no gate. */
function unaskable(ref: string | undefined, why: string, cause?: GateError): GateError {
  const hint = cause?.hint === undefined ? "" : `${cause.hint} `;
  return new GateError({
    code: "E101",
    message: `The rules of the base branch${ref === undefined ? "" : ` ${ref}`} cannot be read: ${why}.`,
    hint:
      `${hint}Give the job \`permissions: contents: read\` and the step its token, or check out with \`fetch-depth: 0\`; ` +
      "`config-from: head` lets a pull request be judged by its own rules instead.",
    cause,
  });
}

function withoutStop(message: string): string {
  return message.replace(/\.$/u, "");
}
