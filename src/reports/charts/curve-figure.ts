import { axes } from "../svg/axes.ts";
import { chart, path } from "../svg/chart.ts";
import type { Panel } from "../svg/chart.ts";
import { legend, lineClass } from "../svg/legend.ts";
import { linePath } from "../svg/path.ts";
import type { Point } from "../svg/path.ts";
import { linearScale } from "../svg/scale.ts";
import type { Scale } from "../svg/scale.ts";
import type { Figure } from "../figure.ts";
import { textWidth } from "../svg/text-width.ts";
import { tickText } from "../svg/tick-text.ts";
import { curvePoints, heightAt } from "./curve.ts";
import type { Curve } from "./curve.ts";
import { shareText } from "./share-text.ts";

export interface CurveFigure {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly reference: Curve | null;
  readonly candidate: Curve;
  /** Where the table reads the curves. */
  readonly readAt: readonly number[];
  /** What lies behind the curves, such as the line of chance. */
  readonly behind: (x: Scale, y: Scale) => string;
}

export const curveSize = { width: 420, height: 300, fontSize: 11 } as const;
export const curvePanel: Panel = { left: 44, right: 408, top: 30, bottom: 258 };

/** The panel with room for these numbers beside it. */
export function panelBeside(numbers: readonly string[], panel: Panel = curvePanel): Panel {
  const widest = Math.max(0, ...numbers.map((number) => textWidth(number, curveSize.fontSize)));
  return { ...panel, left: Math.min(mostBeside, Math.max(panel.left, widest + 8)) };
}

const mostBeside = 150;

/** Two curves of shares against shares, with a legend above and a table of their heights. */
export function curveFigure(parts: CurveFigure): Figure {
  const { id, title, summary, reference, candidate, readAt } = parts;
  const x = linearScale({ from: 0, to: 1 }, { from: curvePanel.left, to: curvePanel.right });
  const y = linearScale({ from: 0, to: 1 }, { from: curvePanel.bottom, to: curvePanel.top });
  const text = (tick: number): string => tickText(tick, "share");
  const line = (curve: Curve | null, side: "reference" | "candidate"): string =>
    curve === null ? "" : path(lineClass[side], linePath(placed(curve, x, y)), side);
  return {
    id,
    section: "quality",
    title,
    summary,
    svg: chart(
      { id, title, summary, ...curveSize },
      axes({
        panel: curvePanel,
        x: { scale: x, text, title: parts.xTitle },
        y: { scale: y, text, title: parts.yTitle },
        fontSize: curveSize.fontSize,
      }),
      parts.behind(x, y),
      line(reference, "reference"),
      line(candidate, "candidate"),
      legend({
        right: curvePanel.right,
        y: 14,
        fontSize: curveSize.fontSize,
        hasReference: reference !== null,
        shows: "lines",
      }),
    ),
    table: {
      head: [parts.xTitle, ...(reference === null ? [] : [`${parts.yTitle}, reference`]), `${parts.yTitle}, candidate`],
      rows: readAt.map((at) => [
        shareText(at),
        ...(reference === null ? [] : [readText(reference, at)]),
        readText(candidate, at),
      ]),
    },
  };
}

function placed(curve: Curve, x: Scale, y: Scale): readonly Point[] {
  return curvePoints(curve).map((point) => ({ x: x.at(point.x), y: y.at(point.y) }));
}

/** The height of a curve as a table says it. */
function readText(curve: Curve, at: number): string {
  const height = heightAt(curve, at);
  return height === undefined ? "not measured" : shareText(height);
}
