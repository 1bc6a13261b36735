import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { WorkerPool } from "../../src/threads/worker-pool.ts";

const entry = fileURLToPath(new URL("doubling-worker.ts", import.meta.url));

/** How often the work was done in this thread. */
let doneHere = 0;
let pool: WorkerPool<number, number> | undefined;

function poolOf(count: number): WorkerPool<number, number> {
  doneHere = 0;
  pool = new WorkerPool({ entry, count }, (input) => {
    doneHere += 1;
    return 2 * input;
  });
  return pool;
}

function parcel(input: number): () => { input: number; transfer: ArrayBuffer[] } {
  return () => ({ input, transfer: [] });
}

afterEach(() => pool?.close());

describe("WorkerPool", () => {
  it.each([1, 2, 3, 5])("gives every piece its own answer, whatever thread did it: %i threads", async (count) => {
    const { run } = bound(poolOf(count));
    const inputs = Array.from({ length: 40 }, (_, index) => index);
    expect(await Promise.all(inputs.map((input) => run(input)))).toEqual(inputs.map((input) => 2 * input));
  });

  it("does everything in this thread when there is only one", async () => {
    const { run } = bound(poolOf(1));
    await run(1);
    expect(doneHere).toBe(1);
  });

  it("does in this thread what no worker has room for", async () => {
    const { run } = bound(poolOf(2));
    const answers = await Promise.all([run(1), run(2), run(3)]);
    expect([answers, doneHere]).toEqual([[2, 4, 6], 1]);
  });

  it("fails all that a dead worker had to do, and all that it is asked later", async () => {
    const { run } = bound(poolOf(2));
    const answers = [run(-1), run(4)];
    await Promise.allSettled(answers);
    for (const answer of answers) await expect(answer).rejects.toThrow("a worker thread failed");
    await expect(run(5)).rejects.toThrow("a worker thread failed");
  });

  it("tells what killed the worker", async () => {
    const { run } = bound(poolOf(2));
    await expect(run(-1)).rejects.toMatchObject({ cause: { message: "a negative number" } });
  });

  it("fails what a worker still had to do when it is closed", async () => {
    const open = poolOf(2);
    const answer = bound(open).run(1);
    const failure = expect(answer).rejects.toThrow("a worker thread ended with");
    await open.close();
    await failure;
  });

  it("fails when the worker's file is missing", async () => {
    pool = new WorkerPool({ entry: `${entry}.missing`, count: 2 }, (input) => input);
    await expect(bound(pool).run(1)).rejects.toThrow("a worker thread failed");
  });
});

function bound(open: WorkerPool<number, number>): { readonly run: (input: number) => Promise<number> } {
  return { run: (input) => open.run(input, parcel(input)) };
}
