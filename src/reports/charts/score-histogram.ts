import type { AuditPlot } from "../../audit/v1.ts";
import { axes } from "../svg/axes.ts";
import { chart } from "../svg/chart.ts";
import type { Panel } from "../svg/chart.ts";
import { labels } from "../svg/labels.ts";
import { legend } from "../svg/legend.ts";
import { linearScale, spanOf } from "../svg/scale.ts";
import { tickText } from "../svg/tick-text.ts";
import type { Figure, FigureTable } from "../figure.ts";
import { binTable } from "./bin-table.ts";
import { binsOf, onlyBins } from "./binned.ts";
import type { Binned } from "./binned.ts";
import { edgeTexts } from "./edge-texts.ts";
import { overlay } from "./overlay.ts";
import type { Overlay } from "./overlay.ts";
import { quoted } from "./quoted.ts";
import { readableText } from "./readable-text.ts";
import { shareText } from "./share-text.ts";

type ScoreHistogram = Extract<AuditPlot, { kind: "score-histogram" }>;
type ClassSide = "positive" | "negative";

const size = { width: 420, height: 300, fontSize: 11 } as const;
const panels: readonly { readonly of: ClassSide; readonly panel: Panel }[] = [
  { of: "positive", panel: { left: 44, right: 408, top: 42, bottom: 142 } },
  { of: "negative", panel: { left: 44, right: 408, top: 178, bottom: 268 } },
];
const names = { positive: "positives", negative: "other rows" } as const;

/** Which scores the positives get, and which the others: the further apart, the better. */
export function scoreHistogramFigure(plot: ScoreHistogram, id: string): Figure {
  const title = `Scores of ${quoted(plot.target)} and of the others`;
  const summary = `${sentenceOf(plot, "positive")} ${sentenceOf(plot, "negative")}`;
  return {
    id,
    section: "quality",
    title,
    summary,
    svg: chart(
      { id, title, summary, ...size },
      ...panels.map(({ of, panel }) => panelOf(plot, of, panel)),
      legend({ right: 408, y: 14, fontSize: size.fontSize, hasReference: plot.reference !== null, shows: "fills" }),
    ),
    table: tableOf(plot),
  };
}

function overlayOf({ edges, reference, candidate }: ScoreHistogram, of: ClassSide): Overlay {
  return { edges, reference: reference === null ? null : onlyBins(reference[of]), candidate: onlyBins(candidate[of]) };
}

function panelOf(plot: ScoreHistogram, of: ClassSide, panel: Panel): string {
  const { fontSize } = size;
  const drawn = overlay({
    ...overlayOf(plot, of),
    panel,
    x: (pixels) => linearScale(spanOf(plot.edges), pixels),
    fontSize,
  });
  const share = { text: (tick: number): string => tickText(tick, "share"), title: `share of the ${names[of]}` };
  return (
    axes({
      panel,
      x: {
        scale: drawn.x,
        text: (tick) => tickText(tick, "score"),
        ...(of === "negative" ? { title: "score" } : {}),
      },
      ...(drawn.y === undefined ? {} : { y: { scale: drawn.y, ...share } }),
      fontSize,
    }) +
    drawn.body +
    (drawn.y === undefined ? labels("axis", "start", [{ text: names[of], x: 2, y: panel.top - 9 }]) : "")
  );
}

/** "Of the positives 61 % score 0.5 or more (reference 70 %)." */
function sentenceOf(plot: ScoreHistogram, of: ClassSide): string {
  const { edges, reference, candidate } = overlayOf(plot, of);
  const middle = edges[Math.floor(edges.length / 2)] ?? 0;
  const before = reference === null ? "" : ` (reference ${shareFrom(edges, reference, middle)})`;
  return `Of the ${names[of]} ${shareFrom(edges, candidate, middle)} score ${readableText(middle, "score")} or more${before}.`;
}

function shareFrom(edges: readonly number[], side: Binned, from: number): string {
  const bins = binsOf(edges, side).filter((bin) => bin.from >= from);
  return shareText(bins.reduce((sum, { share }) => sum + share, 0));
}

function tableOf(plot: ScoreHistogram): FigureTable {
  const { edges } = plot;
  const texts = edgeTexts(edges, "score");
  const edgeText = (edge: number): string => texts[edges.indexOf(edge)] ?? "";
  const [positive, negative] = panels.map(({ of }) =>
    binTable({ ...overlayOf(plot, of), of: "score", edgeText, most: 13 }),
  );
  const named = (table: FigureTable | undefined, of: ClassSide): readonly string[] =>
    (table?.head ?? []).slice(1).map((side) => `${names[of]}, ${side}`);
  return {
    head: ["score", ...named(positive, "positive"), ...named(negative, "negative")],
    rows: (positive?.rows ?? []).map((row, at) => [...row, ...(negative?.rows[at] ?? []).slice(1)]),
  };
}
