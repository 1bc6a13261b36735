import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../src/audit/v1.ts";
import { mostDumpBytes } from "../src/latency/open-dump.ts";
import { renderMarkdown } from "../src/reports/markdown.ts";
import { fixture } from "./latency/fixture.ts";
import { config, csv, rows, runGate, type Files } from "./run-gate.ts";

const tables: Files = { "reference.csv": csv(rows()), "candidate.csv": csv(rows()) };

interface Given {
  readonly gates: string;
  readonly latency: string;
  readonly files?: Files;
  readonly more?: string;
}

async function run({ gates, latency, files = {}, more = "" }: Given): Promise<AuditRecord> {
  const text = config(`${latency === "" ? "" : `latency: ${latency}\n`}${more}`, gates);
  return (await runGate({ "model-gate.yml": text, ...tables, ...files })).record;
}

const wrk = { "a.txt": fixture("reference.wrk.txt"), "b.txt": fixture("candidate.wrk.txt") };
const hgrm = { "a.hgrm": fixture("reference.hgrm"), "b.hgrm": fixture("candidate.hgrm") };
const inMs = "{ reference: { uri: a.hgrm, unit: ms }, candidate: { uri: b.hgrm, unit: ms } }";
const ofWrk = "{ reference: a.txt, candidate: b.txt }";

function outcomes({ verdicts }: AuditRecord): readonly string[] {
  return verdicts.filter(({ kind }) => kind === "metric").map(({ subject, outcome }) => `${subject} ${outcome}`);
}

