import type { Config } from "../config/schema.ts";
import type { Identity, Pair } from "./by-identity.ts";
import { differences } from "./differences.ts";
import { plainName, stepsText, type Told, toldWhole } from "./told.ts";
import { valueText } from "./value-text.ts";

type Slice = Config["slices"][number];

/** A slice is the same one if it divides by the same columns, or has the same name. */
export const sliceIdentity: Identity<Slice> = {
  short: (slice) => JSON.stringify("by" in slice ? ["by", [slice.by].flat()] : ["named", slice.name]),
  long: (slice) => JSON.stringify(slice),
};

/** What became of a rule for slices: added, removed, or changed; of a change it cannot be told which way it goes. */
export function toldOfSlice(pair: Pair<Slice>): readonly Told[] {
  switch (pair.kind) {
    case "removed":
      return [toldWhole(nameOf(pair.base.entry), "slice", { base: pair.base.entry, head: undefined, at: [] })];
    case "added": {
      const { entry, index } = pair.head;
      return [toldWhole(nameOf(entry), "slice", { base: undefined, head: entry, at: ["slices", index] })];
    }
    case "both":
      return differences(pair.base.entry, pair.head.entry).map((difference) => ({
        ...difference,
        direction: "changed",
        what: "slice",
        name: `${nameOf(pair.head.entry)}${stepsText(difference.path)}`,
        at: ["slices", pair.head.index, ...difference.path],
        text: valueText,
      }));
  }
}

function nameOf(slice: Slice): string {
  return `slices.${plainName("by" in slice ? [slice.by].flat().join(" & ") : slice.name)}`;
}
