import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";

/** Where worker threads come from; told by the rim. */
export interface ThreadRules {
  /** Absolute path of the file that a worker begins with: the one that the process itself began with. */
  readonly entry: string;
  /** Threads in all, this one among them. */
  readonly count: number;
}

/** What is sent to a worker: the input, and those of its buffers that change hands instead of being copied. */
export interface Parcel<Input> {
  readonly input: Input;
  readonly transfer: readonly ArrayBuffer[];
}

/** What a worker sends back. */
export interface Answer<Output> {
  readonly ticket: number;
  readonly output: Output;
}

/** What a worker is asked. */
export interface Question<Input> {
  readonly ticket: number;
  readonly input: Input;
}

/**
 * Spreads pieces of work over threads. A worker is started when there is work for it, and has at most two pieces at a time, so that
 * no more than a few inputs are in memory; what no worker has room for, this thread does itself. A worker that dies is an error of all
 * that it had to do: no result is ever made up. Results do not depend on which thread did what.
 */
export class WorkerPool<Input, Output> {
  readonly #rules: ThreadRules;
  readonly #here: (input: Input) => Output;
  readonly #crew: Hand<Input, Output>[] = [];

  /** @param here does a piece of work in this thread, as the workers do in theirs. */
  constructor(rules: ThreadRules, here: (input: Input) => Output) {
    this.#rules = rules;
    this.#here = here;
  }

  /** To be awaited between two pieces of work: answers are events, and without a turn of the loop every worker would look busy. */
  async ready(): Promise<void> {
    await setImmediate();
  }

  /** Does the work, in a worker where one has room: then what `pack` gives is sent. */
  async run(input: Input, pack: () => Parcel<Input>): Promise<Output> {
    const hand = this.#free();
    return hand === undefined ? this.#here(input) : hand.ask(pack());
  }

  /** Ends the workers; whatever they still had to do fails. */
  async close(): Promise<void> {
    await Promise.all(this.#crew.map((hand) => hand.end()));
  }

  #free(): Hand<Input, Output> | undefined {
    const idle = this.#crew.find((hand) => hand.waiting === 0);
    if (idle !== undefined) return idle;
    if (this.#crew.length < this.#rules.count - 1) {
      const hand = new Hand<Input, Output>(this.#rules.entry);
      this.#crew.push(hand);
      return hand;
    }
    return this.#crew.find((hand) => hand.waiting < mostWaiting);
  }
}

/** One is done while the next is on its way. */
const mostWaiting = 2;

interface Promised<Output> {
  readonly resolve: (output: Output) => void;
  readonly reject: (error: Error) => void;
}

/** One worker and what it has been asked. */
class Hand<Input, Output> {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Promised<Output>>();
  #tickets = 0;
  #failure: Error | undefined;

  constructor(entry: string) {
    this.#worker = new Worker(entry);
    this.#worker.on("message", ({ ticket, output }: Answer<Output>) => {
      this.#asked.get(ticket)?.resolve(output);
      this.#asked.delete(ticket);
    });
    this.#worker.on("error", (cause) => this.#fail(new Error("a worker thread failed", { cause })));
    this.#worker.on("messageerror", (cause) => this.#fail(new Error("a worker thread was not understood", { cause })));
    this.#worker.on("exit", (code) => this.#fail(new Error(`a worker thread ended with ${code}`)));
  }

  get waiting(): number {
    return this.#asked.size;
  }

  ask({ input, transfer }: Parcel<Input>): Promise<Output> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
        return;
      }
      const ticket = this.#tickets++;
      this.#asked.set(ticket, { resolve, reject });
      const question: Question<Input> = { ticket, input };
      this.#worker.postMessage(question, [...transfer]);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
