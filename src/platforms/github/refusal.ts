import type { GithubRun } from "./event.ts";
import type { RequestFailure } from "./retry.ts";

type Run = Pick<GithubRun, "readOnly">;

/** Why GitHub would not do something, and what the workflow's author can do about it. */
export function explainRefusal(failure: RequestFailure, about: { readonly doing: string; readonly run: Run }): string {
  const said = `${failure.status ?? "no answer"}: ${failure.message}`;
  const advice = adviceByStatus.get(failure.status)?.(failure, about.run);
  return `could not ${about.doing} (${said}).${advice === undefined ? "" : ` ${advice}`}`;
}

const adviceByStatus = new Map<number | undefined, (failure: RequestFailure, run: Run) => string>([
  [401, () => "GitHub does not accept the token; check `github-token`."],
  [403, ({ message }, run) => (/rate limit/i.test(message) ? "Run again later." : missingPermission(run))],
  [404, (_, run) => `It does not exist, or the token may not see it. ${missingPermission(run)}`],
  [429, () => "Run again later."],
]);

function missingPermission({ readOnly }: Run): string {
  if (readOnly === undefined) return "Give the job `permissions: pull-requests: write`.";
  return `The token can only read because ${readOnly}; \`pull-requests: write\` has no effect there. The step summary and the artifact hold the same report.`;
}
