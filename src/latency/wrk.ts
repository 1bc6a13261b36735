import { unitNamed } from "../units.ts";
import type { LatencyDump, Latencies, PercentilePoint } from "./dump.ts";
import type { LatencyFile, LatencyFormat } from "./format.ts";
import { percentileLines } from "./hgrm.ts";
import { milliseconds, refuseOtherUnit } from "./milliseconds.ts";
import { quoted, refuse } from "./refuse.ts";
import { rising } from "./rising.ts";

const AMOUNT = "([0-9.]+)(us|ms|s|m|h)";

export const wrk: LatencyFormat = {
  name: "wrk",
  title: "wrk and wrk2 output",
  description: "What `wrk --latency` (4.x) or `wrk2 --latency` prints, saved by `| tee wrk.txt`.",
  definition:
    "Each number has its unit; wrk prints three digits. Percentiles are nearest ranks of all answered requests; wrk2's detailed spectrum is read as HdrHistogram's, in milliseconds. Errors are " +
    "socket errors (connect, read, write, timeout) and `Non-2xx or 3xx responses`. wrk waits for an answer before it asks again, so a stall hides the requests that would have waited; wrk2 corrects that " +
    "(coordinated omission): do not compare one with the other.",
  tells: {
    percentiles: "those printed (wrk), all (wrk2)",
    mean: "yes",
    share: "only of wrk2",
    throughput: "yes",
    errors: "yes",
  },
  takes: [],
  recognises: (text) =>
    /^Running .+ test @ /mu.test(text.slice(0, 4000)) || /^\s*Thread Stats\s+Avg/mu.test(text.slice(0, 4000)),
  parse,
};

function parse(file: LatencyFile): LatencyDump {
  refuseOtherUnit(file, wrk.title, "ms");
  const { completed, seconds } = totals(file);
  const failed = socketErrors(file.text);
  const spectrum = /Detailed Percentile spectrum:/u.test(file.text) ? percentileLines(file, "ms") : undefined;
  return {
    ...(spectrum ?? { latencies: distribution(file, completed), ...meanOf(file.text) }),
    requests: completed + failed,
    answered: completed,
    errors: failed + badResponses(file.text),
    seconds,
    notes: [],
  };
}

function totals(file: LatencyFile): { readonly completed: number; readonly seconds: number } {
  const [, count, amount = "", unit = ""] =
    new RegExp(`^[ \\t]*(\\d+) requests in ${AMOUNT}`, "mu").exec(file.text) ?? [];
  const rate = Number(/^Requests\/sec:\s*([0-9.]+)/mu.exec(file.text)?.[1]);
  if (count === undefined || Number.isNaN(rate))
    throw cutOff(file, count === undefined ? "… requests in …" : "Requests/sec: …");
  const completed = Number(count);
  if (completed === 0) {
    const hint = "Check that the load test reached the service.";
    throw refuse(file, { code: "E204", what: "counts 0 requests: nothing was measured", hint });
  }
  // Two minutes are printed as 2.00m; the rate has more digits.
  const [printed, seconds] = [inMs(amount, unit) / 1000, completed / rate];
  if (!(Math.abs(seconds - printed) <= MOST_ROUNDED * printed)) throw otherRate(file, { completed, printed, rate });
  return { completed, seconds };
}

/** Three digits of a time, and two of a rate that is small. */
const MOST_ROUNDED = 0.05;

function otherRate(
  file: LatencyFile,
  { completed, printed, rate }: { readonly completed: number; readonly printed: number; readonly rate: number },
): Error {
  return refuse(file, {
    code: "E206",
    what: `counts ${completed} requests in ${printed} s, but ${rate} requests/sec`,
    hint: "Save all output of one run: `wrk --latency … | tee wrk.txt`.",
  });
}

function cutOff(file: LatencyFile, line: string): Error {
  return refuse(file, {
    what: `ends without the line \`${line}\`, so it is not all that wrk printed`,
    hint: "Save all output: `wrk --latency … | tee wrk.txt`.",
  });
}

/** The lines below "Latency Distribution", and the maximum of the statistics. */
function distribution(file: LatencyFile, n: number): Latencies {
  const lines = file.text.split("\n");
  const start = lines.findIndex((line) => /^\s*Latency Distribution/u.test(line));
  const points: PercentilePoint[] = [];
  for (let at = start + 1; start >= 0 && at < lines.length; at++) {
    const text = lines[at] ?? "";
    const [, percent, amount = "", unit = ""] = new RegExp(`^\\s*([0-9.]+)%\\s+${AMOUNT}\\s*$`, "u").exec(text) ?? [];
    if (percent === undefined) {
      if (text.includes("%")) throw noPercentile(file, text, at + 1);
      break;
    }
    points.push({ share: Number((Number(percent) / 100).toPrecision(15)), value: inMs(amount, unit) });
  }
  if (points.length === 0) {
    const hint = "Run `wrk --latency`, which prints them.";
    throw refuse(file, { what: "has no `Latency Distribution`", hint });
  }
  return {
    kind: "percentiles",
    n,
    countFrom: "its line `… requests in …`",
    points: rising(file, withMaximum(points, file.text)),
  };
}

function noPercentile(file: LatencyFile, text: string, line: number): Error {
  const what = `${quoted(text.trim())} is no percentile with a time such as \`99% 162.80ms\``;
  return refuse(file, { code: "E206", line, what, hint: "Save what wrk prints, as it is." });
}

/** The largest time, where it is printed with as many digits as the percentiles allow. */
function withMaximum(points: readonly PercentilePoint[], text: string): readonly PercentilePoint[] {
  const [, , , , , amount, unit = ""] = statistics(text) ?? [];
  const last = points.at(-1);
  if (amount === undefined || last === undefined || last.share === 1) return points;
  return [...points, { share: 1, value: Math.max(last.value, inMs(amount, unit)) }];
}

function meanOf(text: string): Pick<LatencyDump, "mean"> {
  const [, average, unit = "", deviation = "", ofDeviation = ""] = statistics(text) ?? [];
  if (average === undefined) return {};
  return { mean: { value: inMs(average, unit), deviation: inMs(deviation, ofDeviation) } };
}

/** Average, deviation and maximum, each with its unit. */
function statistics(text: string): RegExpExecArray | null {
  return new RegExp(`^[ \\t]*Latency\\s+${AMOUNT}\\s+${AMOUNT}\\s+${AMOUNT}`, "mu").exec(text);
}

function socketErrors(text: string): number {
  const found = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/u.exec(text);
  return (found ?? []).slice(1).reduce((total, count) => total + Number(count), 0);
}

function badResponses(text: string): number {
  return Number(/Non-2xx or 3xx responses: (\d+)/u.exec(text)?.[1] ?? 0);
}

function inMs(amount: string, unit: string): number {
  return milliseconds(Number(amount), unit === "m" ? "min" : (unitNamed(unit) ?? "ms"));
}
