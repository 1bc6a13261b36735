import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { renderBitbucketAnnotations, renderBitbucketReport } from "../../../src/reports/formats/bitbucket.ts";
import { commandsIn, invisible } from "../../security/inertness.ts";
import { audits, crowded } from "../audits.ts";
import { measurement, record, verdict } from "../records.ts";

/** As https://support.atlassian.com/bitbucket-cloud/docs/code-insights/ and its REST reference have them. */
const report = z.strictObject({
  title: z.string().min(1).max(450),
  details: z.string().min(1).max(2000),
  report_type: z.enum(["SECURITY", "COVERAGE", "TEST", "BUG"]),
  reporter: z.string().max(450),
  link: z.url().optional(),
  result: z.enum(["PASSED", "FAILED", "PENDING"]).optional(),
  data: z
    .array(
      z.union([
        z.strictObject({ title: z.string(), type: z.literal("TEXT"), value: z.string() }),
        z.strictObject({ title: z.string(), type: z.enum(["NUMBER", "DURATION"]), value: z.number().min(0) }),
      ]),
    )
    .max(10),
});

const annotations = z
  .array(
    z.strictObject({
      external_id: z.string().max(450),
      title: z.string().min(1).max(450),
      annotation_type: z.enum(["VULNERABILITY", "CODE_SMELL", "BUG"]),
      summary: z.string().min(1).max(450),
      details: z.string().max(2000).optional(),
      result: z.enum(["PASSED", "FAILED", "IGNORED", "SKIPPED"]),
      severity: z.enum(["CRITICAL", "HIGH", "MEDIUM", "LOW"]),
      path: z.string().min(1).max(2000),
      line: z.int().min(1),
    }),
  )
  .max(1000);

const reportOf = (audit: AuditRecord): z.output<typeof report> =>
  report.parse(JSON.parse(renderBitbucketReport(audit)));
const annotationsOf = (audit: AuditRecord): z.output<typeof annotations> =>
  annotations.parse(JSON.parse(renderBitbucketAnnotations(audit)));

describe.each(Object.entries({ ...audits(), crowded: crowded() }))("Bitbucket's files of %s", (_name, audit) => {
  it("keep its limits, pass only what passes without a warning, and hold nothing that acts", () => {
    const outcome = audit.verdicts.length === 0 ? "fail" : audit.decision.outcome;
    expect(reportOf(audit).result).toBe({ pass: "PASSED", warn: undefined, fail: "FAILED", error: "FAILED" }[outcome]);
    const found = annotationsOf(audit);
    expect(found.filter(({ result }) => result === "PASSED")).toEqual([]);
    expect(new Set(found.map((one) => one.external_id)).size).toBe(found.length);
    for (const text of [renderBitbucketReport(audit), renderBitbucketAnnotations(audit)])
      expect([...commandsIn(text), ...invisible(text)]).toEqual([]);
  });
});

describe("the report for Bitbucket", () => {
  it("counts what is waived apart from what passed", () => {
    const waived = audits()["waived"];
    if (waived === undefined) throw new Error("no audit");
    expect(reportOf(waived).data).toEqual(
      expect.arrayContaining([
        { title: "Verdict", type: "TEXT", value: "warn" },
        { title: "Failed, waived", type: "NUMBER", value: 1 },
        { title: "Passed", type: "NUMBER", value: 1 },
      ]),
    );
  });

  it("has failed where nothing was judged", () => {
    expect(reportOf(record("Passed.", { decision: { outcome: "pass" } })).result).toBe("FAILED");
  });

  it("has a thousand annotations at most, the gravest first; the last says how many more there are", () => {
    const one = measurement({ metric: "f1", title: "F1", reference: 0.9, candidate: 0.8 });
    const verdicts = Array.from({ length: 1005 }, (_, index) =>
      verdict(one, {
        outcome: "fail",
        severity: index === 1004 ? "error" : "warn",
        slice: `s=${index}`,
        sentence: "x".repeat(600),
      }),
    );
    const found = annotationsOf(record("Blocked.", { measurements: [one], verdicts }));
    expect(found).toHaveLength(1000);
    expect(found[0]).toMatchObject({ severity: "HIGH", result: "FAILED" });
    expect(found.at(-1)?.summary).toMatch(/^And 5 more: x/u);
  });
});
