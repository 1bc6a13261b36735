import { describe, expect, it } from "vitest";
import { judge } from "../../src/gates/judge.ts";
import type { Question } from "../../src/gates/question.ts";
import type { Policy } from "../../src/gates/schema.ts";
import { measuredChange, policy, question, type Change } from "./questions.ts";

/** Sentence, headline and advice, with plain spaces. */
function words(
  gate: Record<string, unknown>,
  change: Change,
  more: Partial<Question> = {},
  rules: Partial<Policy> = {},
): string[] {
  const [verdict] = judge([question(gate, measuredChange(change), more)], policy(rules));
  return [verdict?.sentence, verdict?.headline, verdict?.advice ?? ""].map((text) =>
    (text ?? "").replaceAll(/[\u00A0\u202F]/gu, " "),
  );
}

const drop = { reference: 0.95, candidate: 0.91, standardError: 0.005 };

describe("a verdict in words", () => {
  it("says what fell, by how much, how sure that is and which limit it breaks", () => {
    const position = { file: "model-gate.yml", line: 14, column: 5 };
    expect(words({ max_drop: 0.01 }, drop, { position })).toEqual([
      "accuracy fell from 95.00 % to 91.00 % (−4.0 pp, 95 % interval −5.0 … −3.0); more than the allowed drop of 1 pp, proven.",
      "accuracy fell from 95.00 % to 91.00 %, more than the allowed drop of 1 pp, and not by chance.",
      "Find the rows that got worse, or change the limit at model-gate.yml:14.",
    ]);
  });

  it("tells worse beyond chance from proven beyond the margin", () => {
    expect(words({ max_drop: 0.01 }, { reference: 0.95, candidate: 0.93, standardError: 0.01 }).slice(0, 2)).toEqual([
      "accuracy fell from 95.00 % to 93.00 % (−2.0 pp, 95 % interval −4.0 … −0.04); worse beyond chance, and more than the allowed drop of 1 pp.",
      "accuracy fell from 95.00 % to 93.00 %, more than the allowed drop of 1 pp; that it got worse is not by chance.",
    ]);
  });

  it("says how many rows would settle what is inconclusive", () => {
    expect(words({ max_drop: 0.01 }, { reference: 0.95, candidate: 0.93, standardError: 0.02 })).toEqual([
      "accuracy fell from 95.00 % to 93.00 % (−2.0 pp, 95 % interval −5.9 … +1.9); more than the allowed drop of 1 pp, but chance alone can do that; about 24 731 rows would settle it.",
      "accuracy fell from 95.00 % to 93.00 %, more than the allowed drop of 1 pp, but chance alone can do that.",
      "Evaluate on about 24 731 rows to settle it, or allow a wider margin.",
    ]);
  });

  it("names the slice", () => {
    const [, headline, advice] = words({ max_drop: 0.01 }, drop, { slice: { name: "region=EU", expanded: true } });
    expect(headline).toBe(
      "accuracy on region=EU fell from 95.00 % to 91.00 %, more than the allowed drop of 1 pp, and not by chance.",
    );
    expect(advice).toBe("Find the rows of region=EU that got worse, or change the limit.");
  });

  it("holds a floor against the value alone", () => {
    expect(words({ min: 0.9 }, { reference: 0.95, candidate: 0.85, standardError: 0.01 })[0]).toBe(
      "accuracy is 85.00 % (95 % interval 83.04 … 86.96); below the minimum of 90 %, proven.",
    );
  });

  it("never prints a value like the limit that it breaks", () => {
    const [, headline] = words({ min: 0.9 }, { reference: 0.95, candidate: 0.8999999, standardError: 1e-10 });
    expect(headline).toBe("accuracy is 89.99999 %, below the minimum of 90 %, and not by chance.");
  });

  it("speaks of the reference in a relative limit", () => {
    const change = { metric: "latency_mean", reference: 10, candidate: 14, standardError: 0.1 };
    expect(words({ metric: "latency_mean", max_increase: { relative: "10%" } }, change)).toEqual([
      "latency_mean rose from 10.0 ms to 14.0 ms (+4.0 ms, 95 % interval +3.8 … +4.2); more than the allowed increase of 10 % of the reference, proven.",
      "latency_mean rose from 10.0 ms to 14.0 ms, more than the allowed increase of 10 % of the reference, and not by chance.",
      "Measure both models again on one idle machine, or change the limit. Nothing says whether these rows come from one machine " +
        "(columns.machine, policy.same_machine); across machines such a change proves little.",
    ]);
  });

  it("says that an unchanged value is unchanged", () => {
    expect(words({ max_drop: 0.01 }, { reference: 0.95, candidate: 0.95, standardError: 0.001 })[1]).toBe(
      "accuracy is unchanged at 95.00 %, the allowed drop of 1 pp is kept.",
    );
  });

  it("calls a leap suspicious", () => {
    const [, headline] = words({ max_gain: 0.1 }, { reference: 0.7, candidate: 0.99, standardError: 0.01 });
    expect(headline).toBe(
      "accuracy rose from 70.00 % to 99.00 %, a gain of more than 10 pp is suspicious: look for a leak.",
    );
  });

  it("prints equal values with no endless digits", () => {
    const change = { reference: 2 / 3, candidate: 2 / 3, standardError: 0.001 };
    expect(words({ max_drop: 0.01 }, change)[1]).toBe(
      "accuracy is unchanged at 66.67 %, the allowed drop of 1 pp is kept.",
    );
  });

  it("counts queries in a ranking", () => {
    const noun = { one: "query", many: "queries" };
    const [sentence, , advice] = words(
      { metric: "mrr", max_drop: 0.01 },
      { metric: "mrr", reference: 0.95, candidate: 0.93, standardError: 0.02 },
      { noun },
    );
    expect(sentence).toContain("about 24 731 queries would settle it");
    expect(advice).toBe("Evaluate on about 24 731 queries to settle it, or allow a wider margin.");
  });

  it("asks for rows, not for culprits, where strict misses only the proof", () => {
    const change = { reference: 0.95, candidate: 0.95, standardError: 0.02 };
    expect(words({ max_drop: 0.01 }, change, {}, { mode: "strict" })[2]).toBe(
      "Evaluate on about 24 731 rows to prove it, or allow a wider margin.",
    );
  });
});
