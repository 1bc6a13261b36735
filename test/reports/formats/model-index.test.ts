import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { renderModelIndex } from "../../../src/reports/formats/model-index.ts";
import { commandsIn, invisible } from "../../security/inertness.ts";
import { audits } from "../audits.ts";
import { input, measurement, record, verdict } from "../records.ts";

/** As huggingface_hub 2.4 reads it: what it takes by name must be there, what it does not know is a mistake of ours. */
const indexSchema = z.strictObject({
  "model-index": z
    .array(
      z.strictObject({
        name: z.string(),
        results: z.array(
          z.strictObject({
            task: z.strictObject({ type: z.string(), name: z.string().optional() }),
            dataset: z.strictObject({
              type: z.string(),
              name: z.string(),
              config: z.string().optional(),
              revision: z.string().optional(),
              args: z.record(z.string(), z.string()).optional(),
            }),
            metrics: z.array(
              z.strictObject({
                type: z.string(),
                name: z.string(),
                value: z.number(),
                config: z.string().optional(),
                args: z.strictObject({
                  rows: z.int(),
                  unit: z.string().optional(),
                  confidence_interval: z
                    .strictObject({
                      level: z.number(),
                      lower: z.number().optional(),
                      upper: z.number().optional(),
                      method: z.string(),
                    })
                    .optional(),
                }),
              }),
            ),
            source: z.strictObject({ name: z.string(), url: z.url() }).optional(),
          }),
        ),
      }),
    )
    .length(1),
});

function resultsOf(audit: AuditRecord): z.output<typeof indexSchema>["model-index"][number]["results"] {
  return indexSchema.parse(parse(renderModelIndex(audit), { version: "1.1" }))["model-index"][0]?.results ?? [];
}

const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.9, candidate: 0.91, half: 0.01 });

describe("the model-index report", () => {
  it.each(Object.entries(audits()))(
    "of %s is what the hub's client reads, with every number of the record",
    (_, audit) => {
      const text = renderModelIndex(audit);
      const values = resultsOf(audit).flatMap(({ metrics }) => metrics.map(({ value }) => value));
      const measured = audit.measurements.filter(({ against }) => against === undefined);
      expect(values.toSorted((a, b) => a - b)).toEqual(
        measured.flatMap(({ candidate }) => candidate?.value ?? []).toSorted((a, b) => a - b),
      );
      expect([...commandsIn(text), ...invisible(text)]).toEqual([]);
      // Would end the front matter of a card.
      expect(text).not.toMatch(/^---/mu);
    },
  );

  it("says above the numbers what the gate said, so that those of a model that failed are not taken for good ones", () => {
    const [first = "", ...rest] = renderModelIndex(audits()["fail-binary"] ?? record("x")).split("\n");
    expect(first).toMatch(/^# model-gate, fail: Blocked: roc_auc fell /u);
    expect(rest.filter((line) => line.startsWith("# Failed: "))).not.toEqual([]);
  });

  it("has one result for the whole and one for each slice, which is the config of its dataset", () => {
    const onSlice = measurement({ metric: "recall", title: "Recall", slice: "region=EU", candidate: 0.85 });
    const results = resultsOf(record("x", { measurements: [accuracy, onSlice] }));
    expect(results.map(({ dataset }) => dataset.config)).toEqual([undefined, "region=EU"]);
    expect(results[0]?.metrics).toEqual([
      {
        type: "accuracy",
        name: "Accuracy",
        value: 0.91,
        args: { rows: 2000, confidence_interval: { level: 0.95, lower: 0.9, upper: 0.92, method: "influence" } },
      },
    ]);
  });

  it("has no number for what is only estimated without labels: nobody has measured it", () => {
    const estimated = { ...accuracy, id: "estimated accuracy", title: "Accuracy, estimated" };
    const sentence = "estimated accuracy is 91 %. It is estimated without labels.";
    const audit = record("x", {
      measurements: [estimated],
      verdicts: [verdict(estimated, { kind: "estimated", state: "likely-ok", sentence })],
    });
    expect(resultsOf(audit)).toEqual([]);
    expect(renderModelIndex(audit)).toContain(`# Not measured: ${sentence}\n`);
  });

  it("tells slices apart that differ only at the end of a long name", () => {
    const slices = ["a", "b"].map((end) => `${"x".repeat(400)}${end}`);
    const measured = slices.map((slice) => measurement({ metric: "recall", title: "Recall", slice, candidate: 0.85 }));
    expect(resultsOf(record("x", { measurements: measured })).map(({ dataset }) => dataset.config)).toEqual(slices);
  });

  it("keeps the options of a metric as its config", () => {
    const macro = { ...accuracy, id: "f1[macro]", metric: "f1" };
    expect(resultsOf(record("x", { measurements: [macro] }))[0]?.metrics[0]).toMatchObject({
      type: "f1",
      config: "macro",
    });
  });

  it("names the dataset of the hub that the labels come from", () => {
    const labels = input("labels", "hf://datasets/acme/fraud@v2/test.parquet", 10);
    expect(resultsOf(record("x", { measurements: [accuracy], inputs: [labels] }))[0]?.dataset).toMatchObject({
      type: "acme/fraud",
      name: "acme/fraud",
      revision: "v2",
    });
  });

  it.each([1e-7, -3e-12, 1.5e-9, 2e21])("writes %d as a number of YAML 1.1 too", (candidate) => {
    const tiny = measurement({ metric: "log_loss", title: "Log loss", candidate });
    const text = renderModelIndex(record("x", { measurements: [tiny] }));
    expect(text).toMatch(/value: -?\d+\.\d+e[-+]\d+$/mu);
    expect(resultsOf(record("x", { measurements: [tiny] }))[0]?.metrics[0]?.value).toBe(candidate);
  });

  it.each(["no", "1:30", "1e-7", "null", "a: b", "- x", "# y", "%YAML", "=", "<<"])(
    "keeps the slice %j a text",
    (slice) => {
      const onSlice = measurement({ metric: "recall", title: "Recall", slice, candidate: 0.85 });
      // PyYAML, which the hub's client reads with, fails on a bare = or <<.
      expect(renderModelIndex(record("x", { measurements: [onSlice] }))).toContain(
        `config: ${JSON.stringify(slice)}\n`,
      );
      expect(resultsOf(record("x", { measurements: [onSlice] }))[0]?.dataset.config).toBe(slice);
    },
  );

  it("has no result where nothing was measured", () => {
    const error = audits()["error"] ?? record("x");
    expect(resultsOf(error)).toEqual([]);
    expect(renderModelIndex(error)).toMatch(/^# Nothing was judged: /mu);
  });
});
