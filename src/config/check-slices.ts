import type { Draft } from "./draft.ts";
import { type Fault, faulty, type Path } from "./fault.ts";
import { isMapping } from "./mapping.ts";
import { shown } from "./shown.ts";

/** Slices that would be the same in a report, and conditions that no row can meet. */
export function checkSlices({ slices }: Draft): readonly Fault[] {
  return [...repeated(slices), ...slices.flatMap((slice, index) => impossible(slice, ["slices", index]))];
}

type Slices = Draft["slices"];

function repeated(slices: Slices): readonly Fault[] {
  const first = new Map<string, number>();
  return slices.flatMap((slice, index) => {
    if (slice === undefined) return [];
    const [key, name] = "by" in slice ? ["by", slice.by] : ["name", slice.name];
    const earlier = first.get(name);
    first.set(name, earlier ?? index);
    const text = `${shown(name)} already stands for slices[${earlier}]; slices need different names.`;
    return earlier === undefined ? [] : [faulty(["slices", index, key], text)];
  });
}

function impossible(slice: Slices[number], path: Path): readonly Fault[] {
  if (slice === undefined || "by" in slice) return [];
  return Object.entries(slice.where).flatMap(([column, condition]) => {
    if (!isMapping(condition)) return [];
    const { min, max } = condition;
    if (min === undefined || max === undefined || min <= max) return [];
    return [
      faulty([...path, "where", column, "max"], `${max} is below \`min\` (${min}): no row can be in this slice.`),
    ];
  });
}
