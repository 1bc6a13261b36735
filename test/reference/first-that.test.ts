import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstThat } from "../../src/reference/first-that.ts";

describe("firstThat", () => {
  it("finds the first that holds, by few questions", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1100 }), async (count, first) => {
        const asked: number[] = [];
        const found = await firstThat(count, async (index) => {
          asked.push(index);
          return index >= first;
        });
        expect(found).toBe(first < count ? first : undefined);
        expect(asked.length).toBeLessThanOrEqual(22);
        expect(asked.every((index) => index >= 0 && index < count)).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
