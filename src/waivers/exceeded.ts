import { countsAs } from "../gates/counts-as.ts";
import type { LimitKind } from "../gates/harm.ts";
import type { Policy } from "../gates/schema.ts";
import type { JudgedLimit, Verdict } from "../gates/verdict.ts";
import type { Measurement } from "../measure/measurement.ts";
import { unitOf } from "../reports/drift-title.ts";
import type { Unit } from "../units.ts";

/** A number that failed, and the limit that it failed by: what a ceiling is held against. */
export interface Exceeded {
  readonly kind: LimitKind;
  /** Whether the limit was written as a share of the reference's value. */
  readonly isRelative: boolean;
  /** Of drift: the method. */
  readonly method: string | undefined;
  readonly unit: Unit;
  /** The point estimate, in the unit: the value of `min` and `max`, else the drop, increase or gain. */
  readonly value: number;
  /** In the unit; undefined where only a count was limited. */
  readonly limit: number | undefined;
  /** Size of the reference's value, where it is known. */
  readonly reference: number | undefined;
}

/** Why nothing of a verdict can be waived. */
export interface Unwaivable {
  readonly why: string;
}

/**
 * The numbers by which a verdict fails, all of which a waiver must cover; or why it cannot be waived at all: what was not
 * measured is not known to be small, and without a sound pairing no number is.
 */
export function exceededBy(
  verdict: Verdict,
  measurement: Measurement | undefined,
  policy: Policy,
): readonly Exceeded[] | Unwaivable {
  if (verdict.kind === "pairing" || verdict.kind === "discover") return { why: whyNever[verdict.kind] };
  if (verdict.state === "undefined")
    return {
      why: `it was not measured (${verdict.reason?.text ?? "there is no number"}), and what is not known to be small cannot be waived`,
    };
  if (verdict.limits.length === 0) return counted(verdict);
  const open = verdict.limits.filter((limit) => isOpen(limit, verdict, policy));
  const numbers = open.map((limit) => numberOf(limit, verdict, measurement));
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 || known.length < numbers.length
    ? { why: "one of its limits could not be measured, and what is not known to be small cannot be waived" }
    : known;
}

const whyNever = {
  pairing: "it is a rule of the pairing, without which no number can be relied on; such a failure cannot be waived",
  discover: "the search for slices has no gate of its own that could be waived; a slice in `slices` has",
} as const;

/** A check that counts has no limit as a number; the share that offends is one. */
function counted({ share, title }: Verdict): readonly Exceeded[] | Unwaivable {
  if (share === undefined) return { why: `${title} has no number that a ceiling could be held against` };
  const common = { method: undefined, limit: undefined, reference: undefined } as const;
  return [{ kind: "max", isRelative: false, unit: "share", value: share, ...common }];
}

/** Whether this limit would make the verdict a failure. */
function isOpen({ outcome, state, method }: JudgedLimit, verdict: Verdict, policy: Policy): boolean {
  // A column of which some part is unmeasured is undecided, not failed.
  const isUnmeasuredPart = method !== undefined && state === "undefined";
  return countsAs(isUnmeasuredPart ? "inconclusive" : outcome, verdict.severity, policy) === "fail";
}

function numberOf(judged: JudgedLimit, verdict: Verdict, measurement: Measurement | undefined): Exceeded | undefined {
  const { kind, basis, method, limit, harm, margin } = judged;
  if (harm === undefined || margin === undefined) return undefined;
  const isRelative = basis === "relative";
  return {
    kind,
    isRelative,
    method,
    unit: measurement?.metric.unit ?? (verdict.kind === "drift" ? unitOf(method ?? verdict.subject) : "share"),
    value: valueOf(judged, harm),
    limit: isRelative ? Math.abs(margin) : limit,
    // What a relative limit was taken of is what it came to.
    reference: isRelative && limit > 0 ? Math.abs(margin) / limit : referenceOf(measurement),
  };
}

function referenceOf(measurement: Measurement | undefined): number | undefined {
  const reference = measurement?.measured.reference;
  return reference?.kind === "estimated" ? Math.abs(reference.value) : undefined;
}

/** On the scale of the limit. Where chance has a part in a value, what is judged is less than what is shown. */
function valueOf({ kind, limit }: JudgedLimit, harm: number): number {
  switch (kind) {
    case "min":
      return limit - harm;
    case "max":
      return limit + harm;
    case "min_gain":
      return -harm;
    case "max_drop":
    case "max_increase":
    case "max_gain":
      return harm;
  }
}
