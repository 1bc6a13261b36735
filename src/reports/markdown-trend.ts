import { countText, distinctDecimals, valueText } from "../number-text.ts";
import { markdownName, markdownProse } from "./escape.ts";
import { folded, table } from "./markdown-table.ts";
import type { Outline } from "./outline.ts";
import type { TrendPoint, TrendSeries } from "./trend.ts";

/** From so few runs a line says no more than its numbers. */
const leastPoints = 4;

/** So many runs are drawn and listed; the newest. */
const mostPoints = 30;

/**
 * How the metric that stands against the candidate, or else the first, went from run to run: what no table of this run can show. A chart by
 * Mermaid, and the same as a table for where there is none.
 */
export function trendSection({ trend, judged }: Pick<Outline, "trend" | "judged">): string {
  const against = [judged.failure, judged.waived, judged.warning, judged.undecided].flat();
  const known = trend.filter(({ points }) => points.length >= leastPoints);
  const isAgainst = ({ measurement }: TrendSeries): boolean =>
    against.some(({ verdict }) => verdict.measurement === measurement);
  const series = known.find(isAgainst) ?? known[0];
  if (series === undefined) return "";
  const points = series.points.slice(-mostPoints);
  const texts = textsOf(points, series.unit);
  const summary = `Trend over ${countText(points.length)} runs: ${texts.at(0) ?? ""} → ${texts.at(-1) ?? ""}`;
  return folded(
    summary,
    [
      `**${markdownProse(series.title, 80)}** of the candidates${untold(series)}`,
      chart(series, points),
      runs(points, texts),
    ]
      .filter((block) => block !== "")
      .join("\n\n"),
  );
}

/** A run that ended in an error must not look as if there had been none. */
function untold({ without }: TrendSeries): string {
  if (without === 0) return "";
  return `; ${countText(without)} more ${without === 1 ? "run has" : "runs have"} no number of it`;
}

function textsOf(points: readonly TrendPoint[], unit: TrendSeries["unit"]): readonly string[] {
  const values = points.map(({ value }) => value);
  const digits = distinctDecimals(values.at(-1) ?? null, values.slice(-2, -1), unit);
  return values.map((value) => valueText(value, unit, digits));
}

// Mermaid's own first colour is a lavender that nobody sees on white.
const palette = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2f81d6"}}}}%%';

function chart({ title, unit }: TrendSeries, points: readonly TrendPoint[]): string {
  const scale = unit === "share" ? 100 : 1;
  const values = points.map(({ value }) => value * scale);
  if (!values.every((value) => Math.abs(value) < mostReadable)) return "";
  const digits = decimalsOf(values);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max((high - low) / 10, 10 ** -digits);
  const label = `${chartText(title)}${unit === "share" ? " in %" : ""}`;
  return [
    "```mermaid",
    palette,
    "xychart-beta",
    `    x-axis "run" [${points.map((_, at) => `"${at + 1}"`).join(", ")}]`,
    `    y-axis "${label}" ${(low - margin).toFixed(digits)} --> ${(high + margin).toFixed(digits)}`,
    `    line [${values.map((value) => value.toFixed(digits)).join(", ")}]`,
    "```",
  ].join("\n");
}

/** From here on numbers are written with an exponent, or soon will be. */
const mostReadable = 1e15;

/** Three digits of the span, written without an exponent, which Mermaid cannot read. */
function decimalsOf(values: readonly number[]): number {
  const span = Math.max(...values) - Math.min(...values) || Math.abs(values[0] ?? 0) || 1;
  return Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(span))));
}

/** Letters and digits only: a quote would end the label, and a line of its own the chart. */
function chartText(text: string): string {
  return Array.from(text.replace(/[^\p{L}\p{N}@.+-]+/gu, " ").trim())
    .slice(0, 40)
    .join("");
}

function runs(points: readonly TrendPoint[], texts: readonly string[]): string {
  const rows = points.map(({ run, at }, index) => ({ number: String(index + 1), run, at, text: texts[index] ?? "" }));
  return table(
    [
      { title: "No.", align: "r", cell: ({ number }) => number },
      { title: "Run", cell: ({ run }) => markdownName(run, 40) },
      { title: "Of", cell: ({ at }) => markdownProse(at.slice(0, 10), 20) },
      { title: "Candidate", align: "r", cell: ({ text }) => text },
    ],
    rows,
  );
}
