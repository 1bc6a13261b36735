import type { LatencyFile } from "./format.ts";
import { quoted, refuse } from "./refuse.ts";

/** One histogram of the file. */
export interface Series {
  /** Without `_bucket`. */
  readonly name: string;
  /** Without `le`. */
  readonly labels: Readonly<Record<string, string>>;
  /** In the order of the file. */
  readonly buckets: readonly Bucket[];
  /** NaN where that is written. */
  readonly sum: number | undefined;
  readonly count: number | undefined;
}

interface Bucket {
  readonly line: number;
  /** Seconds, or whatever the metric is in; the last is Infinity. */
  readonly le: number;
  /** Cumulative. */
  readonly count: number;
}

interface Growing {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly buckets: Bucket[];
  sum: number | undefined;
  count: number | undefined;
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)_(bucket|sum|count)(?:\{(.*?)\})?\s+(\S+)(?:\s+#.*|\s+\S+)?\s*(?:#.*)?$/u;
const LABEL = /([a-zA-Z_]\w*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*,?\s*/gu;

/** The histograms of a text exposition, in the order of the file. @throws GateError E203, E206 with the line. */
export function seriesOf(file: LatencyFile): readonly Series[] {
  const found = new Map<string, Growing>();
  file.text.split("\n").forEach((text, at) => {
    const [, name = "", part = "", inside = "", written = ""] = SAMPLE.exec(text.trim()) ?? [];
    if (name === "") return refuseBrokenBucket(file, text, at + 1);
    const { le, ...labels } = labelsOf(inside);
    const place = { file, line: at + 1, text };
    const value = Number(written);
    const key = JSON.stringify([name, Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const series = found.get(key) ?? { name, labels, buckets: [], sum: undefined, count: undefined };
    if (part === "sum") series.sum = value;
    else if (part === "count") series.count = value;
    else series.buckets.push({ line: at + 1, le: endOf(le, place), count: counted(written, place) });
    found.set(key, series);
  });
  return [...found.values()].filter(({ buckets }) => buckets.length > 0);
}

interface Place {
  readonly file: LatencyFile;
  readonly line: number;
  readonly text: string;
}

/** Other lines are other metrics; a bucket that cannot be read is a hole in the histogram. */
function refuseBrokenBucket(file: LatencyFile, text: string, line: number): void {
  if (!/^\s*[a-zA-Z_:][\w:]*_bucket\b/u.test(text)) return;
  throw refuse(file, { line, what: `${quoted(text.trim())} is no bucket with a count`, hint });
}

const hint = "Take the text as the service serves it at /metrics; if it was cut off, fetch it again.";

function labelsOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(text.matchAll(LABEL), ([, name = "", value = ""]) => [
      name,
      value.replaceAll(/\\(.)/gu, (_, escaped: string) => (escaped === "n" ? "\n" : escaped)),
    ]),
  );
}

function endOf(le: string | undefined, { file, line, text }: Place): number {
  const end = le === "+Inf" ? Infinity : le === undefined || le.trim() === "" ? Number.NaN : Number(le);
  if (!Number.isNaN(end)) return end;
  throw refuse(file, { line, what: `${quoted(text)} has no end \`le\` that is a number or +Inf`, hint });
}

function counted(written: string, { file, line }: Place): number {
  const value = Number(written);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw refuse(file, {
    code: "E206",
    line,
    what: `${quoted(written)} is no count: a whole number from 0 is expected`,
    hint,
  });
}
