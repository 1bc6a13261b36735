import type { GithubClient } from "./client.ts";
import { createOnce } from "./create-once.ts";
import { markerLine, markerStart, stampOf } from "./marker.ts";
import { failureOf } from "./retry.ts";
import type { Stamp, StickyComment, Thread } from "./sticky.ts";
import { viewerLogin, type Viewer } from "./viewer.ts";

export interface ThreadOptions {
  readonly client: GithubClient;
  readonly owner: string;
  readonly repo: string;
  readonly pullRequest: number;
  /** Name of the gate, as in its markers. */
  readonly name: string;
  /** Default: the account is asked for anew. */
  readonly viewer?: Viewer | undefined;
}

/** The first line of a comment: whose it is and which run wrote it. `name` has only letters, digits, `.`, `_` and `-`. */
export function markerOf(name: string, run: Stamp & { readonly sha: string }): string {
  return markerLine("model-gate", name, run);
}

/** The comments that this gate has on a pull request. Only comments by the token's own account count: anybody can copy a marker. */
export async function commentThread(options: ThreadOptions): Promise<Thread> {
  const { client, owner, repo, pullRequest } = options;
  const at = { owner, repo };
  const start = markerStart("model-gate", options.name);
  const viewer = await (options.viewer ?? viewerLogin)(client);
  const list = async (): Promise<StickyComment[]> => {
    const comments = await client.paginate(client.rest.issues.listComments, {
      ...at,
      issue_number: pullRequest,
      per_page: 100,
    });
    return comments
      .filter((comment) => comment.user?.login === viewer && comment.body?.startsWith(start))
      .map((comment) => stickyComment(comment))
      .toSorted((a, b) => a.id - b.id);
  };
  return {
    list,
    create: async (body) => {
      const create = async (): Promise<StickyComment> => {
        const { data } = await client.rest.issues.createComment({ ...at, issue_number: pullRequest, body });
        return stickyComment(data);
      };
      return createOnce(body, create, list);
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

function stickyComment(comment: { id: number; html_url: string; body?: string | undefined }): StickyComment {
  const body = comment.body ?? "";
  return { id: comment.id, url: comment.html_url, body, stamp: stampOf(body) };
}