describe("gates on a load test", () => {
  it("fail a p95 that rose more than is allowed, beyond chance, and pass a promise that is kept", async () => {
    const gates =
      "  - { metric: latency_p95, max_increase: { relative: 10% } }\n  - { metric: latency, share_over: 60ms, max: 1% }\n";
    const record = await run({ gates, latency: inMs, files: hgrm });
    expect(outcomes(record)).toEqual(["latency_p95 fail", "latency pass"]);
    expect(record.verdicts.find(({ subject }) => subject === "latency_p95")?.sentence.replaceAll(/\s/gu, " ")).toBe(
      "latency_p95 rose from 25.0 ms to 28.3 ms (+3.2 ms, 95 % interval +2.3 … +4.3); worse beyond chance, and more than the allowed increase of 10 % of the reference.",
    );
  });

  it("judge throughput and errors by the exact ratio of the counts", async () => {
    const gates =
      "  - { metric: throughput, max_drop: { relative: 5% } }\n  - { metric: error_rate, max_increase: { relative: 50% } }\n";
    const record = await run({ gates, latency: ofWrk, files: wrk });
    expect(outcomes(record)).toEqual(["throughput pass", "error_rate fail"]);
    expect(record.measurements.map(({ id, candidate }) => [id, candidate?.n, candidate?.interval?.method])).toEqual([
      ["throughput", 19_400, "garwood"],
      ["error_rate", 19_408, "clopper-pearson"],
    ]);
  });

  it.each([
    ["none where there were some", "{ reference: b.txt, candidate: a.txt }", "proven-ok"],
    ["none as before", "{ reference: a.txt, candidate: as-before.txt }", "likely-ok"],
  ])("pass errors of which there are %s", async (_, latency, state) => {
    const gates = "  - { metric: error_rate, max_increase: { relative: 10% } }\n";
    const record = await run({ gates, latency, files: { ...wrk, "as-before.txt": wrk["a.txt"] } });
    expect(outcomes(record)).toEqual(["error_rate pass"]);
    expect(record.verdicts.at(-1)?.state).toBe(state);
  });

  it("fail where the file does not tell what they ask, and say what it has", async () => {
    const record = await run({ gates: "  - { metric: latency_p95, max: 40ms }\n", latency: ofWrk, files: wrk });
    expect(outcomes(record)).toEqual(["latency_p95 fail"]);
    expect(record.verdicts.at(-1)?.reason?.text).toBe(
      "the load test tells no p95; it tells p50, p75, p90, p99, the maximum",
    );
  });

  it("do not promise that more requests settle what buckets leave open", async () => {
    const record = await run({
      gates: "  - { metric: latency, share_over: 32ms, max: 3.5% }\n",
      latency: "{ candidate: { uri: b.prom, labels: { path: /predict } } }",
      files: { "b.prom": fixture("candidate.prom") },
    });
    const { outcome, limits, advice, sentence } = record.verdicts.at(-1) ?? {};
    expect([outcome, limits?.[0]?.rows_needed]).toEqual(["pass", null]);
    expect(sentence).toMatch(/though not proven\.$/);
    expect(advice).toBeNull();
  });

  it("need as many times as rows: 299 for a p99", async () => {
    const files = { "b.json": fixture("candidate.pytest.json") };
    const record = await run({
      gates: "  - { metric: latency_p99, max: 40ms }\n",
      latency: "{ candidate: b.json }",
      files,
    });
    expect(record.verdicts.at(-1)?.reason).toEqual({
      code: "too-few-rows",
      text: "150 measured times are too few for Latency p99; 299 are needed",
    });
    expect(record.verdicts.at(-1)?.advice).toBe(
      "Send more requests; a lower percentile needs fewer, and the share above a limit (`share_over`) fewest.",
    );
  });

  it("only warn across the machines that pytest-benchmark names", async () => {
    const files = { "a.json": fixture("reference.pytest.json"), "b.json": fixture("candidate.pytest.json") };
    const gates = "  - { metric: latency_p50, max_increase: { relative: 2% } }\n";
    const record = await run({ gates, latency: "{ reference: a.json, candidate: b.json }", files });
    expect(outcomes(record)).toEqual(["latency_p50 warn"]);
    const one = await run({
      gates,
      latency: "{ reference: { uri: a.json, machine: c5 }, candidate: { uri: b.json, machine: c5 } }",
      files,
    });
    expect(outcomes(one)).toEqual(["latency_p50 fail"]);
  });

  it("are not judged on slices, which is said and is no pass", async () => {
    const record = await run({
      gates: "  - { metric: latency_p95, max: 40ms }\n  - { metric: accuracy, max_drop: 10% }\n",
      latency: inMs,
      files: hgrm,
      more: "slices: [{ by: region }]\n",
    });
    expect(
      record.verdicts.filter(({ kind, slice }) => kind === "metric" && slice !== null).map(({ subject }) => subject),
    ).toEqual(["accuracy", "accuracy"]);
    expect(record.warnings).toContainEqual({
      code: "load-test",
      message: "A load test has no slices: latency_p95 is judged on the whole only.",
    });
  });

  it("without a load test of the reference say that there is none to compare with", async () => {
    const record = await run({
      gates: "  - { metric: latency_p95, max_increase: 5ms }\n",
      latency: "{ candidate: { uri: b.hgrm, unit: ms } }",
      files: hgrm,
    });
    expect(record.verdicts.at(-1)).toMatchObject({ outcome: "fail", reason: { code: "no-reference" } });
  });

  it("compare bare numbers in mode point where a deviation is missing", async () => {
    const files = { "a.json": fixture("reference.k6.json"), "b.json": fixture("candidate.k6.json") };
    const gate = (mode: string): string => `  - { metric: latency_mean, max_increase: 5ms${mode} }\n`;
    const latency = "{ reference: a.json, candidate: b.json }";
    expect(outcomes(await run({ gates: gate(""), latency, files }))).toEqual(["latency_mean fail"]);
    expect(outcomes(await run({ gates: gate(", mode: point"), latency, files }))).toEqual(["latency_mean pass"]);
  });

  it("count rows over time where no load test is given", async () => {
    const timed = (perSecond: number): string =>
      `id,label,prediction,at\n${Array.from({ length: 401 }, (_, row) => `${row},${row % 2},${row % 2},${new Date(1.77e12 + (row * 1000) / perSecond).toISOString()}`).join("\n")}\n`;
    const text = config("", "  - { metric: throughput, max_drop: { relative: 5% } }\n").replace(
      ", score: score",
      ", timestamp: at",
    );
    const { record } = await runGate({
      "model-gate.yml": text,
      "reference.csv": timed(50),
      "candidate.csv": timed(25),
    });
    expect(outcomes(record)).toEqual(["throughput fail"]);
    expect(record.measurements[0]?.candidate).toMatchObject({ value: 25, n: 400 });
  });

  it("do not take the span of times that are rounded to a few instants", async () => {
    const timed = `id,label,prediction,at\n${Array.from({ length: 400 }, (_, row) => `${row},${row % 2},${row % 2},2026-01-01T00:00:0${row % 2}Z`).join("\n")}\n`;
    const text = config("", "  - { metric: throughput, min: 50/s }\n").replace(", score: score", ", timestamp: at");
    const { record } = await runGate({ "model-gate.yml": text, "reference.csv": timed, "candidate.csv": timed });
    expect(outcomes(record)).toEqual(["throughput fail"]);
    expect(record.warnings.map(({ message }) => message)).toContain(
      "The times of the rows of candidate.csv are only 2 different instants, too few to tell how long the rows took: write them with milliseconds.",
    );
  });
});

