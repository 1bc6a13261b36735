import { z } from "zod";
import type { GithubReader } from "../sources/github/reader.ts";
import { headSince, type LabelEvent, type LabelRuling, lastSet, rulingOn } from "./label.ts";

/** The label of a pull request, as far as somebody can be asked. */
export type AskedLabel = LabelRuling | { readonly kind: "absent" } | { readonly kind: "unknown"; readonly why: string };

export interface LabelQuestion {
  readonly label: string;
  readonly pullRequest: number;
  /** The commit that is judged. */
  readonly headSha: string;
}

const user = z.object({ login: z.string(), type: z.string().optional() });
const labels = z.array(z.object({ name: z.string() }));
const events = z.array(
  z.object({
    event: z.string(),
    created_at: z.string(),
    actor: user.nullish(),
    label: z.object({ name: z.string().nullish() }).nullish(),
  }),
);
// null where the fork has been deleted.
const headRepository = z.object({ id: z.number() }).nullish();
const pull = z.object({
  created_at: z.string(),
  head: z.object({ sha: z.string(), ref: z.string(), repo: headRepository }),
});
const runs = z.object({
  workflow_runs: z.array(
    z.object({
      created_at: z.string(),
      event: z.string(),
      head_branch: z.string().nullish(),
      head_repository: headRepository,
    }),
  ),
});
const permissionAnswer = z.object({ permission: z.string() });

/** Asks GitHub whether the pull request carries the label, and whether it counts. What cannot be asked is not honoured. */
export async function askLabel(github: GithubReader, question: LabelQuestion): Promise<AskedLabel> {
  try {
    return await asked(github, question);
  } catch (cause) {
    return { kind: "unknown", why: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function asked(github: GithubReader, { label, pullRequest, headSha }: LabelQuestion): Promise<AskedLabel> {
  const repository = `/repos/${encodeURIComponent(github.owner)}/${encodeURIComponent(github.repo)}`;
  const issue = `${repository}/issues/${pullRequest}`;
  const carried = await pages(github, `${issue}/labels`, { schema: labels, itemsOf: (page) => page });
  if (!carried.some(({ name }) => name.toLowerCase() === label.toLowerCase())) return { kind: "absent" };
  const told = await pages(github, `${issue}/events`, { schema: events, itemsOf: (page) => page });
  const history = told.map(eventOf);
  const set = lastSet({ label, events: history });
  const { head, created_at: openedAt } = await github.get(`${repository}/pulls/${pullRequest}`, pull);
  return rulingOn({
    label,
    events: history,
    permission: set?.actor && (await permissionOf(github, repository, set.actor.login)),
    firstRunAt: await firstRunOf(github, repository, { ...head, sha: headSha, since: headSince(history, openedAt) }),
    isHead: head.sha === headSha,
  });
}

function eventOf({ event, created_at: at, actor, label }: z.output<typeof events>[number]): LabelEvent {
  return {
    event,
    at,
    label: label?.name ?? undefined,
    actor: actor ? { login: actor.login, isBot: actor.type === "Bot" || actor.login.endsWith("[bot]") } : undefined,
  };
}

/** The right that roles of an organisation's own come down to, not their name. */
async function permissionOf(github: GithubReader, repository: string, login: string): Promise<string> {
  const path = `${repository}/collaborators/${encodeURIComponent(login)}/permission`;
  return (await github.get(path, permissionAnswer)).permission;
}

interface Head extends Pick<z.output<typeof pull>["head"], "sha" | "ref" | "repo"> {
  readonly since: string;
}

/** Of the runs that the pull request set off: anybody can have the same commit run early, on another branch or from another fork. */
async function firstRunOf(
  github: GithubReader,
  repository: string,
  { sha, ref, repo, since }: Head,
): Promise<string | undefined> {
  const found = await pages(github, `${repository}/actions/runs`, {
    schema: runs,
    itemsOf: (page) => page.workflow_runs,
    query: { head_sha: sha },
  });
  const [first] = found
    .filter((run) => run.event.startsWith("pull_request") && run.head_branch === ref)
    .filter((run) => run.head_repository?.id === repo?.id)
    .map((run) => run.created_at)
    .filter((at) => Date.parse(at) >= Date.parse(since))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return first;
}

interface Listing<S extends z.ZodType, T> {
  readonly schema: S;
  readonly itemsOf: (page: z.output<S>) => readonly T[];
  readonly query?: Readonly<Record<string, string>>;
}

const PER_PAGE = 100;

/** A pull request with more events than this is no case for a label. */
const MOST_PAGES = 30;

/** All of a list, page by page. @throws as the reader, and where the list has no end. */
async function pages<S extends z.ZodType, T>(
  github: GithubReader,
  path: string,
  { schema, itemsOf, query = {} }: Listing<S, T>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const items = itemsOf(await github.get(path, schema, { ...query, per_page: PER_PAGE, page }));
    all.push(...items);
    if (items.length < PER_PAGE) return all;
  }
  throw new Error(`${path} has more than ${MOST_PAGES * PER_PAGE} entries`);
}
