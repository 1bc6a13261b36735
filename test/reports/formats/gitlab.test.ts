import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { renderCodeQuality, renderGitlabAnnotations } from "../../../src/reports/formats/gitlab.ts";
import { withDeliveries } from "../../../src/audit/seal.ts";
import { commandsIn, invisible } from "../../security/inertness.ts";
import { audits, crowded } from "../audits.ts";
import { record } from "../records.ts";

/** As https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format has it; the path is relative. */
const codeQuality = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().startsWith("model-gate/"),
    fingerprint: z.string().regex(/^[0-9a-f]{32}$/u),
    severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
    location: z.strictObject({
      path: z.string().regex(/^(?!\/|\.\/)[^:]+$/u),
      lines: z.strictObject({ begin: z.int().min(1) }),
    }),
  }),
);

/** As https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsannotations has it. */
const annotations = z.record(
  z.string(),
  z.array(z.strictObject({ external_link: z.strictObject({ label: z.string().min(1), url: z.url() }) })),
);

describe.each(Object.entries({ ...audits(), crowded: crowded() }))("GitLab's files of %s", (_name, audit) => {
  it("are what its documentation asks for, and hold nothing that acts", () => {
    const quality = renderCodeQuality(audit);
    const issues = codeQuality.parse(JSON.parse(quality));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.filter(({ description }) => /<[a-z/!]|\]\(/iu.test(description))).toEqual([]);
    const links = renderGitlabAnnotations(audit);
    annotations.parse(JSON.parse(links));
    for (const text of [quality, links]) expect([...commandsIn(text), ...invisible(text)]).toEqual([]);
  });
});

describe("the code quality report", () => {
  it.each([
    ["error", ["blocker"]],
    ["fail-binary", ["critical", "critical", "minor", "minor"]],
    ["held-back", ["major"]],
    ["waived", ["minor", "minor", "minor"]],
    ["pass", []],
  ])("of %s has the gravest first: %j", (name, severities) => {
    expect(codeQuality.parse(JSON.parse(renderCodeQuality(named(name)))).map(({ severity }) => severity)).toEqual(
      severities,
    );
  });

  it("is not empty where nothing was judged", () => {
    expect(codeQuality.parse(JSON.parse(renderCodeQuality(record("Blocked."))))).toHaveLength(1);
  });
});

describe("the links of the job", () => {
  it("lead to the run and to where the report went, by http and https alone", () => {
    const delivered = { channel: "artifact", state: "delivered", detail: "", url: "https://example.com/7" } as const;
    const other = { ...delivered, channel: "comment", url: "javascript:alert(1)" };
    const text = renderGitlabAnnotations(withDeliveries(named("pass"), [delivered, other]));
    expect(JSON.parse(text)).toEqual({
      "model-gate": [
        {
          external_link: { label: "Verdict: pass", url: "https://github.com/acme/models/actions/runs/1234567890" },
        },
        { external_link: { label: "Report: artifact", url: "https://example.com/7" } },
      ],
    });
  });
});

function named(name: string): AuditRecord {
  const audit = audits()[name];
  if (audit === undefined) throw new Error(`no audit ${name}`);
  return audit;
}
