import { describe, expect, it } from "vitest";
import { slicesOf } from "../../src/reports/slice-rows.ts";
import { measurement, record, verdict } from "./records.ts";

const on = (slice: string) =>
  measurement({ metric: "accuracy", title: "Accuracy", slice, reference: 0.9, candidate: 0.9, half: 0.01 });
const rows = { reference: 12, candidate: 1200 };

describe("the slices of a report", () => {
  it("are undefined where there are none", () => {
    expect(slicesOf(record("Passed."))).toBeUndefined();
  });

  it("stand by the gravest of their verdicts, and are counted by it", () => {
    const outline = slicesOf(
      record("Blocked.", {
        slices: ["a", "b", "c", "d"].map((name) => ({ name, rows })),
        verdicts: [
          verdict(on("a"), { sentence: "holds" }),
          verdict(on("a"), { sentence: "fell", outcome: "fail" }),
          verdict(on("b"), { sentence: "holds" }),
          verdict(on("c"), { sentence: "open", outcome: "inconclusive" }),
        ],
      }),
    );
    expect(outline?.summary).toBe("1 failed, 1 undecided, 1 passed, 1 not judged");
    expect(outline?.rows.map(({ icon, verdicts }) => [icon, verdicts])).toEqual([
      ["❌", "1 failed, 1 passed"],
      ["✅", "1 passed"],
      ["❔", "1 undecided"],
      [undefined, "not judged"],
    ]);
    expect(outline?.rows[0]).toMatchObject({ reference: "12", candidate: "1\u202f200" });
  });
});
