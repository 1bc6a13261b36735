import { countText, percentText } from "../../number-text.ts";
import type { AuditPlot } from "../../audit/v1.ts";
import { axes } from "../svg/axes.ts";
import { chart, path } from "../svg/chart.ts";
import type { Panel } from "../svg/chart.ts";
import { tooltip } from "../svg/element.ts";
import { legend, lineClass, seriesMark } from "../svg/legend.ts";
import { boxesPath, linePath, segmentsPath } from "../svg/path.ts";
import { linearScale } from "../svg/scale.ts";
import type { Scale } from "../svg/scale.ts";
import { tickText } from "../svg/tick-text.ts";
import type { Figure, FigureTable } from "../figure.ts";
import { quoted } from "./quoted.ts";
import { shareText } from "./share-text.ts";

type Reliability = Extract<AuditPlot, { kind: "reliability" }>;
type CalibrationBin = Reliability["candidate"][number];
type Side = "reference" | "candidate";

const size = { width: 420, height: 340, fontSize: 11 } as const;
const panel: Panel = { left: 44, right: 408, top: 30, bottom: 232 };
/** Of the rows in each bin, below. */
const strip: Panel = { left: 44, right: 408, top: 272, bottom: 306 };

/** Whether what is said to be 80 % likely comes true 8 times in 10. */
export function reliabilityFigure(plot: Reliability, id: string): Figure {
  const { reference, candidate, target } = plot;
  const { fontSize } = size;
  const title = target === null ? "Reliability of the predicted class" : `Reliability of ${quoted(target)}`;
  const summary = summaryOf(plot);
  const x = linearScale({ from: 0, to: 1 }, { from: panel.left, to: panel.right });
  const y = linearScale({ from: 0, to: 1 }, { from: panel.bottom, to: panel.top });
  const text = (tick: number): string => tickText(tick, "share");
  const yTitle = target === null ? "share that is right" : "share of positives";
  return {
    id,
    section: "quality",
    title,
    summary,
    svg: chart(
      { id, title, summary, ...size },
      axes({ panel, x: { scale: x, text }, y: { scale: y, text, title: yTitle }, fontSize }),
      path("diag", linePath([0, 1].map((at) => ({ x: x.at(at), y: y.at(at) }))), "perfect calibration"),
      seriesOf(reference, "reference", x, y),
      seriesOf(candidate, "candidate", x, y),
      rowsStrip(plot, x),
      legend({ right: panel.right, y: 14, fontSize, hasReference: reference !== null, shows: "marks" }),
    ),
    table: tableOf(plot),
  };
}

function seriesOf(bins: readonly CalibrationBin[] | null, side: Side, x: Scale, y: Scale): string {
  const shown = (bins ?? []).filter(({ rows }) => rows > 0);
  // Apart by a hair, so that the intervals of the two do not lie on each other.
  const aside = side === "reference" ? -1.5 : 1.5;
  const at = ({ predicted }: CalibrationBin): number => x.at(predicted) + aside;
  const points = shown.map((bin) => ({ x: at(bin), y: y.at(bin.observed) }));
  const intervals = shown.map(
    (bin) =>
      [
        { x: at(bin), y: y.at(bin.lower) },
        { x: at(bin), y: y.at(bin.upper) },
      ] as const,
  );
  return [
    path(lineClass[side], segmentsPath(intervals) + linePath(points)),
    ...shown.map((bin) => seriesMark(side, at(bin), y.at(bin.observed), tooltip(`${side}: ${binText(bin)}`))),
  ].join("");
}

function binText({ predicted, observed, lower, upper, rows }: CalibrationBin): string {
  return `predicted ${shareText(predicted)}, observed ${shareText(observed)} (${shareText(lower)} … ${shareText(upper)}), ${countText(rows)} rows`;
}

/** How many rows stand behind each point, as bars below. */
function rowsStrip({ reference, candidate }: Reliability, x: Scale): string {
  const most = Math.max(1, ...[...(reference ?? []), ...candidate].map(({ rows }) => rows));
  const height = linearScale({ from: 0, to: most }, { from: 0, to: strip.bottom - strip.top });
  const bars = (bins: readonly CalibrationBin[] | null, aside: number): string =>
    boxesPath(
      (bins ?? []).map(({ predicted, rows }) => ({
        x: x.at(predicted) + aside,
        y: strip.bottom - height.at(rows),
        width: barWidth,
        height: height.at(rows),
      })),
    );
  const across = { from: strip.bottom, to: strip.top };
  return (
    axes({
      panel: strip,
      x: { scale: { ...x, ticks: [] }, text: () => "", title: "predicted probability" },
      y: {
        scale: { ...linearScale({ from: 0, to: most }, across), ticks: [] },
        text: () => "",
        title: `rows, up to ${countText(most)}`,
      },
      fontSize: size.fontSize,
    }) +
    path("ref-fill", bars(reference, -barWidth)) +
    path("cand-fill", bars(candidate, 0))
  );
}

const barWidth = 7;

function summaryOf({ reference, candidate, target }: Reliability): string {
  const worst = furthestOff(candidate);
  if (worst === undefined) return "No row of the candidate has a probability.";
  const event = target === null ? "are right" : `are ${quoted(target)}`;
  const before = furthestOff(reference ?? []);
  const others =
    before === undefined
      ? ""
      : `; the reference is furthest off at ${shareText(before.predicted)}, with ${shareText(before.observed)}`;
  return `The candidate is furthest off where it says ${shareText(worst.predicted)}: ${shareText(worst.observed)} of ${countText(worst.rows)} rows ${event} (${percentText(0.95)} interval ${shareText(worst.lower)} … ${shareText(worst.upper)})${others}.`;
}

/** The bin whose interval is furthest from what was predicted: few rows prove little. */
function furthestOff(bins: readonly CalibrationBin[]): CalibrationBin | undefined {
  const known = bins.filter(({ rows }) => rows > 0);
  return known.toSorted((first, second) => provenGap(second) - provenGap(first))[0];
}

function provenGap({ predicted, lower, upper }: CalibrationBin): number {
  return Math.max(lower - predicted, predicted - upper);
}

function tableOf({ reference, candidate }: Reliability): FigureTable {
  const rows = (bins: readonly CalibrationBin[], side: Side): readonly (readonly string[])[] =>
    bins.map((bin) => [
      side,
      shareText(bin.predicted),
      shareText(bin.observed),
      `${shareText(bin.lower)} … ${shareText(bin.upper)}`,
      countText(bin.rows),
    ]);
  return {
    head: ["model", "predicted", "observed", `${percentText(0.95)} interval`, "rows"],
    rows: [...rows(reference ?? [], "reference"), ...rows(candidate, "candidate")],
  };
}
