import { isDeepStrictEqual } from "node:util";
import type { Figures } from "./figures.ts";

/** The figures, with those of other sizes that were measured before on the same machine with the same versions. */
export function withEarlier(figures: Figures, earlier: Figures): Figures {
  const isSame =
    isDeepStrictEqual(figures.machine, earlier.machine) && isDeepStrictEqual(figures.versions, earlier.versions);
  const measured = new Set(figures.sizes.map(({ rows }) => rows));
  const kept = isSame ? earlier.sizes.filter(({ rows }) => !measured.has(rows)) : [];
  return { ...figures, sizes: [...figures.sizes, ...kept].toSorted((a, b) => a.rows - b.rows) };
}
