import { changeText, countText, valueText, writtenText } from "../../number-text.ts";
import type { AuditRecord } from "../../audit/v1.ts";
import { axes } from "../svg/axes.ts";
import { chart, path } from "../svg/chart.ts";
import { element, textElement, tooltip } from "../svg/element.ts";
import { labels } from "../svg/labels.ts";
import { segmentsPath } from "../svg/path.ts";
import { linearScale, roomy, spanOf } from "../svg/scale.ts";
import type { Scale } from "../svg/scale.ts";
import { markStateOf } from "../svg/state-mark.ts";
import { tickText } from "../svg/tick-text.ts";
import type { Figure, FigureTable } from "../figure.ts";
import { gravityOf } from "../gravest-verdicts.ts";
import { intervalMark } from "./interval-mark.ts";
import { quoted } from "./quoted.ts";
import { rowText } from "./row-text.ts";
import { slicedMetrics } from "./slice-lines.ts";
import type { Drawn, SliceLine, SlicedMetric } from "./slice-lines.ts";

const mostMetrics = 3;
const mostRows = 30;
const rowHeight = 22;
const width = 760;
const fontSize = 12;
const top = 30;
const [left, right] = [205, 545];

/** The slices of each metric against the whole data, the worst first. */
export function sliceFigures(record: AuditRecord): readonly Figure[] {
  return slicedMetrics(record)
    .slice(0, mostMetrics)
    .map((metric, at) => sliceFigure(metric, `slices-${at}`));
}

function sliceFigure(metric: SlicedMetric, id: string): Figure {
  const shown = shownOf(metric.lines);
  const rest = metric.lines.length - shown.length;
  const bottom = top + shown.length * rowHeight;
  const title = `${metric.title} by slice`;
  const summary = summaryOf(metric);
  const scale = scaleOf(metric, shown);
  return {
    id,
    section: "slices",
    title,
    summary,
    svg: chart(
      { id, title, summary, width, height: bottom + (rest === 0 ? 24 : 44), fontSize },
      backOf(metric, scale, bottom),
      ...shown.map((line, at) => lineOf(line, top + (at + 0.5) * rowHeight, scale)),
      rest === 0 ? "" : labels("axis", "start", [{ text: `and ${countText(rest)} more slices`, x: 4, y: bottom + 38 }]),
    ),
    table: tableOf(metric, shown),
  };
}

/** What stands out has its place whatever else is worse. */
function shownOf(lines: readonly SliceLine[]): readonly SliceLine[] {
  const chosen = new Set(
    lines.toSorted((first, second) => gravityOf(first.standing) - gravityOf(second.standing)).slice(0, mostRows),
  );
  return lines.filter((line) => chosen.has(line));
}

function scaleOf({ isChange, whole }: SlicedMetric, lines: readonly SliceLine[]): Scale {
  const ends = (drawn: Drawn | undefined): readonly number[] =>
    drawn === undefined ? [] : [drawn.value, drawn.lower, drawn.upper];
  const all = [...lines.flatMap(({ drawn }) => ends(drawn)), ...ends(whole), ...(isChange ? [0] : [])];
  return linearScale(roomy(spanOf(all), 0.04), { from: left, to: right }, 6);
}

function backOf({ isChange, unit, better, whole }: SlicedMetric, scale: Scale, bottom: number): string {
  const down = (value: number): string =>
    segmentsPath([
      [
        { x: scale.at(value), y: top - 6 },
        { x: scale.at(value), y: bottom },
      ],
    ]);
  return [
    whole === undefined ? "" : bandOf(whole, scale, bottom),
    axes({
      panel: { left, right, top, bottom },
      x: { scale, text: (tick) => (isChange ? writtenText(tick, unit, "change") : tickText(tick, unit)) },
      fontSize: 11,
    }),
    isChange ? path("zero", down(0), "no change") : "",
    whole === undefined ? "" : path("ref", down(whole.value), "all rows"),
    better === "zero" || !isChange
      ? ""
      : labels("axis", better === "higher" ? "start" : "end", [
          { text: better === "higher" ? "← worse" : "worse →", x: better === "higher" ? left : right, y: top - 14 },
        ]),
    whole === undefined
      ? ""
      : labels("axis", "middle", [
          { text: "all", x: Math.min(right - 70, Math.max(left + 70, scale.at(whole.value))), y: top - 14 },
        ]),
  ].join("");
}

/** The interval of the whole data, behind those of the slices. */
function bandOf({ lower, upper }: Drawn, scale: Scale, bottom: number): string {
  const [start, end] = [scale.at(lower), scale.at(upper)];
  return element("rect", {
    class: "ref-fill",
    x: start,
    y: top - 6,
    width: end - start,
    height: bottom - top + 6,
    opacity: ".6",
  });
}

function lineOf(line: SliceLine, y: number, scale: Scale): string {
  const { slice, drawn, standing, measurement } = line;
  const texts = line.texts();
  const state = markStateOf(standing);
  const told = texts.change === "" ? texts.values : texts.change;
  const hint = `${slice}: ${[texts.values, texts.change, texts.interval].filter((one) => one !== "").join(", ")}`;
  const rows = measurement.candidate?.n;
  return [
    rowText(slice, { x: left - 8, y: y + 4, pixels: left - 14, kind: "label", size: fontSize, end: true }),
    drawn === undefined
      ? textElement(
          "not measured",
          { class: "axis", x: (left + right) / 2, y: y + 4, "text-anchor": "middle" },
          tooltip(hint),
        )
      : intervalMark({ at: drawn.value, lower: drawn.lower, upper: drawn.upper, state, y, hint }, scale),
    rowText(told, { x: right + 10, y: y + 4, pixels: 110, kind: "label", size: fontSize }),
    rows === undefined
      ? ""
      : rowText(`n = ${countText(rows)}`, { x: width - 4, y: y + 4, pixels: 90, kind: "axis", size: 11, end: true }),
  ].join("");
}

function summaryOf({ lines, isChange, whole, unit }: SlicedMetric): string {
  const measured = lines.filter(({ drawn }) => drawn !== undefined);
  const [worst] = measured;
  const missing = lines.length - measured.length;
  const untold = missing === 0 ? "" : ` ${countText(missing)} could not be measured.`;
  if (worst === undefined) return `None of ${countText(lines.length)} slices could be measured.`;
  const all =
    whole === undefined
      ? ""
      : ` (all rows: ${isChange ? changeText(whole.value, unit) : valueText(whole.value, unit)})`;
  const told = isChange ? worst.texts().change : worst.texts().values;
  return `Worst of ${countText(lines.length)}: ${quoted(worst.slice)} with ${told}${all}.${untold}`;
}

function tableOf({ isChange }: SlicedMetric, lines: readonly SliceLine[]): FigureTable {
  return {
    head: ["slice", "values", ...(isChange ? ["change"] : []), "interval", "rows"],
    rows: lines.map(({ slice, texts, measurement: { candidate } }) => {
      const { values, change, interval, valueInterval } = texts();
      const numbers = isChange ? [values, change, interval] : [values, valueInterval];
      return [slice, ...numbers, candidate === null ? "" : countText(candidate.n)];
    }),
  };
}
