import { describe, expect, it } from "vitest";
import { countOf, type LatencyDump } from "../../src/latency/dump.ts";
import { fixture, read } from "./fixture.ts";

/** Value at a share of a list of percentiles. */
function at({ latencies }: LatencyDump, share: number): number | undefined {
  return latencies?.kind === "percentiles" ? latencies.points.find((point) => point.share === share)?.value : undefined;
}

/** Times at or below an edge of a histogram. */
function below({ latencies }: LatencyDump, edge: number): number | undefined {
  return latencies?.kind === "histogram" ? latencies.counts[latencies.edges.indexOf(edge)] : undefined;
}

function n({ latencies }: LatencyDump): number | undefined {
  return latencies && countOf(latencies);
}

describe("each output is known by its content", () => {
  it.each([
    ["reference.hgrm", "hgrm", { unit: "ms" }],
    ["reference.prom", "prometheus", { labels: { path: "/predict" } }],
    ["reference.k6.json", "k6", {}],
    ["candidate.k6.json", "k6", {}],
    ["points.k6.json", "k6-points", {}],
    ["reference.wrk.txt", "wrk", {}],
    ["wrk2.txt", "wrk", {}],
    ["reference.pytest.json", "pytest-benchmark", {}],
    ["numbers.txt", "samples", { unit: "ms" }],
  ] as const)("%s is %s", (name, format, choice) => {
    expect(read(fixture(name), choice).format).toBe(format);
  });
});

describe("hgrm", () => {
  it("reads values with their counts, the mean and the deviation", () => {
    const dump = read(fixture("reference.hgrm"), { unit: "ms" });
    expect([n(dump), below(dump, 6.727), below(dump, 70.457)]).toEqual([20_000, 2002, 20_000]);
    expect(dump.mean?.value).toBe(13.199);
    expect(dump.mean?.deviation).toBeCloseTo(6.248, 3);
  });

  it("takes the unit that is given: the same numbers in microseconds are a thousandth", () => {
    expect(below(read(fixture("reference.hgrm"), { unit: "us" }), 0.006727)).toBe(2002);
  });

  it("reads CSV, which has no footer", () => {
    const csv =
      '"Value","Percentile","TotalCount","1/(1-Percentile)"\n1.5,0.000000000000,3,1.00\n2.5,0.500000000000,8,2.00\n9.0,1.000000000000,10,Infinity\n';
    const dump = read(csv, { unit: "ms" });
    expect([n(dump), below(dump, 2.5), dump.mean]).toEqual([10, 8, undefined]);
  });
});

describe("prometheus", () => {
  it("reads the buckets of the series that labels choose, seconds as milliseconds", () => {
    const dump = read(fixture("candidate.prom"), { labels: { path: "/predict" } });
    expect([n(dump), below(dump, 20), below(dump, 25)]).toEqual([20_000, 16_154, 18_309]);
    expect(dump).toMatchObject({ requests: 20_000 });
    expect(dump.mean?.value).toBeCloseTo(14.977, 3);
  });

  it("takes milliseconds from the name, and escaped labels as they are", () => {
    const text =
      'rpc_ms_bucket{a="x\\"y",le="10"} 4 # {trace_id="1"} 0.67\nrpc_ms_bucket{a="x\\"y",le="+Inf"} 5 1700000000000\nrpc_ms_sum{a="x\\"y"} 42\nrpc_ms_count{a="x\\"y"} 5\n';
    const dump = read(text, { labels: { a: 'x"y' } });
    expect([n(dump), below(dump, 10), dump.mean?.value]).toEqual([5, 4, 8.4]);
  });
});

describe("prometheus beside other metrics", () => {
  it("reads past a sum that is NaN", () => {
    const other = "queue_seconds_sum NaN\nqueue_seconds_count 0\n";
    expect(n(read(other + fixture("candidate.prom"), { labels: { path: "/predict" } }))).toBe(20_000);
  });
});

