import fc from "fast-check";
import { describe, it } from "vitest";
import { targets } from "./targets.ts";

/** Always the same inputs; `node scripts/fuzz.ts` tries others. */
const seed = 20_260_101;

describe("whatever comes, it ends with an answer or with an error that says what is wrong, and soon", () => {
  it.each(targets)(
    "$name",
    async ({ runs, property }) => {
      await fc.assert(property(), { seed, numRuns: runs });
    },
    240_000,
  );
});
