import { path } from "./chart.ts";
import type { Panel } from "./chart.ts";
import { labels } from "./labels.ts";
import type { Label } from "./labels.ts";
import { linePath, segmentsPath } from "./path.ts";
import type { Scale } from "./scale.ts";
import { textWidth } from "./text-width.ts";

/** One direction of a panel. */
export interface Axis {
  readonly scale: Scale;
  readonly text: (tick: number) => string;
  /** What the numbers are; nothing where the figure says it. */
  readonly title?: string;
}

interface AxesParts {
  readonly panel: Panel;
  readonly x: Axis;
  /** Without it there are no lines across. */
  readonly y?: Axis;
  readonly fontSize: number;
  /** How far a number below may stick out on either side. */
  readonly overhang?: number;
}

/** Lines across with their numbers, the numbers below, and what both are: below on the right, and above on the left. */
export function axes({ panel, x, y, fontSize, overhang = 10 }: AxesParts): string {
  const { left, right, bottom } = panel;
  return [
    y === undefined ? "" : rules(panel, y.scale),
    path("zero", linePath([left, right].map((end) => ({ x: end, y: bottom })))),
    labels("axis", "middle", below(panel, x, { fontSize, overhang })),
    y === undefined ? "" : labels("axis", "end", beside(panel, y, fontSize)),
    titleBelow(panel, x, fontSize),
    y?.title === undefined ? "" : labels("axis", "start", [{ text: y.title, x: 2, y: panel.top - fontSize * 0.8 }]),
  ].join("");
}

function rules({ left, right }: Panel, { ticks, at }: Scale): string {
  const across = ticks.map(
    (tick) =>
      [
        { x: left, y: at(tick) },
        { x: right, y: at(tick) },
      ] as const,
  );
  return path("grid", segmentsPath(across));
}

/** Numbers that would touch the one before are left out. */
function below(
  { bottom }: Panel,
  { scale, text }: Axis,
  { fontSize, overhang }: Required<Pick<AxesParts, "fontSize" | "overhang">>,
): readonly Label[] {
  const [left, right] = [scale.at(scale.from), scale.at(scale.to)];
  let end = Number.NEGATIVE_INFINITY;
  return scale.ticks.flatMap((tick) => {
    const label = text(tick);
    const half = textWidth(label, fontSize) / 2;
    const x = Math.max(left - overhang + half, Math.min(scale.at(tick), right + overhang - half));
    if (x - half < end + gap) return [];
    end = x + half;
    return [{ text: label, x, y: bottom + fontSize + 3 }];
  });
}

const gap = 6;

function beside({ left }: Panel, { scale, text }: Axis, fontSize: number): readonly Label[] {
  return scale.ticks.map((tick) => ({ text: text(tick), x: left - 5, y: scale.at(tick) + fontSize * 0.35 }));
}

function titleBelow({ right, bottom }: Panel, { title }: Axis, fontSize: number): string {
  return title === undefined ? "" : labels("axis", "end", [{ text: title, x: right, y: bottom + 2 * fontSize + 8 }]);
}
