import type { IncomingMessage } from "node:http";
import { refusalOf, type Account } from "./account.ts";
import { notFound, type Answer } from "./answer.ts";
import { checksApi, type CheckRun } from "./checks-api.ts";
import { standInClock, type Clock } from "./clock.ts";
import { gitApi } from "./git-api.ts";
import { gitStore, type GitStore } from "./git-store.ts";
import { issuesApi, issueStore, type IssueStore } from "./issues-api.ts";
import type { Hit } from "./openapi.ts";
import type { Operations } from "./operations.ts";
import { pullsApi, pullStore, type PullStore } from "./pulls-api.ts";
import { releasesApi, type Release } from "./releases-api.ts";
import { repositoryApi, type Dispatch, type Permission } from "./repository-api.ts";
import { resultsService, type ResultsService } from "./results-service.ts";
import { runsApi, runStore, type RunStore } from "./runs.ts";

/** A request that came in, and how it was answered; no status while it hangs or when the connection was dropped. */
export interface Exchange {
  readonly to: "api" | "storage";
  readonly method: string;
  readonly path: string;
  /** All that came, for those who look for what should not have. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
  status?: number;
  /** What GitHub's description finds wrong with the request or the answer, and a token where it does not belong. */
  readonly violations: string[];
}

/** A request as it came in. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** The state of GitHub, and what answers from it. */
export interface World {
  readonly clock: Clock;
  readonly git: GitStore;
  readonly runs: RunStore;
  readonly results: ResultsService;
  readonly issues: IssueStore;
  readonly pulls: PullStore;
  readonly checks: readonly CheckRun[];
  readonly releases: Release[];
  readonly dispatches: readonly Dispatch[];
  /** What people may do in the repository, by login; nobody else is known. */
  readonly people: Map<string, Permission>;
  /** An operation of the API; undefined: GitHub's description has none such. */
  described(hit: Hit | undefined, call: ApiCall, exchange: Exchange): Answer;
  stored(received: Received, exchange: Exchange): Answer;
}

/** A request to the API by an account that it knows. */
export interface ApiCall extends Received {
  readonly path: string;
  readonly account: Account;
}

/** The pull request that is open from the start, as the events of the tests have it. */
export const pullRequest = 12;

/** octo/models with an empty commit on its main branch and pull request #12 open. */
export function makeWorld(origin: string, storage: string): World {
  const clock = standInClock();
  const now = (): Date => clock.now();
  const git = gitStore(now);
  const runs = runStore(now);
  const issues = issueStore(now);
  const pulls = pullStore(issues);
  const results = resultsService({ storage: () => storage, now });
  const checks: CheckRun[] = [];
  const releases: Release[] = [];
  const dispatches: Dispatch[] = [];
  const people = new Map<string, Permission>([
    ["octocat", "admin"],
    ["mona", "write"],
  ]);
  const base = git.commit("main", {}, { sha: "b".repeat(40) });
  const head = git.detached({}, [base], "a".repeat(40));
  git.detached({}, [base, head], "c".repeat(40));
  pulls.open({ number: pullRequest, headBranch: "better-model", headSha: head });

  const operations: Operations = {
    ...repositoryApi({ dispatches, people, defaultBranch: "main" }),
    ...gitApi(git, { origin, defaultBranch: "main" }),
    ...runsApi(runs, {
      origin,
      now,
      artifacts: results.artifacts,
      storageUrl: ({ id }) => `${storage}/artifact/${id}?sig=signed`,
    }),
    ...issuesApi(issues, { origin, now }),
    ...pullsApi(pulls, { origin, git, issues }),
    ...checksApi(checks, { origin, git, now }),
    ...releasesApi(releases, { origin, storageUrl: ({ id }) => `${storage}/asset/${id}?sig=signed` }),
  };

  return {
    clock,
    git,
    runs,
    issues,
    pulls,
    results,
    checks,
    releases,
    dispatches,
    people,
    described: (hit, call, exchange) => described(operations, { hit, call, exchange, issues }),
    stored: (received, exchange) => stored(received, exchange, { results, releases }),
  };
}

interface Described {
  readonly hit: Hit | undefined;
  readonly call: ApiCall;
  readonly exchange: Exchange;
  readonly issues: IssueStore;
}

function described(operations: Operations, { hit, call, exchange, issues }: Described): Answer {
  const operation = operations[hit?.id ?? ""];
  if (hit === undefined || operation === undefined) {
    exchange.violations.push(`no operation ${call.method} ${call.path}`);
    return notFound();
  }
  if (isElsewhere(call.path)) return notFound();
  const body: unknown = call.body.length === 0 ? undefined : JSON.parse(call.body.toString("utf8"));
  const query = call.url.searchParams;
  exchange.violations.push(...hit.request(query, body));
  const { parameters } = hit;
  const { path, account, headers } = call;
  const answer =
    refusalOf(account, hit.id, isPlainIssue(parameters, issues)) ??
    operation({ path, parameters, query, body, account, accept: headers.accept ?? "" });
  if (answer.bytes === undefined) exchange.violations.push(...hit.response(answer.status, answer.body));
  return answer;
}

/** GitHub's names of owners and repositories are the same in capitals. */
function isElsewhere(path: string): boolean {
  return path.startsWith("/repos/") && !/^\/repos\/octo\/models(?:\/|$)/i.test(path);
}

/** Whether a request is about an issue that is no pull request, or about issues as a whole. */
function isPlainIssue(parameters: Readonly<Record<string, string>>, { issues, comments }: IssueStore): boolean {
  const comment = comments.find(({ id }) => String(id) === parameters["comment_id"]);
  const issue = issues.get(comment?.issue ?? Number(parameters["issue_number"]));
  if (issue !== undefined) return !issue.isPullRequest;
  return parameters["issue_number"] === undefined && parameters["comment_id"] === undefined;
}

/** The blob store: blocks of uploads, archives of artifacts, assets of releases, to whoever has the signed address. */
function stored(
  received: Received,
  exchange: Exchange,
  { results, releases }: { readonly results: ResultsService; readonly releases: readonly Release[] },
): Answer {
  const { method, url, authorization } = received;
  if (authorization !== undefined)
    exchange.violations.push(`a token was sent to the storage: ${method} ${url.pathname}`);
  const [, kind, id] = url.pathname.split("/");
  if (kind === "blob") return results.store(received);
  if (method !== "GET" || url.searchParams.get("sig") !== "signed") return { status: 403 };
  const assets = releases.flatMap((release) => release.assets);
  const found =
    kind === "artifact"
      ? results.artifacts.find((artifact) => String(artifact.id) === id)?.zip
      : assets.find((asset) => String(asset.id) === id)?.bytes;
  if (found === undefined) return { status: 404 };
  return { status: 200, bytes: found, headers: { "content-type": "application/zip" } };
}
