import { describe, expect, it } from "vitest";
import { renderAnnotations } from "../../src/reports/annotations.ts";
import { audits, crowded, hostileTexts } from "./audits.ts";
import { measurement, record, verdict } from "./records.ts";

const accuracy = measurement({
  metric: "accuracy",
  title: "Accuracy",
  slice: "region=EU",
  reference: 0.9,
  candidate: 0.8,
});

describe("annotations", () => {
  it("stand at the gate's line in the config, with the reason and what to do", () => {
    const failing = verdict(accuracy, {
      outcome: "fail",
      sentence: "accuracy on region=EU fell.",
      advice: "Look at its rows.",
    });
    expect(renderAnnotations(record("", { verdicts: [failing] }))).toEqual([
      {
        level: "error",
        title: "accuracy, region=EU",
        message: "accuracy on region=EU fell. Look at its rows.",
        file: "model-gate.yml",
        line: 14,
        column: 5,
      },
    ]);
  });

  it("are as grave as the verdict counts, gravest first", () => {
    const verdicts = [
      verdict(accuracy, { sentence: "passes" }),
      verdict(accuracy, { sentence: "informs", outcome: "fail", severity: "info" }),
      verdict(accuracy, { sentence: "warns", outcome: "inconclusive", position: null }),
      verdict(accuracy, { sentence: "fails", outcome: "fail" }),
    ];
    expect(renderAnnotations(record("", { verdicts })).map(({ level, message }) => `${level} ${message}`)).toEqual([
      "error fails",
      "warning warns",
      "notice informs",
    ]);
  });

  it("are warnings where the failure is held back", () => {
    const verdicts = [verdict(accuracy, { sentence: "fails", outcome: "fail" })];
    const held = { failures: 2, runs: 3, failed: 1, looked_at: 3, sentence: "Blocked: fails" };
    const annotations = renderAnnotations(record("", { verdicts, held_back: held }));
    expect(annotations.map(({ level }) => level)).toEqual(["warning"]);
  });

  it("say of a failure that it is waived, and since when it is one", () => {
    const waiver = { ceiling: 0.03, owner: "ana", issue: "#1", expires: "2026-12-31", reason: "known" };
    const parts = { sentence: "fails", outcome: "fail", counts_as: "warn", waiver } as const;
    const verdicts = [
      verdict(accuracy, parts),
      verdict({ ...accuracy, title: "Accuracy since the pinned reference" }, { ...parts, against: "pinned" }),
    ];
    expect(renderAnnotations(record("", { verdicts })).map(({ level, title }) => [level, title])).toEqual([
      ["warning", "Waived: accuracy, region=EU"],
      ["warning", "Waived: Accuracy since the pinned reference, region=EU"],
    ]);
  });

  it("are as many of a level as are asked for", () => {
    expect(renderAnnotations(crowded(), 50)).toHaveLength(50);
  });

  it("are ten of a level at most, and the last tells how many more there are", () => {
    const annotations = renderAnnotations(crowded());
    expect(annotations).toHaveLength(10);
    expect(annotations[8]?.message).not.toContain("more in the report");
    expect(annotations[9]?.message).toMatch(/ And 140 more in the report\.$/u);
  });

  it("tell an error with its hint and place", () => {
    expect(renderAnnotations(audits()["error"] ?? record(""))).toEqual([
      {
        level: "error",
        title: "No verdict (E205)",
        message:
          'candidate.csv: column "score" is missing; the file has id, label, prediction. Name the column of scores in columns.score.',
        file: "model-gate.yml",
        line: 9,
        column: 10,
      },
    ]);
  });

  it("are one clean line each", () => {
    const hostile = verdict(accuracy, {
      outcome: "fail",
      sentence: hostileTexts.join("\n"),
      gate: hostileTexts[8] ?? "",
    });
    const [annotation] = renderAnnotations(record("", { verdicts: [hostile] }));
    expect(annotation?.title).toBe("redgnp.exe, region=EU");
    expect(annotation?.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
