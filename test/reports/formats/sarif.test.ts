import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AuditRecord, AuditVerdict } from "../../../src/audit/v1.ts";
import { renderSarif } from "../../../src/reports/formats/sarif.ts";
import { commandsIn, invisible } from "../../security/inertness.ts";
import { audits, crowded } from "../audits.ts";
import { measurement, record, verdict } from "../records.ts";

const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync("fixtures/schemas/sarif/sarif-schema-2.1.0.json", "utf8")));

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function faultsOf(content: unknown): readonly string[] {
  validate(content);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const message = z.object({ text: z.string().min(1) });
const place = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string(), uriBaseId: z.literal("%SRCROOT%") }),
    region: z.object({ startLine: z.int(), startColumn: z.int().optional(), endLine: z.int() }),
  }),
});
const runSchema = z.object({
  tool: z.object({
    driver: z.object({
      rules: z.array(
        // What code scanning wants of a rule, and no text of it may be empty.
        z.object({ id: z.string().min(1), shortDescription: message, fullDescription: message, help: message }),
      ),
    }),
  }),
  automationDetails: z.object({ id: z.string() }),
  invocations: z.tuple([
    z.object({
      executionSuccessful: z.boolean(),
      toolExecutionNotifications: z.array(z.object({ level: z.string(), message })),
    }),
  ]),
  results: z.array(
    z.object({
      ruleId: z.string(),
      ruleIndex: z.int(),
      level: z.string(),
      message,
      locations: z.tuple([place]),
      partialFingerprints: z.record(z.string(), z.string()),
      suppressions: z.array(z.record(z.string(), z.string())).optional(),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
});

function runOf(audit: AuditRecord): z.output<typeof runSchema> {
  return z.object({ runs: z.tuple([runSchema]) }).parse(JSON.parse(renderSarif(audit))).runs[0];
}

describe.each(Object.entries({ ...audits(), crowded: crowded() }))("the SARIF of %s", (_name, audit) => {
  it("keeps the schema of OASIS, and holds nothing that acts", () => {
    const text = renderSarif(audit);
    expect(faultsOf(JSON.parse(text))).toEqual([]);
    expect(commandsIn(text)).toEqual([]);
    expect(invisible(text)).toEqual([]);
  });

  it("has a rule for each result, and no fingerprint twice", () => {
    const { tool, results } = runOf(audit);
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(results.map((one) => one.ruleId));
    const prints = results.map((one) => one.partialFingerprints["primaryLocationLineHash"]);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe("SARIF", () => {
  it.each([
    ["another version", (text: string) => text.replace('"version": "2.1.0"', '"version": "2.0.0"')],
    ["a level of its own", (text: string) => text.replaceAll('"level": "error"', '"level": "fatal"')],
    ["a property that is none", (text: string) => text.replace('"ruleId"', '"rule"')],
    ["a line 0", (text: string) => text.replaceAll(/"startLine": \d+/gu, '"startLine": 0')],
    ["a place with a space", (text: string) => text.replaceAll('"uri": "model-gate.yml"', '"uri": "model gate.yml"')],
  ])("would be refused with %s", (_what, spoilt) => {
    expect(faultsOf(JSON.parse(spoilt(renderSarif(judged([{ outcome: "fail" }])))))).not.toEqual([]);
  });

  it("points at the gate's line and column", () => {
    const { locations, partialFingerprints, properties } = onlyResult(judged([{ outcome: "fail" }]));
    expect(locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: "model-gate.yml" },
      region: { startLine: 14, startColumn: 5, endLine: 14 },
    });
    expect(Object.values(partialFingerprints)[0]).toMatch(/^[0-9a-f]{32}:1$/u);
    expect(properties).toMatchObject({ reference: 0.95, candidate: 0.9, change: -0.05, lower: -0.06, upper: -0.04 });
  });

  it("keeps its fingerprints when the gate moves and the numbers change", () => {
    const moved = {
      outcome: "fail",
      position: { file: "model-gate.yml", line: 99, column: 1 },
      sentence: "x",
    } as const;
    const print = (audit: AuditRecord): string | undefined =>
      onlyResult(audit).partialFingerprints["primaryLocationLineHash"];
    expect(print(judged([moved]))).toBe(print(judged([{ outcome: "fail" }])));
    expect(print(judged([{ ...moved, slice: "region=EU" }]))).not.toBe(print(judged([moved])));
  });

  it.each<[string, Partial<AuditVerdict>, string]>([
    ["a failure is an error", { outcome: "fail" }, "error"],
    ["a warning is a warning", { outcome: "fail", severity: "warn" }, "warning"],
    ["what is not decided is a warning", { outcome: "inconclusive" }, "warning"],
    ["what is not decided and blocks is an error", { outcome: "inconclusive", counts_as: "fail" }, "error"],
    ["what is for information is a note", { outcome: "fail", severity: "info" }, "note"],
  ])("%s", (_what, parts, level) => {
    expect(onlyResult(judged([parts])).level).toBe(level);
  });

  it("leaves out what passes, and keeps its rule", () => {
    const { results, tool } = runOf(judged([{}]));
    expect(results).toEqual([]);
    expect(tool.driver.rules).toMatchObject([{ id: "accuracy" }]);
  });

  it("has what is waived as a suppressed warning, with who and why", () => {
    const waiver = { ceiling: null, owner: "ana", issue: "#12", expires: "2026-12-31", reason: "known dip" };
    const result = onlyResult(judged([{ outcome: "fail", counts_as: "warn", waiver }]));
    expect(result.level).toBe("warning");
    expect(result.suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification: "Failed, waived through 2026-12-31 by ana (#12): known dip",
      },
    ]);
  });

  it("has a run that could not judge as unsuccessful, and as a result, so that no alert closes by it", () => {
    const audit = audits()["error"];
    if (audit === undefined) throw new Error("no audit");
    const { invocations, results } = runOf(audit);
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: "error",
          message: { text: 'candidate.csv: column "score" is missing; the file has id, label, prediction' },
        },
      ],
    });
    expect(results).toMatchObject([{ ruleId: "E205", level: "error" }]);
  });

  it("has a result where nothing was judged", () => {
    expect(runOf(record("Blocked: no gate was judged.")).results).toMatchObject([
      { level: "error", message: { text: "No gate was judged." } },
    ]);
  });

  it("shows 5 000 results at most, the gravest, and says how many more there are", () => {
    const many = Array.from({ length: 5100 }, (_, index) => ({
      outcome: "fail" as const,
      severity: index === 5099 ? ("error" as const) : ("warn" as const),
      slice: `s=${index}`,
    }));
    const { results, invocations } = runOf(judged(many));
    expect(results).toHaveLength(5000);
    expect(results[0]?.level).toBe("error");
    expect(invocations[0].toolExecutionNotifications.map((one) => one.message.text)).toEqual([
      "100 more results are in audit.json.",
    ]);
  });

  it.each([
    ["a link", "[x](https://evil.example)", "[x] (https://evil.example)"],
    ["a tag", "<img src=x>", "< img src=x>"],
    ["a placeholder", "{0}", "{{0}}"],
  ])("makes %s inert", (_what, sentence, expected) => {
    expect(onlyResult(judged([{ outcome: "fail", sentence }])).message.text).toMatch(
      new RegExp(`^${expected.replace(/[[\](){}.]/gu, String.raw`\$&`)}`, "u"),
    );
  });

  it.each([
    ["../../etc/passwd", "model-gate.yml"],
    ["/etc/passwd", "model-gate.yml"],
    ["https://evil.example/x", "model-gate.yml"],
    [String.raw`C:\x`, "model-gate.yml"],
    ["gates/größe 1.yml", "gates/gr%C3%B6%C3%9Fe%201.yml"],
  ])("takes %s for %s", (file, uri) => {
    const result = onlyResult(judged([{ outcome: "fail", position: { file, line: 3, column: 1 } }]));
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: 0.9, half: 0.01 });

function judged(verdicts: readonly Partial<AuditVerdict>[]): AuditRecord {
  return record("A sentence.", {
    measurements: [accuracy],
    verdicts: verdicts.map((parts) => verdict(accuracy, { sentence: "fine", ...parts })),
  });
}

function onlyResult(audit: AuditRecord): z.output<typeof runSchema>["results"][number] {
  const { results } = runOf(audit);
  const [result] = results;
  if (result === undefined || results.length > 1) throw new Error(`${results.length} results`);
  return result;
}
