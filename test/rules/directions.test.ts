import { describe, expect, it } from "vitest";
import { allowed, bound, choice, leave, part, ranked } from "../../src/rules/directions.ts";
import { modeDirection } from "../../src/rules/gate-directions.ts";

describe("which way a value moved", () => {
  it.each([
    [bound("higher"), 1, 2, "loosened"],
    [bound("higher"), 2, 1, "tightened"],
    [bound("lower"), 2, 1, "loosened"],
    [bound("higher"), undefined, 1, "tightened"],
    [bound("higher"), 1, undefined, "loosened"],
    [bound("higher"), 1, "a", "changed"],
    [bound("higher"), 1, Number.NaN, "changed"],
    [bound("higher"), "2026-01-01", "2026-02-01", "loosened"],
    [bound("higher"), 1, "2026-02-01", "changed"],
    [ranked(["fail", "warn"], "warn"), undefined, "fail", "tightened"],
    [ranked(["fail", "warn"], "warn"), "fail", undefined, "loosened"],
    [ranked(["fail", "warn"]), "fail", "other", "changed"],
    [choice, "*", ["a"], "loosened"],
    [choice, ["a"], "*", "tightened"],
    [choice, ["a", "b"], ["b"], "loosened"],
    [choice, ["a"], ["b"], "changed"],
    [choice, "*", undefined, "changed"],
    [allowed, ["a"], ["a", "b"], "loosened"],
    [part, {}, undefined, "loosened"],
    [leave, undefined, {}, "loosened"],
    [modeDirection, "strict", "point", "loosened"],
    [modeDirection, "point", "strict", "tightened"],
    [modeDirection, "point", "lenient", "changed"],
    [modeDirection, "lenient", "balanced", "tightened"],
  ])("%#: %j %j", (judge, before, after, expected) => {
    expect(judge(before, after)).toBe(expected);
  });
});
