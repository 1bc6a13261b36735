import { describe, expect, it } from "vitest";
import type { AuditVerdict } from "../../src/audit/v1.ts";
import { decisionIcon, standingOf, verdictIcon, verdictWord } from "../../src/reports/verdict-words.ts";
import { limit, measurement, record, verdict } from "./records.ts";

const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.9, candidate: 0.9, half: 0.01 });
const better = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.9, candidate: 0.95, half: 0.01 });
const faster = measurement({
  metric: "latency_p50",
  title: "Latency p50",
  unit: "ms",
  better: "lower",
  reference: 9,
  candidate: 7,
  half: 1,
});
const drop = [limit({ kind: "max_drop", limit: 0.01, exceeded: "yes" })];
const gain = [limit({ kind: "max_gain", limit: 0.01, exceeded: "yes" })];
const given = (parts: Partial<AuditVerdict>) => verdict(accuracy, { sentence: "", limits: drop, ...parts });

describe("the word for a verdict", () => {
  it.each<[string, AuditVerdict, typeof accuracy]>([
    ["worse, proven", given({ outcome: "fail", state: "proven-harm" }), accuracy],
    ["worse than allowed", given({ outcome: "fail", state: "likely-harm" }), accuracy],
    ["worse than allowed", given({ outcome: "warn", state: "likely-harm" }), accuracy],
    ["better than plausible", given({ outcome: "fail", limits: gain }), better],
    ["cannot tell yet", given({ outcome: "inconclusive" }), accuracy],
    [
      "too few rows",
      given({ outcome: "inconclusive", state: "undefined", reason: { code: "too-few-rows", text: "" } }),
      accuracy,
    ],
    [
      "no reference",
      given({ outcome: "fail", state: "undefined", reason: { code: "no-reference", text: "" } }),
      accuracy,
    ],
    [
      "not measured",
      given({ outcome: "fail", state: "undefined", reason: { code: "single-class", text: "" } }),
      accuracy,
    ],
    ["fine", given({}), accuracy],
    ["better", given({}), better],
    ["better", given({}), faster],
    ["worse, not proven", given({ outcome: "pass", state: "noise" }), accuracy],
    [
      "no reference",
      given({ outcome: "pass", state: "undefined", reason: { code: "no-reference", text: "" } }),
      accuracy,
    ],
    ["not measured", given({ outcome: "pass", state: "undefined" }), accuracy],
    ["no limit set", given({ limits: [] }), accuracy],
    ["drifted", given({ kind: "drift", outcome: "fail" }), accuracy],
    ["stable", given({ kind: "drift" }), accuracy],
    ["rule broken", given({ kind: "pairing", outcome: "fail", limits: [] }), accuracy],
    ["fine", given({ kind: "pairing", limits: [] }), accuracy],
  ])("is %s", (word, judged, measured) => {
    expect(verdictWord(judged, measured)).toBe(word);
  });
});

describe("the standing of a verdict", () => {
  it.each<[string, Partial<AuditVerdict>]>([
    ["failure", { outcome: "fail" }],
    ["failure", { outcome: "inconclusive", counts_as: "fail" }],
    ["warning", { outcome: "fail", severity: "warn" }],
    ["undecided", { outcome: "inconclusive" }],
    ["remark", { outcome: "inconclusive", severity: "info" }],
    ["remark", { outcome: "inconclusive", counts_as: "pass" }],
    ["remark", { outcome: "fail", severity: "info" }],
    ["remark", { outcome: "pass", state: "noise" }],
    ["remark", { outcome: "pass", state: "undefined" }],
    ["pass", {}],
  ])("is %s", (standing, parts) => {
    expect(standingOf(given(parts))).toBe(standing);
  });
});

describe("the icon of a record", () => {
  it("is green only if something was judged and nothing stands against it", () => {
    expect(decisionIcon(record("", { verdicts: [given({})] }))).toBe("✅");
    expect(decisionIcon(record("", { verdicts: [given({ outcome: "fail", severity: "warn" })] }))).toBe("⚠️");
    expect(decisionIcon(record("", { verdicts: [given({ outcome: "fail" })] }))).toBe("❌");
    expect(
      decisionIcon(
        record("", { error: { code: "E205", message: "", hint: null, file: null, line: null, column: null } }),
      ),
    ).toBe("❌");
    expect(decisionIcon(record(""))).toBe("❔");
  });
});

describe("what does not hold and only a policy lets pass", () => {
  const inDoubt = [
    given({ outcome: "pass", state: "noise" }),
    given({ outcome: "pass", state: "undefined" }),
    given({ outcome: "inconclusive", counts_as: "pass", state: "noise" }),
  ];

  it.each(inDoubt)("has no green sign and makes the whole no green one ($outcome, $state)", (doubtful) => {
    expect(verdictIcon(doubtful)).toBe("❔");
    expect(decisionIcon(record("", { verdicts: [given({}), doubtful] }))).toBe("⚠️");
  });

  it("counts for nothing where it is for information only", () => {
    const verdicts = [given({}), given({ outcome: "inconclusive", severity: "info", state: "noise" })];
    expect(decisionIcon(record("", { verdicts }))).toBe("✅");
  });
});

describe("a waived failure", () => {
  const waiver = { ceiling: 0.03, owner: "ana", issue: "#1", expires: "2026-12-31", reason: "known" };
  const waived = given({ outcome: "fail", counts_as: "warn", waiver });

  it("stands by itself, neither among warnings nor among what passed", () => {
    expect(standingOf(waived)).toBe("waived");
    expect(standingOf({ ...waived, outcome: "inconclusive" })).toBe("waived");
  });

  it("is a failure where it counts as one all the same", () => {
    expect(standingOf({ ...waived, counts_as: "fail" })).toBe("failure");
  });

  it("never makes the whole green", () => {
    expect(decisionIcon(record("", { verdicts: [waived] }))).toBe("⚠️");
  });
});
