/**
 * Index of the first of `count` items that holds, where all after one that holds do too; by few questions: 0, 1, 3, 7 … and then halves. Where
 * that order is broken it may be a later one. undefined: none that was asked holds.
 */
export async function firstThat(
  count: number,
  holds: (index: number) => Promise<boolean>,
): Promise<number | undefined> {
  let fails = -1;
  let first = 0;
  while (first < count && !(await holds(first))) {
    if (first === count - 1) return undefined;
    fails = first;
    first = Math.min(2 * first + 1, count - 1);
  }
  if (first >= count) return undefined;
  while (first - fails > 1) {
    const middle = Math.floor((fails + first) / 2);
    if (await holds(middle)) first = middle;
    else fails = middle;
  }
  return first;
}
