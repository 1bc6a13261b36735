import { describe, expect, it } from "vitest";
import { auditSchema } from "../../src/audit/v1.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { config, csv, rows, runGate } from "../run-gate.ts";

const gates = "  - { metric: accuracy, max_drop: 0.05, slices: [] }\n";
const withRegion = config("", gates).replace("score: score }", "score: score, features: [region] }");

/** Half of the rows of the north get the wrong class. */
const worse = rows((row, index) =>
  row.region === "north" && index % 8 < 3 ? { ...row, prediction: 1 - Number(row.label) } : row,
);

describe("a run whose gate on quality failed", () => {
  it("tells what goes with it, in the record and in the comment", async () => {
    const files = { "model-gate.yml": withRegion, "reference.csv": csv(rows()), "candidate.csv": csv(worse) };
    const { record } = await runGate(files);
    expect(auditSchema.parse(record)).toEqual(record);
    expect(record.causes).toMatchObject({
      gate: "accuracy",
      loss: "zero_one_loss",
      examined: { features: 1, slices: 0 },
      found: [{ kind: "feature", name: "region", part: { name: "region=north", share: 1 } }],
    });
    expect(renderMarkdown(record).replaceAll("\u00a0", " ")).toContain(
      "- ❌ **Accuracy**: Goes with `region`: all of the rise in error rate is in `region=north` (50 % of the rows). ",
    );
  });

  it("tells nothing when none failed", async () => {
    const same = csv(rows());
    const { record } = await runGate({ "model-gate.yml": withRegion, "reference.csv": same, "candidate.csv": same });
    expect(record.causes).toBeNull();
    expect(renderMarkdown(record)).not.toContain("Goes with");
  });

  it("says why nothing is explained when there is no reference", async () => {
    const alone = withRegion.replace("reference: reference.csv\n", "").replace("max_drop: 0.05", "min: 0.99");
    const { record } = await runGate({ "model-gate.yml": alone, "candidate.csv": csv(worse) });
    expect(record.causes).toMatchObject({ found: [], loss: null, undefined_reason: { code: "no-reference" } });
  });
});
