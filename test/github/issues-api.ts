import { z } from "zod";
import type { Account } from "./account.ts";
import { invalid, notFound, page, type Answer } from "./answer.ts";
import type { Call, Operations } from "./operations.ts";
import { filled, idOf, simpleUser } from "./sample.ts";

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: Account;
  readonly createdAt: Date;
  updatedAt: Date;
  body: string;
}

export interface Issue {
  readonly number: number;
  readonly author: Pick<Account, "login" | "type">;
  readonly createdAt: Date;
  /** Pull requests are issues too, and are listed among them. */
  readonly isPullRequest: boolean;
  readonly labels: Set<string>;
  title: string;
  body: string;
  state: "open" | "closed";
  stateReason: string | null;
  closedAt: Date | null;
  updatedAt: Date;
}

export interface LabelEvent {
  readonly id: number;
  readonly issue: number;
  readonly event: "labeled" | "unlabeled";
  readonly label: string;
  readonly actor: string;
  readonly at: Date;
}

export interface IssueStore {
  readonly issues: ReadonlyMap<number, Issue>;
  readonly comments: Comment[];
  readonly events: readonly LabelEvent[];
  open(issue: Pick<Issue, "author" | "title"> & Partial<Issue>): Issue;
  comment(issue: number, author: Account, body: string): Comment;
  label(issue: number, label: string, actor: string): void;
  unlabel(issue: number, label: string, actor: string): void;
}

export function issueStore(now: () => Date): IssueStore {
  const issues = new Map<number, Issue>();
  const comments: Comment[] = [];
  const events: LabelEvent[] = [];
  let nextComment = 5_000_000_001;
  const note = (event: LabelEvent["event"], issue: number, label: string, actor: string): void =>
    void events.push({ id: 7_000_000_001 + events.length, issue, event, label, actor, at: now() });
  return {
    issues,
    comments,
    events,
    open: (given) => {
      const issue: Issue = {
        number: Math.max(0, ...issues.keys()) + 1,
        createdAt: now(),
        updatedAt: now(),
        closedAt: null,
        isPullRequest: false,
        labels: new Set(),
        body: "",
        state: "open",
        stateReason: null,
        ...given,
      };
      issues.set(issue.number, issue);
      return issue;
    },
    comment: (issue, author, body) => {
      const comment = { id: nextComment, issue, author, body, createdAt: now(), updatedAt: now() };
      nextComment += 7;
      comments.push(comment);
      return comment;
    },
    label: (number, label, actor) => {
      issues.get(number)?.labels.add(label);
      note("labeled", number, label, actor);
    },
    unlabel: (number, label, actor) => {
      issues.get(number)?.labels.delete(label);
      note("unlabeled", number, label, actor);
    },
  };
}

const longest = { body: 65_536, title: 256 };
const commentBody = z.object({ body: z.string() });
const issueBody = z.object({
  title: z.string().optional(),
  body: z.string().nullable().optional(),
  state: z.enum(["open", "closed"]).optional(),
  state_reason: z.string().nullable().optional(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])).optional(),
});
const labelsBody = z.union([
  z.object({ labels: z.array(z.string()) }).transform(({ labels }) => labels),
  z.array(z.string()),
]);

/** Issues, their comments and their labels, with GitHub's limits on length. */
export function issuesApi(
  store: IssueStore,
  { origin, now }: { readonly origin: string; readonly now: () => Date },
): Operations {
  const withIssue = (answer: (issue: Issue, call: Call) => Answer) => (call: Call) => {
    const issue = store.issues.get(Number(call.parameters["issue_number"]));
    return issue === undefined ? notFound() : answer(issue, call);
  };
  const withComment = (answer: (comment: Comment, call: Call) => Answer) => (call: Call) => {
    const comment = store.comments.find(({ id }) => String(id) === call.parameters["comment_id"]);
    return comment === undefined ? notFound() : answer(comment, call);
  };
  const shown = (issue: Issue): object =>
    issueAsGithub(issue, store.comments.filter((each) => each.issue === issue.number).length);
  const labels = (issue: Issue): Answer => ({ status: 200, body: [...issue.labels].map(labelAsGithub) });
  return {
    "issues/list-for-repo": (call) => page(listed(store, call.query).map(shown), call, { origin }),
    "issues/get": withIssue((issue) => ({ status: 200, body: shown(issue) })),
    "issues/create": ({ body, account }) => {
      const given = issueBody.parse(body);
      const refusal = tooLong(given);
      if (refusal !== undefined) return refusal;
      const issue = store.open({ author: account, title: given.title ?? "", body: given.body ?? "" });
      for (const label of given.labels ?? []) store.label(issue.number, label, account.login);
      return { status: 201, body: shown(issue) };
    },
    "issues/update": withIssue((issue, { body }) => {
      const given = issueBody.parse(body);
      const refusal = tooLong(given);
      if (refusal !== undefined) return refusal;
      change(issue, given, now());
      return { status: 200, body: shown(issue) };
    }),
    "issues/list-comments": withIssue(({ number }, call) =>
      page(store.comments.filter(({ issue }) => issue === number).map(commentAsGithub), call, { origin }),
    ),
    "issues/create-comment": withIssue(({ number }, { account, body }) => {
      const text = commentBody.parse(body).body;
      return tooLongComment(text) ?? { status: 201, body: commentAsGithub(store.comment(number, account, text)) };
    }),
    "issues/update-comment": withComment((comment, { body }) => {
      const text = commentBody.parse(body).body;
      const refusal = tooLongComment(text);
      if (refusal !== undefined) return refusal;
      comment.body = text;
      comment.updatedAt = now();
      return { status: 200, body: commentAsGithub(comment) };
    }),
    "issues/delete-comment": withComment((comment) => {
      store.comments.splice(store.comments.indexOf(comment), 1);
      return { status: 204 };
    }),
    "issues/list-events": withIssue(({ number }, call) =>
      page(store.events.filter(({ issue }) => issue === number).map(eventAsGithub), call, { origin }),
    ),
    "issues/list-labels-on-issue": withIssue(labels),
    "issues/add-labels": withIssue((issue, { body, account }) => {
      for (const label of labelsBody.parse(body)) store.label(issue.number, label, account.login);
      return labels(issue);
    }),
    "issues/remove-label": withIssue((issue, { parameters, account }) => {
      const name = parameters["name"] ?? "";
      if (!issue.labels.has(name)) return notFound();
      store.unlabel(issue.number, name, account.login);
      return labels(issue);
    }),
  };
}

