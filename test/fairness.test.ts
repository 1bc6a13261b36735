import { describe, expect, it } from "vitest";
import type { RunResult } from "../src/main.ts";
import { renderMarkdown } from "../src/reports/markdown.ts";
import { renderText } from "../src/reports/text.ts";
import { config, csv, rows, runGate, type Row } from "./run-gate.ts";

const gate = (text: string): string => config("", `  - ${text}\n`);
const reference = csv(rows());
const verdictOf = ({ record }: RunResult) => record.verdicts.find(({ kind }) => kind === "metric");
const measured = ({ record }: RunResult, id: string) => record.measurements.find((one) => one.id === id);

/** A model that misses half of the positives in the south. */
const unfair = rows((row, index) => (row.region === "south" && index % 8 === 3 ? missed(row) : row));

function missed(row: Row): Row {
  return { ...row, prediction: 0, score: 0.2 };
}

describe("a gate on the gap between slices", () => {
  it("passes two groups that are served alike", async () => {
    const run = await runGate({
      "model-gate.yml": gate("{ metric: accuracy, gap: region, max: 20%, max_increase: 10% }"),
      "reference.csv": reference,
      "candidate.csv": reference,
    });
    expect([run.exitCode, verdictOf(run)?.outcome, verdictOf(run)?.slice]).toEqual([0, "pass", null]);
    expect(verdictOf(run)?.gate).toBe("accuracy[gap=region]");
    expect(run.record.measurements.map(({ id, better }) => [id, better])).toEqual([["accuracy[gap=region]", "lower"]]);
    // The column is not among the slices: it is compared, and nothing is judged on it.
    expect(run.record.slices).toEqual([]);
  });

  it("blocks a model that serves one group worse than another, and names the two", async () => {
    const run = await runGate({
      "model-gate.yml": gate("{ metric: recall, gap: region, max: 20%, max_increase: 10% }"),
      "reference.csv": reference,
      "candidate.csv": csv(unfair),
    });
    expect([run.exitCode, verdictOf(run)?.outcome]).toEqual([1, "fail"]);
    expect(measured(run, "recall[gap=region]")).toMatchObject({
      reference: { value: 0, n: 200 },
      candidate: { value: 0.4 },
      groups: {
        furthest: { candidate: { metric: "recall", low: "region=south", high: "region=north" } },
        values: [
          { name: "region=north" },
          { name: "region=south", reference: { n: 100 }, candidate: { value: 0.4, n: 100 } },
        ],
        without: { reference: 0, candidate: 0 },
      },
    });
    const told = "Furthest apart in recall: region=south 40.00";
    expect(renderText(run.record, { color: false, width: 200, verbose: false })).toContain(told);
    expect(renderMarkdown(run.record)).toContain("Furthest apart in recall: `region=south` 40.00");
    expect(run.record.decision.sentence.replaceAll("\u00a0", " ")).toContain(
      "(recall of region=south 40.00 %, of region=north 80.00 %)",
    );
  });

  it("leaves rows without a value out and says how many", async () => {
    const gaps = csv(rows((row, index) => (index < 20 ? { ...row, region: "" } : row)));
    const run = await runGate({
      "model-gate.yml": gate("{ metric: accuracy, gap: region, max: 20% }"),
      "reference.csv": gaps,
      "candidate.csv": gaps,
    });
    expect(measured(run, "accuracy[gap=region]")).toMatchObject({
      candidate: { n: 180 },
      groups: { without: { reference: 20, candidate: 20 } },
    });
    expect(renderText(run.record, { color: false, width: 200, verbose: false })).toContain(
      "20 rows have no value in the column and are in no group.",
    );
  });

  it("is not a pass when a group is too small to compare", async () => {
    const few = csv(rows((row, index) => ({ ...row, region: index < 12 ? "south" : "north" })));
    const run = await runGate({
      "model-gate.yml": gate("{ metric: accuracy, gap: region, max: 20% }"),
      "reference.csv": few,
      "candidate.csv": few,
    });
    expect(verdictOf(run)).toMatchObject({
      outcome: "inconclusive",
      state: "undefined",
      reason: { code: "too-few-rows" },
      sentence:
        'accuracy gap by region is not judged: of 2 groups by "region" only region=north can be compared in accuracy ' +
        "(region=south: 12 rows are too few; 30 are needed).",
    });
  });

  it("is not a pass when there is only one group", async () => {
    const one = csv(rows((row) => ({ ...row, region: "north" })));
    const run = await runGate({
      "model-gate.yml": gate("{ metric: accuracy, gap: region, max: 20% }"),
      "reference.csv": one,
      "candidate.csv": one,
    });
    expect(verdictOf(run)).toMatchObject({ outcome: "inconclusive", state: "undefined" });
    expect(verdictOf(run)?.reason?.text).toBe('all rows with a value in "region" are of one group, region=north');
  });

  it("ends in an error when the column is not there", async () => {
    const run = await runGate({
      "model-gate.yml": gate("{ metric: accuracy, gap: regoin, max: 20% }"),
      "reference.csv": reference,
      "candidate.csv": reference,
    });
    expect([run.exitCode, run.record.error?.code]).toEqual([3, "E205"]);
    expect(run.record.error?.message).toContain("regoin");
  });

  it("takes the groups from the slices where these divide the column, by ranges as well", async () => {
    const text = gate("{ metric: accuracy, gap: id, max: 50% }");
    const run = await runGate({
      "model-gate.yml": `${text}slices:\n  - { by: id, bins: 2 }\n`,
      "reference.csv": reference,
      "candidate.csv": reference,
    });
    expect(measured(run, "accuracy[gap=id]")?.groups?.values.map(({ name }) => name)).toEqual(["id<=99", "id>99"]);
    expect(run.record.verdicts.filter(({ kind }) => kind === "metric")).toHaveLength(1);
  });

  it("is refused beside slices, with metrics that compare row by row, and as something to drop", async () => {
    const refused = async (text: string): Promise<string> => {
      const run = await runGate({
        "model-gate.yml": gate(text),
        "reference.csv": reference,
        "candidate.csv": reference,
      });
      return run.record.error?.message ?? "";
    };
    expect(await refused('{ metric: recall, gap: region, max: 5%, slices: "*" }')).toContain(
      "has no meaning beside `gap`: the gate compares all groups of the column at once, on the whole data.",
    );
    expect(await refused("{ metric: flip_rate, gap: region, max: 5% }")).toContain(
      "flip_rate compares the two models row by row, so there is no gap of it to judge.",
    );
    expect(await refused("{ metric: recall, gap: region, max_drop: 5% }")).toContain(
      "the gap of recall is better the lower it is; write `max_increase`",
    );
    expect(await refused("{ metric: demographic_parity_ratio, min: 80% }")).toContain(
      "demographic_parity_ratio needs `by`: column whose values are the groups that are compared",
    );
  });
});

describe("a gate on fairness", () => {
  it("blocks a model that selects one group far less than another", async () => {
    const run = await runGate({
      "model-gate.yml": config(
        "",
        "  - { metric: demographic_parity_ratio, by: region, min: 80% }\n" +
          "  - { metric: equalized_odds_difference, by: region, max: 15%, max_increase: 10% }\n",
      ),
      "reference.csv": reference,
      "candidate.csv": csv(unfair),
    });
    expect(
      run.record.verdicts.filter(({ kind }) => kind === "metric").map(({ gate: name, outcome }) => [name, outcome]),
    ).toEqual([
      ["demographic_parity_ratio[by=region]", "fail"],
      ["equalized_odds_difference[by=region]", "fail"],
    ]);
  });
});
