import type { GithubClient } from "./client.ts";
import { failureOf } from "./retry.ts";
import type { Stamp, StickyComment, Thread } from "./sticky.ts";

export interface ThreadOptions {
  readonly client: GithubClient;
  readonly owner: string;
  readonly repo: string;
  readonly pullRequest: number;
  /** Name of the gate, as in its markers. */
  readonly name: string;
}

/** The first line of a comment: whose it is and which run wrote it. `name` has only letters, digits, `.`, `_` and `-`. */
export function markerOf(name: string, run: Stamp & { readonly sha: string }): string {
  return `${markerStart(name)}run=${run.run} attempt=${run.attempt} sha=${run.sha} -->`;
}

/** The comments that this gate has on a pull request. Only comments by the token's own account count: anybody can copy a marker. */
export async function commentThread(options: ThreadOptions): Promise<Thread> {
  const { client, owner, repo, pullRequest } = options;
  const at = { owner, repo };
  const viewer = await viewerLogin(client);
  const list = async (): Promise<StickyComment[]> => {
    const comments = await client.paginate(client.rest.issues.listComments, {
      ...at,
      issue_number: pullRequest,
      per_page: 100,
    });
    return comments
      .filter((comment) => comment.user?.login === viewer && comment.body?.startsWith(markerStart(options.name)))
      .map((comment) => stickyComment(comment))
      .toSorted((a, b) => a.id - b.id);
  };
  return {
    list,
    create: async (body) => {
      try {
        const { data } = await client.rest.issues.createComment({ ...at, issue_number: pullRequest, body });
        return stickyComment(data);
      } catch (error) {
        return adoptOwn(error, await listAfter(error, list), body);
      }
    },
    update: async (id, body) => {
      await client.rest.issues.updateComment({ ...at, comment_id: id, body });
    },
    remove: async (id) => {
      try {
        await client.rest.issues.deleteComment({ ...at, comment_id: id });
      } catch (error) {
        if (failureOf(error).status !== 404) throw error;
      }
    },
  };
}

/**
 * The account behind the token. GraphQL is the one way that works for the job's token, for an app's and for a person's;
 * a token that may not ask is taken for the job's own.
 */
async function viewerLogin(client: GithubClient): Promise<string> {
  try {
    const { viewer } = await client.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
    return viewer.login;
  } catch (error) {
    const { status } = failureOf(error);
    if (status === 403 || status === 404) return "github-actions[bot]";
    throw error;
  }
}

/** A create without a clear answer may have been carried out: look, instead of creating a second one. */
async function listAfter(error: unknown, list: () => Promise<StickyComment[]>): Promise<StickyComment[]> {
  const { status } = failureOf(error);
  const answered = status !== undefined && status < 500;
  return answered ? [] : list();
}

function adoptOwn(error: unknown, comments: readonly StickyComment[], body: string): StickyComment {
  const own = comments.find((comment) => firstLine(comment.body) === firstLine(body));
  if (own === undefined) throw error;
  return own;
}

function stickyComment(comment: { id: number; html_url: string; body?: string | undefined }): StickyComment {
  const body = comment.body ?? "";
  return { id: comment.id, url: comment.html_url, body, stamp: stampOf(body) };
}

function stampOf(body: string): Stamp | undefined {
  const match = /^<!-- model-gate name=\S+ run=(\d{1,15}) attempt=(\d{1,15}) /.exec(body);
  return match === null ? undefined : { run: Number(match[1]), attempt: Number(match[2]) };
}

function markerStart(name: string): string {
  return `<!-- model-gate name=${name} `;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