function listed({ issues }: IssueStore, query: URLSearchParams): Issue[] {
  const state = query.get("state") ?? "open";
  const creator = query.get("creator");
  const labels = query.get("labels")?.split(",") ?? [];
  const since = Date.parse(query.get("since") ?? "1970-01-01");
  const found = [...issues.values()].filter(
    (issue) =>
      (state === "all" || issue.state === state) &&
      (creator === null || creator === issue.author.login) &&
      labels.every((label) => issue.labels.has(label)) &&
      issue.updatedAt.getTime() >= since,
  );
  const time = query.get("sort") === "updated" ? "updatedAt" : "createdAt";
  const upwards = found.toSorted((a, b) => a[time].getTime() - b[time].getTime() || a.number - b.number);
  return query.get("direction") === "asc" ? upwards : upwards.toReversed();
}

function change(issue: Issue, given: z.output<typeof issueBody>, now: Date): void {
  issue.title = given.title ?? issue.title;
  if (given.body !== undefined) issue.body = given.body ?? "";
  if (given.state !== undefined && given.state !== issue.state) {
    issue.state = given.state;
    issue.closedAt = given.state === "closed" ? now : null;
    issue.stateReason = given.state_reason ?? (given.state === "closed" ? "completed" : "reopened");
  }
  issue.updatedAt = now;
}

function tooLong({ title = "", body }: z.output<typeof issueBody>): Answer | undefined {
  if (title.length > longest.title)
    return invalid("Issue", "title", `title is too long (maximum is ${longest.title} characters)`);
  return (body ?? "").length > longest.body
    ? invalid("Issue", "body", `body is too long (maximum is ${longest.body} characters)`)
    : undefined;
}

function tooLongComment(body: string): Answer | undefined {
  if (body.length <= longest.body) return undefined;
  return invalid("IssueComment", "data", `Body is too long (maximum is ${longest.body} characters)`);
}

function issueAsGithub(issue: Issue, comments: number): object {
  const { number } = issue;
  const url = `https://api.github.com/repos/octo/models/issues/${number}`;
  const web = `https://github.com/octo/models/${issue.isPullRequest ? "pull" : "issues"}/${number}`;
  const pull = {
    url: url.replace("/issues/", "/pulls/"),
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
  };
  return filled("issue", {
    id: 8_000_000 + number,
    number,
    url,
    html_url: web,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    labels: [...issue.labels].map(labelAsGithub),
    user: simpleUser(issue.author),
    comments,
    author_association: "NONE",
    created_at: issue.createdAt.toISOString(),
    updated_at: issue.updatedAt.toISOString(),
    closed_at: issue.closedAt?.toISOString() ?? null,
    ...(issue.isPullRequest && { pull_request: pull }),
  });
}

/** A label, whose colour nobody chose. */
export function labelAsGithub(name: string): object {
  const url = `https://api.github.com/repos/octo/models/labels/${encodeURIComponent(name)}`;
  return filled("label", { id: idOf(name), name, url, color: "ededed", description: null, default: false });
}

function commentAsGithub({ id, issue, author, body, createdAt, updatedAt }: Comment): object {
  return filled("issue-comment", {
    id,
    url: `https://api.github.com/repos/octo/models/issues/comments/${id}`,
    html_url: `https://github.com/octo/models/pull/${issue}#issuecomment-${id}`,
    issue_url: `https://api.github.com/repos/octo/models/issues/${issue}`,
    body,
    user: simpleUser(author),
    author_association: author.type === "Bot" ? "NONE" : "MEMBER",
    created_at: createdAt.toISOString(),
    updated_at: updatedAt.toISOString(),
  });
}

function eventAsGithub({ id, event, label, actor, at }: LabelEvent): object {
  return filled(event === "labeled" ? "labeled-issue-event" : "unlabeled-issue-event", {
    id,
    url: `https://api.github.com/repos/octo/models/issues/events/${id}`,
    event,
    actor: simpleUser({ login: actor, type: "User" }),
    label: { name: label, color: "ededed" },
    created_at: at.toISOString(),
  });
}
