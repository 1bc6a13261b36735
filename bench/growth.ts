import { countText, valueText } from "../src/number-text.ts";
import type { Figures } from "./figures.ts";
import { summaries } from "./summary.ts";

/** How our time grows with the rows, in a sentence; none where there are fewer than two sizes. */
export function growthSentence({ sizes }: Figures): readonly string[] {
  const points = sizes.flatMap((size) => {
    const ours = summaries(size).find(({ tool }) => tool === "ours");
    return ours === undefined ? [] : [{ rows: size.rows, wall: ours.wall.median }];
  });
  const steps = points.slice(1).map((point, at) => {
    const before = points[at] ?? point;
    return { from: before.rows, to: point.rows, exponent: exponentOf(before, point) };
  });
  if (steps.length === 0) return [];
  const texts = steps.map(
    ({ from, to, exponent }) => `${valueText(exponent, "score", 2)} from ${countText(from)} to ${countText(to)} rows`,
  );
  return [
    `The wall time of model-gate grows with this power of the rows: ${texts.join(", ")}. 1 is growth with the rows; sorting alone (n log n) is ${valueText(sortingExponent(steps), "score", 2)} over the last step.`,
  ];
}

interface Point {
  readonly rows: number;
  readonly wall: number;
}

/** k, where time grows as rows to the power of k between two sizes. */
export function exponentOf(from: Point, to: Point): number {
  return Math.log(to.wall / from.wall) / Math.log(to.rows / from.rows);
}

function sortingExponent(steps: readonly { readonly from: number; readonly to: number }[]): number {
  const { from, to } = steps.at(-1) ?? { from: 1, to: 1 };
  const cost = (rows: number): number => rows * Math.log(rows);
  return exponentOf({ rows: from, wall: cost(from) }, { rows: to, wall: cost(to) });
}
