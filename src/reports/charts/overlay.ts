import { path } from "../svg/chart.ts";
import type { Panel } from "../svg/chart.ts";
import { labels } from "../svg/labels.ts";
import type { Label } from "../svg/labels.ts";
import { fillClass } from "../svg/legend.ts";
import { stepPath } from "../svg/path.ts";
import type { Bar } from "../svg/path.ts";
import { linearScale } from "../svg/scale.ts";
import type { Scale, Span } from "../svg/scale.ts";
import { binsOf, part, totalOf } from "./binned.ts";
import type { Binned } from "./binned.ts";

export interface Overlay {
  readonly edges: readonly number[];
  readonly reference: Binned | null;
  readonly candidate: Binned;
}

interface OverlayParts extends Overlay {
  readonly panel: Panel;
  readonly x: (pixels: Span) => Scale;
  readonly fontSize: number;
}

/** Histograms over each other, and what an axis needs to be drawn below and beside them. */
export interface DrawnOverlay {
  readonly body: string;
  readonly x: Scale;
  /** Share of the rows; only where all bins are as wide, else the heights are shares by width. */
  readonly y: Scale | undefined;
  /** How far the numbers below may stick out: not where a bar stands beside the bins. */
  readonly overhang: number;
}

/** Draws both: the reference filled, the candidate as an outline; rows beside the bins stand in bars of their own. */
export function overlay(parts: OverlayParts): DrawnOverlay {
  const { panel, edges, reference, candidate } = parts;
  const sides = reference === null ? [candidate] : [reference, candidate];
  const beside = besideOf(sides);
  const inner = innerOf(panel, beside);
  const x = parts.x({ from: inner.left, to: inner.right });
  const drawn = sides.map((side) => heightsOf(side, { edges, x, panel: inner, beside }));
  const top = Math.max(
    ...drawn.flatMap((bars) => [...bars.bins, ...bars.atoms, ...bars.beside].map(({ share }) => share)),
    least,
  );
  const y = linearScale({ from: 0, to: top * 1.05 }, { from: panel.bottom, to: panel.top }, 3);
  const paths = drawn.map(({ bins, atoms, beside: others }) => {
    const bars = (some: readonly Height[]): readonly Bar[] =>
      some.map(({ from, to, share }) => ({ from, to, top: y.at(share) }));
    const single = [...atoms, ...others].map((one) => stepPath(bars([one]), panel.bottom));
    return stepPath(bars(bins), panel.bottom) + single.join("");
  });
  const [first = "", second] = paths;
  return {
    body:
      (second === undefined
        ? path(fillClass.candidate, first)
        : path(fillClass.reference, first) + path(fillClass.candidate, second)) +
      labels("axis", "middle", besideLabels(beside, inner, parts.fontSize)),
    x,
    y: areEven(edges, x) ? y : undefined,
    overhang: beside.length === 0 ? 6 : 0,
  };
}

const least = 1e-6;

type Place = "below" | "above" | "missing";
const signs: Readonly<Record<Place, string>> = { below: "<", above: ">", missing: "∅" };
const barWidth = 10;
const barGap = 5;

function besideOf(sides: readonly Binned[]): readonly Place[] {
  return (["below", "above", "missing"] as const).filter((place) => sides.some((side) => side[place] > 0));
}

function innerOf(panel: Panel, beside: readonly Place[]): Panel {
  const left = beside.includes("below") ? 1 : 0;
  const step = barWidth + barGap;
  return { ...panel, left: panel.left + left * step, right: panel.right - (beside.length - left) * step };
}

interface Height {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

interface Layout {
  readonly edges: readonly number[];
  readonly x: Scale;
  readonly panel: Panel;
  readonly beside: readonly Place[];
}

/** The area of a bar is its share: a wide bin is no higher than the narrow ones that it stands for. */
function heightsOf(
  side: Binned,
  { edges, x, panel, beside }: Layout,
): Readonly<Record<"bins" | "atoms" | "beside", readonly Height[]>> {
  const usual = (panel.right - panel.left) / Math.max(1, edges.length - 1);
  const total = totalOf(side);
  const bins = binsOf(edges, side).map((bin) => ({ from: x.at(bin.from), to: x.at(bin.to), share: bin.share }));
  return {
    bins: bins
      .filter(({ from, to }) => to - from >= narrowest)
      .map(({ from, to, share }) => ({ from, to, share: (share * usual) / (to - from) })),
    // A single value, such as that of a constant column, has no width: its bar stands for the share as it is.
    atoms: bins
      .filter(({ from, to }) => to - from < narrowest)
      .map(({ from, share }) => {
        const start = Math.min(Math.max(from - barWidth / 2, panel.left), panel.right - barWidth);
        return { from: start, to: start + barWidth, share };
      }),
    beside: beside.map((place) => {
      const from = besideAt(place, beside, panel);
      return { from, to: from + barWidth, share: part(side[place], total) };
    }),
  };
}

const narrowest = 0.5;

function besideAt(place: Place, beside: readonly Place[], { left, right }: Panel): number {
  if (place === "below") return left - barWidth - barGap;
  const isSecond = place === "missing" && beside.includes("above");
  return right + barGap + (isSecond ? barWidth + barGap : 0);
}

function besideLabels(beside: readonly Place[], panel: Panel, fontSize: number): readonly Label[] {
  return beside.map((place) => ({
    text: signs[place],
    x: besideAt(place, beside, panel) + barWidth / 2,
    y: panel.bottom + fontSize + 3,
  }));
}

function areEven(edges: readonly number[], x: Scale): boolean {
  const widths = edges.slice(1).map((to, at) => x.at(to) - x.at(edges[at] ?? to));
  return Math.max(...widths) - Math.min(...widths) < 0.5;
}
