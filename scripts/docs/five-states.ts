import type { Harm } from "../../src/gates/harm.ts";
import { oriented } from "../../src/gates/oriented.ts";
import { modes } from "../../src/gates/schema.ts";
import { outcomeOf, pValueOf, stateOf, type Outcome, type State } from "../../src/gates/state.ts";

type Named = Exclude<State, "undefined">;

const ALPHA = 0.05;

/** In margins, as everything along the axis is. */
const MARGIN = 1;

/** Five harms with their standard errors; what states they are in and what comes of it, the judge says. */
const harms = [
  { value: 0.1, standardError: 0.35 },
  { value: 0.5, standardError: 0.6 },
  { value: 1.3, standardError: 1 },
  { value: 1.6, standardError: 0.65 },
  { value: 2.3, standardError: 0.5 },
];

const conditions: Readonly<Record<Named, string>> = {
  "proven-ok": "upper bound within the margin",
  "likely-ok": "harm within the margin, upper bound beyond it",
  noise: "harm beyond the margin, lower bound below 0",
  "likely-harm": "harm beyond the margin, lower bound above 0",
  "proven-harm": "lower bound beyond the margin",
};

const LEFT = 20;
const RIGHT = 420;
const WIDTH = LEFT + RIGHT;
const TOP = 122;
const ROW = 106;
const STRIP = 26;
const HEIGHT = TOP + ROW * harms.length + 12;
const range = { from: -0.9, to: 3.4 };

/** docs/images/five-states.svg: the five states against no harm and the margin, and what each mode makes of them. */
export function fiveStates(): string {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">`,
    "<!-- Written by `npm run docs`; change the source instead. -->",
    '<title id="title">The five states of a limit, and what each mode makes of them</title>',
    `<style>${css}</style>`,
    `<rect class="page" x=".5" y=".5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="6"/>`,
    ...header(),
    ...harms.flatMap((harm, index) => state(harm, TOP + index * ROW)),
    text("The dot is the harm; the bars are its one-sided 95 % bounds.", { x: LEFT, y: HEIGHT - 18 }, "note"),
    "</svg>",
  ].join("\n")}\n`;
}

// A page of its own behind the text: legible also where the theme of the site is not that of the system.
const css = `
text { font: 13.5px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: #1f2328 }
.name { font-size: 16px; font-weight: 600 } .note { fill: #59636e } .outcome { font-size: 15px; font-weight: 600 }
.pass { fill: #1a7f37 } .warn { fill: #9a6700 } .fail { fill: #d1242f } .inconclusive { fill: #0969da }
.page { fill: #fff; stroke: #d1d9e0 } .better { fill: #dafbe1 } .allowed { fill: #eff2f5 } .beyond { fill: #ffebe9 }
.limit { stroke: #59636e; stroke-dasharray: 3 2 } .interval { stroke: #1f2328; stroke-width: 2 } .dot { fill: #1f2328 }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc } .note { fill: #9198a1 }
.pass { fill: #3fb950 } .warn { fill: #d29922 } .fail { fill: #f85149 } .inconclusive { fill: #4493f8 }
.page { fill: #0d1117; stroke: #3d444d } .better { fill: #12261e } .allowed { fill: #212830 } .beyond { fill: #301a1f }
.limit { stroke: #9198a1 } .interval { stroke: #f0f6fc } .dot { fill: #f0f6fc }
}
`;

function header(): readonly string[] {
  const y = 66;
  const between = (from: number, to: number): Point => ({ x: (from + to) / 2, y: y + 17 });
  return [
    text("Harm: how much worse the candidate is →", { x: LEFT, y: 32 }, "name"),
    text("0", { x: xOf(0), y: y - 6 }, "note", "middle"),
    text("margin", { x: xOf(MARGIN), y: y - 6 }, "note", "middle"),
    ...grounds(y),
    text("better", between(LEFT, xOf(0)), "", "middle"),
    text("allowed", between(xOf(0), xOf(MARGIN)), "", "middle"),
    text("worse than allowed", between(xOf(MARGIN), RIGHT), "", "middle"),
  ];
}

function state({ value, standardError }: (typeof harms)[number], y: number): readonly string[] {
  const harm = harmOf(value, standardError);
  const name = stateOf(harm, pValueOf(harm), ALPHA);
  return [
    `<text x="${LEFT}" y="${y}"><tspan class="name">${name}</tspan><tspan class="note" dx="10">${conditions[name]}</tspan></text>`,
    ...strip(harm, y + 9),
    ...modes.flatMap((mode, index) => outcome(mode, outcomeOf(name, mode), { x: LEFT + index * 104, y: y + 53 })),
  ];
}

function harmOf(value: number, standardError: number): Harm {
  const inference = { kind: "normal", value, standardError } as const;
  const harm = oriented(inference, 1, 0);
  const limit = { kind: "max_drop", basis: "absolute", limit: MARGIN } as const;
  return { kind: "harm", limit, margin: MARGIN, value, harm, excess: oriented(inference, 1, -MARGIN) };
}

/** One harm with its bounds. */
function strip({ harm }: Harm, top: number): readonly string[] {
  const y = top + STRIP / 2;
  const [lower, upper] = [xOf(harm.lower(ALPHA)), xOf(harm.upper(ALPHA))];
  return [
    ...grounds(top),
    line("interval", { x: lower, y }, { x: upper, y }),
    line("interval", { x: lower, y: y - 6 }, { x: lower, y: y + 6 }),
    line("interval", { x: upper, y: y - 6 }, { x: upper, y: y + 6 }),
    `<circle class="dot" cx="${xOf(harm.value)}" cy="${y}" r="5"/>`,
  ];
}

/** Better, worse by what is allowed, worse than allowed. */
function grounds(top: number): readonly string[] {
  const ground = (name: string, from: number, to: number): string =>
    `<rect class="${name}" x="${from}" y="${top}" width="${round(to - from)}" height="${STRIP}"/>`;
  const limit = (x: number): string => line("limit", { x, y: top }, { x, y: top + STRIP });
  return [
    ground("better", LEFT, xOf(0)),
    ground("allowed", xOf(0), xOf(MARGIN)),
    ground("beyond", xOf(MARGIN), RIGHT),
    limit(xOf(0)),
    limit(xOf(MARGIN)),
  ];
}

function line(style: string, from: Point, to: Point): string {
  return `<path class="${style}" d="M${from.x} ${from.y}L${to.x} ${to.y}"/>`;
}

function outcome(mode: string, said: Outcome, { x, y }: Point): readonly string[] {
  return [text(mode, { x, y }, "note"), text(said, { x, y: y + 17 }, `outcome ${said}`)];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function text(words: string, { x, y }: Point, style: string, anchor = "start"): string {
  return `<text class="${style}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}

function xOf(harm: number): number {
  return round(LEFT + ((harm - range.from) / (range.to - range.from)) * (RIGHT - LEFT));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
