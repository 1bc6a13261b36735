import { describe, expect, it } from "vitest";
import { judgedRow } from "../../src/reports/judged-row.ts";
import { limit, measurement, verdict } from "./records.ts";

const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");

describe("a row for a verdict", () => {
  it("prints value and limit apart when the verdict says that they differ", () => {
    const recall = measurement({
      metric: "recall",
      title: "Recall",
      reference: 0.850_02,
      candidate: 0.849_96,
      half: 0.02,
    });
    const row = judgedRow(
      verdict(recall, {
        outcome: "fail",
        sentence: "",
        limits: [limit({ kind: "min", limit: 0.85, exceeded: "yes" })],
      }),
      recall,
    );
    expect(plain(row.values)).toBe("85.002 % → 84.996 %");
    expect(plain(row.limit)).toBe("≥ 85 %");
  });

  it("prints a change apart from the limit on it", () => {
    const auc = measurement({
      metric: "roc_auc",
      title: "ROC AUC",
      unit: "score",
      reference: 0.91,
      candidate: 0.899_98,
      half: 0.004,
    });
    const row = judgedRow(
      verdict(auc, {
        outcome: "fail",
        sentence: "",
        limits: [limit({ kind: "max_drop", limit: 0.01, exceeded: "yes" })],
      }),
      auc,
    );
    expect(plain(row.change)).toBe("−0.01002");
    expect(plain(row.limit)).toBe("drop ≤ 0.01");
  });

  it("says what a relative limit comes to, and joins limits by what the gate asks", () => {
    const p99 = measurement({
      metric: "latency_p99",
      title: "Latency p99",
      unit: "ms",
      better: "lower",
      reference: 48.2,
      candidate: 71.9,
      half: 6.4,
    });
    const limits = [
      limit({ kind: "max_increase", limit: 5 }),
      limit({ kind: "max_increase", basis: "relative", limit: 0.1, margin: 4.82 }),
    ];
    const both = judgedRow(verdict(p99, { sentence: "", limits }), p99);
    const either = judgedRow(verdict(p99, { sentence: "", limits, fail_if: "all_exceeded" }), p99);
    expect(plain(both.limit)).toBe("rise ≤ 5 ms and rise ≤ 10 % (4.8 ms)");
    expect(plain(either.limit)).toBe("rise ≤ 5 ms or rise ≤ 10 % (4.8 ms)");
    expect(plain(both.change)).toBe("+23.7 ms");
    expect(plain(both.interval)).toBe("+17.3 … +30.1");
  });

  it("tells what is needed to settle an undecided verdict, unless the advice does", () => {
    const f1 = measurement({
      metric: "f1",
      title: "F1 score",
      reference: 0.881,
      candidate: 0.859,
      half: 0.0551,
      n: 180,
    });
    const limits = [limit({ kind: "max_drop", limit: 0.01, rows_needed: 18_900, minimum_detectable: 0.0699 })];
    const alone = judgedRow(verdict(f1, { outcome: "inconclusive", sentence: "", limits }), f1);
    const advised = judgedRow(
      verdict(f1, { outcome: "inconclusive", sentence: "", limits, advice: "Evaluate on about 18\u202f900 rows." }),
      f1,
    );
    expect(plain(alone.needed)).toBe(
      "About 18 900 rows would settle it. In these rows a loss below 7.0 pp may go unseen.",
    );
    expect(plain(advised.needed)).toBe("In these rows a loss below 7.0 pp may go unseen.");
    const ofTime = { ...f1, better: "lower" as const };
    expect(judgedRow(verdict(f1, { outcome: "inconclusive", sentence: "", limits }), ofTime).needed).toContain(
      "a rise below",
    );
  });

  it("shows what was not measured as not measured", () => {
    const auc = measurement({ metric: "roc_auc", title: "ROC AUC", unit: "score", reference: null, candidate: null });
    const row = judgedRow(verdict(auc, { outcome: "fail", state: "undefined", sentence: "" }), auc);
    expect(row).toMatchObject({ values: "not measured", change: "", word: "not measured" });
  });

  it("names the gate where it has a name of its own", () => {
    const f1 = measurement({ metric: "f1", title: "F1 score", reference: 0.9, candidate: 0.9 });
    expect(judgedRow(verdict(f1, { sentence: "" }), f1).gate).toBeUndefined();
    expect(judgedRow(verdict(f1, { gate: "f1[macro]", sentence: "" }), f1).gate).toBe("f1[macro]");
  });
});
