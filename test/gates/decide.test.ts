import { describe, expect, it } from "vitest";
import { decide as decideBy } from "../../src/gates/decide.ts";
import type { Verdict } from "../../src/gates/verdict.ts";

const decide = (verdicts: readonly Verdict[]) => decideBy(verdicts, { on_inconclusive: "warn" });

const verdict = (values: Partial<Verdict>): Verdict => ({
  gate: "accuracy",
  kind: "metric",
  subject: "accuracy",
  title: "Accuracy",
  column: undefined,
  slice: undefined,
  measurement: "accuracy",
  severity: "error",
  outcome: "pass",
  countsAs: "pass",
  state: "proven-ok",
  failIf: "any_exceeded",
  limits: [],
  reason: undefined,
  sentence: "accuracy is 0.9, proven.",
  headline: "accuracy is 0.9.",
  advice: undefined,
  position: undefined,
  ...values,
});

describe("decide", () => {
  it("passes when every check holds", () => {
    expect(decide([verdict({}), verdict({})])).toMatchObject({
      outcome: "pass",
      exitCode: 0,
      sentence: "Passed: all 2 checks hold, each proven.",
    });
  });

  it("says when it passes by estimates, which no label has confirmed", () => {
    const estimate = verdict({ kind: "estimated", state: "likely-ok" });
    expect(decide([estimate]).sentence).toBe(
      "Passed: the one check holds, by estimate alone; no label has confirmed it.",
    );
    expect(decide([estimate, estimate]).sentence).toBe(
      "Passed: all 2 checks hold, by estimate alone; no label has confirmed them.",
    );
    expect(decide([verdict({}), estimate, verdict({ state: "likely-ok" })]).sentence).toBe(
      "Passed: all 3 checks hold; 1 proven, 1 estimated without labels, the rest within limits.",
    );
    expect(decide([verdict({}), estimate]).sentence).toBe(
      "Passed: all 2 checks hold; 1 proven, 1 estimated without labels.",
    );
  });

  it("blocks where no metric could be judged, though drift or an estimate was", () => {
    const small = verdict({
      state: "undefined",
      outcome: "inconclusive",
      countsAs: "warn",
      headline: "f1 is not judged.",
    });
    expect(decide([small, verdict({ kind: "estimated", state: "likely-ok" })]).sentence).toBe(
      "Blocked: no gate on a metric could be judged. f1 is not judged.",
    );
    expect(decide([small]).sentence).toBe("Blocked: no gate could be judged. f1 is not judged.");
  });

  it("blocks on one failure and says which", () => {
    const failed = verdict({ outcome: "fail", countsAs: "fail", headline: "recall fell." });
    expect(decide([verdict({}), failed, verdict({ ...failed, headline: "f1 fell." })])).toMatchObject({
      outcome: "fail",
      exitCode: 1,
      sentence: "Blocked: recall fell. And 1 more failure.",
    });
  });

  it("names the gravest failure: broken pairing, then what is proven, the whole before its slices", () => {
    const failed = (headline: string, values: Partial<Verdict>): Verdict =>
      verdict({ outcome: "fail", countsAs: "fail", headline, ...values });
    const slice = failed("f1 fell on region=EU.", { state: "proven-harm", slice: "region=EU" });
    const likely = failed("recall fell.", { state: "likely-harm" });
    const proven = failed("accuracy fell.", { state: "proven-harm" });
    const pairing = failed("rows are not joined.", { kind: "pairing", state: "undefined" });
    expect(decide([likely, slice, proven]).sentence).toBe("Blocked: accuracy fell. And 2 more failures.");
    expect(decide([likely, slice]).sentence).toBe("Blocked: f1 fell on region=EU. And 1 more failure.");
    expect(decide([proven, pairing]).sentence).toBe("Blocked: rows are not joined. And 1 more failure.");
  });

  it("passes with warnings", () => {
    expect(decide([verdict({ outcome: "inconclusive", countsAs: "warn" })])).toMatchObject({
      outcome: "warn",
      exitCode: 0,
    });
  });

  it("blocks when nothing was judged", () => {
    expect(decide([])).toMatchObject({ outcome: "fail", exitCode: 1 });
    expect(decide([verdict({ severity: "info" })])).toMatchObject({ outcome: "fail", exitCode: 1 });
    expect(decide([verdict({ kind: "pairing" })])).toMatchObject({ outcome: "fail", exitCode: 1 });
  });

  it("blocks when every gate on a metric had too few rows, whatever drift says", () => {
    const reason = { code: "too-few-rows", text: "10 rows are too few; 30 are needed" } as const;
    const small = verdict({
      outcome: "inconclusive",
      countsAs: "warn",
      state: "undefined",
      reason,
      headline: "accuracy is not judged.",
    });
    const drift = verdict({ kind: "drift", state: "likely-ok" });
    expect(decide([small, drift])).toMatchObject({
      outcome: "fail",
      sentence: "Blocked: no gate on a metric could be judged. accuracy is not judged.",
    });
    expect(decide([small, verdict({})]).outcome).toBe("warn");
    expect(decideBy([{ ...small, countsAs: "pass" }], { on_inconclusive: "pass" }).outcome).toBe("pass");
  });
});

