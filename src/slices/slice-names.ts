import { binsOf, type ByRule, columnsOfBy, groupName } from "./by-rule.ts";
import type { SliceRule } from "./schema.ts";

/** The names by which gates can call slices of the rules before the data are known: filters first, then groups. */
export function knownNames(rules: readonly SliceRule[]): readonly string[] {
  return [
    ...rules.flatMap((rule) => ("by" in rule ? [] : [rule.name])),
    ...rules.flatMap((rule) => ("by" in rule ? [groupName(rule)] : [])),
  ];
}

/** Whether a slice of this name can come from the rules; which values a column has only the data can tell. */
export function canBeSlice(name: string, rules: readonly SliceRule[]): boolean {
  return knownNames(rules).includes(name) || rules.some((rule) => "by" in rule && canBeOneOf(rule, name));
}

/** Whether the name has a part for each column, in their order; " & " can also be part of a value. */
function canBeOneOf(rule: ByRule, name: string): boolean {
  const columns = columnsOfBy(rule);
  let named = 0;
  for (const part of name.split(" & ")) {
    const column = columns[named];
    if (column !== undefined && canBePart(part, column, binsOf(rule, column))) named++;
    else if (named === 0) return false;
  }
  return named === columns.length;
}

function canBePart(part: string, column: string, bins: number | undefined): boolean {
  if (bins === undefined) return part.startsWith(`${column}=`);
  return (
    part === `${column}=(missing)` ||
    part.startsWith(`${column}<=`) ||
    part.startsWith(`${column}>`) ||
    part.includes(`<${column}<=`)
  );
}
