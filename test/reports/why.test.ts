import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { whysOf } from "../../src/reports/why.ts";
import { audits } from "./audits.ts";
import { limit, measurement, record, verdict } from "./records.ts";

const whole = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: 0.91, half: 0.006 });
const onSlice = (slice: string, candidate: number, n = 300) =>
  measurement({ metric: "accuracy", title: "Accuracy", slice, reference: 0.95, candidate, n, half: 0.01 });
const failing = (measured = whole) =>
  verdict(measured, {
    outcome: "fail",
    limits: [limit({ kind: "max_drop", limit: 0.01, exceeded: "yes" })],
    sentence: "It fell.",
  });

/** The reasons of the first verdict, as plain text. */
function why(audit: AuditRecord): readonly string[] {
  const [first] = audit.verdicts;
  const sentences = (first && whysOf(audit).get(first)) ?? [];
  return sentences.map((phrases) =>
    phrases
      .map((phrase) => (typeof phrase === "string" ? phrase : phrase.name))
      .join("")
      .replaceAll(/[\u00a0\u202f]/gu, " "),
  );
}

describe("the reason of a failure", () => {
  it("is the slice that is worst by far", () => {
    const measurements = [whole, onSlice("region=EU", 0.8), onSlice("region=US", 0.93)];
    expect(why(record("Blocked.", { measurements, verdicts: [failing()] }))).toEqual([
      "Worst on region=EU: 95.00 % → 80.00 % (−15.0 pp).",
    ]);
  });

  it.each([
    ["has hardly lost more than the whole", onSlice("region=EU", 0.9), []],
    ["has too few rows", onSlice("region=EU", 0.5, 12), []],
    ["stands in the table itself", onSlice("region=EU", 0.8), [failing(onSlice("region=EU", 0.8))]],
  ])("is no slice that %s", (_, slice, more) => {
    expect(why(record("Blocked.", { measurements: [whole, slice], verdicts: [failing(), ...more] }))).toEqual([]);
  });

  it("is what goes with it, where the causes were looked for", () => {
    const causes = audits()["likely-causes"] ?? record("none");
    expect(why(causes)[0]).toMatch(/^Goes with Longitude, which drifted \(PSI 5\.367\): /u);
  });

  it("is the mix of slices, where that turns the sign round", () => {
    expect(why(audits()["simpsons-paradox"] ?? record("none"))[0]).toContain("(Simpson's paradox)");
  });

  it("is told row by row of the first that a label decides", () => {
    expect(why(audits()["changed-classes"] ?? record("none"))).toEqual(["Row by row: 1 234 regressed, 7 fixed."]);
  });

  it("says who waived it, and until when", () => {
    expect(why(audits()["waived"] ?? record("none"))[0]).toBe(
      "Waived through 2026-12-31 by ana (#123): known dip of the new tokenizer.",
    );
  });

  it("is none where it passes, or where nobody can tell", () => {
    const passing = verdict(whole, { sentence: "It holds." });
    const unsure = verdict(whole, { outcome: "inconclusive", sentence: "Nobody knows." });
    const measurements = [whole, onSlice("region=EU", 0.8)];
    expect(whysOf(record("Passed.", { measurements, verdicts: [passing] })).size).toBe(0);
    expect(why(record("Passed.", { measurements, verdicts: [unsure] }))).toEqual([]);
  });
});
