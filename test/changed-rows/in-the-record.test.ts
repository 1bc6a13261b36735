import { describe, expect, it } from "vitest";
import { runGate } from "../run-gate.ts";

/** Two hundred rows of one id each; the first of the candidate is another. */
function files(header: string, line: (row: number) => string, first: string): Parameters<typeof runGate>[0] {
  const lines = Array.from({ length: 200 }, (_, row) => line(row));
  return {
    "reference.csv": `${[header, ...lines].join("\n")}\n`,
    "candidate.csv": `${[header, first, ...lines.slice(1)].join("\n")}\n`,
  };
}

const config = (task: string, columns: string, gate: string): string => `version: 1
task: ${task}
reference: reference.csv
candidate: candidate.csv
columns: { ${columns} }
gates:
  - { ${gate} }
`;

describe("the record tells the rows that changed", () => {
  it("of scores, in the direction that a gate declares", async () => {
    const { record } = await runGate({
      ...files("id,cost", (row) => `${row},5`, "0,7.5"),
      "model-gate.yml": config(
        "scores",
        "id: id, score: cost",
        "metric: mean_score, direction: lower_is_better, max_increase: 1",
      ),
    });
    expect(record.changed_rows).toEqual({
      loss: "score",
      counts: [
        { kind: "worse", rows: 1 },
        { kind: "better", rows: 0 },
      ],
      rows: [
        {
          kind: "worse",
          id: ["0"],
          label: null,
          reference: { prediction: null, score: 5 },
          candidate: { prediction: null, score: 7.5 },
          loss_difference: 2.5,
        },
      ],
    });
  });

  it("of quantile forecasts", async () => {
    const { record } = await runGate({
      ...files("id,y,p10,p90", (row) => `${row},10,8,12`, "0,10,11,12"),
      "model-gate.yml": config(
        "quantile",
        "id: id, label: y, quantiles: { 0.1: p10, 0.9: p90 }",
        "metric: interval_score, level: 80%, max_increase: 1",
      ),
    });
    expect(record.changed_rows).toMatchObject({
      loss: "pinball_loss",
      rows: [{ label: 10, reference: { prediction: "[8, 12]" }, candidate: { prediction: "[11, 12]" } }],
    });
    // (0.1 * 2 + 0.1 * 2) / 2 before, (0.9 * 1 + 0.1 * 2) / 2 after.
    expect(record.changed_rows?.rows[0]?.loss_difference).toBeCloseTo(0.35, 12);
  });
});
