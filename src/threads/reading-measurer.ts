import { Worker } from "node:worker_threads";
import type { DriftMeasurement } from "../drift/measure-drift.ts";
import { GateError } from "../errors.ts";
import type { ColumnWork, TablePair } from "../measure/column-work.ts";
import type { ColumnMeasurer } from "../measure/measure-columns.ts";
import { type Outcome, type Reading, takeColumns, type Told } from "./reading.ts";
import type { ThreadRules } from "./worker-pool.ts";

/**
 * Worker threads that read columns from the files by themselves and measure them, from the moment it is made on; this thread joins them when
 * it asks for what they found. A worker that dies is an error: no result is ever made up. Results do not depend on which thread did what. To be closed.
 */
export class ReadingMeasurer implements ColumnMeasurer {
  readonly #reading: Reading;
  readonly #outcomes: (Outcome | undefined)[];
  readonly #workers: readonly Worker[];
  readonly #ended: Promise<unknown>;
  #failure: Error | undefined;
  #done = 0;
  #tell = (): void => undefined;

  constructor({ entry, count }: ThreadRules, reading: Omit<Reading, "task" | "next">) {
    this.#reading = {
      task: "read",
      ...reading,
      next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    };
    this.#outcomes = Array.from({ length: reading.works.length });
    const workers = Math.min(count - 1, reading.works.length);
    this.#workers = Array.from({ length: workers }, () => new Worker(entry, { workerData: this.#reading }));
    this.#ended = Promise.all(this.#workers.map((worker) => this.#end(worker)));
  }

  /** Whether these are the columns that the workers are at. */
  isAt(works: readonly ColumnWork[]): boolean {
    return JSON.stringify(works) === JSON.stringify(this.#reading.works);
  }

  async measure(
    tables: TablePair,
    works: readonly ColumnWork[],
    done: () => void,
  ): Promise<readonly DriftMeasurement[]> {
    if (!this.isAt(works)) throw new Error("other columns are being measured");
    // Of a table with other rows than its files have, threads that read the files know nothing.
    if (tables.reference.elsewhere === undefined || tables.candidate.elsewhere === undefined)
      throw new Error("other rows are being measured");
    for (let count = 0; count < this.#done; count++) done();
    this.#tell = done;
    await takeColumns(
      this.#reading,
      () => Promise.resolve(tables),
      (told) => this.#note(told),
    );
    await this.#ended;
    return this.#outcomes.map((outcome, place) => this.#measured(outcome, works[place]?.name ?? "", tables));
  }

  /** Ends the workers, whatever they still had to do. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #note({ place, outcome }: Told): void {
    this.#outcomes[place] = outcome;
    this.#done++;
    this.#tell();
  }

  /** Resolves when the worker has ended; by then all that it told has been noted. */
  #end(worker: Worker): Promise<void> {
    worker.on("message", (told: Told) => this.#note(told));
    worker.on("messageerror", (cause) => this.#fail(new Error("a worker thread was not understood", { cause })));
    worker.on("error", (cause) => this.#fail(new Error("a worker thread failed", { cause })));
    return new Promise((resolve) => {
      worker.on("exit", (code) => {
        if (code !== 0) this.#fail(new Error(`a worker thread ended with ${code}`));
        resolve();
      });
    });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
  }

  #measured(outcome: Outcome | undefined, name: string, { reference, candidate }: TablePair): DriftMeasurement {
    if (this.#failure !== undefined) throw this.#failure;
    if (outcome === undefined) throw new Error("a worker thread ended before its work was done");
    if (outcome.kind === "refused") throw new GateError(outcome.error);
    reference.elsewhere?.wasRead(name, outcome.kinds.reference);
    candidate.elsewhere?.wasRead(name, outcome.kinds.candidate);
    return outcome.measurement;
  }
}
