import { describe, expect, it } from "vitest";
import { config, csv, rows } from "../run-gate.ts";
import { configFor, resultsOf, table, type TaskFiles, tested } from "./tested.ts";

const caught: unknown = expect.stringMatching(/\d/);

interface Case extends TaskFiles {
  readonly rows: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const share: unknown = expect.stringMatching(/^\d+(?:\.\d)? % of the rows answered as another row$/);

const cases: readonly Case[] = [
  {
    task: "binary",
    columns: "{ id: id, label: y, prediction: p, score: s }",
    gates:
      "[{ metric: accuracy, max_drop: 2% }, { metric: roc_auc, min: 80% }, { metric: log_loss, max_increase: 0.1 }]",
    rows: table("id,y,p,s", (id, draw) => {
      const y = id % 2;
      const p = draw < 0.1 ? 1 - y : y;
      return [id, y, p, p === 1 ? 0.6 + draw / 4 : 0.4 - draw / 4];
    }),
    expected: { accuracy: share, roc_auc: share, log_loss: share },
  },
  {
    task: "multiclass",
    columns: "{ id: id, label: y, prediction: p }",
    gates: "[{ metric: f1, average: macro, max_drop: 3% }]",
    rows: table("id,y,p", (id, draw) => [id, "abc"[id % 3] ?? "", "abc"[(id + (draw < 0.1 ? 1 : 0)) % 3] ?? ""]),
    expected: { "f1[macro]": share },
  },
  {
    task: "multilabel",
    columns: "{ id: id, label: y, prediction: p }",
    gates: "[{ metric: hamming_loss, max_increase: 2% }]",
    rows: table("id,y,p", (id, draw) => {
      const sets = ["cat|dog", "cat", "fish|dog"];
      return [id, sets[id % 3] ?? "", sets[(id + (draw < 0.1 ? 1 : 0)) % 3] ?? ""];
    }),
    expected: { hamming_loss: share },
  },
  {
    task: "regression",
    columns: "{ id: id, label: y, prediction: p }",
    gates: "[{ metric: mae, max_increase: { relative: 10% } }, { metric: mean_error, max_increase: 1 }]",
    rows: table("id,y,p", (id, draw) => [id, 10 + (id % 17), 10 + (id % 17) + 2 * draw - 1]),
    expected: {
      mae: share,
      mean_error: expect.stringMatching(/^answers (?:lower|higher) by \d\.?\d* standard deviations$/),
    },
  },
  {
    task: "quantile",
    columns: "{ id: id, label: y, quantiles: { 0.1: low, 0.9: high } }",
    gates: "[{ metric: pinball, max_increase: { relative: 10% } }]",
    rows: table("id,y,low,high", (id, draw) => [id, 10 + (id % 17), 9 + (id % 17) - draw, 11 + (id % 17) + draw]),
    expected: { pinball: caught },
  },
  {
    task: "ranking",
    columns: "{ id: id, query: q, label: y, score: s }",
    gates: "[{ metric: ndcg, max_drop: 5% }]",
    rows: table("id,q,y,s", (id, draw) => [id, Math.floor(id / 6), id % 3, (id % 3) + draw]),
    expected: { ndcg: share },
  },
  {
    task: "scores",
    columns: "{ id: id, score: s }",
    gates: "[{ metric: mean_score, direction: higher_is_better, max_drop: 0.2 }]",
    rows: table("id,s", (id, draw) => [id, 5 + draw]),
    expected: { mean_score: expect.stringMatching(/^answers lower by/) },
  },
];

describe("the self-test", () => {
  it.each(cases.map((one) => [one.task, one] as const))("plants what a gate on %s catches", async (_task, one) => {
    const test = await tested({
      "model-gate.yml": configFor(one),
      "reference.csv": one.rows,
      "candidate.csv": one.rows,
    });
    expect(resultsOf(test)).toEqual(one.expected);
    expect(test.baseline).toBe("candidate");
  });

  const files = (gates: string, more = "") => ({
    "model-gate.yml": config(more, gates),
    "reference.csv": csv(rows()),
    "candidate.csv": csv(rows()),
  });

  it.each([
    ["a limit that nothing exceeds", "{ metric: accuracy, max_drop: 100% }"],
    ["a limit on what cannot be", "{ metric: accuracy, min: 0% }"],
  ])("finds a blind gate: %s", async (_name, gate) => {
    const test = await tested(files(`  - ${gate}\n  - { metric: recall, max_drop: 5% }\n`));
    expect(resultsOf(test)).toEqual({ accuracy: "blind", recall: share });
  });

  it("finds a gate blind that has too few rows to be judged", async () => {
    const test = await tested(files("  - { metric: accuracy, max_drop: 5% }\n", "policy: { min_samples: 1000 }\n"));
    expect(resultsOf(test)).toEqual({ accuracy: "blind" });
  });

  it("counts gates that are off, which judge nothing", async () => {
    const test = await tested(
      files("  - { metric: accuracy, max_drop: 5% }\n  - { metric: recall, max_drop: 5%, severity: off }\n"),
    );
    expect([resultsOf(test), test.off]).toEqual([{ accuracy: share }, 1]);
  });

  it("plants into the reference where the candidate fails by itself, which proves nothing", async () => {
    const worse = rows((row, index) => (index % 5 === 0 ? { ...row, prediction: 1 - Number(row.label) } : row));
    const test = await tested({ ...files("  - { metric: accuracy, max_drop: 5% }\n"), "candidate.csv": csv(worse) });
    expect([test.baseline, resultsOf(test)]).toEqual(["reference", { accuracy: share }]);
  });

  it("tells of a gate that fails by itself, for reference and candidate alike", async () => {
    const test = await tested(files("  - { metric: accuracy, min: 99% }\n"));
    expect(resultsOf(test)).toEqual({ accuracy: "fails-already" });
  });

  it("needs smaller regressions where the limit is tighter", async () => {
    const sizeOf = async (limit: string): Promise<number> => {
      const planted = resultsOf(await tested(files(`  - { metric: accuracy, max_drop: ${limit} }\n`)))["accuracy"];
      return Number.parseFloat(planted ?? "");
    };
    expect(await sizeOf("2%")).toBeLessThan(await sizeOf("20%"));
  });

  it("gives the same answer for the same files", async () => {
    const given = files("  - { metric: accuracy, max_drop: 5% }\n  - { drift: auto }\n");
    expect(await tested(given)).toEqual(await tested(given));
  });

  it("tests the limits against the pinned reference too", async () => {
    const given = files("  - { metric: accuracy, max_drop: 5% }\n", "pinned: pinned.csv\n");
    const test = await tested({ ...given, "pinned.csv": csv(rows()) });
    expect(resultsOf(test)).toEqual({ accuracy: share, "accuracy @pinned": share });
  });

  it("is not blind, a check of what a run refuses by itself", async () => {
    const test = await tested(files("  - { check: range, columns: [score], min: 0, max: 1 }\n"));
    expect(resultsOf(test)).toEqual({ "range[score]": "refused-first" });
  });

  it("says that numbers of a load test are in no table", async () => {
    const samples = Array.from({ length: 200 }, (_, index) => `${10 + (index % 7)}\n`).join("");
    const given = files(
      "  - { metric: latency_p95, max: 100ms }\n  - { metric: accuracy, max_drop: 5% }\n",
      "latency: { candidate: { uri: load.txt, format: samples, unit: ms } }\n",
    );
    expect(resultsOf(await tested({ ...given, "load.txt": samples }))).toEqual({
      latency_p95: "not-in-table",
      accuracy: share,
    });
  });
});

describe("the self-test of a check of types", () => {
  it("writes numbers as texts", async () => {
    const rowsOf = table("id,y,p,age", (id) => [id, id % 2, id % 2, 20 + (id % 30)]);
    const files = { task: "binary", columns: "{ id: id, label: y, prediction: p }", gates: "[{ check: type_change }]" };
    const test = await tested({ "model-gate.yml": configFor(files), "reference.csv": rowsOf, "candidate.csv": rowsOf });
    expect(resultsOf(test)).toEqual({ type_change: "numbers written as texts" });
  });
});

describe("the self-test of gates on data", () => {
  const rowsOf = table("id,y,p,ms,age,city,code,at", (id, draw) => [
    id,
    id % 2,
    draw < 0.1 ? 1 - (id % 2) : id % 2,
    20 + 10 * draw,
    20 + Math.round(40 * draw),
    ["Ulm", "Bonn", "Jena"][id % 3] ?? "",
    `C-${1000 + id}`,
    `2025-12-31T${String(id % 24).padStart(2, "0")}:00:00Z`,
  ]);
  const columns = '{ id: id, label: y, prediction: p, latency_ms: ms, timestamp: at, features: "*" }';

  it.each([
    ["{ metric: latency_p95, max_increase: { relative: 10% } }", /times as slow/],
    ["{ drift: auto }", /./],
    ["{ drift: psi, columns: [city] }", /new text/],
    ["{ drift: ks, columns: [age] }", /numbers (?:higher|lower)/],
    ["{ check: null_rate, max_increase: 2% }", /no value/],
    ["{ check: range, columns: [age], min: 0, max: 120 }", /./],
    ["{ check: new_categories, columns: [city] }", /new text/],
    ["{ check: regex, columns: [code], pattern: 'C-[0-9]+' }", /new text/],
    ["{ check: unique, columns: [code] }", /./],
    ["{ check: row_count, min: 200 }", /left out/],
    ["{ check: freshness, max_age: 7d }", /older/],
    ["{ check: missing_columns }", /a column left out/],
    ["{ check: extra_columns }", /a new column/],
    ["{ metric: mean, column: age, direction: higher_is_better, max_drop: 5 }", /numbers lower/],
  ])("%s", async (gate, planted) => {
    const files = { task: "binary", columns, gates: `[${gate}]` };
    const test = await tested({ "model-gate.yml": configFor(files), "reference.csv": rowsOf, "candidate.csv": rowsOf });
    expect(Object.values(resultsOf(test))).toEqual([expect.stringMatching(planted)]);
  });
});
