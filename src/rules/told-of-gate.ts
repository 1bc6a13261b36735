import type { Path } from "../config/fault.ts";
import type { Pair } from "./by-identity.ts";
import { type Gate, gateDifferences, type GatePair } from "./gate-changes.ts";
import { limitKeys } from "./gate-directions.ts";
import { gateTitle, metricOf } from "./gate-identity.ts";
import { plainName, stepsText, type Told, toldWhole } from "./told.ts";
import { shareText, valueText } from "./value-text.ts";

/** What became of a gate: added, removed, or changed here and there. */
export function toldOfGate(pair: Pair<Gate>, modes: GatePair["modes"]): readonly Told[] {
  switch (pair.kind) {
    case "removed":
      return [toldWhole(nameOf(pair.base.entry), "gate", { base: pair.base.entry, head: undefined, at: [] })];
    case "added": {
      const { entry, index } = pair.head;
      return [toldWhole(nameOf(entry), "gate", { base: undefined, head: entry, at: ["gates", index] })];
    }
    case "both": {
      const [base, head] = [pair.base.entry, pair.head.entry];
      return gateDifferences({ base, head, modes }).map((difference) => ({
        ...difference,
        what: isLimit(difference.path) ? "limit" : "gate",
        name: `${nameOf(head)}${stepsText(difference.path)}`,
        at: ["gates", pair.head.index, ...difference.path],
        text: textIn(difference.path, head),
      }));
    }
  }
}

function nameOf(gate: Gate): string {
  return `gates.${plainName(gateTitle(gate))}`;
}

function isLimit(path: Path): boolean {
  const [first, second, third] = path;
  return limitKeys.has(String(first === "per_slice" ? third : first === "pinned" ? second : first));
}

/** Limits are told in the unit of what they are held against. */
function textIn(path: Path, gate: Gate): Told["text"] {
  if (path.at(-1) === "relative" || path.includes("drift_share")) return shareText;
  const unit = isLimit(path) ? metricOf(gate)?.unit : undefined;
  return (value) => valueText(onlyAbsolute(value), unit);
}

/** `{absolute: 0.01}` is written `1 %`. */
function onlyAbsolute(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("absolute" in value)) return value;
  return Object.values(value).filter((inner) => inner !== undefined).length === 1 ? value.absolute : value;
}
