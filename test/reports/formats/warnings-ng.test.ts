import { describe, expect, it } from "vitest";
import { z } from "zod";
import { renderWarningsNg } from "../../../src/reports/formats/warnings-ng.ts";
import { commandsIn, invisible } from "../../security/inertness.ts";
import { audits, crowded } from "../audits.ts";
import { record } from "../records.ts";

/** The names that JsonBaseParser of Jenkins' analysis-model reads; it passes over all others in silence. */
const report = z
  .strictObject({
    _class: z.literal("io.jenkins.plugins.analysis.core.restapi.ReportApi"),
    issues: z.array(
      z.strictObject({
        fileName: z.string().min(1),
        lineStart: z.int().min(1),
        lineEnd: z.int().min(1),
        columnStart: z.int().min(1).optional(),
        columnEnd: z.int().min(1).optional(),
        category: z.string(),
        type: z.string(),
        message: z.string().min(1),
        severity: z.enum(["ERROR", "HIGH", "NORMAL", "LOW"]),
        fingerprint: z.string(),
        moduleName: z.string(),
        origin: z.literal("model-gate"),
      }),
    ),
    size: z.int(),
  })
  .refine(({ issues, size }) => issues.length === size);

describe.each(Object.entries({ ...audits(), crowded: crowded() }))("the warnings of %s", (_name, audit) => {
  it("have the names that Jenkins reads, and hold nothing that acts", () => {
    const text = renderWarningsNg(audit);
    const { issues } = report.parse(JSON.parse(text));
    expect(issues.filter(({ message, type }) => /<[a-z/!]/iu.test(message + type))).toEqual([]);
    expect([...commandsIn(text), ...invisible(text)]).toEqual([]);
  });
});

describe("the warnings", () => {
  it("are not none where nothing was judged", () => {
    expect(report.parse(JSON.parse(renderWarningsNg(record("Blocked.")))).issues).toMatchObject([
      { severity: "ERROR", message: "No gate was judged." },
    ]);
  });
});
