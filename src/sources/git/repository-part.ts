import { GateError } from "../../errors.ts";
import type { Repository } from "../repository.ts";

/** One place that may know commits and files of a repository: the checkout, the API, the remote. */
export type RepositoryPart = Pick<Repository, "commitOf" | "fileAt">;

/**
 * The first answer of several places, asked in this order. A place that cannot be asked, or does not have the commit, throws. That a commit has no such file
 * is an answer for good; that one place does not know a ref is one only when no other does.
 */
export function firstOf(
  about: Pick<Repository, "name" | "folder">,
  parts: { readonly refs: readonly RepositoryPart[]; readonly files: readonly RepositoryPart[] },
): Repository {
  return {
    ...about,
    commitOf: (ref) => firstAnswer(parts.refs, (part) => part.commitOf(ref), "ask on"),
    fileAt: (commit, path) => firstAnswer(parts.files, (part) => part.fileAt(commit, path), "for good"),
  };
}

async function firstAnswer<T>(
  parts: readonly RepositoryPart[],
  ask: (part: RepositoryPart) => Promise<T | undefined>,
  absence: "for good" | "ask on",
): Promise<T | undefined> {
  const faults: Error[] = [];
  for (const part of parts) {
    try {
      const answer = await ask(part);
      if (answer !== undefined || absence === "for good") return answer;
    } catch (thrown) {
      if (!(thrown instanceof Error) || (thrown instanceof GateError && thrown.code !== "E202")) throw thrown;
      faults.push(thrown);
    }
  }
  if (faults.length < parts.length) return undefined;
  throw nobody(faults);
}

/** What each place said: any of them could be the one to mend. */
function nobody(errors: readonly Error[]): GateError {
  const [first] = errors;
  if (errors.length === 1 && first instanceof GateError) return first;
  const hints = errors.flatMap((error) => (error instanceof GateError ? [error.hint ?? ""] : []));
  return new GateError({
    code: "E202",
    message: errors.map(({ message }) => message).join(" ") || "There is no repository to ask.",
    hint: hints[0] ?? "Let the job read the repository: `permissions: { contents: read }`.",
    cause: first,
  });
}
