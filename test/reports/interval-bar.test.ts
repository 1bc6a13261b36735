import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalBar } from "../../src/reports/interval-bar.ts";
import { limit, measurement } from "./records.ts";

const accuracy = (change: number, half: number) =>
  measurement({ metric: "accuracy", title: "Accuracy", reference: 0.9, candidate: 0.9 + change, half });
const latency = (change: number, half: number) =>
  measurement({
    metric: "latency_p95",
    title: "Latency p95",
    unit: "ms",
    better: "lower",
    reference: 12,
    candidate: 12 + change,
    half,
  });
const drop = [limit({ kind: "max_drop", limit: 0.01 })];

describe("the bar around a limit", () => {
  it.each([
    ["a drop that is proven lies left of the limit", -0.02, 0.005, "═══●══··║····│·"],
    ["what is undecided crosses it", -0.015, 0.01, "═════●══╬═══·│·"],
    ["what holds its limit, though not proven, crosses it as well", -0.005, 0.01, "······══╬═●═╪══"],
    ["a gain lies right of no change", 0.01, 0.004, "········║··│═●═"],
    ["no change is on its mark", 0, 0.004, "········║··═●══"],
    ["what is far beyond is clipped", -0.2, 0.01, "◄·······║·│····"],
  ])("says where %s", (_, change, half, bar) => {
    expect(intervalBar(accuracy(change, half), { limits: drop })).toBe(bar);
  });

  it("has worse on the left where lower is better", () => {
    const limits = [limit({ kind: "max_increase", basis: "relative", limit: 0.1, margin: 1.2 })];
    expect(intervalBar(latency(2.4, 0.5), { limits })).toBe("══●═══··║·····│");
    expect(intervalBar(latency(0.4, 0.3), { limits })).toBe("········║··═●═│");
  });

  it("holds a value against a floor or a ceiling, without a mark for no change", () => {
    const floor = [limit({ kind: "min", limit: 0.85 })];
    expect(intervalBar(accuracy(0, 0.01), { limits: floor })).toBe("········║···═●═");
    expect(intervalBar(latency(0, 1), { limits: [limit({ kind: "max", limit: 10 })] })).toBe("═══●══··║······");
  });

  it("has what is too good to be plausible on the left", () => {
    expect(intervalBar(accuracy(0.05, 0.01), { limits: [limit({ kind: "max_gain", limit: 0.02 })] })).toBe(
      "══●══···║···│··",
    );
  });

  it("is around the limit that is exceeded, where there are several", () => {
    const limits = [limit({ kind: "min", limit: 0.5 }), limit({ kind: "max_drop", limit: 0.01, exceeded: "yes" })];
    expect(intervalBar(accuracy(-0.02, 0.005), { limits })).toBe("═══●══··║····│·");
  });

  it.each([
    ["interval", measurement({ metric: "accuracy", title: "Accuracy", reference: 0.9, candidate: 0.8 }), drop],
    ["value", measurement({ metric: "roc_auc", title: "ROC AUC", reference: null, candidate: null }), drop],
    ["limit", accuracy(-0.02, 0.005), []],
    ["one direction that is worse", { ...accuracy(-0.02, 0.005), better: "zero" as const }, drop],
    ["amount of the limit", accuracy(-0.02, 0.005), [limit({ kind: "max_drop", limit: 0.01, margin: null })]],
    ["judgement", accuracy(-0.02, 0.005), [limit({ kind: "max_drop", limit: 0.01, state: "undefined" })]],
  ])("is empty without %s", (_, measured, limits) => {
    expect(intervalBar(measured, { limits })).toBe("");
  });

  it("has fifteen characters, and the estimate on that side of the limit and of no change on which it lies", () => {
    const places = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        places,
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.5 }),
        (change, half, max) => {
          const measured = accuracy(change, half);
          const value = measured.change?.value ?? Number.NaN;
          const bar = intervalBar(measured, { limits: [limit({ kind: "max_drop", limit: max })] });
          const [at, mark] = [bar.indexOf("●"), bar.search(/[║╬]/u)];
          expect(bar).toHaveLength(15);
          if (at < 0) expect(bar).toMatch(/[◄►]/u);
          else if (mark >= 0 && Math.abs(value + max) > 1e-9) expect(Math.sign(at - mark)).toBe(Math.sign(value + max));
        },
      ),
    );
  });
});
