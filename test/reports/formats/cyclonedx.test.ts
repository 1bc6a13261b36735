import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { renderCycloneDx } from "../../../src/reports/formats/cyclonedx.ts";
import { commandsIn, invisible } from "../../security/inertness.ts";
import { audits } from "../audits.ts";
import { measurement, record, verdict } from "../records.ts";

const folder = "fixtures/schemas/cyclonedx";

function schema(name: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(`${folder}/${name}.schema.json`, "utf8")));
}

function validator(): (text: string) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // Not among those of ajv-formats; no document of ours has an address by e-mail.
  ajv.addFormat("iri-reference", /^[^\s<>"{}|\\^`]*$/u).addFormat("idn-email", true);
  for (const name of ["spdx.SNAPSHOT", "jsf-0.82.SNAPSHOT"])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.schema.json`);
  const validate = ajv.compile(schema("bom-1.6.SNAPSHOT"));
  return (text) => {
    validate(JSON.parse(text));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

const faults = validator();

const card = z.object({
  modelParameters: z.object({ datasets: z.array(z.object({ ref: z.string() })) }),
  quantitativeAnalysis: z.object({ performanceMetrics: z.array(z.record(z.string(), z.unknown())) }),
  considerations: z.object({ technicalLimitations: z.array(z.string()) }).optional(),
});

function modelOf(audit: AuditRecord): {
  readonly card: z.output<typeof card>;
  readonly properties: readonly string[];
} {
  const bom = z
    .object({
      components: z.array(
        z.object({
          type: z.string(),
          modelCard: card.optional(),
          properties: z.array(z.object({ name: z.string(), value: z.string() })),
        }),
      ),
    })
    .parse(JSON.parse(renderCycloneDx(audit)));
  const [model] = bom.components;
  if (model?.modelCard === undefined || model.type !== "machine-learning-model") throw new Error("no model");
  return { card: model.modelCard, properties: model.properties.map(({ name, value }) => `${name}=${value}`) };
}

function named(name: string): AuditRecord {
  const found = audits()[name];
  if (found === undefined) throw new Error(`no record ${name}`);
  return found;
}

describe("the CycloneDX report", () => {
  it.each(Object.entries(audits()))("of %s is valid by the published schema of 1.6, and inert", (_name, audit) => {
    const text = renderCycloneDx(audit);
    expect(faults(text)).toEqual([]);
    expect([...commandsIn(text), ...invisible(text)]).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
  });

  it.each([
    ["a number that is no text", '"lowerBound": "0', '"lowerBound": 0, "x": "0'],
    ["a digest that is none", '"content": "bbbb', '"content": "zzzz'],
    ["a serial number that is no UUID", "urn:uuid:", "urn:uuid:x"],
    ["a time that is none", "2026-11-20T18:00:00.000Z", "yesterday"],
    ["a field that is not known", '"specVersion"', '"verdict": "pass", "specVersion"'],
  ])("would not be valid with %s", (_what, from, to) => {
    const text = renderCycloneDx(named("fail-binary"));
    expect(text).toContain(from);
    expect(faults(text.replace(from, to))).not.toEqual([]);
  });

  it("has each number of the candidate with its slice and its interval, as texts", () => {
    const onSlice = measurement({
      metric: "recall",
      title: "Recall",
      slice: "region=EU",
      reference: 0.9,
      candidate: 0.85,
      half: 0.02,
    });
    const metrics = modelOf(record("x", { measurements: [onSlice] })).card.quantitativeAnalysis.performanceMetrics;
    expect(metrics).toEqual([
      {
        type: "recall",
        value: "0.85",
        slice: "region=EU",
        confidenceInterval: { lowerBound: "0.83", upperBound: "0.87" },
      },
    ]);
  });

  it("refers to the candidate's own files and not to those of the reference", () => {
    const audit = named("fail-binary");
    expect(audit.inputs.map(({ role }) => role)).toEqual(["reference", "candidate"]);
    expect(modelOf(audit).card.modelParameters.datasets).toEqual([{ ref: "input-2" }]);
  });

  it("names as a limitation what was not measured, and has no number for it", () => {
    const blind = measurement({ metric: "roc_auc", title: "ROC AUC", reference: 0.9, candidate: null });
    const { card: found } = modelOf(record("x", { measurements: [blind] }));
    expect(found.quantitativeAnalysis.performanceMetrics).toEqual([]);
    expect(found.considerations?.technicalLimitations).toContain(
      "Not measured: roc_auc (all 40 labels are of one class)",
    );
  });

  it("has no number for what is only estimated without labels, and tells the estimate as a limitation", () => {
    const estimated = measurement({
      metric: "accuracy",
      title: "Accuracy, estimated",
      reference: 0.9,
      candidate: 0.89,
    });
    const sentence = "estimated accuracy is 89 %. It is estimated without labels.";
    const audit = record("x", {
      measurements: [estimated],
      verdicts: [verdict(estimated, { kind: "estimated", state: "likely-ok", sentence })],
    });
    const { card: found } = modelOf(audit);
    expect(found.quantitativeAnalysis.performanceMetrics).toEqual([]);
    expect(found.considerations?.technicalLimitations).toEqual([`Not measured: ${sentence}`]);
  });

  it("tells of a waiver once", () => {
    const [limitation = ""] = modelOf(named("waived")).card.considerations?.technicalLimitations ?? [];
    expect(limitation.match(/by ana/gu)).toHaveLength(1);
  });

  it("tells what the gate said beside the numbers: the verdict, each gate, and as limitations all but the passes", () => {
    const { card: found, properties } = modelOf(named("waived"));
    expect(properties).toContain("model-gate:verdict=warn");
    expect(properties.filter((text) => /^model-gate:gate=.*: waived: waived \(/u.test(text))).not.toEqual([]);
    expect(found.considerations?.technicalLimitations.some((text) => text.startsWith("Failed and waived: "))).toBe(
      true,
    );
  });

  it("says of an error that nothing was judged", () => {
    const { card: found, properties } = modelOf(named("error"));
    expect(properties).toContain("model-gate:verdict=error");
    expect(found.considerations?.technicalLimitations[0]).toMatch(/^Nothing was judged: /u);
  });

  it("has the unit of a number where it has one", () => {
    expect(modelOf(named("regression-latency")).properties).toContain("model-gate:unit=latency_p99: ms");
  });

  it("takes the id of the record for its serial number, and of another id the digest", () => {
    const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.9, candidate: 0.9 });
    const audit = record("x", { measurements: [accuracy], verdicts: [verdict(accuracy, { sentence: "x" })] });
    const serial = (id: string): unknown => {
      const bom = z.object({ serialNumber: z.string() });
      return bom.parse(JSON.parse(renderCycloneDx({ ...audit, record_id: id }))).serialNumber;
    };
    expect(serial("0193A7F0-5c1e-7bd2-9a44-3f1c8a6b2e10")).toBe("urn:uuid:0193a7f0-5c1e-7bd2-9a44-3f1c8a6b2e10");
    // sha256("run-1") by coreutils, with the version and the variant of RFC 9562 in their places.
    expect(serial("run-1")).toBe("urn:uuid:4e65d3fb-e8ad-8535-881b-021b30785b12");
  });
});
