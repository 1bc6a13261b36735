import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { renderPredicate, renderStatement } from "../../../src/reports/formats/intoto.ts";
import { commandsIn, invisible } from "../../security/inertness.ts";
import { audits } from "../audits.ts";
import { measurement, record, verdict } from "../records.ts";

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(
  z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync("fixtures/schemas/in-toto/statement.schema.json", "utf8"))),
);

function faults(text: string): readonly string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const descriptor = z.object({
  name: z.string(),
  uri: z.string().optional(),
  digest: z.record(z.string(), z.string()).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});
const predicate = z.object({
  result: z.string(),
  url: z.string().optional(),
  configuration: z.array(descriptor),
  passedTests: z.array(z.string()),
  warnedTests: z.array(z.string()),
  failedTests: z.array(z.string()),
});
const statement = z.object({ subject: z.array(descriptor), predicate });

function statementOf(audit: AuditRecord): z.output<typeof statement> {
  return statement.parse(JSON.parse(renderStatement(audit)));
}

function named(name: string): AuditRecord {
  const found = audits()[name];
  if (found === undefined) throw new Error(`no record ${name}`);
  return found;
}

const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.9, candidate: 0.91, half: 0.01 });

describe("the in-toto statement", () => {
  it.each(Object.entries(audits()))("of %s is valid, inert, and never greener than the record", (_name, audit) => {
    const text = renderStatement(audit);
    expect(faults(text)).toEqual([]);
    expect([...commandsIn(text), ...invisible(text)]).toEqual([]);
    const { predicate: found } = statementOf(audit);
    const blocks = audit.decision.outcome === "fail" || audit.decision.outcome === "error";
    expect(found.result === "FAILED").toBe(blocks);
    if (audit.decision.outcome !== "pass") expect(found.result).not.toBe("PASSED");
    expect(found.passedTests.length).toBeLessThanOrEqual(
      audit.verdicts.filter(({ outcome, counts_as: counts }) => outcome === "pass" && counts === "pass").length,
    );
  });

  it.each([
    ["a result of another word", '"PASSED"', '"OK"'],
    ["no subject", /"subject": \[[\s\S]*?\n {2}\]/u, '"subject": []'],
    ["a digest that is no hex", '"sha256": "bbbb', '"sha256": "BBBB'],
    ["another type of predicate", "test-result/v0.1", "test-result/v9"],
  ])("would not be valid with %s", (_what, from, to) => {
    const text = renderStatement(named("pass"));
    expect(text.replace(from, to)).not.toBe(text);
    expect(faults(text.replace(from, to))).not.toEqual([]);
  });

  it("is about the candidate's predictions and the commit, by their digests", () => {
    expect(statementOf(named("pass")).subject).toEqual([
      { name: "predictions/candidate.parquet", digest: { sha256: "b".repeat(64) } },
      { name: "acme/models", digest: { gitCommit: "4be1a09c5d2f7e8836b1c0a9d4e5f60718293a4b" } },
    ]);
  });

  it("names the config and every file as what it was tested by, so that the predicate alone tells which predictions", () => {
    expect(statementOf(named("pass")).predicate.configuration).toEqual([
      { name: "model-gate.yml", digest: { sha256: "e".repeat(64) }, annotations: { role: "config" } },
      { name: "predictions/reference.parquet", digest: { sha256: "a".repeat(64) }, annotations: { role: "reference" } },
      { name: "predictions/candidate.parquet", digest: { sha256: "b".repeat(64) }, annotations: { role: "candidate" } },
    ]);
  });

  it.each([
    ["quality", "estimated quality"],
    ["estimated accuracy", "estimated accuracy"],
  ])("calls the gate %j on an estimate %j, which no label has confirmed", (gate, name) => {
    const estimated = verdict(accuracy, { gate, kind: "estimated", state: "likely-ok", sentence: "x" });
    const audit = record("Passed.", { measurements: [accuracy], verdicts: [estimated] });
    expect(statementOf(audit).predicate).toMatchObject({ result: "WARNED", passedTests: [], warnedTests: [name] });
  });

  it("gives an address to what has one", () => {
    const [reference] = named("pass").inputs;
    if (reference === undefined) throw new Error("no input");
    const stored = record("x", { inputs: [{ ...reference, uri: "s3://bucket/a b.parquet" }] });
    expect(statementOf(stored).predicate.configuration[1]?.uri).toBe("s3://bucket/a%20b.parquet");
  });

  it.each([
    ["a pass", {}, "PASSED", "passedTests"],
    ["a warning", { outcome: "fail", counts_as: "warn", severity: "warn" }, "WARNED", "warnedTests"],
    ["what cannot be told and passes by policy", { outcome: "inconclusive" }, "WARNED", "warnedTests"],
    ["a failure for information", { outcome: "fail", severity: "info" }, "WARNED", "warnedTests"],
    ["a failure that was held back", { outcome: "fail", counts_as: "fail" }, "WARNED", "failedTests"],
  ] as const)("of a run that passes with %s", (_what, parts, result, list) => {
    const audit = record("Passed.", {
      measurements: [accuracy],
      verdicts: [verdict(accuracy, { sentence: "x", ...parts })],
      decision: { outcome: "pass", exit_code: 0 },
    });
    const { predicate: found } = statementOf(audit);
    const empty = { passedTests: [], warnedTests: [], failedTests: [] };
    expect(found).toMatchObject({ result, ...empty, [list]: ["accuracy"] });
  });

  it("counts a waived failure as a warning, which has not passed", () => {
    const { result, warnedTests, passedTests } = statementOf(named("waived")).predicate;
    const waived = named("waived").verdicts.filter(({ waiver }) => waiver !== undefined);
    expect(result).toBe("WARNED");
    expect(waived.length).toBeGreaterThan(0);
    for (const { gate } of waived) expect(warnedTests.some((name) => name.startsWith(gate))).toBe(true);
    expect(passedTests.filter((name) => warnedTests.includes(name))).toEqual([]);
  });

  it.each(["error", "no-reference", "unreadable-rules", "fail-binary"])("of %s has failed", (name) => {
    expect(statementOf(named(name)).predicate.result).toBe("FAILED");
  });

  it("has passed no test by a number that is shown and not judged, and a failed one where nothing else says why", () => {
    const shown = verdict(accuracy, { severity: "info", state: "likely-ok", sentence: "It is shown, not judged." });
    const audit = record("Blocked: no gate was judged.", {
      measurements: [accuracy],
      verdicts: [shown],
      decision: { outcome: "fail", exit_code: 1 },
    });
    expect(statementOf(audit).predicate).toMatchObject({
      result: "FAILED",
      passedTests: [],
      warnedTests: [],
      failedTests: ["verdict"],
    });
  });

  it("has a failed test for an error", () => {
    expect(statementOf(named("error")).predicate.failedTests).toEqual(["error E205"]);
  });

  it("has the digest of the record for its subject where a run read nothing and has no commit", () => {
    const bare = record("Not judged.", { inputs: [], git: { ...named("pass").git, head_sha: null } });
    expect(statementOf(bare).subject).toEqual([
      { name: "audit.json", digest: { modelGateRecord: bare.integrity.sha256 } },
    ]);
  });

  it("leaves out an address of a run that is none of the web", () => {
    const { pipeline } = named("pass");
    const harmful = record("x", { pipeline: { ...pipeline, url: "javascript:alert(1)" } });
    expect(statementOf(harmful).predicate.url).toBeUndefined();
  });
});

describe("the predicate", () => {
  it("is that of the statement", () => {
    const audit = named("fail-binary");
    expect(predicate.parse(JSON.parse(renderPredicate(audit)))).toEqual(statementOf(audit).predicate);
  });
});