describe("k6", () => {
  it("reads the trend of --summary-export; passes of http_req_failed are the failures", () => {
    const dump = read(fixture("reference.k6.json"));
    expect([n(dump), dump.requests, dump.errors]).toEqual([20_000, 20_000, 12]);
    expect(dump.seconds).toBeCloseTo(60.031, 9);
    expect(at(dump, 0.95)).toBeCloseTo(25.0, 0);
    expect(at(dump, 1)).toBeGreaterThan(60);
  });

  it("reads what handleSummary gets, with the run's duration", () => {
    const dump = read(fixture("candidate.k6.json"));
    expect([n(dump), dump.errors, dump.seconds]).toEqual([18_000, 61, 60.031]);
  });

  it("knows no number of times of a trend of one's own without count", () => {
    const text = '{"metrics": {"model_ms": {"avg": 3, "p(95)": 9, "max": 20}, "http_reqs": {"count": 50, "rate": 5}}}';
    expect(n(read(text, { metric: "model_ms" }))).toBeUndefined();
    expect(n(read(text.replace('"avg"', '"count": 40, "avg"'), { metric: "model_ms" }))).toBe(40);
  });

  it("knows no number of times of a trend of some tags, which are some of the requests", () => {
    const ok = "http_req_duration{expected_response:true}";
    const text = fixture("reference.k6.json").replaceAll('"http_req_duration"', JSON.stringify(ok));
    const dump = read(text, { metric: ok });
    expect([n(dump), dump.requests]).toEqual([undefined, 20_000]);
  });

  it("reads every point of --out json, with failures and the span of the requests", () => {
    const dump = read(fixture("points.k6.json"));
    expect([n(dump), dump.requests, dump.errors]).toEqual([120, 120, 2]);
    expect(dump.seconds).toBeCloseTo(5.95, 9);
    // One in each 50 ms: the first starts the clock.
    expect((dump.answered ?? NaN) / (dump.seconds ?? NaN)).toBeCloseTo(20, 9);
  });

  it("keeps the points with the tags that labels name", () => {
    expect(n(read(fixture("points.k6.json"), { labels: { status: "503" } }))).toBe(2);
  });
});

describe("wrk", () => {
  it("reads percentiles in their units, and counts socket errors and bad answers", () => {
    const dump = read(fixture("candidate.wrk.txt"));
    expect([at(dump, 0.5), at(dump, 0.99), at(dump, 1)]).toEqual([13.57, 38.52, 82.23]);
    expect([dump.requests, dump.answered, dump.errors]).toEqual([19_408, 19_400, 52]);
    expect(dump.seconds).toBeCloseTo(30.04, 2);
    expect(dump.mean).toEqual({ value: 14.98, deviation: 7.05 });
  });

  it("reads microseconds, seconds and minutes", () => {
    const text = fixture("candidate.wrk.txt")
      .replace("13.57ms", "847.00us")
      .replace("38.52ms", "1.20s")
      .replace("82.23ms", "1.50m");
    const dump = read(text);
    expect([at(dump, 0.5), at(dump, 0.99), at(dump, 1)]).toEqual([0.847, 1200, 90_000]);
  });

  it("reads the spectrum of wrk2 as a histogram in milliseconds", () => {
    const dump = read(fixture("wrk2.txt"));
    expect([dump.latencies?.kind, n(dump), dump.requests]).toEqual(["histogram", 19_876, 59_998]);
  });
});

describe("pytest-benchmark", () => {
  it("reads every round in seconds where they are saved, and the machine", () => {
    const dump = read(fixture("reference.pytest.json"));
    expect([dump.latencies?.kind, n(dump)]).toEqual(["samples", 150]);
    expect(dump.machine).toBe("runner-a, AMD EPYC 7763 64-Core Processor");
    expect(dump.mean?.value).toBeCloseTo(11.859, 3);
    expect(dump.requests).toBeUndefined();
  });

  it("without the rounds knows the median, by the name of the benchmark", () => {
    const dump = read(fixture("summary.pytest.json"), { benchmark: "tests/test_speed.py::test_predict" });
    expect([dump.latencies?.kind, n(dump)]).toEqual(["percentiles", 300]);
    expect(at(dump, 0.5)).toBeGreaterThan(11);
  });
});

describe("samples", () => {
  it("reads a number in each line, but for comments", () => {
    expect(n(read(fixture("numbers.txt"), { unit: "ms" }))).toBe(80);
    expect(read("0.5\n\n1e-1\n", { unit: "s" }).latencies).toEqual({
      kind: "samples",
      values: Float64Array.of(500, 100),
    });
  });
});
