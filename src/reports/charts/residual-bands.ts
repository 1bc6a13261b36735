import { countText } from "../../number-text.ts";
import type { AuditPlot } from "../../audit/v1.ts";
import { axes } from "../svg/axes.ts";
import { chart, path } from "../svg/chart.ts";
import { tooltip } from "../svg/element.ts";
import { legend, lineClass, seriesMark } from "../svg/legend.ts";
import { linePath, segmentsPath } from "../svg/path.ts";
import { linearScale, roomy, spanOf } from "../svg/scale.ts";
import type { Scale } from "../svg/scale.ts";
import { tickText } from "../svg/tick-text.ts";
import type { Figure, FigureTable } from "../figure.ts";
import { curvePanel, curveSize, panelBeside } from "./curve-figure.ts";
import { edgeTexts } from "./edge-texts.ts";
import { readableText } from "./readable-text.ts";

type ResidualBands = Extract<AuditPlot, { kind: "residual-bands" }>;
type Band = ResidualBands["candidate"][number];
type Side = "reference" | "candidate";

/** A band that has values, with where its predictions lie. */
interface Known {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Whether small and large predictions are off alike: the middle eight of ten errors by prediction. */
export function residualBandsFigure(plot: ResidualBands, id: string): Figure {
  const { fontSize } = curveSize;
  const [before, now] = [knownOf(plot.edges, plot.reference), knownOf(plot.edges, plot.candidate)];
  const title = "Errors by prediction";
  const summary = summaryOf(before, now);
  const heights = [...before, ...now].flatMap(({ low, middle, high }) => [low, middle, high]);
  const y = linearScale(roomy(spanOf([0, ...heights])), { from: curvePanel.bottom, to: curvePanel.top });
  const text = (tick: number): string => tickText(tick, "label");
  const panel = panelBeside(y.ticks.map(text));
  const x = linearScale(spanOf(plot.edges), { from: panel.left, to: panel.right });
  return {
    id,
    section: "quality",
    title,
    summary,
    svg: chart(
      { id, title, summary, ...curveSize },
      axes({
        panel,
        x: { scale: x, text, title: "prediction" },
        y: { scale: y, text, title: "prediction less label" },
        fontSize,
      }),
      path("zero", linePath([panel.left, panel.right].map((end) => ({ x: end, y: y.at(0) })))),
      seriesOf(before, "reference", x, y),
      seriesOf(now, "candidate", x, y),
      legend({
        right: curvePanel.right,
        y: 14,
        fontSize,
        hasReference: plot.reference !== null,
        shows: "marks",
      }),
    ),
    table: tableOf(plot),
  };
}

function knownOf(edges: readonly number[], bands: readonly Band[] | null): readonly Known[] {
  return (bands ?? []).flatMap(({ rows, p10: low, p50: middle, p90: high }, at) => {
    const [from, to] = [edges[at], edges[at + 1]];
    if (from === undefined || to === undefined) return [];
    return low === null || middle === null || high === null ? [] : [{ from, to, rows, low, middle, high }];
  });
}

function seriesOf(bands: readonly Known[], side: Side, x: Scale, y: Scale): string {
  const aside = side === "reference" ? -3 : 3;
  const at = ({ from, to }: Known): number => (x.at(from) + x.at(to)) / 2 + aside;
  const lines = bands.map(
    (band) =>
      [
        { x: at(band), y: y.at(band.low) },
        { x: at(band), y: y.at(band.high) },
      ] as const,
  );
  const middles = bands.map((band) => ({ x: at(band), y: y.at(band.middle) }));
  const marks = bands.map((band, index) =>
    seriesMark(
      side,
      at(band),
      middles[index]?.y ?? 0,
      tooltip(`${side}: ${bandText(band)}, ${countText(band.rows)} rows`),
    ),
  );
  return path(lineClass[side], segmentsPath(lines) + linePath(middles)) + marks.join("");
}

function bandText({ low, middle, high }: Known): string {
  return `${readableText(middle, "label")} (${readableText(low, "label")} … ${readableText(high, "label")})`;
}

function summaryOf(before: readonly Known[], now: readonly Known[]): string {
  const [worst] = now.toSorted((first, second) => Math.abs(second.middle) - Math.abs(first.middle));
  if (worst === undefined) return "No band has rows enough.";
  const same = before.find(({ from }) => from === worst.from);
  const reference = same === undefined ? "" : ` (the reference's: ${readableText(same.middle, "label")})`;
  const where = `${readableText(worst.from, "label")} and ${readableText(worst.to, "label")}`;
  return `The candidate's median error is largest for predictions between ${where}: ${readableText(worst.middle, "label")}${reference}. A line spans eight of ten errors.`;
}

function tableOf({ edges, reference, candidate }: ResidualBands): FigureTable {
  const texts = edgeTexts(edges, "label");
  const cell = (bands: readonly Band[] | null, at: number): string => {
    const [band] = knownOf(edges.slice(at, at + 2), bands?.slice(at, at + 1) ?? null);
    return band === undefined ? "too few rows" : bandText(band);
  };
  return {
    head: ["prediction", ...(reference === null ? [] : ["reference"]), "candidate"],
    rows: edges
      .slice(1)
      .map((_, at) => [
        `${texts[at] ?? ""} … ${texts[at + 1] ?? ""}`,
        ...(reference === null ? [] : [cell(reference, at)]),
        cell(candidate, at),
      ]),
  };
}
