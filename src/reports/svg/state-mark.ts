import type { Standing } from "../verdict-words.ts";
import { element } from "./element.ts";
import { boxesPath, linePath } from "./path.ts";

/** What the colours of states know; "plain" is no verdict at all. */
export type MarkState = "pass" | "warn" | "fail" | "undecided" | "plain";

/** The colour of a standing; what counts for nothing but has not passed is no pass. */
export function markStateOf(standing: Standing | undefined): MarkState {
  return standing === undefined ? "plain" : states[standing];
}

const states = {
  failure: "fail",
  waived: "warn",
  warning: "warn",
  undecided: "undecided",
  remark: "warn",
  pass: "pass",
} as const;

/** A mark that tells the state by its shape as well: pass a disc, fail a square, warn a triangle, undecided a diamond. */
export function stateMark(state: MarkState, { x, y }: { readonly x: number; readonly y: number }): string {
  if (state === "plain") return element("rect", { class: "cand-mark", x: x - 3, y: y - 3, width: 6, height: 6 });
  if (state === "pass") return element("circle", { class: "pass", cx: x, cy: y, r: 4 });
  return element("path", { class: state, d: shapes[state](x, y) });
}

const shapes = {
  fail: (x: number, y: number): string => boxesPath([{ x: x - 4, y: y - 4, width: 8, height: 8 }]),
  warn: (x: number, y: number): string =>
    `${linePath([
      { x, y: y - 5 },
      { x: x + 5, y: y + 4 },
      { x: x - 5, y: y + 4 },
    ])}z`,
  undecided: (x: number, y: number): string =>
    `${linePath([
      { x, y: y - 5 },
      { x: x + 5, y },
      { x, y: y + 5 },
      { x: x - 5, y },
    ])}z`,
};