describe("the record of a load test", () => {
  it("names the files with their digests, and what they tell", async () => {
    const record = await run({ gates: "  - { metric: latency_p50, max: 40ms }\n", latency: inMs, files: hgrm });
    expect(record.inputs.map(({ role, format, rows: n }) => [role, format, n])).toEqual([
      ["reference", "csv", 200],
      ["candidate", "csv", 200],
      ["latency-reference", "hgrm", 20_000],
      ["latency-candidate", "hgrm", 20_000],
    ]);
    expect(record.latency?.map(({ role, kind, n, percentiles }) => [role, kind, n, percentiles.length])).toEqual([
      ["reference", "histogram", 20_000, 12],
      ["candidate", "histogram", 20_000, 12],
    ]);
    expect(renderMarkdown(record)).toMatch(/\| p99 \| 34\.0.ms \| 38\.5.ms \|/u);
  });

  it("says that two tools are compared", async () => {
    const files = { ...hgrm, ...wrk };
    const record = await run({
      gates: "  - { metric: latency_p50, max: 40ms }\n",
      latency: "{ reference: a.txt, candidate: { uri: b.hgrm, unit: ms } }",
      files,
    });
    expect(record.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^The load test of the reference is wrk, that of the candidate hgrm/),
    );
  });

  it("keeps no token of a URL", async () => {
    const text = config(
      "latency: { candidate: 'https://127.0.0.1/b.hgrm?sig=s3cret' }\n",
      "  - { metric: latency_p50, max: 40ms }\n",
    );
    const { record } = await runGate({ "model-gate.yml": text, ...tables });
    expect(record.error?.code).toBe("E202");
    expect(JSON.stringify(record)).not.toContain("s3cret");
  });
});

describe("a load test that is not read", () => {
  const gates = "  - { metric: latency_p50, max: 40ms }\n";
  const refusal = async (candidate: string, files: Files): Promise<string> => {
    const { error } = await run({ gates, latency: `{ candidate: ${candidate} }`, files });
    return `${error?.code} ${error?.message} → ${error?.hint}`;
  };

  it.each([
    [
      "b.txt",
      { "b.txt": "<html>404</html>\n" },
      'E203 b.txt: is none of the outputs that latencies are read from (wrk, hgrm, k6-points, pytest-benchmark, k6, prometheus, samples); it begins with "<html>404</html>". → Give the file as the tool wrote it, or say by `format` under `latency` what it is.',
    ],
    ["{ uri: b.txt, format: k6 }", { "b.txt": fixture("candidate.wrk.txt") }, "E203 b.txt: is no JSON"],
    [
      "{ uri: b.txt, benchmark: x }",
      { "b.txt": fixture("candidate.wrk.txt") },
      "E102 b.txt: is wrk and wrk2 output (format wrk), which takes no `benchmark`; it takes none of `unit`, `metric`, `labels` and `benchmark`. → Remove `benchmark`, or give another `format`.",
    ],
    [
      "'*.txt'",
      wrk,
      "E208 *.txt names several files, such as a.txt and b.txt; a load test is one. → Name one file under `latency`.",
    ],
    ["b.txt", { "b.txt": "" }, "E204 b.txt is empty: it has 0 bytes."],
    ["../b.txt", {}, "E202 "],
    [
      "b.txt",
      { "b.txt": Uint8Array.of(0x31, 0x0a, 0xff, 0x0a) },
      "E203 b.txt, line 2: holds bytes that are not UTF-8.",
    ],
    ["b.txt", {}, "E201 "],
  ] as const)("%s of %o", async (candidate, files, said) => {
    expect(await refusal(candidate, files)).toContain(said);
  });

  it("holds more than 128 MiB of text, also when that was compressed to a few kilobytes", async () => {
    const large = gzipSync(Buffer.alloc(mostDumpBytes + 1, "1.5\n"), { level: 9 });
    expect(large.length).toBeLessThan(1024 ** 2);
    expect(await refusal("{ uri: b.gz, unit: ms }", { "b.gz": large })).toMatch(/^E207 b\.gz/);
  });
});
