import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/gates/finding.ts";
import { isMeasuredFailure } from "../../src/gates/measured-failure.ts";
import type { Verdict } from "../../src/gates/verdict.ts";

const failing: Verdict = {
  gate: "accuracy",
  kind: "metric",
  subject: "accuracy",
  title: "Accuracy",
  column: undefined,
  slice: undefined,
  measurement: "accuracy",
  severity: "error",
  outcome: "fail",
  countsAs: "fail",
  state: "proven-harm",
  failIf: "any_exceeded",
  limits: [],
  reason: undefined,
  sentence: "accuracy fell.",
  headline: "accuracy fell.",
  advice: undefined,
  position: undefined,
};
const passing: Verdict = { ...failing, outcome: "pass", countsAs: "pass", state: "proven-ok" };
const reason = { code: "no-reference", text: "there is no reference to compare with" } as const;

function finding(level: Finding["level"]): Finding {
  return { code: "stale-reference", level, sentence: "It is old.", advice: undefined, position: undefined };
}

describe("a failure", () => {
  it.each<[string, readonly Verdict[], readonly Finding[]]>([
    ["of a metric", [failing, passing], []],
    ["of a metric that is not proven, where the policy lets that fail", [{ ...failing, state: "likely-harm" }], []],
    ["of a metric beyond its limit by chance", [{ ...failing, outcome: "inconclusive", state: "noise" }], []],
    ["of drift beside metrics that hold", [{ ...failing, kind: "drift" }, passing], []],
    ["beside a finding that only warns", [failing], [finding("warning")]],
  ])("%s is measured", (_, verdicts, findings) => {
    expect(isMeasuredFailure(verdicts, findings)).toBe(true);
  });

  it.each<[string, readonly Verdict[], readonly Finding[]]>([
    ["without any gate", [], []],
    ["of the files' going together", [failing, { ...failing, kind: "pairing" }], []],
    ["that the policy makes of too few rows", [{ ...failing, outcome: "inconclusive", state: "undefined" }], []],
    ["that the policy makes of a missing reference", [{ ...failing, state: "proven-ok", reason }], []],
    [
      "of drift where no metric could be judged",
      [
        { ...failing, kind: "drift" },
        { ...passing, state: "undefined" },
      ],
      [],
    ],
    ["beside a reference that blocks by itself", [failing], [finding("failure")]],
  ])("%s is not", (_, verdicts, findings) => {
    expect(isMeasuredFailure(verdicts, findings)).toBe(false);
  });
});
