import { discover } from "../discover/discover.ts";
import { judgeDiscovered } from "../gates/judge-discovered.ts";
import type { Verdict } from "../gates/verdict.ts";
import type { Found, Run } from "./run.ts";

/** Searches for slices that nobody named, where the config asks for it. */
export async function searchSlices(
  { loaded, tables, comparison, seed, log }: Run,
  found: Found,
): Promise<readonly Verdict[]> {
  const { discover: rule, columns, policy } = loaded.config;
  if (rule === undefined) return [];
  const { rows } = comparison.candidate;
  log?.({ level: "debug", event: "search", message: "looking for slices that got worse", fields: { rows } });
  found.discovery = await discover(rule, { tables, comparison, seed, roles: columns });
  return judgeDiscovered({ rule, position: loaded.positionOf(["discover"]) }, found.discovery, policy);
}
