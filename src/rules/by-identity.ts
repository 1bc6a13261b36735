/** How the entries of a list are told apart, whatever their order. */
export interface Identity<T> {
  /** Enough where there is one of its kind. */
  readonly short: (entry: T) => string;
  /** For those that share the short one. */
  readonly long: (entry: T) => string;
}

export interface Placed<T> {
  readonly entry: T;
  /** Position in its list. */
  readonly index: number;
}

/** An entry of either list, with its partner in the other where it has one. */
export type Pair<T> =
  | { readonly kind: "both"; readonly base: Placed<T>; readonly head: Placed<T> }
  | { readonly kind: "removed"; readonly base: Placed<T> }
  | { readonly kind: "added"; readonly head: Placed<T> };

/** The entries of two lists, each once, matched by what they are and not by where they stand: first the base's, then what is new. */
export function pairedByIdentity<T>(base: readonly T[], head: readonly T[], identity: Identity<T>): readonly Pair<T>[] {
  const crowded = new Set([...repeated(base.map(identity.short)), ...repeated(head.map(identity.short))]);
  const keyOf = (entry: T): string => {
    const short = identity.short(entry);
    return crowded.has(short) ? `${short}\n${identity.long(entry)}` : short;
  };
  const [before, after] = [placed(base, keyOf), placed(head, keyOf)];
  return [
    ...Array.from(before, ([key, own]): Pair<T> => {
      const partner = after.get(key);
      return partner === undefined ? { kind: "removed", base: own } : { kind: "both", base: own, head: partner };
    }),
    ...Array.from(after).flatMap(([key, own]): readonly Pair<T>[] =>
      before.has(key) ? [] : [{ kind: "added", head: own }],
    ),
  ];
}

function repeated(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}

/** Entries that even the long key does not tell apart keep their order. */
function placed<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, Placed<T>> {
  const copies = new Map<string, number>();
  return new Map(
    entries.map((entry, index) => {
      const key = keyOf(entry);
      const copy = (copies.get(key) ?? 0) + 1;
      copies.set(key, copy);
      return [copy === 1 ? key : `${key}\n#${copy}`, { entry, index }];
    }),
  );
}
