import { z } from "zod";

/** Who a token speaks for and what it may do with pull requests. */
export interface Account {
  readonly login: string;
  readonly type: "Bot" | "User";
  readonly pullRequests: "write" | "read" | "none";
}

export interface Comment {
  readonly id: number;
  readonly author: Account;
  body: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Call {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Undefined: a token that GitHub does not know. */
  readonly account: Account | undefined;
}

export interface CommentsApi {
  readonly comments: Comment[];
  /** Adds a comment as somebody's, past the API. */
  add(author: Account, body: string): Comment;
  answer(operation: string, call: Call): Answer;
}

export const repository = "octo/models";
const pullRequest = 12;

const longestBody = 65_536;
const bodySchema = z.object({ body: z.string() });

/** The comments of one pull request as GitHub's REST API serves them: permissions, the limit on their length, pages of at most 100. */
export function commentsApi(origin: string): CommentsApi {
  const comments: Comment[] = [];
  let nextId = 5_000_000_001;

  const add = (author: Account, body: string): Comment => {
    const comment = { id: nextId, author, body };
    nextId += 7;
    comments.push(comment);
    return comment;
  };

  const operations: Record<string, (call: Call & { readonly account: Account }) => Answer> = {
    "issues/list-comments": ({ path, query }) =>
      path === `/repos/${repository}/issues/${pullRequest}/comments`
        ? page(comments, query, origin)
        : failure(404, "Not Found"),
    "issues/create-comment": ({ account, body }) => {
      const text = bodySchema.parse(body).body;
      return tooLong(text) ?? { status: 201, body: asGithub(add(account, text), origin) };
    },
    "issues/update-comment": ({ path, body }) => {
      const comment = comments.find(({ id }) => path.endsWith(`/${id}`));
      if (comment === undefined) return failure(404, "Not Found");
      const text = bodySchema.parse(body).body;
      const refusal = tooLong(text);
      if (refusal !== undefined) return refusal;
      comment.body = text;
      return { status: 200, body: asGithub(comment, origin) };
    },
    "issues/delete-comment": ({ path }) => {
      const index = comments.findIndex(({ id }) => path.endsWith(`/${id}`));
      if (index < 0) return failure(404, "Not Found");
      comments.splice(index, 1);
      return { status: 204 };
    },
  };

  return {
    comments,
    add,
    answer: (operation, { account, ...call }) => {
      if (account === undefined) return failure(401, "Bad credentials");
      const refusal = forbidden(account, operation);
      return refusal ?? operations[operation]?.({ ...call, account }) ?? failure(404, "Not Found");
    },
  };
}

/** A repository's own token is told what it lacks; to anybody else a private repository does not exist. */
function forbidden(account: Account, operation: string): Answer | undefined {
  if (account.pullRequests === "write") return undefined;
  if (account.pullRequests === "none") return failure(404, "Not Found");
  return operation === "issues/list-comments" ? undefined : failure(403, "Resource not accessible by integration");
}

function tooLong(body: string): Answer | undefined {
  if (body.length <= longestBody) return undefined;
  const message = `Body is too long (maximum is ${longestBody} characters)`;
  const errors = [{ resource: "IssueComment", code: "unprocessable", field: "data", message }];
  return {
    status: 422,
    body: { message: "Validation Failed", errors, documentation_url: "https://docs.github.com/rest" },
  };
}

function page(comments: readonly Comment[], query: URLSearchParams, origin: string): Answer {
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const number = Number(query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(comments.length / size));
  const link = (to: number, rel: string) =>
    `<${origin}/repositories/1/issues/${pullRequest}/comments?per_page=${size}&page=${to}>; rel="${rel}"`;
  const links = number < last ? `${link(number + 1, "next")}, ${link(last, "last")}` : "";
  return {
    status: 200,
    body: comments.slice((number - 1) * size, number * size).map((comment) => asGithub(comment, origin)),
    headers: links === "" ? {} : { link: links },
  };
}

function failure(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) } };
}

function asGithub({ id, author, body }: Comment, origin: string): object {
  const issue = `${origin}/repos/${repository}/issues/${pullRequest}`;
  return {
    id,
    node_id: `IC_${id}`,
    url: `${origin}/repos/${repository}/issues/comments/${id}`,
    html_url: `https://github.com/${repository}/pull/${pullRequest}#issuecomment-${id}`,
    issue_url: issue,
    body,
    user: userAsGithub(author),
    created_at: "2026-11-20T12:00:00Z",
    updated_at: "2026-11-20T12:00:00Z",
    author_association: author.type === "Bot" ? "NONE" : "MEMBER",
    performed_via_github_app: null,
  };
}

function userAsGithub({ login, type }: Account): object {
  const url = `https://api.github.com/users/${encodeURIComponent(login)}`;
  const lists = ["followers", "subscriptions", "organizations", "repos", "received_events"].map(
    (list) => [`${list}_url`, `${url}/${list}`] as const,
  );
  return {
    login,
    id: login.length,
    node_id: `U_${login.length}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${login.length}`,
    gravatar_id: "",
    url,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    ...Object.fromEntries(lists),
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    events_url: `${url}/events{/privacy}`,
    type,
    site_admin: false,
  };
}
