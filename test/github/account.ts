import { failure, notFound, type Answer } from "./answer.ts";

export type Level = "none" | "read" | "write";
export type Scope = "actions" | "checks" | "contents" | "issues" | "pullRequests";

/** Who a token speaks for and what it may do in the repository. */
export interface Account {
  readonly login: string;
  readonly type: "Bot" | "User";
  readonly permissions: Readonly<Record<Scope, Level>>;
  /** Does not see the repository at all. */
  readonly stranger?: boolean;
}

const all = (level: Level): Account["permissions"] => ({
  actions: level,
  checks: level,
  contents: level,
  issues: level,
  pullRequests: level,
});

/** A token for each kind of account that may run the action. */
export const tokens = {
  actions: "ghs_actions",
  person: "ghp_person",
  app: "ghs_app",
  readOnly: "ghs_readonly",
  stranger: "ghp_stranger",
} as const;

export const accounts = {
  actions: { login: "github-actions[bot]", type: "Bot", permissions: all("write") },
  person: { login: "octocat", type: "User", permissions: all("write") },
  app: { login: "our-gate[bot]", type: "Bot", permissions: all("write") },
  /** What a fork's pull request and Dependabot get. */
  readOnly: { login: "github-actions[bot]", type: "Bot", permissions: all("read") },
  stranger: { login: "mona", type: "User", permissions: all("none"), stranger: true },
} as const satisfies Record<keyof typeof tokens, Account>;

/** The job's token under `permissions:` of a workflow, where what is not named is none. */
export function jobAccount(permissions: Partial<Record<Scope, Level>>): Account {
  return { login: "github-actions[bot]", type: "Bot", permissions: { ...all("none"), ...permissions } };
}

/** What GitHub asks of a token for each operation; a comment on a pull request takes either of two permissions. */
const needed: readonly (readonly [RegExp, readonly Scope[], Level])[] = [
  [/^issues\/(?:list|get)/, ["issues", "pullRequests"], "read"],
  [/^issues\//, ["issues", "pullRequests"], "write"],
  [/^checks\/(?:list|get)/, ["checks"], "read"],
  [/^checks\//, ["checks"], "write"],
  [/^pulls\//, ["pullRequests"], "read"],
  [/^actions\//, ["actions"], "read"],
  [/^repos\/create-dispatch-event$/, ["contents"], "write"],
  [/^repos\/list-pull-requests-associated-with-commit$/, ["pullRequests", "contents"], "read"],
  [/^repos\/(?:get|get-collaborator-permission-level)$/, [], "read"],
  [/^(?:repos|git)\//, ["contents"], "read"],
  [/^rate-limit\//, [], "read"],
];

/**
 * Why `account` may not do `operation` in a private repository: a job's token is told what it lacks, but for contents, which are not there for
 * those who may not read them; to a stranger nothing exists. `plainIssue`: the issue is no pull request, so only one permission counts.
 */
export function refusalOf(account: Account, operation: string, plainIssue: boolean): Answer | undefined {
  if (account.stranger === true) return notFound();
  const { named, level } = needOf(operation);
  const either = named.includes("issues");
  const scopes = plainIssue && either ? named.filter((scope) => scope !== "pullRequests") : named;
  if (scopes.length === 0 || scopes.some((scope) => isEnough(account.permissions[scope], level))) return undefined;
  if (level === "read" && scopes.includes("contents")) return notFound();
  const what = account.type === "Bot" ? "integration" : "personal access token";
  return failure(403, `Resource not accessible by ${what}`);
}

function needOf(operation: string): { readonly named: readonly Scope[]; readonly level: Level } {
  const [, named, level] = needed.find(([pattern]) => pattern.test(operation)) ?? [/^/, [], "write" as const];
  return { named, level };
}

function isEnough(has: Level, asked: Level): boolean {
  return has === "write" || has === asked;
}
