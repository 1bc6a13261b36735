import type { Point } from "../svg/path.ts";

/** A curve of the record: the numbers of `x` and `y` belong together. */
export interface Curve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const most = 300;

/** The points of a curve in the order in which they are given, thinned where they are more than can be seen. */
export function curvePoints({ x, y }: Curve): readonly Point[] {
  const points = x.flatMap((across, at) => {
    const up = y[at];
    return up === undefined ? [] : [{ x: across, y: up }];
  });
  const stride = Math.ceil(points.length / most);
  return points.filter((_, at) => at % stride === 0 || at === points.length - 1);
}

/** The height of a curve at any x, on the line between the points to both sides; undefined beyond its ends. */
export function heightsOf(curve: Curve): (x: number) => number | undefined {
  const points = curvePoints(curve).toSorted((first, second) => first.x - second.x);
  return (x) => {
    const after = points.findIndex((point) => point.x >= x);
    const [left, right] = [points[after - 1], points[after]];
    if (right === undefined) return undefined;
    if (left === undefined) return right.x === x ? right.y : undefined;
    return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
  };
}

/** The height of a curve at one x. */
export function heightAt(curve: Curve, x: number): number | undefined {
  return heightsOf(curve)(x);
}
