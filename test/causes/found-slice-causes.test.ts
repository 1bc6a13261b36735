import { describe, expect, it } from "vitest";
import { foundSliceCauses } from "../../src/causes/found-slice-causes.ts";
import type { Discovery } from "../../src/discover/discover.ts";
import { verdict } from "./run-causes.ts";

const discovery: Discovery = {
  losses: { name: "log_loss", basis: "increase" },
  columns: ["region"],
  rows: { search: 500, test: 500 },
  slices: [
    {
      name: "region=EU",
      score: 1,
      found: { rows: 90, meanError: 0.5 },
      // 100 rows by 0.6 and 400 by 0.1: 60 of 100.
      test: {
        rows: 100,
        inside: { kind: "t", value: 0.6, standardError: 0.1, degreesOfFreedom: 99 },
        outside: 0.1,
        pValue: 0.001,
      },
      pAdjusted: 0.002,
      similar: [],
    },
  ],
  notes: [],
  reason: undefined,
};
const worse = verdict({ kind: "discover", gate: "discover", slice: "region=EU" });

describe("slices found by search", () => {
  it("hold the share of the rise that the half says that had no part in the search", () => {
    const [found] = foundSliceCauses({ discovery, verdicts: [worse] }, "log_loss", undefined);
    expect(found).toMatchObject({ kind: "found-slice", name: "region=EU", pAdjusted: 0.002, flags: [worse] });
    expect(found?.part?.share).toBeCloseTo(0.6, 12);
    expect(found?.explained).toBeCloseTo(0.4, 12);
  });

  it("are left out where the test does not confirm them, and where the rise is of other rows or of another loss", () => {
    const none = (...[input, loss, slice]: Parameters<typeof foundSliceCauses>): boolean =>
      foundSliceCauses(input, loss, slice).length === 0;
    const verdicts = [worse];
    expect(none({ discovery, verdicts: [] }, "log_loss", undefined)).toBe(true);
    expect(none({ discovery, verdicts }, "zero_one_loss", undefined)).toBe(true);
    expect(none({ discovery, verdicts }, "log_loss", "region=US")).toBe(true);
    const level = { ...discovery, losses: { name: "log_loss", basis: "level" } } as const;
    expect(none({ discovery: level, verdicts }, "log_loss", undefined)).toBe(true);
  });
});
