import { describe, expect, it } from "vitest";
import { runGate } from "./run-gate.ts";

const config = (more = ""): string => `version: 1
task: ranking
reference: reference.csv
candidate: candidate.csv
columns: { query: query, id: item, label: relevance, score: score }
gates:
  - { metric: ndcg, k: 3, max_drop: 2% }
${more}`;

/** Forty queries of five items, one of them relevant; the model ranks it at `rankOf(query)`. */
function lists(rankOf: (query: number) => number): string {
  const lines = ["query,item,relevance,score"];
  for (let query = 0; query < 40; query++) {
    for (let item = 0; item < 5; item++) {
      const rank = item === 0 ? rankOf(query) : item < rankOf(query) ? item : item + 1;
      lines.push(`q${query},d${item},${item === 0 ? 1 : 0},${1 / rank}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

const steady = lists((query) => (query % 4 === 0 ? 2 : 1));

describe("a ranking is judged query by query", () => {
  it("passes a model that ranks as before, whatever the order of the rows", async () => {
    const [header = "", ...rows] = steady.trimEnd().split("\n");
    const result = await runGate({
      "model-gate.yml": config(),
      "reference.csv": steady,
      "candidate.csv": `${[header, ...rows.toReversed()].join("\n")}\n`,
    });
    expect([result.exitCode, result.record.decision.sentence]).toEqual([
      0,
      "Passed: the one check holds, not yet proven.",
    ]);
    expect(result.record.comparison).toMatchObject({ rows: { reference: 40, candidate: 40 }, join_rate: 1 });
  });

  it("fails a model that ranks the relevant item lower", async () => {
    const result = await runGate({
      "model-gate.yml": config(),
      "reference.csv": steady,
      "candidate.csv": lists((query) => (query % 4 === 0 ? 4 : 2)),
    });
    expect([result.exitCode, result.record.decision.outcome]).toEqual([1, "fail"]);
    expect(result.record.measurements[0]).toMatchObject({ id: "ndcg[k=3]", change: { n: 40 } });
  });

  it("pairs queries even where the two models list different items", async () => {
    const other = steady.replaceAll(",d4,", ",other,");
    const result = await runGate({ "model-gate.yml": config(), "reference.csv": steady, "candidate.csv": other });
    expect([result.exitCode, result.record.comparison?.join_rate]).toEqual([0, 1]);
  });

  it("takes relevances from a labels file, where an item without a judgement counts 0", async () => {
    const strip = (text: string): string => text.replaceAll(/^(q\d+,d\d),\d/gm, "$1").replace("relevance,", "");
    const judged = Array.from({ length: 40 }, (_, query) => `q${query},d0,1\nq${query},unlisted,1`);
    const result = await runGate({
      "model-gate.yml": config("  - { metric: recall_at_k, k: 5, min: 0.4 }\nlabels: labels.csv\n"),
      "reference.csv": strip(steady),
      "candidate.csv": strip(steady),
      "labels.csv": `query,item,relevance\n${judged.join("\n")}\n`,
    });
    const recall = result.record.measurements.find(({ metric }) => metric === "recall_at_k");
    expect(recall?.candidate?.value).toBe(0.5);
    expect(result.record.comparison?.notes.join(" ")).toContain("Items without a relevance: up to 160 in a file");
  });

  it("fails when the files judge the same item differently", async () => {
    const result = await runGate({
      "model-gate.yml": config(),
      "reference.csv": steady,
      "candidate.csv": steady.replace("q7,d1,0", "q7,d1,1"),
    });
    expect([result.exitCode, result.record.comparison?.label_disagreements]).toEqual([1, 1]);
  });

  it("refuses a negative relevance by file, line and value", async () => {
    const result = await runGate({
      "model-gate.yml": config(),
      "reference.csv": steady,
      "candidate.csv": steady.replace("q0,d1,0", "q0,d1,-1"),
    });
    expect([result.exitCode, result.record.error?.message]).toEqual([
      3,
      'candidate.csv, line 3, column "relevance": -1 is no relevance, which is finite and 0 or more.',
    ]);
  });
});
