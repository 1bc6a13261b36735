import { z } from "zod";
import type { GithubReader } from "../../sources/github/reader.ts";
import type { DeliveredRun } from "./deliver-event.ts";

const pull = z.object({
  number: z.int().positive(),
  state: z.string(),
  // The repository is null when the fork has been deleted.
  head: z.object({ sha: z.string(), repo: z.object({ id: z.int() }).nullable() }),
  base: z.object({ repo: z.object({ id: z.int() }) }),
});

type Pull = z.output<typeof pull>;

const pulls = z.array(pull).max(100);

export type PullRequests =
  | { readonly kind: "found"; readonly numbers: readonly number[] }
  | { readonly kind: "none"; readonly why: string };

/**
 * The open pull requests whose head is the commit that was judged, in the repository that it came from: by their numbers there, never by names, since a
 * fork may call its branch as the base does. Nothing that the run itself wrote is believed.
 */
export async function pullRequestsOf(
  reader: Pick<GithubReader, "get" | "owner" | "repo">,
  run: DeliveredRun,
): Promise<PullRequests> {
  const from = run.headRepository;
  if (from === undefined) return none("the fork that the run belongs to is gone");
  const path = `/repos/${reader.owner}/${reader.repo}`;
  // A commit of a fork is not always told with its pull requests; the branch it came from is asked too.
  const head = `${from.owner}:${run.headBranch}`;
  const listed = [
    ...(await reader.get(`${path}/commits/${run.headSha}/pulls`, pulls, { per_page: 100 })),
    ...(await reader.get(`${path}/pulls`, pulls, { head, state: "open", per_page: 100 })),
  ];
  const open = listed.filter((each) => isOpenFrom(each, run, from.id));
  const numbers = open.filter(({ head: { sha } }) => sha === run.headSha).map(({ number }) => number);
  if (numbers.length > 0) return { kind: "found", numbers: [...new Set(numbers)].toSorted((a, b) => a - b) };
  const [moved] = open;
  return none(
    moved === undefined
      ? `no open pull request has the commit ${run.headSha} as its head`
      : `pull request #${moved.number} has a newer commit, whose own run will tell`,
  );
}

function isOpenFrom({ state, head, base }: Pull, run: DeliveredRun, headRepository: number): boolean {
  return state === "open" && head.repo?.id === headRepository && base.repo.id === run.repository.id;
}

function none(why: string): PullRequests {
  return { kind: "none", why };
}
