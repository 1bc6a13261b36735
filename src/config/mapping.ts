/** A YAML mapping or JSON object whose values are not known yet. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether `value` is a mapping (and not a list, nor empty). */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at `path` inside nested mappings and lists; `undefined` when there is none. */
export function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isMapping(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}
