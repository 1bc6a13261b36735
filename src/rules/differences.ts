import type { Path } from "../config/fault.ts";
import { isMapping, type Mapping } from "../config/mapping.ts";

/** Two values that differ at one path; undefined: there is none. */
export interface Difference {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** Every place where two plain values differ, each once: mappings are gone into, a list is one value whose order says nothing. */
export function differences(before: unknown, after: unknown, path: Path = []): readonly Difference[] {
  if (isMapping(before) && isMapping(after))
    return keysOf(before, after).flatMap((key) =>
      differences(ownValue(before, key), ownValue(after, key), [...path, key]),
    );
  return isSame(before, after) ? [] : [{ path, before, after }];
}

/** Whether two plain values say the same. */
export function isSame(before: unknown, after: unknown): boolean {
  return canonical(before) === canonical(after);
}

/** The same text for values that say the same, in time that long lists do not make quadratic. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted(byText).join(",")}]`;
  if (isMapping(value))
    return `{${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .toSorted(byText)
      .join(",")}}`;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function byText(first: string, second: string): number {
  return first < second ? -1 : 1;
}

function keysOf(before: Mapping, after: Mapping): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

/** Of a key such as "constructor" the mapping's own value alone. */
function ownValue(mapping: Mapping, key: string): unknown {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}
