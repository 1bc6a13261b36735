import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeSticky, type StickyComment, type Thread } from "../../../src/platforms/github/sticky.ts";

const noWait = async (): Promise<void> => {};

/** Comments in memory; `turn` is waited for before each call takes effect. */
function memoryThread(
  written: StickyComment[] = [],
  turn: () => Promise<unknown> = noWait,
): Thread & { readonly written: StickyComment[]; writes: number } {
  let nextId = 100;
  const thread = {
    written,
    writes: 0,
    list: async () => {
      await turn();
      return [...written];
    },
    create: async (body: string) => {
      await turn();
      const created = comment(nextId++, body);
      written.push(created);
      return created;
    },
    update: async (id: number, body: string) => {
      await turn();
      thread.writes += 1;
      const index = written.findIndex((each) => each.id === id);
      if (index >= 0) written[index] = comment(id, body);
    },
    remove: async (id: number) => {
      await turn();
      thread.writes += 1;
      const index = written.findIndex((each) => each.id === id);
      if (index >= 0) written.splice(index, 1);
    },
  };
  return thread;
}

/** "run 7" is the body of run 7; any other body has a marker that cannot be read. */
function comment(id: number, body: string): StickyComment {
  const run = /^run (\d+)$/.exec(body)?.[1];
  return {
    id,
    url: `https://github.com/#${id}`,
    body,
    stamp: run === undefined ? undefined : { run: Number(run), attempt: 1 },
  };
}

function draft(run: number, create = true) {
  return { stamp: { run, attempt: 1 }, body: `run ${run}`, create };
}

describe("placeSticky", () => {
  it("creates the comment when there is none", async () => {
    const thread = memoryThread();
    expect(await placeSticky(thread, draft(7), noWait)).toMatchObject({ outcome: "created" });
    expect(thread.written.map(({ body }) => body)).toEqual(["run 7"]);
  });

  it("updates the one there is", async () => {
    const thread = memoryThread([comment(1, "run 6")]);
    expect(await placeSticky(thread, draft(7), noWait)).toMatchObject({ outcome: "updated", comment: { id: 1 } });
    expect(thread.written).toEqual([comment(1, "run 7")]);
  });

  it("starts none when not asked to, but still updates one", async () => {
    expect(await placeSticky(memoryThread(), draft(7, false), noWait)).toEqual({ outcome: "absent" });
    expect(await placeSticky(memoryThread([comment(1, "run 6")]), draft(7, false), noWait)).toMatchObject({
      outcome: "updated",
    });
  });

  it("leaves the comment of a newer run alone", async () => {
    const thread = memoryThread([comment(1, "run 8")]);
    expect(await placeSticky(thread, draft(7), noWait)).toMatchObject({ outcome: "superseded" });
    expect(thread.writes).toBe(0);
  });

  it("keeps the oldest of several, with the newest body", async () => {
    const thread = memoryThread([comment(1, "run 5"), comment(2, "run 9"), comment(3, "run 6")]);
    expect(await placeSticky(thread, draft(7), noWait)).toMatchObject({ outcome: "superseded" });
    expect(thread.written).toEqual([comment(1, "run 9")]);
  });

  it("takes over a comment whose marker cannot be read", async () => {
    const thread = memoryThread([comment(1, "an old format")]);
    await placeSticky(thread, draft(7), noWait);
    expect(thread.written).toEqual([comment(1, "run 7")]);
  });

  it("says so when others never stop writing", async () => {
    const thread = memoryThread([comment(1, "run 6")]);
    const restless = { ...thread, list: async () => [comment(1, "run 6"), comment(2, "run 5")] };
    expect(await placeSticky(restless, draft(7), noWait)).toMatchObject({ outcome: "unsettled" });
  });

  it("counts its own comment although the list does not show it yet", async () => {
    const thread = memoryThread();
    const lagging = { ...thread, list: async () => [] };
    expect(await placeSticky(lagging, draft(7), noWait)).toMatchObject({ outcome: "created" });
    expect(thread.written).toHaveLength(1);
  });

  it("leaves one comment, the newest, however the calls of four runs interleave", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }),
        fc.boolean(),
        async (scheduler, runs, earlier) => {
          const written = earlier ? [comment(1, "run 0")] : [];
          const thread = memoryThread(written, () => scheduler.schedule(Promise.resolve()));
          // To settle is to wait until the calls under way have landed, which is what a second is for.
          let waiting: (() => void)[] = [];
          const settle = () => new Promise<void>((wake) => waiting.push(wake));
          const all = Promise.all(runs.map((run) => placeSticky(thread, draft(run), settle)));
          let ended = false;
          void all.then(() => (ended = true));
          while (!ended) {
            await scheduler.waitIdle();
            const wakes = waiting;
            waiting = [];
            for (const wake of wakes) wake();
            await Promise.resolve();
          }
          expect(written.map(({ body }) => body)).toEqual(["run 4"]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
