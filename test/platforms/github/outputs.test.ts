import { describe, expect, it } from "vitest";
import { delivered, skipped } from "../../../src/platforms/delivery.ts";
import { outputsOf } from "../../../src/platforms/github/outputs.ts";
import { accuracyVerdict, auditRecord } from "./samples.ts";

describe("outputsOf", () => {
  it("tells the verdict, the files and the deliveries", () => {
    const gates = ["f1", "recall", "f1"].map((gate, index) => accuracyVerdict("fail", { gate, slice: String(index) }));
    const record = auditRecord("fail", { verdicts: [...gates, accuracyVerdict("pass")] });
    const deliveries = [
      delivered("artifact", "uploaded", { url: "https://a", ids: { "artifact-id": "7", "artifact-digest": "d1" } }),
      delivered("comment", "created", { url: "https://c", ids: { "comment-id": "9" } }),
    ];
    expect(
      outputsOf(
        {
          record,
          files: ["audit.json", "audit.jsonl", "report.md", "report.html", "flips.csv"].map((name) => `/out/${name}`),
          deliveries,
        },
        "error",
      ),
    ).toEqual({
      verdict: "fail",
      passed: "false",
      "failed-gates": '["f1","recall"]',
      "report-path": "/out/report.md",
      "html-path": "/out/report.html",
      "audit-path": "/out/audit.json",
      "flips-path": "/out/flips.csv",
      "artifact-id": "7",
      "artifact-url": "https://a",
      "artifact-digest": "d1",
      "comment-id": "9",
      "comment-url": "https://c",
      "issue-url": "",
      "check-run-id": "",
      "reference-sha": "",
      "reference-age-days": "",
      "waived-gates": "[]",
      retrain: "true",
    });
  });

  it("leaves empty what there is not", () => {
    const outputs = outputsOf({ record: auditRecord(), files: [], deliveries: [skipped("comment", "never")] }, "error");
    expect(outputs).toMatchObject({
      verdict: "pass",
      passed: "true",
      "failed-gates": "[]",
      "comment-id": "",
      "comment-url": "",
      "audit-path": "",
      "flips-path": "",
    });
  });

  it("calls a warning not passed only when warnings block", () => {
    const run = { record: auditRecord("warn"), files: [], deliveries: [] };
    expect(outputsOf(run, "error")["passed"]).toBe("true");
    expect(outputsOf(run, "warning")["passed"]).toBe("false");
  });

  it("tells the truth of an advisory run", () => {
    expect(outputsOf({ record: auditRecord("fail"), files: [], deliveries: [] }, "never")["passed"]).toBe("false");
  });
});
