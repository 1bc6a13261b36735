import { failure, notFound, page } from "./answer.ts";
import type { Call, Operations } from "./operations.ts";
import { changedFiles } from "./git-api.ts";
import type { GitStore } from "./git-store.ts";
import { labelAsGithub, type IssueStore } from "./issues-api.ts";
import { home, repositoryAsGithub, type RepositoryFacts } from "./runs.ts";
import { filled, simpleUser } from "./sample.ts";

export interface PullRequest {
  readonly number: number;
  readonly headBranch: string;
  /** The repository of the head; undefined: the fork is gone. */
  readonly from: RepositoryFacts | undefined;
  readonly baseBranch: string;
  readonly author: string;
  headSha: string;
  state: "open" | "closed";
  merged: boolean;
}

export interface PullStore {
  readonly pulls: ReadonlyMap<number, PullRequest>;
  open(pull: Pick<PullRequest, "headBranch" | "headSha"> & Partial<PullRequest>): PullRequest;
}

export function pullStore(issues: IssueStore): PullStore {
  const pulls = new Map<number, PullRequest>();
  return {
    pulls,
    open: (given) => {
      const author = given.author ?? "mona";
      const number = given.number === undefined ? {} : { number: given.number };
      const issue = issues.open({
        author: { login: author, type: "User" },
        title: given.headBranch,
        isPullRequest: true,
        ...number,
      });
      const pull: PullRequest = {
        from: home,
        baseBranch: "main",
        author,
        state: "open",
        merged: false,
        ...given,
        number: issue.number,
      };
      pulls.set(pull.number, pull);
      return pull;
    },
  };
}

interface PullsApiOptions {
  readonly origin: string;
  readonly git: GitStore;
  readonly issues: IssueStore;
}

/** Pull requests, and which of them a commit belongs to. */
export function pullsApi({ pulls }: PullStore, { origin, git, issues }: PullsApiOptions): Operations {
  const shown = (pull: PullRequest): object =>
    pullAsGithub(pull, { git, labels: [...(issues.issues.get(pull.number)?.labels ?? [])] });
  const pullOf = ({ parameters }: Call): PullRequest | undefined => pulls.get(Number(parameters["pull_number"]));
  return {
    "pulls/get": (call) => {
      const pull = pullOf(call);
      if (pull === undefined) return notFound();
      const body = filled("pull-request", {
        ...shown(pull),
        merged: pull.merged,
        mergeable: true,
        mergeable_state: "clean",
      });
      return { status: 200, body };
    },
    "pulls/list": (call) => {
      const [state, head, base] = ["state", "head", "base"].map((key) => call.query.get(key));
      const found = [...pulls.values()].filter(
        (pull) =>
          (state === "all" || pull.state === (state ?? "open")) &&
          (base === null || base === pull.baseBranch) &&
          (head === null || head === `${ownerOf(pull)}:${pull.headBranch}`),
      );
      return page(found.toReversed().map(shown), call, { origin });
    },
    "pulls/list-files": (call) => {
      const pull = pullOf(call);
      const [head, base] = [git.commitOf(pull?.headSha ?? ""), git.commitOf(pull?.baseBranch ?? "")];
      if (head === undefined || base === undefined) return notFound();
      const common = git.mergeBase(base.sha, head.sha);
      return page(changedFiles(common?.files ?? {}, head.files), call, { origin });
    },
    "repos/list-pull-requests-associated-with-commit": (call) => {
      const sha = call.parameters["commit_sha"] ?? "";
      if (!git.commits.has(sha)) return failure(422, `No commit found for SHA: ${sha}`);
      const found = [...pulls.values()].filter((pull) => holds(pull, sha, git));
      return page(found.map(shown), call, { origin });
    },
  };
}

/** On the default branch, the merged pull request that brought the commit; else the open ones that have it. */
function holds(pull: PullRequest, sha: string, git: GitStore): boolean {
  const ofBase = new Set(git.history(git.branches.get(pull.baseBranch) ?? "").map((commit) => commit.sha));
  if (ofBase.has(sha)) return pull.merged && pull.headSha === sha;
  return (
    pull.state === "open" && git.history(pull.headSha).some((commit) => commit.sha === sha && !ofBase.has(commit.sha))
  );
}

function ownerOf({ from }: PullRequest): string {
  return from?.fullName.split("/")[0] ?? "";
}

interface Shown {
  readonly git: GitStore;
  readonly labels: readonly string[];
}

/** As lists and the payload of its events show it. */
export function pullAsGithub(pull: PullRequest, { git, labels }: Shown): Record<string, unknown> {
  const url = `https://api.github.com/repos/octo/models/pulls/${pull.number}`;
  const user = simpleUser({ login: pull.author, type: "User" });
  const end = (ref: string, sha: string, from: RepositoryFacts | undefined): object => ({
    label: `${from?.fullName.split("/")[0] ?? "unknown"}:${ref}`,
    ref,
    sha,
    repo: from === undefined ? null : filled("repository", repositoryAsGithub(from)),
    user,
  });
  return filled("pull-request-simple", {
    id: 9000 + pull.number,
    number: pull.number,
    url,
    html_url: `https://github.com/octo/models/pull/${pull.number}`,
    title: pull.headBranch,
    state: pull.state,
    user,
    labels: labels.map(labelAsGithub),
    head: end(pull.headBranch, pull.headSha, pull.from),
    base: end(pull.baseBranch, git.branches.get(pull.baseBranch) ?? "", home),
    author_association: "CONTRIBUTOR",
  });
}
