import { describe, expect, it } from "vitest";
import type { EarlierRun } from "../../src/audit/v1.ts";
import type { Decision } from "../../src/gates/decide.ts";
import { heldBack } from "../../src/history/held-back.ts";

const counts = { pass: 0, warn: 0, fail: 1, inconclusive: 0 };
const failing: Decision = { outcome: "fail", exitCode: 1, sentence: "Blocked: accuracy fell.", counts };

/** "FPF": the runs before, the newest first; F failed, P passed. */
function earlier(ends: string): EarlierRun[] {
  return Array.from(ends, (end, index) => ({
    run_id: String(100 - index),
    created_at: "2026-11-20T03:17:00.000Z",
    outcome: end === "F" ? "warn" : "pass",
    failed: end === "F",
  }));
}

describe("a scheduled run that fails", () => {
  it.each([
    {
      rule: "1 of 1",
      before: "",
      blocks: true,
      says: "Blocked: accuracy fell. Failed in the first scheduled run on record.",
    },
    {
      rule: "2 of 3",
      before: "",
      blocks: false,
      says: "Failed in the first scheduled run on record; blocks at 2: accuracy fell.",
    },
    {
      rule: "2 of 3",
      before: "P",
      blocks: false,
      says: "Failed in 1 of the last 2 scheduled runs; blocks at 2: accuracy fell.",
    },
    {
      rule: "2 of 3",
      before: "PP",
      blocks: false,
      says: "Failed in 1 of the last 3 scheduled runs; blocks at 2: accuracy fell.",
    },
    {
      rule: "2 of 3",
      before: "F",
      blocks: true,
      says: "Blocked: accuracy fell. Failed in 2 of the last 2 scheduled runs.",
    },
    {
      rule: "2 of 3",
      before: "PF",
      blocks: true,
      says: "Blocked: accuracy fell. Failed in 2 of the last 3 scheduled runs.",
    },
    // The third run back is out of sight.
    {
      rule: "2 of 3",
      before: "PPF",
      blocks: false,
      says: "Failed in 1 of the last 3 scheduled runs; blocks at 2: accuracy fell.",
    },
    {
      rule: "3 of 3",
      before: "FP",
      blocks: false,
      says: "Failed in 2 of the last 3 scheduled runs; blocks at 3: accuracy fell.",
    },
    {
      rule: "3 of 3",
      before: "FF",
      blocks: true,
      says: "Blocked: accuracy fell. Failed in 3 of the last 3 scheduled runs.",
    },
    {
      rule: "1 of 9",
      before: "PPPPPPPP",
      blocks: true,
      says: "Blocked: accuracy fell. Failed in 1 of the last 9 scheduled runs.",
    },
  ])("under $rule after $before blocks: $blocks", ({ rule, before, blocks, says }) => {
    const [failures = 0, runs = 0] = rule.split(" of ").map(Number);
    const held = heldBack(failing, earlier(before), { failures, runs });
    expect(held.decision).toEqual({
      outcome: blocks ? "fail" : "warn",
      exitCode: blocks ? 1 : 0,
      sentence: says,
      counts,
    });
    expect(held.heldBack === undefined).toBe(blocks);
  });

  it("keeps what the decision would have been", () => {
    expect(heldBack(failing, earlier("PF"), { failures: 3, runs: 3 }).heldBack).toEqual({
      failures: 3,
      runs: 3,
      failed: 2,
      looked_at: 3,
      sentence: "Blocked: accuracy fell.",
    });
  });
});

describe("a scheduled run that does not fail", () => {
  it.each(["pass", "warn"] as const)("with %s stays as it is, whatever came before", (outcome) => {
    const decision: Decision = { outcome, exitCode: 0, sentence: "Passed.", counts };
    expect(heldBack(decision, earlier("FFF"), { failures: 2, runs: 3 })).toEqual({ decision, heldBack: undefined });
  });
});
