import { describe, expect, it } from "vitest";
import { driftMethods } from "../../src/drift/index.ts";
import { driftRows } from "../../src/reports/drift-row.ts";
import { driftSummary } from "../../src/reports/drift-summary.ts";
import { shortTitle } from "../../src/reports/drift-title.ts";
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

  it("say of a stable column what is above its limit by chance alone", () => {
    const column = drift("tail", { psi: 0.02, ks: 0.3 });
    const verdict = driftVerdict(column, 0.1);
    const [limit] = verdict.limits;
    const limits = limit === undefined ? [] : [limit, { ...limit, method: "ks", value: 0.3, state: "noise" as const }];
    const [row] = driftRows(record("", { drift: [column], verdicts: [{ ...verdict, limits }] }));
    expect(row).toMatchObject({
      word: "stable",
      notes: ["KS says nothing here: chance alone gives up to 0.023, above its limit."],
    });
  });

  it("do not say of other methods that they do not fit the column", () => {
    const [column = drift("a", { psi: 0 })] = columns;
    const none = { value: null, noise: null, excess: null, p_value: null };
    const more = [
      {
        method: "z",
        title: "z",
        ...none,
        undefined_reason: { code: "not-applicable", text: "z measures two values." },
      },
      { method: "kl", title: "KL", ...none, undefined_reason: { code: "overflow", text: "Too large." } },
    ];
    const [row] = driftRows(
      record("", { drift: [{ ...column, methods: [...column.methods, ...more] }], verdicts: [] }),
    );
    expect(row?.notes).toEqual(["Too large."]);
  });

  it("are summed up by columns", () => {
    expect(driftSummary(rows)).toBe("2 of 3 columns drifted; 1 not judged");
    expect(driftSummary(driftRows(record("", { drift: columns })))).toBe("4 columns measured, none judged");
    expect(driftSummary(driftRows(record("", { drift: columns, verdicts: judged.slice(0, 1) })))).toBe(
      "the one judged column has not drifted; 3 not judged",
    );
  });

  it("are not summed up as stable where that cannot be told", () => {
    const [a = drift("a", { psi: 0 }), b = a] = columns;
    const open = (column: typeof a) => driftVerdict(column, 0.1, { outcome: "inconclusive", state: "noise" });
    const lost = driftVerdict(b, 0.1, { outcome: "fail", state: "undefined" });
    const summary = (drifts: typeof columns, verdicts: readonly ReturnType<typeof open>[]): string =>
      driftSummary(driftRows(record("", { drift: drifts, verdicts: [...verdicts] })));
    expect(summary([a], [open(a)])).toBe("whether the one column drifted cannot be told");
    expect(summary([a, b], [open(a), lost])).toBe("none of 2 columns drifted; 2 cannot be told");
    expect(summary([b], [driftVerdict(b, 0.1), lost])).toBe("the one column has drifted");
  });
});

describe("the short title of a method", () => {
  it("there is one for each, and no two are alike", () => {
    const titles = driftMethods.map(({ name }) => shortTitle({ method: name, title: "long" }));
    expect(titles).not.toContain("long");
    expect(new Set(titles).size).toBe(titles.length);
  });
});
