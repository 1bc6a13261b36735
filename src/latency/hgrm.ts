import type { PhysicalUnit } from "../units.ts";
import type { Histogram, LatencyDump } from "./dump.ts";
import type { LatencyFile, LatencyFormat } from "./format.ts";
import { givenUnit, milliseconds } from "./milliseconds.ts";
import { quoted, refuse } from "./refuse.ts";

const HEADER = /^[ \t]*"?Value"?[\s,]+"?Percentile"?[\s,]+"?TotalCount"?/mu;

export const hgrm: LatencyFormat = {
  name: "hgrm",
  title: "HdrHistogram percentile output",
  description:
    "The text of `outputPercentileDistribution` (HdrHistogram 2 in Java, its ports in C, Go, JavaScript and Rust), as .hgrm or CSV.",
  definition:
    "Each line is a value and how many times are at most that (`TotalCount`), up to the precision of the histogram. A percentile between two lines is interpolated; its " +
    "bounds are not. HdrHistogram's own percentiles are nearest ranks. The file tells no unit: `unit` says what its values are in after the scaling ratio of the dump. Whether coordinated " +
    "omission was corrected, it does not tell either: record both sides in one way.",
  tells: { percentiles: "all", mean: "yes", share: "yes", throughput: "no", errors: "no" },
  takes: ["unit"],
  recognises: (text) => HEADER.test(text.slice(0, 4000)) && !/^Running .* test @/mu.test(text.slice(0, 4000)),
  parse: (file) => {
    const unit = givenUnit(file, hgrm.title);
    return { ...percentileLines(file, unit), notes: [] };
  },
};

/** The lines below the header, as they also stand in the output of wrk2. */
export function percentileLines(file: LatencyFile, unit: PhysicalUnit): Pick<LatencyDump, "latencies"> & Mean {
  const lines = file.text.split("\n");
  const header = lines.findIndex((line) => HEADER.test(line));
  if (header < 0) throw noHeader(file);
  const { rows, footer } = body(file, lines, header);
  const n = totalOf(file, rows, { footer, header });
  const scaled = (value: number): number => milliseconds(value, unit);
  return { latencies: histogramOf(rows, n, scaled), ...meanOf(footer, n, scaled) };
}

interface Ends {
  readonly header: number;
  readonly footer: string;
}

function totalOf(file: LatencyFile, rows: readonly Line[], { header, footer }: Ends): number {
  const last = rows.at(-1);
  const line = last?.line ?? header + 1;
  // A footer without it is cut off, and so may be the numbers in it.
  const total = footer === "" ? countOfAll(last) : footerNumber(footer, "Total count");
  if (total === undefined) throw cutOff(file, line);
  if (total === 0) throw empty(file);
  if (last?.count !== total) throw otherTotal(file, line, { total, count: last?.count });
  return total;
}

/** As CSV the dump has no footer, but its last line is that of all times. */
function countOfAll(last: Line | undefined): number | undefined {
  return last?.share === 1 ? last.count : undefined;
}

/** HdrHistogram divides by n, not by n - 1. */
function meanOf(footer: string, n: number, scaled: (value: number) => number): Mean {
  const mean = footerNumber(footer, "Mean");
  const deviation = footerNumber(footer, "StdDeviation");
  if (mean === undefined) return {};
  if (deviation === undefined || n < 2) return { mean: { value: scaled(mean) } };
  return { mean: { value: scaled(mean), deviation: scaled(deviation) * Math.sqrt(n / (n - 1)) } };
}

type Mean = Pick<LatencyDump, "mean">;

interface Line {
  readonly line: number;
  readonly value: number;
  /** 0 to 1. */
  readonly share: number;
  readonly count: number;
}

function body(
  file: LatencyFile,
  lines: readonly string[],
  header: number,
): { readonly rows: readonly Line[]; readonly footer: string } {
  const rows: Line[] = [];
  for (let at = header + 1; at < lines.length; at++) {
    const text = (lines[at] ?? "").trim();
    if (text === "") continue;
    if (text.startsWith("#")) return { rows, footer: lines.slice(at).join("\n") };
    rows.push(row(file, text, { line: at + 1, before: rows.at(-1) }));
  }
  return { rows, footer: "" };
}

interface Place {
  readonly line: number;
  readonly before: Line | undefined;
}

function row(file: LatencyFile, text: string, { line, before }: Place): Line {
  const [first, second, third] = text.split(/[\s,]+/u);
  const [value, share, count] = [Number(first), Number(second), Number(third)];
  const isRow = first !== "" && third !== undefined && Number.isFinite(value) && Number.isSafeInteger(count);
  if (!isRow) {
    const what = `${quoted(text)} is no line of a value, its percentile and its TotalCount`;
    throw refuse(file, { line, what, hint: "Check that the file was written to its end and is not changed." });
  }
  if (value < 0)
    throw refuse(file, { code: "E206", line, what: `the value ${value} is below 0, which no time is`, hint });
  if (before !== undefined && (value < before.value || count < before.count)) {
    const what = `${value} at a count of ${count} comes after ${before.value} at ${before.count}; both must rise from line to line`;
    throw refuse(file, { code: "E206", line, what, hint });
  }
  return { line, value, share, count };
}

const hint = "Write the dump anew from the recorded histogram.";

/**
 * Several lines may have one value; the last of them counts. The first value stands for times from a little below it, as the
 * histogram rounds up to its precision: at worst two digits.
 */
function histogramOf(rows: readonly Line[], n: number, scaled: (value: number) => number): Histogram {
  const kept = rows.filter(({ value }, at) => rows[at + 1]?.value !== value);
  const least = rows[0]?.value ?? 0;
  return {
    kind: "histogram",
    n,
    edges: Float64Array.from([0.99 * least, ...kept.map(({ value }) => value)], scaled),
    counts: Float64Array.from([0, ...kept.map(({ count }) => count)]),
  };
}

function footerNumber(footer: string, name: string): number | undefined {
  const found = new RegExp(`${name}\\s*=\\s*([0-9.eE+-]+)`, "u").exec(footer)?.[1];
  const number = Number(found);
  return found !== undefined && Number.isFinite(number) ? number : undefined;
}

function noHeader(file: LatencyFile): Error {
  return refuse(file, {
    what: "has no line `Value Percentile TotalCount 1/(1-Percentile)`",
    hint: "Write the file by `histogram.outputPercentileDistribution(stream, 5, 1.0)`.",
  });
}

function cutOff(file: LatencyFile, line: number): Error {
  return refuse(file, {
    line,
    what: "ends before the line `#[Max = …, Total count = …]`, so it was not written to its end",
    hint: "Wait for the load tool to end before the gate runs, and upload the whole file.",
  });
}

function empty(file: LatencyFile): Error {
  return refuse(file, {
    code: "E204",
    what: "has a Total count of 0: nothing was measured",
    hint: "Check that the load tool reached the service.",
  });
}

function otherTotal(
  file: LatencyFile,
  line: number,
  found: { readonly total: number; readonly count: number | undefined },
): Error {
  return refuse(file, {
    line,
    what: `the last TotalCount is ${found.count ?? "missing"}, where Total count says ${found.total}`,
    hint: "Lines are missing: write the dump anew from the recorded histogram.",
  });
}
