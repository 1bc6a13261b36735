import { errorCodes, faultText, GateError } from "../../errors.ts";
import { secretsOf } from "../../secrets.ts";
import { annotationCommand } from "./workflow-commands.ts";

/** Exit code of a run that ended without saying how: a bug, and never a pass. */
const unfinished = errorCodes.E900.exitCode;

/** Signals by which the runner cancels a step, with the exit codes that shells give them. */
const cancellations = { SIGINT: 130, SIGTERM: 143 } as const;

/** How long a socket that nobody waits for may keep the process alive after the end. */
const graceMs = 2000;

/**
 * Runs the action so that the process ends with 0 only if `run` says so. Until then the exit code is 4, also when the event loop runs dry
 * half-way; whatever is thrown anywhere, an Error or not, becomes an `::error::` and a non-zero end, and so does a cancelled step.
 */
export async function guarded(run: () => Promise<number>): Promise<void> {
  process.exitCode = unfinished;
  process.on("uncaughtException", (error) => endWith(error, unfinished));
  process.on("unhandledRejection", (error) => endWith(error, unfinished));
  for (const [signal, exitCode] of Object.entries(cancellations)) {
    process.on(signal, () => endWith(`cancelled by ${signal} before the step was over`, exitCode));
  }
  try {
    process.exitCode = await run();
  } catch (error) {
    report(error);
    process.exitCode = error instanceof GateError ? errorCodes[error.code].exitCode : unfinished;
  }
  // An upload that was given up may still hang; unref'd, this timer only fires when something else keeps the process alive.
  setTimeout(() => process.exit(), graceMs).unref();
}

function endWith(error: unknown, exitCode: number): never {
  report(error);
  process.exit(exitCode);
}

function report(error: unknown): void {
  const text = secretsOf(process.env).redact(describe(error));
  process.stdout.write(annotationCommand("error", text, { title: "model-gate" }));
}

/** What a person can act on in a sentence; of a bug the stack. */
function describe(error: unknown): string {
  if (error instanceof GateError) return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
  return typeof error === "string" ? error : faultText(error);
}
