/**
 * The one of `names` that was probably meant by `name`, for "did you mean": fewest edits (Levenshtein, letter case ignored), the first of equals.
 * `undefined` when even the best differs in more than a third of its letters (two edits are always allowed from four letters on).
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of names) {
    const allowed = allowedEdits(Math.max(name.length, candidate.length));
    if (Math.abs(name.length - candidate.length) > allowed) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    // As many edits as letters: nothing of the name is left.
    if (edits <= allowed && edits < wanted.length && edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

function allowedEdits(length: number): number {
  if (length < 4) return 1;
  return Math.max(2, Math.floor(length / 3));
}

/** Levenshtein distance, one row of the matrix at a time. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, at(previous, j) + 1, at(current, j - 1) + 1));
    }
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
