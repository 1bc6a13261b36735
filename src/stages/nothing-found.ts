import type { Found } from "./run.ts";

/** What is known before anything is read. It is filled in on the way, so that a run that fails half way still tells what it knew. */
export function nothingFound(): Found {
  return {
    name: undefined,
    task: undefined,
    config: null,
    policy: null,
    inputs: [],
    loadTests: [],
    comparison: undefined,
    slices: [],
    measurements: [],
    drift: [],
    changedRows: undefined,
    contributions: [],
    discovery: undefined,
    causes: undefined,
    checks: undefined,
    verdicts: [],
    warnings: [],
  };
}
