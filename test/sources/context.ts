import { lateFetch } from "../../src/sources/late-fetch.ts";
import type { SourceContext } from "../../src/sources/source.ts";

/** A context that never waits and asks no resolver of the system. */
export function context(overrides: Partial<SourceContext> = {}): SourceContext {
  return {
    workspace: "/workspace",
    environment: {},
    fetch: lateFetch,
    maxBytes: 1_000_000,
    timeoutMs: 5000,
    wait: () => Promise.resolve(),
    resolve: () => Promise.reject(new Error("no resolver in tests")),
    ...overrides,
  };
}
