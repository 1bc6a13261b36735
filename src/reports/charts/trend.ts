import { changeText, countText, valueDecimals, valueText } from "../../number-text.ts";
import type { AuditRecord } from "../../audit/v1.ts";
import { cleanText } from "../escape.ts";
import { axes } from "../svg/axes.ts";
import { chart, path } from "../svg/chart.ts";
import type { Panel } from "../svg/chart.ts";
import { element, tooltip } from "../svg/element.ts";
import { labels } from "../svg/labels.ts";
import { linePath, segmentsPath } from "../svg/path.ts";
import { linearScale, roomy, spanOf } from "../svg/scale.ts";
import type { Scale } from "../svg/scale.ts";
import { stateMark } from "../svg/state-mark.ts";
import type { MarkState } from "../svg/state-mark.ts";
import { textWidth } from "../svg/text-width.ts";
import { tickText } from "../svg/tick-text.ts";
import type { Figure, FigureTable } from "../figure.ts";
import type { About } from "../report.ts";
import { panelBeside } from "./curve-figure.ts";
import { trendLines } from "./trend-lines.ts";
import type { TrendLine } from "./trend-lines.ts";

type TrendPoint = TrendLine["points"][number];

const most = 6;
/** Of more runs the newest. */
const mostRuns = 60;
const size = { width: 420, height: 190, fontSize: 11 } as const;
const usualPanel: Panel = { left: 44, right: 404, top: 14, bottom: 152 };

/** How the measurements on all rows went from run to run. */
export function trendFigures(record: AuditRecord, about: About): readonly Figure[] {
  return trendLines(record, about)
    .slice(0, most)
    .map((line, at) => trendFigure({ ...line, points: line.points.slice(-mostRuns) }, `trend-${at}`));
}

function trendFigure(line: TrendLine, id: string): Figure {
  const title = `${line.title}, run by run`;
  const summary = summaryOf(line);
  return {
    id,
    section: "trend",
    title,
    summary,
    svg: chart({ id, title, summary, ...size }, bodyOf(line)),
    table: tableOf(line),
  };
}

function bodyOf({ unit, points, limits }: TrendLine): string {
  const last = Math.max(1, points.length - 1);
  const heights = points.flatMap(({ value, lower, upper }) => [value, lower, upper]);
  const bounds = limits.map(({ limit }) => limit);
  const y = linearScale(roomy(spanOf([...heights, ...bounds])), { from: usualPanel.bottom, to: usualPanel.top }, 4);
  const text = (tick: number): string => tickText(tick, unit);
  const panel = panelBeside(y.ticks.map(text), usualPanel);
  const x = linearScale({ from: 0, to: last }, { from: panel.left + 12, to: panel.right - 10 });
  return [
    axes({
      panel,
      x: { scale: { ...x, ticks: [] }, text: () => "" },
      y: { scale: y, text },
      fontSize: size.fontSize,
    }),
    path(
      "limit",
      segmentsPath(
        bounds.map((bound) => [
          { x: panel.left, y: y.at(bound) },
          { x: panel.right, y: y.at(bound) },
        ]),
      ),
      "limit",
    ),
    path("cand", linePath(points.map(({ value }, at) => ({ x: x.at(at), y: y.at(value) })))),
    ...points.map((point, at) => pointOf(point, { x: x.at(at), y, unit, isNow: at === points.length - 1 })),
    labels("axis", "middle", datesOf(points, x)),
  ].join("");
}

interface PointPlace {
  readonly x: number;
  readonly y: Scale;
  readonly unit: TrendLine["unit"];
  readonly isNow: boolean;
}

function pointOf(point: TrendPoint, { x, y, unit, isNow }: PointPlace): string {
  const { value, lower, upper, outcome } = point;
  const state = states[outcome];
  const text = `${dateOf(point)}: ${valueText(value, unit)}, ${outcome}${isNow ? ", this run" : ""}`;
  const line = segmentsPath([
    [
      { x, y: y.at(lower ?? value) },
      { x, y: y.at(upper ?? value) },
    ],
  ]);
  return element("g", {}, tooltip(text), path(state, line), stateMark(state, { x, y: y.at(value) }));
}

/** The mark is that of the run as a whole. */
const states: Readonly<Record<TrendPoint["outcome"], MarkState>> = {
  pass: "pass",
  warn: "warn",
  fail: "fail",
  error: "undecided",
};

function dateOf({ at }: TrendPoint): string {
  return cleanText(at, 30).slice(0, 10);
}

/** As many dates as have room, the first and the last among them. */
function datesOf(points: readonly TrendPoint[], x: Scale): readonly { text: string; x: number; y: number }[] {
  const width = textWidth("2026-11-20", size.fontSize) + 14;
  const fitting = Math.max(2, Math.floor((usualPanel.right - usualPanel.left) / width));
  const stride = Math.max(1, Math.ceil((points.length - 1) / (fitting - 1)));
  return points.flatMap((point, at) => {
    const fromEnd = points.length - 1 - at;
    if (fromEnd % stride !== 0) return [];
    const half = (width - 14) / 2;
    const middle = Math.min(Math.max(x.at(at), half + 2), size.width - half - 2);
    return [{ text: dateOf(point), x: middle, y: usualPanel.bottom + 16 }];
  });
}

function summaryOf({ unit, points, without }: TrendLine): string {
  const earlier = points.slice(0, -1).map(({ value }) => value);
  const now = points.at(-1)?.value ?? null;
  const before = earlier.at(-1) ?? null;
  const change = now === null || before === null ? "" : ` (${changeText(now - before, unit)} since the last)`;
  const runs = earlier.length === 1 ? "the run before" : `the ${countText(earlier.length)} runs before`;
  const missing =
    without === 0 ? "" : ` ${countText(without)} ${without === 1 ? "run has" : "runs have"} no number of it.`;
  return `Now ${valueText(now, unit)}${change}; ${runs}: ${rangeText(earlier, unit)}.${missing} Marks show how each run ended.`;
}

function rangeText(values: readonly number[], unit: TrendLine["unit"]): string {
  const { from, to } = spanOf(values);
  const digits = valueDecimals(to, unit);
  return from === to
    ? valueText(to, unit, digits)
    : `${valueText(from, unit, digits)} to ${valueText(to, unit, digits)}`;
}

function tableOf({ unit, points }: TrendLine): FigureTable {
  return {
    head: ["run", "value", "ended"],
    rows: points.map((point) => [dateOf(point), valueText(point.value, unit), point.outcome]),
  };
}
