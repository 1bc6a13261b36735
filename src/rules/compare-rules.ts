import type { Config } from "../config/schema.ts";
import { pairedByIdentity } from "./by-identity.ts";
import { type ChangeTexts, changeSentence, type Enforcement } from "./change-sentence.ts";
import { differences } from "./differences.ts";
import { gateIdentity } from "./gate-identity.ts";
import type { RuleChange } from "./rule-change.ts";
import type { Told } from "./told.ts";
import { toldOfConfig } from "./told-of-config.ts";
import { toldOfGate } from "./told-of-gate.ts";
import { sliceIdentity, toldOfSlice } from "./told-of-slice.ts";

/**
 * Every way in which the rules of a change differ from those of its base branch, each once, whatever the order in which
 * they are written: first what is loosened, then what can be either, then what is tightened.
 */
export function compareRules(base: Config, head: Config, enforcement: Enforcement): readonly RuleChange[] {
  const { gates: baseGates, slices: baseSlices, ...before } = base;
  const { gates: headGates, slices: headSlices, ...after } = head;
  const modes = { base: base.policy.mode, head: head.policy.mode };
  const told = [
    ...pairedByIdentity(baseGates, headGates, gateIdentity).flatMap((pair) => toldOfGate(pair, modes)),
    ...pairedByIdentity(baseSlices, headSlices, sliceIdentity).flatMap(toldOfSlice),
    ...differences(before, after).map(toldOfConfig),
  ];
  const order = ["loosened", "changed", "tightened"];
  return told
    .map((one) => ruleChange(one, enforcement))
    .toSorted((first, second) => order.indexOf(first.direction) - order.indexOf(second.direction));
}

function ruleChange({ what, name, at, before, after, direction, text }: Told, enforcement: Enforcement): RuleChange {
  const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : text(value));
  const texts: ChangeTexts = {
    path: name,
    before: textOf(before),
    after: textOf(after),
    direction,
    rise: riseOf(before, after),
  };
  return {
    direction,
    what,
    path: name,
    before: texts.before ?? null,
    after: texts.after ?? null,
    sentence: changeSentence(texts, enforcement),
    at: after === undefined ? undefined : at,
  };
}

function riseOf(before: unknown, after: unknown): ChangeTexts["rise"] {
  if (typeof before !== "number" || typeof after !== "number") return undefined;
  return after > before ? "raised" : "lowered";
}
