import { expect, it } from "vitest";
import { loadTestRows } from "../../src/reports/load-tests.ts";
import type { AuditLatencyInput } from "../../src/audit/v1-latency.ts";

function input(part: Partial<AuditLatencyInput>): AuditLatencyInput {
  return {
    role: "candidate",
    uri: "bench.txt",
    format: "wrk",
    kind: "percentiles",
    n: 500,
    mean: null,
    requests: 510,
    errors: 3,
    seconds: 30,
    machine: null,
    percentiles: [{ share: 0.5, value: 12 }],
    notes: [],
    ...part,
  };
}

it("shows what the two load tests tell side by side, and leaves empty what one does not tell", () => {
  const reference = input({
    role: "reference",
    format: "k6",
    machine: "c5",
    requests: null,
    percentiles: [
      { share: 0.5, value: 10 },
      { share: 0.95, value: 31.5 },
    ],
  });
  const rows = loadTestRows({ latency: [reference, input({})] });
  expect(
    rows.map(({ label, reference: before, candidate: after }) =>
      [label, before, after].join(" | ").replaceAll(/\s/gu, " "),
    ),
  ).toEqual([
    "read from | k6, on c5 | wrk",
    "measured times | 500 | 500",
    "p50 | 10.0 ms | 12.0 ms",
    "p95 | 31.5 ms | ",
    "requests |  | 510",
    "errors | 3 | 3",
    "duration | 30.0 s | 30.0 s",
  ]);
});

it("has nothing to show in a record without a load test", () => {
  expect(loadTestRows({})).toEqual([]);
});
