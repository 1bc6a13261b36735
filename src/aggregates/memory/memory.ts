/** Remembers results by owner (a slice or a side) and name; the name decides the type, so the cast is confined here. */
export function remembering(): <T>(owner: object, name: string, make: () => T) => T {
  const known = new WeakMap<object, Map<string, { readonly value: unknown }>>();
  return function remember<T>(owner: object, name: string, make: () => T): T {
    const entries = known.get(owner) ?? new Map<string, { readonly value: unknown }>();
    known.set(owner, entries);
    const found = entries.get(name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one name is always made by one function
    if (found !== undefined) return found.value as T;
    const value = make();
    entries.set(name, { value });
    return value;
  };
}
