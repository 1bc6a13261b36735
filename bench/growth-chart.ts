import { countText, valueText } from "../src/number-text.ts";
import { axes } from "../src/reports/svg/axes.ts";
import type { Panel } from "../src/reports/svg/chart.ts";
import { chart, path } from "../src/reports/svg/chart.ts";
import { element, tooltip } from "../src/reports/svg/element.ts";
import { labels } from "../src/reports/svg/labels.ts";
import { linePath, segmentsPath, type Point } from "../src/reports/svg/path.ts";
import { logScale, spanOf, type Scale } from "../src/reports/svg/scale.ts";
import { textWidth } from "../src/reports/svg/text-width.ts";
import type { Figures } from "./figures.ts";
import { summaries, type ToolSummary } from "./summary.ts";
import { tools } from "./tools.ts";

/** bench/growth.svg: how wall time and peak memory grow with the rows, both on logarithmic axes. */
export function growthChart(figures: Figures): string {
  const measured = figures.sizes.flatMap((size) => summaries(size).map((summary) => ({ ...summary, rows: size.rows })));
  const body = [
    element("style", {}, stylesheet()),
    element("rect", { class: "back", width, height }),
    legend(),
    panel({ left: 50, right: 410, ...upright }, wallTime, measured),
    panel({ left: 490, right: 850, ...upright }, peakMemory, measured),
  ];
  const drawn = chart({ id: "growth", title, summary: summaryOf(measured), width, height, fontSize }, ...body);
  // A file of its own, and not a part of a page.
  return `${drawn.replace("<svg ", `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `)}\n`;
}

const title = "Wall time and peak memory over the number of rows";
const [width, height, fontSize] = [870, 340, 12];
const upright = { top: 70, bottom: 285 };

interface Measured extends ToolSummary {
  readonly rows: number;
}

/** One of the two things that grow. */
interface Quantity {
  readonly title: string;
  readonly of: (measured: Measured) => number;
  readonly text: (value: number) => string;
}

const wallTime: Quantity = {
  title: "wall time",
  of: ({ wall }) => wall.median,
  text: (value) => valueText(value, "s", value < 1 ? 1 : 0),
};

const peakMemory: Quantity = {
  title: "peak memory",
  of: ({ peak }) => peak.median / 1e6,
  text: (value) => valueText(value, "MB", 0),
};

function panel(place: Panel, quantity: Quantity, measured: readonly Measured[]): string {
  const x = logScale(spanOf(measured.map(({ rows }) => rows)), { from: place.left + 15, to: place.right - 15 });
  const span = spanOf(measured.map(quantity.of));
  const y = logScale({ from: span.from * 0.8, to: span.to * 1.25 }, { from: place.bottom, to: place.top });
  return [
    axes({
      panel: place,
      x: { scale: { ...x, ticks: rowsOf(measured) }, text: countText, title: "rows of each table" },
      y: { scale: y, text: quantity.text },
      fontSize,
    }),
    labels("label", "start", [{ text: quantity.title, x: place.left - 38, y: place.top - 10 }]),
    ...tools.map(({ id, title: name }, at) => {
      const own = measured.filter(({ tool }) => tool === id);
      return series(
        own.map((each) => pointOf(each, quantity, { x, y, name })),
        at,
      );
    }),
  ].join("");
}

function rowsOf(measured: readonly Measured[]): readonly number[] {
  return [...new Set(measured.map(({ rows }) => rows))];
}

interface Told extends Point {
  readonly hint: string;
}

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
  readonly name: string;
}

function pointOf(each: Measured, { of, title: what }: Quantity, { x, y, name }: Scales): Told {
  const value = of(each);
  const exact = what === wallTime.title ? valueText(value, "s", 2) : valueText(value, "MB", 0);
  return { x: x.at(each.rows), y: y.at(value), hint: `${name}, ${countText(each.rows)} rows: ${exact}` };
}

function series(points: readonly Told[], at: number): string {
  return path(`tool${at}`, linePath(points)) + points.map((point) => mark(point, at, point.hint)).join("");
}

/** Each tool has a shape of its own, for those who cannot tell its colour. */
function mark({ x, y }: Point, at: number, hint = ""): string {
  const told = hint === "" ? "" : tooltip(hint);
  const kind = `mark${at}`;
  if (at === 0) return element("circle", { class: kind, cx: x, cy: y, r: 4.5 }, told);
  const [right, ...others] = outlines[at - 1] ?? [];
  const corners = [right, ...others].flatMap((each) =>
    each === undefined ? [] : [{ x: x + each[0], y: y + each[1] }],
  );
  return element("path", { class: kind, d: `${linePath(corners)}z` }, told);
}

/** Square, triangle, diamond. */
const outlines: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-4, -4],
    [4, -4],
    [4, 4],
    [-4, 4],
  ],
  [
    [0, -5],
    [5, 4],
    [-5, 4],
  ],
  [
    [0, -5.5],
    [5.5, 0],
    [0, 5.5],
    [-5.5, 0],
  ],
];

function legend(): string {
  let x = 12;
  return tools
    .map(({ title: name }, at) => {
      const from = x;
      x += textWidth(name, fontSize) + 50;
      const line = segmentsPath([
        [
          { x: from, y: 20 },
          { x: from + 24, y: 20 },
        ],
      ]);
      return (
        path(`tool${at}`, line) +
        mark({ x: from + 12, y: 20 }, at) +
        labels("label", "start", [{ text: name, x: from + 30, y: 24 }])
      );
    })
    .join("");
}

function summaryOf(measured: readonly Measured[]): string {
  return measured
    .map((each) => {
      const name = tools.find(({ id }) => id === each.tool)?.title ?? each.tool;
      return `${name}, ${countText(each.rows)} rows: ${valueText(each.wall.median, "s", 2)}, ${peakMemory.text(peakMemory.of(each))}.`;
    })
    .join(" ");
}

/** Ours, pandas, DuckDB, Evidently; on white, and on dark. */
const colours: readonly (readonly [string, string])[] = [
  ["#0969da", "#4493f8"],
  ["#9a6700", "#d29922"],
  ["#1a7f37", "#3fb950"],
  ["#8250df", "#ab7df8"],
];

function stylesheet(): string {
  const of = (scheme: 0 | 1): string =>
    colours.map((pair, at) => `.tool${at}{stroke:${pair[scheme]}}.mark${at}{fill:${pair[scheme]}}`).join("");
  return [
    "text{font-family:system-ui,sans-serif;fill:#1f2328}path{fill:none}[class^=tool]{stroke-width:2}",
    ".back{fill:#fff}.axis{fill:#59636e}.grid{stroke:#d1d9e0}.zero{stroke:#818b98}",
    of(0),
    `@media (prefers-color-scheme:dark){text{fill:#f0f6fc}.back{fill:#0d1117}.axis{fill:#9198a1}.grid{stroke:#3d444d}.zero{stroke:#656c76}${of(1)}}`,
  ].join("");
}
