import { Worker } from "node:worker_threads";
import { GateError } from "../errors.ts";
import type { HeldFile, Opening, OpeningOutcome } from "./opening.ts";
import type { ThreadRules } from "./worker-pool.ts";

/** A worker thread that reads files of text while this one does something else. One that dies is an error. To be closed. */
export class OpeningWorker {
  readonly #worker: Worker;
  readonly #outcome: Promise<OpeningOutcome>;

  constructor({ entry }: Pick<ThreadRules, "entry">, opening: Opening) {
    this.#worker = new Worker(entry, { workerData: opening });
    this.#outcome = new Promise((resolve, reject) => {
      this.#worker.on("message", resolve);
      this.#worker.on("messageerror", (cause) => reject(new Error("a worker thread was not understood", { cause })));
      this.#worker.on("error", (cause) => reject(new Error("a worker thread failed", { cause })));
      this.#worker.on("exit", (code) => reject(new Error(`a worker thread ended with ${code}`)));
    });
    // Told to whoever asks for what was read; if nobody does, something else has failed before.
    this.#outcome.catch(() => undefined);
  }

  /** What the files hold. @throws GateError as when they are read here. */
  async files(): Promise<readonly HeldFile[]> {
    const outcome = await this.#outcome;
    if (outcome.kind === "refused") throw new GateError(outcome.error);
    return outcome.files;
  }

  /** Ends the worker, whatever it still had to do. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
