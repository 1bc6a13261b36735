import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of a test's time is that of the processes that it starts.
    maxWorkers: "100%",
    // Those that run the sources compile them once; a process with an environment of its own has to hand this on.
    env: { NODE_COMPILE_CACHE: resolve("node_modules/.cache/compiled") },
  },
});
