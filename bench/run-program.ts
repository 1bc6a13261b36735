import { spawnSync } from "node:child_process";

interface Place {
  readonly folder?: string;
  /** Exit codes that are not an error. */
  readonly finished?: readonly number[];
}

/** What the program printed; throws with what it says when it does not finish well. */
export function runProgram(command: readonly string[], { folder, finished = [0] }: Place = {}): string {
  const [program = "", ...args] = command;
  // Evidently would report its use.
  const env = { ...process.env, DO_NOT_TRACK: "1" };
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, env, encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status === null || !finished.includes(status)) {
    throw new Error(`${command.join(" ")} ended with ${status ?? signal}:\n${stderr}`);
  }
  return stdout;
}
