import type { FigureTable } from "../figure.ts";
import { binsOf, part, totalOf } from "./binned.ts";
import type { Binned } from "./binned.ts";
import type { Overlay } from "./overlay.ts";
import { shareText } from "./share-text.ts";

interface TableParts extends Overlay {
  /** What the bins are of. */
  readonly of: string;
  readonly edgeText: (edge: number) => string;
  /** More bins than these are put together. */
  readonly most: number;
}

/** What share of the rows of each side lies in the bins and beside them. */
export function binTable(parts: TableParts): FigureTable {
  const { reference, candidate, edges, most } = parts;
  const sides = reference === null ? [candidate] : [reference, candidate];
  const shares = sides.map((side) => binsOf(edges, side).map(({ share }) => share));
  const stride = Math.max(1, Math.ceil((edges.length - 1) / most));
  const starts = edges.slice(0, -1).flatMap((_, at) => (at % stride === 0 ? [at] : []));
  const rows = starts.map((start) => {
    const end = Math.min(start + stride, edges.length - 1);
    const sum = (some: readonly number[]): string =>
      shareText(some.slice(start, end).reduce((total, share) => total + share, 0));
    const [from = 0, to = 0] = [edges[start], edges[end]];
    return [`${parts.edgeText(from)} … ${parts.edgeText(to)}`, ...shares.map(sum)];
  });
  return {
    head: [parts.of, ...(reference === null ? [] : ["reference"]), "candidate"],
    rows: [...rows, ...besideRows(sides)],
  };
}

const besideTexts = { below: "below", above: "above", missing: "no value" } as const;

function besideRows(sides: readonly Binned[]): readonly (readonly string[])[] {
  return (["below", "above", "missing"] as const)
    .filter((place) => sides.some((side) => side[place] > 0))
    .map((place) => [besideTexts[place], ...sides.map((side) => shareText(part(side[place], totalOf(side))))]);
}
