import { describe, expect, it } from "vitest";
import { delivered, refused } from "../../../src/platforms/delivery.ts";
import {
  auditLoss,
  auditLossExitCode,
  gateName,
  isBlocking,
  stepExitCode,
} from "../../../src/platforms/github/verdict.ts";

describe("fail-on", () => {
  it.each([
    { failOn: "error", outcome: "pass", ended: 0, exitCode: 0, blocks: false },
    { failOn: "error", outcome: "warn", ended: 0, exitCode: 0, blocks: false },
    { failOn: "error", outcome: "fail", ended: 1, exitCode: 1, blocks: true },
    { failOn: "warning", outcome: "warn", ended: 0, exitCode: 1, blocks: true },
    { failOn: "warning", outcome: "fail", ended: 1, exitCode: 1, blocks: true },
    { failOn: "never", outcome: "warn", ended: 0, exitCode: 0, blocks: false },
    { failOn: "never", outcome: "fail", ended: 1, exitCode: 0, blocks: true },
    { failOn: "never", outcome: "error", ended: 3, exitCode: 3, blocks: true },
    { failOn: "never", outcome: "pass", ended: 4, exitCode: 4, blocks: false },
  ] as const)("$failOn ends a verdict of $outcome with $exitCode", ({ failOn, outcome, ended, exitCode, blocks }) => {
    const record = { decision: { outcome } };
    expect(stepExitCode({ exitCode: ended, record }, failOn)).toBe(exitCode);
    expect(isBlocking(record, failOn)).toBe(blocks);
  });
});

describe("audit: required", () => {
  const [kept, lost] = [delivered("artifact", "uploaded"), refused("artifact", "the run already has one of this name")];
  const comment = delivered("comment", "created");

  it.each([
    ["the artifact is there", "required", [kept, comment], undefined],
    ["nobody asked for it", "best-effort", [lost, comment], undefined],
    [
      "the artifact was refused",
      "required",
      [lost, comment],
      "audit: required, and the audit artifact was not kept: the run already has one of this name",
    ],
    ["nobody tried", "required", [comment], "audit: required, and the audit artifact was not kept: nobody uploaded it"],
  ] as const)("when %s (%s)", (_, audit, deliveries, loss) => {
    expect(auditLoss(deliveries, { audit })).toBe(loss);
    expect(auditLossExitCode).toBe(4);
  });
});

describe("gateName", () => {
  it("is the input's before the record's, safe for a marker and a file name", () => {
    expect(gateName({ name: "fraud" }, { name: undefined })).toBe("fraud");
    expect(gateName({ name: "fraud" }, { name: "fraud -->/eu" })).toBe("fraud-----eu");
  });
});
