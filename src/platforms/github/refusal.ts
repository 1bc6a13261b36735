import type { GithubRun } from "./event.ts";
import type { RequestFailure } from "./retry.ts";

type Run = Pick<GithubRun, "readOnly">;

interface Refused {
  /** "comment on pull request #12". */
  readonly doing: string;
  readonly run: Run;
  /** What the job must be given: "issues: write". Default: "pull-requests: write". */
  readonly permission?: string;
}

/** Whether a refusal is for want of a permission, and not for being asked too often. */
export function isForbidden({ status, message }: RequestFailure): boolean {
  return status === 403 && !/rate limit/i.test(message);
}

/** Why GitHub would not do something, and what the workflow's author can do about it. */
export function explainRefusal(failure: RequestFailure, about: Refused): string {
  const said = `${failure.status ?? "no answer"}: ${failure.message}`;
  const advice = adviceByStatus.get(failure.status)?.(failure, about);
  return `could not ${about.doing} (${said}).${advice === undefined ? "" : ` ${advice}`}`;
}

const adviceByStatus = new Map<number | undefined, (failure: RequestFailure, about: Refused) => string>([
  [401, () => "GitHub does not accept the token; check `github-token`."],
  [403, ({ message }, about) => (/rate limit/i.test(message) ? "Run again later." : missingPermission(about))],
  [404, (_, about) => `It does not exist, or the token may not see it. ${missingPermission(about)}`],
  [410, () => "It is disabled in this repository; see its settings."],
  [429, () => "Run again later."],
]);

function missingPermission({ run: { readOnly }, permission = "pull-requests: write" }: Refused): string {
  if (readOnly === undefined) return `Give the job \`permissions: ${permission}\`.`;
  return `The token can only read because ${readOnly}; \`${permission}\` has no effect there. The step summary and the artifact hold the same report.`;
}
