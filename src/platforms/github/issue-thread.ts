import type { GithubClient } from "./client.ts";
import { createOnce } from "./create-once.ts";
import { markerStart, stampOf } from "./marker.ts";
import type { StickyComment, Thread } from "./sticky.ts";
import { viewerLogin } from "./viewer.ts";

/** The rolling issue of a gate. */
export interface RollingIssue extends StickyComment {
  readonly isOpen: boolean;
}

/** The issues of one gate, as a thread whose texts are the issues' bodies: to write one opens it, to remove one closes it. */
export interface IssueThread extends Thread {
  list(): Promise<readonly RollingIssue[]>;
  /** Closes an issue with its last report, and says why in a comment. */
  close(id: number, body: string, comment: string): Promise<void>;
  comment(id: number, text: string): Promise<void>;
}

export interface IssueThreadOptions {
  readonly client: GithubClient;
  readonly owner: string;
  readonly repo: string;
  /** Name of the gate, as in its markers. */
  readonly name: string;
  readonly title: string;
  readonly now: number;
}

/** An issue that was closed longer ago is history, and a new failure gets a new one. */
const reopenedWithinMs = 30 * 24 * 3600 * 1000;

/** Pages of a hundred issues by the token's own account that are looked through. */
const mostPages = 20;

/** The issues that this gate has: the open ones, or else the one that was closed last. Only those by the token's own account count. */
export async function issueThread(options: IssueThreadOptions): Promise<IssueThread> {
  const { client, title } = options;
  const at = { owner: options.owner, repo: options.repo };
  const viewer = await viewerLogin(client);
  const list = async (): Promise<readonly RollingIssue[]> => {
    const open = await listed(options, { viewer, state: "open" });
    return open.length > 0 ? open : (await listed(options, { viewer, state: "closed" })).slice(-1);
  };
  const write = async (id: number, changes: Changes): Promise<void> => {
    await client.rest.issues.update({ ...at, issue_number: id, ...changes });
  };
  const comment = async (id: number, body: string): Promise<void> => {
    await client.rest.issues.createComment({ ...at, issue_number: id, body });
  };
  return {
    list,
    comment,
    create: (body) =>
      createOnce(body, async () => rollingIssue((await client.rest.issues.create({ ...at, title, body })).data), list),
    update: (id, body) => write(id, { body, state: "open" }),
    // Without its marker it is not found again.
    remove: (id) => write(id, { body: united, state: "closed", state_reason: "not_planned" }),
    close: async (id, body, text) => {
      await write(id, { body, state: "closed", state_reason: "completed" });
      await comment(id, text);
    },
  };
}

const united = "Two runs opened an issue at once; the older one tells of both.";

interface Changes {
  readonly body: string;
  readonly state: "open" | "closed";
  readonly state_reason?: "completed" | "not_planned";
}

/** Oldest first. */
async function listed(
  { client, owner, repo, name, now }: IssueThreadOptions,
  { viewer, state }: { readonly viewer: string; readonly state: "open" | "closed" },
): Promise<RollingIssue[]> {
  const found: RollingIssue[] = [];
  const since = state === "closed" ? { since: new Date(now - reopenedWithinMs).toISOString() } : {};
  for (let page = 1; page <= mostPages; page += 1) {
    const query = { owner, repo, creator: viewer, state, per_page: 100, page, ...since };
    const { data } = await client.rest.issues.listForRepo(query);
    found.push(...data.filter((issue) => isOwn(issue, { viewer, name, now })).map(rollingIssue));
    if (data.length < 100) break;
  }
  return found.toSorted((a, b) => a.id - b.id);
}

interface Issue {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly body?: string | null | undefined;
  readonly user: { readonly login: string } | null;
  readonly closed_at: string | null;
  readonly pull_request?: unknown;
}

function isOwn(issue: Issue, own: { readonly viewer: string; readonly name: string; readonly now: number }): boolean {
  const isRecent = issue.closed_at === null || own.now - Date.parse(issue.closed_at) < reopenedWithinMs;
  const isIssueOfOurs = issue.pull_request === undefined && issue.user?.login === own.viewer;
  return isIssueOfOurs && isRecent && (issue.body ?? "").startsWith(markerStart("model-gate-issue", own.name));
}

function rollingIssue({ number, html_url: url, state, body }: Issue): RollingIssue {
  return { id: number, url, body: body ?? "", stamp: stampOf(body ?? ""), isOpen: state === "open" };
}
