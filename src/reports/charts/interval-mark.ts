import { element, tooltip } from "../svg/element.ts";
import { linePath, segmentsPath } from "../svg/path.ts";
import type { Scale } from "../svg/scale.ts";
import { stateMark } from "../svg/state-mark.ts";
import type { MarkState } from "../svg/state-mark.ts";

interface IntervalMark {
  readonly state: MarkState;
  readonly at: number;
  readonly lower: number;
  readonly upper: number;
  readonly y: number;
  readonly hint: string;
}

/** An interval as a line with its estimate as a mark on it; an end that lies beyond the axis is an arrow. */
export function intervalMark({ state, at, lower, upper, y, hint }: IntervalMark, scale: Scale): string {
  const [start, end] = [scale.at(lower), scale.at(upper)];
  const kind = state === "plain" ? "cand" : state;
  const up = scale.at(scale.to) > scale.at(scale.from) ? 1 : -1;
  const down = up === 1 ? -1 : 1;
  const arrows = [lower < scale.from ? arrow(start, y, down) : "", upper > scale.to ? arrow(end, y, up) : ""].join("");
  const line = segmentsPath([
    [
      { x: start, y },
      { x: end, y },
    ],
  ]);
  return element(
    "g",
    {},
    tooltip(hint),
    element("path", { class: kind, "stroke-width": 2, d: line + arrows }),
    stateMark(state, { x: scale.at(at), y }),
  );
}

/** A triangle that points beyond the axis. */
function arrow(x: number, y: number, direction: 1 | -1): string {
  return `${linePath([
    { x: x + 7 * direction, y },
    { x, y: y - 4 },
    { x, y: y + 4 },
  ])}z`;
}
