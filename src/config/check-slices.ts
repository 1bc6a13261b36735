import { columnsOfBy, groupName } from "../slices/by-rule.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty, faultyKey, type Path } from "./fault.ts";
import { isMapping } from "./mapping.ts";
import { listed, shown } from "./shown.ts";
import { suggest } from "./suggest.ts";

/** Slices that would be the same in a report, columns that do not fit together, and conditions that no row can meet. */
export function checkSlices({ slices }: Draft): readonly Fault[] {
  const own = slices.flatMap((slice, index) => {
    const path = ["slices", index];
    if (slice === undefined) return [];
    return "by" in slice ? [...twice(slice, path), ...strangeBins(slice, path)] : impossible(slice, path);
  });
  return [...repeated(slices), ...own];
}

type Slices = Draft["slices"];
type Slice = Exclude<Slices[number], undefined>;
type Split = Extract<Slice, { by: unknown }>;
type Filter = Extract<Slice, { name: string }>;

function repeated(slices: Slices): readonly Fault[] {
  const first = new Map<string, number>();
  return slices.flatMap((slice, index) => {
    if (slice === undefined) return [];
    const [key, name] = "by" in slice ? ["by", groupName(slice)] : ["name", slice.name];
    const earlier = first.get(name);
    first.set(name, earlier ?? index);
    const text = `${shown(name)} already stands for slices[${earlier}]; slices need different names.`;
    return earlier === undefined ? [] : [faulty(["slices", index, key], text)];
  });
}

function twice(slice: Split, path: Path): readonly Fault[] {
  const columns = columnsOfBy(slice);
  return columns.flatMap((column, index) =>
    columns.indexOf(column) === index ? [] : [faulty([...path, "by", index], `${shown(column)} is listed twice.`)],
  );
}

/** Bins for a column that the slices are not by would silently do nothing. */
function strangeBins(slice: Split, path: Path): readonly Fault[] {
  if (typeof slice.bins !== "object") return [];
  const columns = columnsOfBy(slice);
  const strange = Object.keys(slice.bins).filter((column) => !columns.includes(column));
  return strange.map((column) => {
    const meant = suggest(column, columns);
    const advice = meant === undefined ? `Named there: ${listed(columns)}.` : `Did you mean \`${meant}\`?`;
    return faultyKey([...path, "bins", column], `is not a column of this slice's \`by\`. ${advice}`);
  });
}

function impossible({ where }: Filter, path: Path): readonly Fault[] {
  if (typeof where === "string") return [];
  return Object.entries(where).flatMap(([column, condition]) => {
    if (!isMapping(condition)) return [];
    const { min, max } = condition;
    if (min === undefined || max === undefined || min <= max) return [];
    return [
      faulty([...path, "where", column, "max"], `${max} is below \`min\` (${min}): no row can be in this slice.`),
    ];
  });
}
