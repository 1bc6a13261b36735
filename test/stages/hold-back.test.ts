import { describe, expect, it } from "vitest";
import type { EarlierRun } from "../../src/audit/v1.ts";
import type { Decision } from "../../src/gates/decide.ts";
import { holdBack, type Schedule } from "../../src/stages/hold-back.ts";
import { nothingFound } from "../../src/stages/nothing-found.ts";

const counts = { pass: 0, warn: 0, fail: 1, inconclusive: 0 };
const failing: Decision = { outcome: "fail", exitCode: 1, sentence: "Blocked: accuracy fell.", counts };
const passed: EarlierRun = { run_id: "4241", created_at: "2026-11-19T03:17:00Z", outcome: "pass", failed: false };

/** A schedule with `2 of 3`, and how often its history was asked. */
function scheduled(overrides: Partial<Schedule> = {}) {
  const asked: unknown[] = [];
  const history = {
    earlier: async (...given: unknown[]) => {
      asked.push(given);
      return [passed];
    },
  };
  const schedule: Schedule = {
    isMeasured: true,
    failAfter: { failures: 2, runs: 3 },
    gate: "fraud",
    change: { kind: "schedule" },
    history,
    ...overrides,
  };
  return { schedule, asked };
}

describe("schedule.fail_after", () => {
  it("makes a warning of a failure that stands alone, and the record tells of both", async () => {
    const found = nothingFound();
    const { schedule, asked } = scheduled();
    const decision = await holdBack(failing, schedule, found);
    expect(decision).toMatchObject({ outcome: "warn", exitCode: 0 });
    expect(asked).toEqual([["fraud", 2]]);
    expect(found).toMatchObject({ history: [passed], heldBack: { failed: 1, looked_at: 2 }, warnings: [] });
  });

  it.each<[string, Partial<Schedule>]>([
    ["a push", { change: { kind: "push" } }],
    ["a run by hand", { change: { kind: "manual" } }],
    ["a pull request", { change: { kind: "pull-request" } }],
    ["the command line", { change: undefined }],
    ["a config without it", { failAfter: undefined }],
    ["a rule of 1", { failAfter: { failures: 1, runs: 3 } }],
  ])("asks for no history in %s: the failure blocks", async (_, overrides) => {
    const { schedule, asked } = scheduled(overrides);
    expect(await holdBack(failing, schedule, nothingFound())).toEqual(failing);
    expect(asked).toEqual([]);
  });

  it("holds back nothing that could not be measured: it blocks, and says why", async () => {
    const found = nothingFound();
    const { schedule, asked } = scheduled({ isMeasured: false });
    expect(await holdBack(failing, schedule, found)).toEqual(failing);
    expect(asked).toEqual([]);
    expect(found.warnings).toMatchObject([{ code: "history" }]);
  });

  it("asks for none when the run passes", async () => {
    const { schedule, asked } = scheduled();
    const passing: Decision = { ...failing, outcome: "pass", exitCode: 0 };
    expect(await holdBack(passing, schedule, nothingFound())).toEqual(passing);
    expect(asked).toEqual([]);
  });

  it.each<[string, Partial<Schedule>, string]>([
    ["cannot be asked", { history: undefined }, "needs a token with `actions: read`"],
    ["answers with a fault", { history: { earlier: async () => Promise.reject(new Error("403: no")) } }, "403: no"],
  ])("blocks at once when the history %s, and says why", async (_, overrides, why) => {
    const found = nothingFound();
    expect(await holdBack(failing, scheduled(overrides).schedule, found)).toEqual(failing);
    expect(found.heldBack).toBeUndefined();
    expect(found.warnings).toEqual([{ code: "history", message: expect.stringContaining(why) as unknown }]);
  });
});
