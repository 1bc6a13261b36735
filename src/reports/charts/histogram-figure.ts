import type { Unit } from "../../number-text.ts";
import { axes } from "../svg/axes.ts";
import { chart } from "../svg/chart.ts";
import { legend } from "../svg/legend.ts";
import { linearScale, logScale, spanOf } from "../svg/scale.ts";
import type { Scale, Span } from "../svg/scale.ts";
import { tickText } from "../svg/tick-text.ts";
import type { Figure } from "../figure.ts";
import { binTable } from "./bin-table.ts";
import { edgeTexts } from "./edge-texts.ts";
import { curvePanel, curveSize } from "./curve-figure.ts";
import { overlay } from "./overlay.ts";
import type { Overlay } from "./overlay.ts";

interface HistogramParts extends Overlay, Pick<Figure, "id" | "section" | "title" | "summary"> {
  readonly unit: Unit;
  /** What the numbers are. */
  readonly of: string;
  readonly isLogarithmic?: boolean;
}

/** Histograms of both sides over each other, as large as a curve. */
export function histogramFigure(parts: HistogramParts): Figure {
  const { id, section, title, summary, edges, unit, of, reference } = parts;
  const { fontSize } = curveSize;
  const drawn = overlay({ ...parts, panel: curvePanel, x: (pixels) => scaleOf(parts, pixels), fontSize });
  const texts = edgeTexts(edges, unit);
  return {
    id,
    section,
    title,
    summary,
    svg: chart(
      { id, title, summary, ...curveSize },
      axes({
        panel: curvePanel,
        overhang: drawn.overhang,
        x: { scale: drawn.x, text: (tick) => tickText(tick, unit), title: of },
        ...(drawn.y === undefined
          ? {}
          : { y: { scale: drawn.y, text: (tick) => tickText(tick, "share"), title: "share of all" } }),
        fontSize,
      }),
      drawn.body,
      legend({ right: curvePanel.right, y: 14, fontSize, hasReference: reference !== null, shows: "fills" }),
    ),
    table: binTable({ ...parts, edgeText: (edge) => texts[edges.indexOf(edge)] ?? "", most: 12 }),
  };
}

function scaleOf({ edges, isLogarithmic }: HistogramParts, pixels: Span): Scale {
  if (isLogarithmic !== true) return linearScale(spanOf(edges), pixels);
  const positive = edges.filter((edge) => edge > 0);
  return logScale(spanOf(positive.length > 0 ? positive : [1]), pixels);
}
