import { describe, expect, it } from "vitest";
import { driftRows, driftSummary } from "../../src/reports/drift-row.ts";
import { drift, driftVerdict, record } from "./records.ts";

const columns = [
  drift("a", { psi: 0.02 }),
  drift("b", { psi: 0.3, ks: 0.4, missing: [0, 412] }),
  drift("c", { psi: 2.5 }),
  drift("d", { psi: 0.09 }),
];
const judged = columns.slice(0, 3).map((column) => driftVerdict(column, 0.1));

describe("the rows of drift", () => {
  const rows = driftRows(record("", { drift: columns, verdicts: judged }));

  it("begin with what drifted most", () => {
    expect(rows.map(({ column, word }) => `${column} ${word}`)).toEqual([
      "c drifted",
      "b drifted",
      "d not judged",
      "a stable",
    ]);
  });

  it("show the share of missing values and the other methods", () => {
    expect(rows[1]).toMatchObject({
      missing: "0\u00a0%\u00a0→\u00a05\u00a0%",
      others: "KS 0.400",
      effect: "0.300",
      limit: "≤ 0.1",
    });
  });

  it("show a gate on a column that could not be measured", () => {
    const missing = driftVerdict(drift("gone", { psi: 0 }), 0.1, {
      outcome: "fail",
      state: "undefined",
      reason: { code: "not-measured", text: "no such column" },
    });
    const [row] = driftRows(record("", { drift: columns, verdicts: [missing] }));
    expect(row).toMatchObject({
      column: "gone",
      effect: "not measured",
      word: "not measured",
      notes: ["no such column"],
    });
  });

  it("are summed up by columns", () => {
    expect(driftSummary(rows)).toBe("2 of 4 columns drifted");
    expect(driftSummary(driftRows(record("", { drift: columns })))).toBe("4 columns measured, none judged");
    expect(driftSummary(driftRows(record("", { drift: columns, verdicts: judged.slice(0, 1) })))).toBe(
      "none of 4 columns drifted",
    );
  });
});
