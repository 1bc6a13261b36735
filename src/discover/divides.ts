import type { Feature } from "./feature.ts";

/** Whether some value of some column is a slice of the rows at all: in at least `minRows` of them, and not in every one. */
export function canDivide(features: readonly Feature[], rows: Int32Array, minRows: number): boolean {
  return features.some(({ codes, predicates }) => {
    const counts = new Int32Array(predicates.length);
    for (let place = 0; place < rows.length; place++) {
      const code = codes[rows[place] ?? -1] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts.some((count) => count >= minRows && count < rows.length);
  });
}
