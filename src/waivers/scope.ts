import type { Verdict } from "../gates/verdict.ts";
import type { Waiver } from "./waiver.ts";

/** What a waiver names, without what it says of it. */
export type Scope = Pick<Waiver, "config" | "gate" | "metric" | "limit" | "against" | "slice" | "column">;

/** Whether the verdict is one that the waiver names; which of its limits are waived is another matter. */
export function names(scope: Omit<Scope, "config">, verdict: Verdict): boolean {
  return isOfGate(scope, verdict) && isPart(scope.slice, verdict.slice) && isPart(scope.column, verdict.column);
}

/** Whether the verdict is one of the waiver's gate, on whichever slice or column. */
export function isOfGate({ gate, metric, against }: Omit<Scope, "config">, verdict: Verdict): boolean {
  const isSame = verdict.gate === gate && (metric === undefined || verdict.subject === metric);
  return isSame && (verdict.against ?? "reference") === against;
}

/** Not named: the whole only. "*": any part, and not the whole. */
function isPart(named: string | undefined, actual: string | undefined): boolean {
  return named === "*" ? actual !== undefined : named === actual;
}

/** Whether there may be a verdict and a limit of it that both waivers name. */
export function overlap(first: Scope, second: Scope): boolean {
  const either = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return (
    first.gate === second.gate &&
    first.against === second.against &&
    either(first.config, second.config) &&
    either(first.metric, second.metric) &&
    either(first.limit, second.limit) &&
    meet(first.slice, second.slice) &&
    meet(first.column, second.column)
  );
}

function meet(first: string | undefined, second: string | undefined): boolean {
  if (first === undefined || second === undefined) return first === second;
  return first === "*" || second === "*" || first === second;
}

/** Whether the first names everything that the second names. */
export function covers(first: Scope, second: Scope): boolean {
  const all = (wide: string | undefined, narrow: string | undefined): boolean => wide === undefined || wide === narrow;
  const parts = (wide: string | undefined, narrow: string | undefined): boolean =>
    wide === narrow || (wide === "*" && narrow !== undefined);
  return (
    first.gate === second.gate &&
    first.against === second.against &&
    all(first.config, second.config) &&
    all(first.metric, second.metric) &&
    all(first.limit, second.limit) &&
    parts(first.slice, second.slice) &&
    parts(first.column, second.column)
  );
}
