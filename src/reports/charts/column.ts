import type { AuditPlot } from "../../audit/v1.ts";
import { axes } from "../svg/axes.ts";
import { chart } from "../svg/chart.ts";
import type { Panel } from "../svg/chart.ts";
import { linearScale, spanOf } from "../svg/scale.ts";
import type { Scale, Span } from "../svg/scale.ts";
import { tickText } from "../svg/tick-text.ts";
import { timeText, timeTickText, timeTicks } from "../svg/time-ticks.ts";
import { binTable } from "./bin-table.ts";
import { binsOf, part, totalOf } from "./binned.ts";
import { columnFont as fontSize, columnWidth as width } from "./drawn-column.ts";
import type { ColumnPart, DrawnColumn } from "./drawn-column.ts";
import { edgeTexts } from "./edge-texts.ts";
import { overlay } from "./overlay.ts";

type Column = Extract<AuditPlot, { kind: "column" }>;

const height = 120;
const panel: Panel = { left: 38, right: 212, top: 8, bottom: 102 };
const mostRows = 8;

/** The numbers or the times of a column as histograms over each other. */
export function columnChart(plot: Column): DrawnColumn {
  const texts = textsOf(plot);
  return {
    parts: partsOf(plot, texts),
    table: binTable({
      ...plot,
      of: plot.column_kind === "timestamp" ? "time (UTC)" : "value",
      edgeText: (edge) => texts[plot.edges.indexOf(edge)] ?? "",
      most: mostRows,
    }),
    svg: (told) => chart({ ...told, width, height, fontSize }, bodyOf(plot)),
  };
}

function textsOf({ edges, column_kind: kind }: Column): readonly string[] {
  return kind === "timestamp" ? edges.map(timeText) : edgeTexts(edges, "score");
}

function bodyOf(plot: Column): string {
  const isTime = plot.column_kind === "timestamp";
  const drawn = overlay({ ...plot, panel, x: (pixels) => scaleOf(plot, pixels), fontSize });
  const { y } = drawn;
  const dates = timeTickText(drawn.x.ticks);
  return (
    axes({
      panel,
      x: { scale: drawn.x, text: (tick) => (isTime ? dates(tick) : tickText(tick, "score")) },
      ...(y === undefined ? {} : { y: { scale: y, text: (tick) => tickText(tick, "share") } }),
      fontSize,
      overhang: drawn.overhang,
    }) + drawn.body
  );
}

function scaleOf({ edges, column_kind: kind }: Column, pixels: Span): Scale {
  const scale = linearScale(spanOf(edges), pixels, 4);
  return kind === "timestamp" ? { ...scale, ticks: timeTicks(scale.from, scale.to) } : scale;
}

const places = {
  below: "Below all of the reference",
  above: "Above all of the reference",
  missing: "No value",
} as const;

function partsOf({ edges, reference, candidate }: Column, texts: readonly string[]): readonly ColumnPart[] {
  const before = binsOf(edges, reference);
  const bins = binsOf(edges, candidate).map(({ share }, at) => ({
    name: rangeText(texts[at] ?? "", texts[at + 1] ?? ""),
    reference: before[at]?.share ?? 0,
    candidate: share,
  }));
  const beside = (["below", "above", "missing"] as const).map((place) => ({
    name: places[place],
    reference: part(reference[place], totalOf(reference)),
    candidate: part(candidate[place], totalOf(candidate)),
  }));
  return [...bins, ...beside];
}

/** A bin of a column that is constant holds one value. */
function rangeText(from: string, to: string): string {
  return from === to ? `At ${from}` : `From ${from} to ${to}`;
}
