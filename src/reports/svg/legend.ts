import { path } from "./chart.ts";
import { element } from "./element.ts";
import { labels } from "./labels.ts";
import { boxesPath, segmentsPath } from "./path.ts";
import { textWidth } from "./text-width.ts";

interface LegendParts {
  /** Where it ends. */
  readonly right: number;
  /** Base line of its text. */
  readonly y: number;
  readonly fontSize: number;
  readonly hasReference: boolean;
  /** marks: lines with marks on them. fills: a filled area and an outline. */
  readonly shows: "lines" | "marks" | "fills";
}

const sides = ["reference", "candidate"] as const;
type Side = (typeof sides)[number];

/** Which of the two is the reference and which the candidate. */
export function legend(parts: LegendParts): string {
  const { right, y, fontSize, hasReference } = parts;
  const step = textWidth("candidate", fontSize) + sample + gap;
  const shown = sides
    .filter((side) => side === "candidate" || hasReference)
    .map((side) => ({ side, x: right + gap - (side === "candidate" ? 1 : 2) * step }));
  const texts = shown.map(({ side, x }) => ({ text: side, x: x + sample, y }));
  return shown.map(({ side, x }) => sampleOf(parts, side, x)).join("") + labels("label", "start", texts);
}

const sample = 20;
const gap = 10;

function sampleOf({ y, fontSize, shows }: LegendParts, side: Side, x: number): string {
  const middle = y - fontSize * 0.35;
  if (shows === "fills") return path(fillClass[side], boxesPath([{ x: x + 1, y: middle - 4, width: 14, height: 8 }]));
  const line = path(
    lineClass[side],
    segmentsPath([
      [
        { x, y: middle },
        { x: x + 16, y: middle },
      ],
    ]),
  );
  return shows === "lines" ? line : line + seriesMark(side, x + 8, middle);
}

/** Of lines. */
export const lineClass: Readonly<Record<Side, string>> = { reference: "ref", candidate: "cand" };
/** Of areas: the candidate is an outline, so that both are seen where they lie over each other. */
export const fillClass: Readonly<Record<Side, string>> = { reference: "ref-fill", candidate: "cand" };

/** The mark of a series: a disc for the reference, a square for the candidate. */
export function seriesMark(side: Side, x: number, y: number, hint = ""): string {
  return side === "reference"
    ? element("circle", { class: "ref-mark", cx: x, cy: y, r: 3 }, hint)
    : element("rect", { class: "cand-mark", x: x - 3, y: y - 3, width: 6, height: 6 }, hint);
}
