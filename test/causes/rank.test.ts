import { describe, expect, it } from "vitest";
import type { Cause } from "../../src/causes/cause.ts";
import { rankCauses } from "../../src/causes/rank.ts";
import { verdict } from "./run-causes.ts";

const cause = (name: string, explained: number | undefined, more: Partial<Cause> = {}): Cause => ({
  kind: "feature",
  name,
  explained,
  mix: undefined,
  part: undefined,
  pAdjusted: 0.01,
  flags: [],
  ...more,
});

const names = (causes: readonly Cause[]): readonly string[] => rankCauses(causes).map(({ name }) => name);
const flags = [verdict({ kind: "drift", gate: "drift ks" })];

describe("the order of causes", () => {
  it("goes by the share that is explained", () => {
    expect(names([cause("a", 0.2), cause("b", 0.5), cause("c", 0.3)])).toEqual(["b", "c", "a"]);
  });

  it("counts the share double for what another gate flags", () => {
    expect(names([cause("a", 0.5), cause("drifted", 0.3, { flags })])).toEqual(["drifted", "a"]);
    expect(names([cause("a", 0.5), cause("drifted", 0.2, { flags })])).toEqual(["a", "drifted"]);
  });

  it("does not count a slice double for being found by search", () => {
    expect(names([cause("a", 0.5), cause("found", 0.3, { flags, kind: "found-slice" })])).toEqual(["a", "found"]);
  });

  it("goes by name where the shares are equal, whatever the order they come in", () => {
    const [a, b] = [cause("a", 0.5), cause("b", 0.5)];
    expect([names([a, b]), names([b, a])]).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
  });

  it("puts last what explains no share", () => {
    expect(names([cause("check", undefined, { kind: "check", flags }), cause("a", 0.1)])).toEqual(["a", "check"]);
  });

  it("names the same rows once", () => {
    const part = { name: "region=EU", kind: "values", rows: { reference: 0.2, candidate: 0.2 }, share: 0.6 } as const;
    expect(names([cause("region=EU", 0.4, { kind: "slice", part }), cause("region", 0.5, { part })])).toEqual([
      "region",
    ]);
  });

  it("ends after ten", () => {
    expect(rankCauses(Array.from({ length: 14 }, (_, at) => cause(`x${at}`, 0.1 + at / 100)))).toHaveLength(10);
  });
});
