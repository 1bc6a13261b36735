import { isMainThread } from "node:worker_threads";

/** What `dist/index.js` starts: the action; or in a worker thread, which begins with the same file, what measures columns and nothing else. */
export async function startAction(): Promise<void> {
  if (isMainThread) await import("./action.ts");
  else await (await import("./threads/serve.ts")).serve();
}

/** What `dist/cli/index.js` starts: the command line, which sees to its worker threads itself, since it is also run from source. */
export async function startCommandLine(): Promise<void> {
  await import("./cli.ts");
}
