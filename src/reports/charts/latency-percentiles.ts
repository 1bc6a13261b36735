import type { AuditPlot } from "../../audit/v1.ts";
import { axes } from "../svg/axes.ts";
import { chart, path } from "../svg/chart.ts";
import { tooltip } from "../svg/element.ts";
import { legend, lineClass, seriesMark } from "../svg/legend.ts";
import { linePath } from "../svg/path.ts";
import { linearScale, logScale, spanOf } from "../svg/scale.ts";
import type { Scale } from "../svg/scale.ts";
import { tickText } from "../svg/tick-text.ts";
import type { Figure } from "../figure.ts";
import { curvePanel, curveSize, panelBeside } from "./curve-figure.ts";
import { readableText } from "./readable-text.ts";

type Latency = Extract<AuditPlot, { kind: "latency" }>;
type Side = "reference" | "candidate";

/** How slow the slowest requests are: times against percentiles, spread so that the tail has room. */
export function latencyPercentilesFigure(plot: Latency, id: string): Figure | undefined {
  const { probabilities } = plot.percentiles;
  const known = probabilities.filter((share) => share > 0 && share < 1);
  if (known.length === 0) return undefined;
  const { fontSize } = curveSize;
  const hasReference = plot.percentiles.reference !== null;
  const title = "Latency by percentile";
  const summary = summaryOf(plot);
  const all = [plot.percentiles.reference, plot.percentiles.candidate].flatMap((values) => values ?? []);
  const y = linearScale({ from: 0, to: spanOf(all).to }, { from: curvePanel.bottom, to: curvePanel.top });
  const text = (tick: number): string => tickText(tick, "ms");
  const panel = panelBeside(y.ticks.map(text));
  const ticks = known.map(rarity);
  const x = logScale(spanOf(ticks), { from: panel.left + 8, to: panel.right - 8 });
  return {
    id,
    section: "latency",
    title,
    summary,
    svg: chart(
      { id, title, summary, ...curveSize },
      axes({
        panel,
        x: { scale: { ...x, ticks }, text: (tick) => percentileName(1 - 1 / tick), title: "percentile" },
        y: { scale: y, text, title: "time" },
        fontSize,
      }),
      curveOf(plot, "reference", x, y),
      curveOf(plot, "candidate", x, y),
      legend({ right: curvePanel.right, y: 14, fontSize, hasReference, shows: "marks" }),
    ),
    table: tableOf(plot),
  };
}

/** Of how many requests the slowest one is as slow as that: 1 / (1 − p). */
function rarity(share: number): number {
  return 1 / (1 - share);
}

/** "p99.9" */
function percentileName(share: number): string {
  return `p${Number((100 * share).toPrecision(6))}`;
}

function curveOf({ percentiles }: Latency, side: Side, x: Scale, y: Scale): string {
  const points = percentiles.probabilities.flatMap((share, at) => {
    const value = percentiles[side]?.[at];
    return value === undefined || !(share > 0 && share < 1) ? [] : [{ share, value }];
  });
  const places = points.map(({ share, value }) => ({ x: x.at(rarity(share)), y: y.at(value) }));
  const marks = points.map(({ share, value }) =>
    seriesMark(
      side,
      x.at(rarity(share)),
      y.at(value),
      tooltip(`${side} ${percentileName(share)}: ${readableText(value, "ms")}`),
    ),
  );
  return path(lineClass[side], linePath(places)) + marks.join("");
}

function timeAt({ percentiles }: Latency, side: Side, at: number): string {
  return readableText(percentiles[side]?.[at] ?? null, "ms");
}

function summaryOf(plot: Latency): string {
  const { probabilities, reference } = plot.percentiles;
  const told = probabilities.flatMap((share, at) => (toldShares.has(share) ? [{ share, at }] : []));
  const texts = told.map(({ share, at }) => {
    const before = reference === null ? "" : ` (reference ${timeAt(plot, "reference", at)})`;
    return `${percentileName(share)} ${timeAt(plot, "candidate", at)}${before}`;
  });
  return texts.length === 0 ? "The percentiles of the candidate." : `The candidate: ${texts.join(", ")}.`;
}

const toldShares: ReadonlySet<number> = new Set([0.5, 0.95, 0.99]);

function tableOf(plot: Latency): Figure["table"] {
  const { probabilities, reference } = plot.percentiles;
  return {
    head: ["percentile", ...(reference === null ? [] : ["reference"]), "candidate"],
    rows: probabilities.map((share, at) => [
      percentileName(share),
      ...(reference === null ? [] : [timeAt(plot, "reference", at)]),
      timeAt(plot, "candidate", at),
    ]),
  };
}
