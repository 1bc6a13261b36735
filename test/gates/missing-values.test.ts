import { expect, it } from "vitest";
import { judge } from "../../src/gates/judge.ts";
import { measuredChange, policy, question } from "./questions.ts";

it("does not judge latencies that most rows do not have: what timed out has none", () => {
  const measured = {
    ...measuredChange({ reference: 6, candidate: 6, standardError: 0.1, n: 60 }),
    asked: 1000,
    excluded: 940,
  };
  const gate = question({ metric: "latency_mean", max_increase: 5 }, measured);
  const [verdict] = judge([gate], policy());
  expect(verdict).toMatchObject({ outcome: "fail", reason: { code: "missing-values" } });
  expect(verdict?.reason?.text).toBe(
    "940 of the 1000 rows (94.00\u00a0%) have no latency in one of the files, where none may be without",
  );
  expect(judge([gate], policy({ max_invalid_rate: 0.95 }))[0]).toMatchObject({ outcome: "pass" });
});
