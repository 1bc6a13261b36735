import type { Delivery } from "../../audit/v1.ts";
import type { Links } from "../../reports/markdown.ts";
import type { GithubRun } from "./event.ts";

/** What a report links to: the run and, once it is uploaded, the artifact. */
export function reportLinks({ runUrl }: Pick<GithubRun, "runUrl">, done: readonly Delivery[]): Links {
  const artifact = done.find(({ channel }) => channel === "artifact")?.url ?? null;
  return { run: runUrl, ...(artifact === null ? {} : { artifact }) };
}