describe("a waived failure", () => {
  const waiver = { ceiling: 0.03, owner: "ana", issue: "#1", expires: "2026-12-31", reason: "known" };
  const waived = verdict({
    outcome: "fail",
    countsAs: "warn",
    state: "proven-harm",
    headline: "accuracy fell.",
    waiver,
  });
  const warned = verdict({ outcome: "warn", countsAs: "warn", headline: "f1 fell a little." });
  const finding = {
    code: "expired-waiver",
    level: "warning",
    sentence: "A waiver expired.",
    advice: undefined,
    position: undefined,
  } as const;

  it("is named as such, does not block, and is still counted as a failure", () => {
    expect(decide([verdict({}), waived])).toEqual({
      outcome: "warn",
      exitCode: 0,
      sentence: "Passed with 1 waived failure: accuracy fell.",
      counts: { pass: 1, warn: 0, fail: 1, inconclusive: 0 },
    });
  });

  it("comes before warnings, which are counted behind it", () => {
    expect(decide([warned, waived, { ...waived, headline: "recall fell." }]).sentence).toBe(
      "Passed with 2 waived failures: accuracy fell. And 1 warning.",
    );
    expect(decideBy([warned, waived], { on_inconclusive: "warn" }, [finding]).sentence).toBe(
      "Passed with 1 waived failure: accuracy fell. And 2 warnings.",
    );
  });

  it("does not hide a failure that is not waived", () => {
    const failed = verdict({ outcome: "fail", countsAs: "fail", headline: "recall fell." });
    expect(decide([waived, failed])).toMatchObject({ outcome: "fail", sentence: "Blocked: recall fell." });
  });

  it("counts what blocks or warns beside the verdicts as well, and goes on small behind the colon", () => {
    const stale = { ...finding, sentence: "The reference is stale." };
    expect(decideBy([warned], { on_inconclusive: "warn" }, [stale, finding]).sentence).toMatch(
      / And 2 more warnings\.$/u,
    );
    expect(decideBy([], { on_inconclusive: "warn" }, [{ ...stale, level: "failure" }]).sentence).toBe(
      "Blocked: the reference is stale.",
    );
  });

  it("does not hide a finding that blocks", () => {
    expect(decideBy([waived], { on_inconclusive: "warn" }, [{ ...finding, level: "failure" }])).toMatchObject({
      outcome: "fail",
      sentence: "Blocked: A waiver expired.",
    });
  });
});

describe("the sentence of a pass", () => {
  it("never says that a check holds which only the policy lets pass", () => {
    const verdicts = [verdict({ state: "noise" }), verdict({ state: "likely-ok" }), verdict({ state: "undefined" })];
    expect(decide(verdicts).sentence).toBe(
      "Passed by policy: 1 of 3 checks hold, 1 beyond its limit by what chance alone can do, 1 not judged.",
    );
  });
});
