/** The rows of each of the keys, ascending; every row's key is one of them. */
export function rowGroups(rowKeys: Float64Array, keys: readonly number[]): readonly Int32Array[] {
  const groupOf = new Map(keys.map((key, group) => [key, group]));
  const groups = new Int32Array(rowKeys.length);
  for (let row = 0; row < rowKeys.length; row++) groups[row] = groupOf.get(rowKeys[row] ?? Number.NaN) ?? 0;
  const starts = groupStarts(groups, keys.length);
  const next = starts.slice();
  const rows = new Int32Array(groups.length);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] ?? 0;
    const at = next[group] ?? 0;
    rows[at] = row;
    next[group] = at + 1;
  }
  return keys.map((_, group) => rows.subarray(starts[group], starts[group + 1]));
}

/** Where the rows of each group start, and those of the last end. */
function groupStarts(groups: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  let end = 0;
  return starts.map((rows) => (end += rows));
}
