/** The value of each pair of items where the order of the two does not matter: each pair is asked for once. */
export function symmetricMatrix<T>(items: readonly T[], valueOf: (a: T, b: T) => number): number[][] {
  const halves = items.map((first, at) => items.slice(at).map((second) => valueOf(first, second)));
  return items.map((_, i) => items.map((__, j) => halves[Math.min(i, j)]?.[Math.abs(i - j)] ?? Number.NaN));
}
