import type { Verdict } from "../gates/verdict.ts";
import { nearest } from "../nearest.ts";
import { isOfGate, names } from "./scope.ts";
import type { Fate } from "./settled-waiver.ts";
import { scopeText, type Waiver } from "./waiver.ts";

/** Why a waiver that was not used was not: nothing that it names blocks, or there is nothing that it names. */
export function idleWaiver(waiver: Waiver, verdicts: readonly Verdict[]): Fate {
  const missing = whatIsMissing(waiver, verdicts);
  if (missing !== undefined)
    return {
      state: "no-match",
      sentence: `The waiver of ${scopeText(waiver)} matches nothing: ${missing}.`,
      advice: "Correct the entry, or remove it.",
    };
  return {
    state: "not-needed",
    sentence: `The waiver of ${scopeText(waiver)} is not needed: nothing that it covers blocks now.`,
    advice: "It can be removed.",
  };
}

function whatIsMissing(waiver: Waiver, verdicts: readonly Verdict[]): string | undefined {
  const ofGate = verdicts.filter((verdict) => isOfGate(waiver, verdict));
  if (ofGate.length === 0) return noGate(waiver, verdicts);
  // Of columns that keep the rule a check has no verdicts of their own.
  const named = ofGate.filter((verdict) => names(waiver, verdict) || verdict.kind === "check");
  if (named.length === 0) return noPart(waiver, ofGate, "slice") ?? noPart(waiver, ofGate, "column") ?? noBoth;
  return noLimit(waiver, named);
}

const noBoth = "no verdict of this gate has this slice and this column";

function noGate({ gate, metric, against }: Waiver, verdicts: readonly Verdict[]): string {
  const ofName = verdicts.filter((verdict) => verdict.gate === gate);
  if (ofName.length > 0) {
    const subjects = [...new Set(ofName.map(({ subject }) => subject))];
    if (metric !== undefined && !subjects.includes(metric))
      return `this gate is on ${subjects.join(", ")}, not on ${metric}`;
    return against === "pinned"
      ? "this gate is held against no pinned reference"
      : "this gate is held against the pinned reference alone";
  }
  const gates = verdicts.filter(({ kind }) => kind !== "pairing" && kind !== "discover").map((verdict) => verdict.gate);
  return `no gate of this name is judged${meant(gate, gates)}`;
}

function noPart(waiver: Waiver, ofGate: readonly Verdict[], part: "slice" | "column"): string | undefined {
  const written = waiver[part];
  const parts = [...new Set(ofGate.flatMap((verdict) => verdict[part] ?? []))];
  if (written === undefined) {
    if (ofGate.some((verdict) => verdict[part] === undefined)) return undefined;
    return `this gate is judged ${part} by ${part}; name the \`${part}\`, or "*" for any`;
  }
  if (parts.length === 0) return `this gate is judged on no ${part}`;
  if (written === "*" || parts.includes(written)) return undefined;
  return `this gate is judged on no ${part} of this name${meant(written, parts)}`;
}

function noLimit({ limit }: Waiver, named: readonly Verdict[]): string | undefined {
  if (limit === undefined) return undefined;
  const limits = new Set<string>(
    named.flatMap((verdict) => verdict.limits.flatMap(({ kind, method }) => [kind, method ?? kind])),
  );
  return limits.has(limit) ? undefined : `this gate has no limit \`${limit}\`${meant(limit, [...limits])}`;
}

/** Of "drift psi" people write "psi". */
function meant(written: string, all: readonly string[]): string {
  const name = nearest(written, all) ?? all.find((one) => one.split(" ").includes(written));
  return name === undefined ? "" : `; the nearest is ${JSON.stringify(name)}`;
}
