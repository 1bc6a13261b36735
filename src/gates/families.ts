import { taroneHolm } from "../stats/tarone.ts";
import type { Harm } from "./harm.ts";
import type { Question } from "./question.ts";
import { minimumPValueOf } from "./state.ts";

/** One hypothesis of a family: a limit, or all limits of a gate that fails only when all are exceeded. */
export interface Test {
  readonly harms: readonly Harm[];
  readonly pValue: number;
}

interface Tested {
  readonly question: Question;
  readonly tests: readonly Test[];
}

/**
 * p-values adjusted by Holm within each family: the gates that name it, or by default the gates that can block. The whole
 * data and the slices are families apart, so that many slices do not blunt the gates on the whole. A slice with too few
 * discordant rows to be significant at `alpha` gets 1, and the others do not pay for it.
 */
export function adjustByFamily(drafts: readonly Tested[], alpha: number): ReadonlyMap<Test, number> {
  const families = new Map<string, Test[]>();
  for (const { question, tests } of drafts) {
    const family = familyOf(question);
    if (family !== undefined) families.set(family, [...(families.get(family) ?? []), ...tests]);
  }
  const adjusted = new Map<Test, number>();
  for (const tests of families.values()) {
    const values = taroneHolm(
      tests.map(({ harms, pValue }) => ({ pValue, minimum: Math.max(...harms.map(minimumPValueOf)) })),
      alpha,
    );
    for (const [i, test] of tests.entries()) adjusted.set(test, values[i] ?? Number.NaN);
  }
  return adjusted;
}

/** The family that a question shares its chance of a false alarm with; undefined: judged by itself, since it cannot block. */
export function familyOf({ gate, severity, slice }: Question): string | undefined {
  const place = slice === undefined ? "whole" : "slices";
  if (gate.family !== undefined) return `named ${place} ${gate.family}`;
  return severity === "error" ? place : undefined;
}
