import { describe, expect, it } from "vitest";
import type { DiscoveredSlice, Discovery } from "../../src/discover/discover.ts";
import { discoverSchema } from "../../src/discover/schema.ts";
import { decide } from "../../src/gates/decide.ts";
import { judgeDiscovered } from "../../src/gates/judge-discovered.ts";
import { policySchema } from "../../src/gates/schema.ts";
import type { Verdict } from "../../src/gates/verdict.ts";

const policy = policySchema.parse({});

function judged(discovery: Partial<Discovery>, rule: object = {}): readonly Verdict[] {
  const all: Discovery = {
    losses: { name: "log_loss", basis: "increase" },
    columns: ["region", "age"],
    rows: { search: 2500, test: 2512 },
    slices: [],
    notes: [],
    reason: undefined,
    ...discovery,
  };
  return judgeDiscovered({ rule: discoverSchema.parse(rule), position: undefined }, all, policy);
}

function slice(name: string, pAdjusted: number | undefined): DiscoveredSlice {
  return {
    name,
    score: 2,
    found: { rows: 150, meanError: 0.4 },
    test:
      pAdjusted === undefined
        ? undefined
        : {
            rows: 143,
            inside: { kind: "t", value: 0.31, standardError: 0.066, degreesOfFreedom: 142 },
            outside: 0.012,
            pValue: pAdjusted / 2,
          },
    pAdjusted,
    similar: [],
  };
}

describe("judgeDiscovered", () => {
  it("warns of each slice that is worse on the half that was not searched, with its numbers", () => {
    const verdicts = judged({
      slices: [slice("region=ASIA", 0.0004), slice("age>61", 0.07), slice("age<=20", undefined)],
    });
    expect(verdicts).toMatchObject([
      {
        kind: "discover",
        slice: "region=ASIA",
        severity: "warn",
        outcome: "fail",
        countsAs: "warn",
        state: "likely-harm",
        headline: "on region=ASIA, found by search, the log loss rose by 0.310 (elsewhere +0.012).",
      },
    ]);
    expect(verdicts[0]?.sentence.replaceAll(/[\u00a0\u202f]/gu, " ")).toBe(
      "Found by search: on region=ASIA the log loss rose by 0.310 (95 % interval +0.180 … +0.440; elsewhere +0.012), on 143 of the 2 512 rows that had no part in the search; p = 0.0004 after adjustment.",
    );
  });

  it("blocks only when the config says so", () => {
    const slices = [slice("region=ASIA", 0.0004)];
    expect(judged({ slices }, { severity: "error" })).toMatchObject([{ countsAs: "fail" }]);
    expect(judged({ slices }, { severity: "info" })).toMatchObject([{ countsAs: "pass", outcome: "fail" }]);
  });

  it("never counts where the candidate errs most without pairs: that is no regression", () => {
    const slices = [slice("region=ASIA", 0.0004)];
    const [verdict] = judged({ slices, losses: { name: "log_loss", basis: "level" } }, { severity: "error" });
    expect(verdict).toMatchObject({ severity: "info", countsAs: "pass" });
    expect(verdict?.headline).toBe("on region=ASIA, found by search, the log loss is 0.310 (elsewhere 0.012).");
  });

  it("passes with one verdict when nothing is proven, and when nothing was found", () => {
    expect(judged({ slices: [slice("age>61", 0.07)] })).toMatchObject([
      {
        outcome: "pass",
        slice: undefined,
        sentence:
          "The worst slice that the search over 2 columns found may be so by chance: the other half of the rows does not confirm it.",
      },
    ]);
    expect(judged({ columns: ["age"] })).toMatchObject([
      {
        outcome: "pass",
        sentence: "No slice that the search over 1 column found has more than its share of the loss.",
      },
    ]);
  });

  it("is undecided where nothing that was found could be tested", () => {
    const untested = { ...slice("age>61", 0.07), test: undefined, pAdjusted: undefined };
    expect(judged({ slices: [untested] })).toMatchObject([
      {
        outcome: "inconclusive",
        sentence:
          "No slice was tested: what the search found has too few rows in the other half, or none of any weight.",
      },
    ]);
  });

  it("is undecided where nothing could be searched", () => {
    const reason = { code: "too-few-rows", text: "40 rows in a half are too few; 60 are needed" } as const;
    expect(judged({ reason })).toMatchObject([
      {
        outcome: "inconclusive",
        countsAs: "warn",
        state: "undefined",
        reason,
        sentence: "No slice was searched for: 40 rows in a half are too few; 60 are needed.",
      },
    ]);
    expect(judged({ losses: undefined, reason: { code: "no-rows", text: "no loss" } })).toMatchObject([
      { outcome: "inconclusive" },
    ]);
  });

  it("is nothing to rely on by itself", () => {
    expect(decide(judged({}), policy)).toMatchObject({ outcome: "fail" });
  });
});
