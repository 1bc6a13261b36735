import type { Cause } from "./cause.ts";

/** So many stand in the record at most. */
const most = 10;

/**
 * The strongest first: by the share of the rise that is explained, which counts double for what another gate flags as well (a
 * feature that drifted or fails a check, a slice that fails by itself). Ties go by the share alone, then by name. Of two that name the same rows the later falls away; what explains no share comes last.
 */
export function rankCauses(causes: readonly Cause[]): readonly Cause[] {
  const ranked = causes.toSorted(
    (a, b) => strength(b) - strength(a) || (b.explained ?? 0) - (a.explained ?? 0) || byCodeUnit(a, b),
  );
  const rows = new Set<string>();
  const distinct = ranked.filter(({ part }) => {
    const isNew = part === undefined || !rows.has(part.name);
    if (part !== undefined) rows.add(part.name);
    return isNew;
  });
  return distinct.slice(0, most);
}

function strength({ kind, explained, flags }: Cause): number {
  if (explained === undefined) return 0;
  // A slice found by search is flagged by being found.
  return flags.length > 0 && kind !== "found-slice" ? 2 * explained : explained;
}

function byCodeUnit(a: Cause, b: Cause): number {
  const [first, second] = [`${a.kind} ${a.name}`, `${b.kind} ${b.name}`];
  return first < second ? -1 : Number(first > second);
}
