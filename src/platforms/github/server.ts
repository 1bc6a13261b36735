import type { Environment } from "../platform.ts";

/** Whether this is GitHub Enterprise Server, whose artifacts are of another kind: as @actions/artifact tells the two apart. */
export function isEnterpriseServer(environment: Environment): boolean {
  const server = environment["GITHUB_SERVER_URL"];
  if (server === undefined || !URL.canParse(server)) return false;
  const { hostname } = new URL(server);
  return hostname !== "github.com" && !hostname.endsWith(".ghe.com") && !hostname.endsWith(".localhost");
}
