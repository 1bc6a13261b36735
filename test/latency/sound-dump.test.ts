import { expect, it } from "vitest";
import type { LatencyDump } from "../../src/latency/dump.ts";
import { soundDump } from "../../src/latency/sound-dump.ts";

const file = { uri: "k6.json", text: "", choice: {} };
const counts: LatencyDump = { latencies: undefined, requests: 1000, errors: 10, notes: [] };

it("lets counts through that can be", () => {
  expect(soundDump(file, counts)).toBe(counts);
});

it.each([
  ["more errors than requests", { errors: 1001 }, "k6.json: counts 1001 errors among 1000 requests."],
  ["a part of a request", { requests: 10.5 }, "k6.json: counts 10.5 requests; a whole number below 2^53 is expected."],
  [
    "times that are all 0",
    { latencies: { kind: "samples" as const, values: new Float64Array(400) } },
    "k6.json: has no time above 0, so nothing was timed.",
  ],
  [
    "more times than can be counted",
    { latencies: { kind: "percentiles" as const, n: 1e20, countFrom: "count", points: [] } },
    "k6.json: counts 100000000000000000000 times; a whole number below 2^53 is expected.",
  ],
])("refuses %s", (_, part, text) => {
  expect(() => soundDump(file, { ...counts, ...part })).toThrow(text);
});
