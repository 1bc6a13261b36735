import { BroadcastChannel, workerData } from "node:worker_threads";

/** Takes the first column, tells the measurer nothing of it, and ends well. */
const given: unknown = workerData;
if (typeof given === "object" && given !== null && "next" in given && given.next instanceof Int32Array)
  Atomics.add(given.next, 0, 1);
const taken = new BroadcastChannel("taken");
taken.postMessage("one");
taken.close();
