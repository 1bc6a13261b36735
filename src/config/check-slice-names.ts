import { canBeSlice, knownNames } from "../slices/slice-names.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";
import type { MetricGate } from "./metric-gate.ts";
import { shown } from "./shown.ts";
import { suggest } from "./suggest.ts";

/** Slices that a gate names and that no rule of the config can make. */
export function checkSliceNames({ gate, path, draft: { slices } }: MetricGate): readonly Fault[] {
  const rules = slices.filter((slice) => slice !== undefined);
  // A slice that could not be read may be the one that is named.
  if (rules.length < slices.length) return [];
  const names = knownNames(rules);
  const listed = gate.slices === "*" ? [] : gate.slices;
  return [
    ...listed.flatMap((name, index) =>
      canBeSlice(name, rules) ? [] : [faulty([...path, "slices", index], notASlice(name, names))],
    ),
    ...Object.keys(gate.per_slice ?? {}).flatMap((name) =>
      canBeSlice(name, rules) ? [] : [faultyKey([...path, "per_slice", name], notASlice(name, names))],
    ),
  ];
}

function notASlice(name: string, names: readonly string[]): string {
  if (names.length === 0) return `${shown(name)} is not a slice. The config defines no slices.`;
  const meant = suggest(name, names);
  const advice =
    meant === undefined ? `Defined below \`slices\`: ${names.map(shown).join(", ")}.` : `Did you mean ${shown(meant)}?`;
  return `${shown(name)} is not a slice. ${advice}`;
}
