import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderOpenMetrics } from "../../../src/reports/formats/openmetrics.ts";
import { seal } from "../../../src/audit/seal.ts";
import { commandsIn, invisible } from "../../security/inertness.ts";
import { audits, crowded } from "../audits.ts";
import { measurement, record, verdict } from "../records.ts";
import { openMetricsFaults } from "./open-metrics-faults.ts";

const promtool = process.env["PROMTOOL"] ?? "promtool";
const hasPromtool = spawnSync(promtool, ["--version"]).status === 0;

const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: 0.9, half: 0.01 });
const plain = record("Passed.", { measurements: [accuracy], verdicts: [verdict(accuracy, { sentence: "fine" })] });

const lines = (text: string, start: string): readonly string[] =>
  text.split("\n").filter((line) => line.startsWith(start));

describe.each(Object.entries({ ...audits(), crowded: crowded() }))("the metrics of %s", (_name, audit) => {
  const text = renderOpenMetrics(audit);

  it("have no number sign but before a comment: GitLab cuts lines there, and refuses the file", () => {
    expect(text.split("\n").filter((line) => line.includes("#", 1))).toEqual([]);
  });

  it("keep the grammar of OpenMetrics, and hold nothing that acts", () => {
    expect(openMetricsFaults(text)).toEqual([]);
    expect(commandsIn(text)).toEqual([]);
    expect(invisible(text)).toEqual([]);
  });

  it.skipIf(!hasPromtool)("leave promtool nothing to say", () => {
    const { status, stdout, stderr } = spawnSync(promtool, ["check", "metrics"], { input: text, encoding: "utf8" });
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
  });
});

describe("OpenMetrics", () => {
  it("tells a metric of each side, its change and their intervals", () => {
    const text = renderOpenMetrics(plain);
    expect(lines(text, "model_gate_metric{")).toEqual([
      'model_gate_metric{name="fraud-model",metric="accuracy",slice="",unit="share",side="reference"} 0.95',
      'model_gate_metric{name="fraud-model",metric="accuracy",slice="",unit="share",side="candidate"} 0.9',
    ]);
    expect(lines(text, "model_gate_change")).toEqual([
      'model_gate_change{name="fraud-model",metric="accuracy",slice="",unit="share"} -0.05',
      'model_gate_change_bound{name="fraud-model",metric="accuracy",slice="",unit="share",bound="lower",confidence="0.95"} -0.06',
      'model_gate_change_bound{name="fraud-model",metric="accuracy",slice="",unit="share",bound="upper",confidence="0.95"} -0.04',
    ]);
  });

  it("leaves out what was not measured, and the reference where there is none", () => {
    const unmeasured = measurement({ metric: "roc_auc", title: "ROC AUC", candidate: null });
    const text = renderOpenMetrics(
      record("Blocked.", {
        measurements: [unmeasured],
        comparison: { ...plainComparison(), pairing: "no-reference" },
      }),
    );
    expect(text).not.toMatch(/NaN|null|roc_auc|side="reference"/u);
  });

  it.each(["pass", "warn", "fail", "error"] as const)("has one verdict of four: %s", (outcome) => {
    const { integrity: _integrity, deliveries: _deliveries, ...body } = plain;
    const text = renderOpenMetrics(seal({ ...body, decision: { ...body.decision, outcome } }));
    expect(lines(text, "model_gate_verdict{").filter((line) => line.endsWith(" 1"))).toEqual([
      `model_gate_verdict{name="fraud-model",verdict="${outcome}"} 1`,
    ]);
  });

  it("calls an estimate one, whatever its gate is called", () => {
    const quality = { ...accuracy, id: "quality", title: "Accuracy, estimated" };
    const verdicts = [verdict(quality, { gate: "quality", kind: "estimated", state: "likely-ok", sentence: "x" })];
    const text = renderOpenMetrics(record("Passed.", { measurements: [quality], verdicts }));
    expect(lines(text, "model_gate_metric{")[1]).toContain('metric="estimated quality"');
    expect(lines(text, "model_gate_result{")[0]).toContain('result="estimated quality"');
  });

  it("keeps series apart whose names read alike", () => {
    const slices = ["EU", "EU\u200b"].map((slice) =>
      measurement({ metric: "f1", title: "F1", slice, reference: 0.9, candidate: 0.9 }),
    );
    const text = renderOpenMetrics(record("Passed.", { measurements: slices }));
    expect(lines(text, "model_gate_change{")).toEqual([
      'model_gate_change{name="fraud-model",metric="f1",slice="EU",unit="share"} 0',
      'model_gate_change{name="fraud-model",metric="f1",slice="EU (2)",unit="share"} 0',
    ]);
  });

  it("keeps the grammar whatever the names are", () => {
    const names = [...new Set(fc.sample(fc.string({ unit: "binary", maxLength: 40 }), { numRuns: 500, seed: 1 }))];
    const measured = names.map((slice) =>
      measurement({ metric: "f1", title: "F1", slice, reference: 0.9, candidate: 0.9 }),
    );
    const verdicts = measured.map((one, index) => verdict(one, { gate: names.at(-index) ?? "", sentence: "" }));
    expect(openMetricsFaults(renderOpenMetrics(record("Passed.", { measurements: measured, verdicts })))).toEqual([]);
  });

  it("escapes what stands in a label", () => {
    const slice = 'a="x\\",b\n# EOF\nc{d}';
    const one = measurement({ metric: "f1", title: "F1", slice, reference: 0.9, candidate: 0.9 });
    const text = renderOpenMetrics(record("Passed.", { measurements: [one] }));
    expect(lines(text, "model_gate_change{")).toEqual([
      String.raw`model_gate_change{name="fraud-model",metric="f1",slice="a=\"x\\\",b ＃ EOF c{d}",unit="share"} 0`,
    ]);
  });
});

function plainComparison(): NonNullable<typeof plain.comparison> {
  if (plain.comparison === null) throw new Error("no comparison");
  return plain.comparison;
}

describe("the check of the grammar", () => {
  const good = renderOpenMetrics(plain);
  it.each([
    ["a text without its end", (text: string) => text.replace("# EOF\n", "")],
    ["an empty line", (text: string) => text.replace("\n# TYPE model_gate_change ", "\n\n# TYPE model_gate_change ")],
    ["a number that is none", (text: string) => text.replace(" 0.95\n", " NaN\n")],
    ["a name with a hyphen", (text: string) => text.replaceAll("model_gate_change", "model-gate-change")],
    ["a quote in a label", (text: string) => text.replace('metric="accuracy"', 'metric="accu"racy"')],
    ["a lone backslash", (text: string) => text.replace('metric="accuracy"', String.raw`metric="acc\uracy"`)],
    ["a series that is there twice", (text: string) => text.replace('side="reference"', 'side="candidate"')],
    ["a type that is told twice", (text: string) => text.replace("# TYPE", "# TYPE model_gate_verdict gauge\n# TYPE")],
    ["a family in two places", (text: string) => text.replace("# EOF", 'model_gate_verdict{x="y"} 1\n# EOF')],
    ["a unit that the name lacks", (text: string) => text.replaceAll(" seconds\n", " bytes\n")],
    ["a label without quotes", (text: string) => text.replace('metric="accuracy"', "metric=accuracy")],
  ])("refuses %s", (_what, spoilt) => {
    expect(openMetricsFaults(good)).toEqual([]);
    expect(openMetricsFaults(spoilt(good))).not.toEqual([]);
  });
});
