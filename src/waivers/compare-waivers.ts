import { type Quantity, shareOfPercent } from "../align/quantity.ts";
import type { AuditRules } from "../audit/v1.ts";
import { converted } from "../units.ts";
import { covers } from "./scope.ts";
import { scopeText, type Waiver } from "./waiver.ts";

/** How a change of the rules is told: by the record's own form. */
type RuleChange = AuditRules["changes"][number];

/** Whose waivers hold in this run, and what the change is called: "this pull request". */
interface Enforcement {
  readonly enforced: "base" | "head";
  readonly change: string;
}

/**
 * What a change makes of the waivers: which are new, wider, higher, longer, shorter or gone. None of it counts before the merge
 * where waivers are read from the base branch.
 */
export function compareWaivers(
  base: readonly Waiver[],
  head: readonly Waiver[],
  { enforced, change: noun }: Enforcement = { enforced: "base", change: "this pull request" },
): readonly RuleChange[] {
  const pairs = pairedOf(base, head);
  const removed = base.filter((waiver) => !pairs.some((pair) => pair.before === waiver));
  const counts = enforced === "base" ? "It counts from the merge on." : "It was enforced.";
  const moved = pairs.flatMap(({ before, after }) =>
    before === undefined ? [added(after, noun)] : limitsOf(before, after),
  );
  return [
    ...moved.map((one) => ({ ...one, sentence: `${one.sentence} ${counts}` })),
    ...pairs.flatMap(({ before, after }) => (before === undefined ? [] : wordsChange(before, after))),
    ...removed.map(gone),
  ];
}

interface Pair {
  readonly before: Waiver | undefined;
  readonly after: Waiver;
}

/** Each waiver of the change with the one that it was: of the same scope, else one whose scope is wider or narrower; each of the base once. */
function pairedOf(base: readonly Waiver[], head: readonly Waiver[]): readonly Pair[] {
  const taken = new Set<Waiver>();
  const found = new Map<Waiver, Waiver>();
  const take = (isLike: (before: Waiver, after: Waiver) => boolean): void => {
    for (const after of head) {
      const before = found.has(after) ? undefined : base.find((one) => !taken.has(one) && isLike(one, after));
      if (before === undefined) continue;
      taken.add(before);
      found.set(after, before);
    }
  };
  take((before, after) => covers(before, after) && covers(after, before) && textOf(before) === textOf(after));
  take((before, after) => covers(before, after) && covers(after, before));
  take((before, after) => covers(before, after) || covers(after, before));
  return head.map((after) => ({ before: found.get(after), after }));
}

function textOf({ ceiling, expires }: Waiver): string {
  return `${ceilingText(ceiling)} through ${expires}`;
}

function ceilingText(ceiling: Quantity): string {
  return typeof ceiling === "number" ? String(ceiling) : `${ceiling.amount}${ceiling.unit}`;
}

function change(
  waiver: Waiver,
  direction: RuleChange["direction"],
  told: Pick<RuleChange, "before" | "after" | "sentence">,
): RuleChange {
  return { direction, what: "waiver", path: `waivers.${scopeText(waiver)}`, ...told };
}

function added(waiver: Waiver, noun: string): RuleChange {
  return change(waiver, "loosened", {
    before: null,
    after: textOf(waiver),
    sentence: `A new waiver in ${noun}: ${scopeText(waiver)}, ceiling ${textOf(waiver)}, by ${waiver.owner} (${waiver.issue}).`,
  });
}

function gone(waiver: Waiver): RuleChange {
  const sentence = `The waiver of ${scopeText(waiver)}, ceiling ${textOf(waiver)}, is removed.`;
  return change(waiver, "tightened", { before: textOf(waiver), after: null, sentence });
}

function limitsOf(before: Waiver, after: Waiver): readonly RuleChange[] {
  return [scopeChange, ceilingChange, expiryChange].flatMap((rule) => rule(before, after));
}

function scopeChange(before: Waiver, after: Waiver): readonly RuleChange[] {
  const [was, is] = [scopeText(before), scopeText(after)];
  if (covers(before, after) && covers(after, before)) return [];
  const isWider = covers(after, before);
  const sentence = `The scope of a waiver is ${isWider ? "widened" : "narrowed"} from ${was} to ${is}.`;
  return [change(after, isWider ? "loosened" : "tightened", { before: was, after: is, sentence })];
}

function ceilingChange(before: Waiver, after: Waiver): readonly RuleChange[] {
  const [was, is] = [ceilingText(before.ceiling), ceilingText(after.ceiling)];
  const difference = differenceOf(before.ceiling, after.ceiling);
  if (was === is || difference === 0) return [];
  const word = difference === undefined ? "changed" : difference > 0 ? "raised" : "lowered";
  const sentence = `The ceiling of the waiver of ${scopeText(after)} is ${word} from ${was} to ${is}.`;
  return [change(after, directionOf(difference, after.limit), { before: was, after: is, sentence })];
}

/** Of a minimum the lower ceiling waives more. Where nothing says which limit it is, a lower one may be either. */
function directionOf(difference: number | undefined, limit: string | undefined): RuleChange["direction"] {
  if (difference === undefined) return "changed";
  const isFloor = limit === "min" || limit === "min_gain";
  if (isFloor) return difference < 0 ? "loosened" : "tightened";
  if (difference > 0) return "loosened";
  return limit === undefined ? "changed" : "tightened";
}

/** undefined: written in units that cannot be compared. */
function differenceOf(before: Quantity, after: Quantity): number | undefined {
  if (typeof before !== "number" && typeof after !== "number") {
    const amount = converted(before.amount, before.unit, after.unit);
    return amount === undefined ? undefined : after.amount - amount;
  }
  const [was, is] = [shareOf(before), shareOf(after)];
  return was === undefined || is === undefined ? undefined : is - was;
}

function shareOf(ceiling: Quantity): number | undefined {
  if (typeof ceiling === "number") return ceiling;
  return ceiling.unit === "%" ? shareOfPercent(ceiling.amount) : undefined;
}

function expiryChange(before: Waiver, after: Waiver): readonly RuleChange[] {
  if (before.expires === after.expires) return [];
  const isLonger = after.expires > before.expires;
  const sentence = `The waiver of ${scopeText(after)} is ${isLonger ? "extended" : "shortened"} from ${before.expires} to ${after.expires}.`;
  const told = { before: before.expires, after: after.expires, sentence };
  return [change(after, isLonger ? "loosened" : "tightened", told)];
}

/** Who answers for it, where and why: no limit moves, but reviewers have agreed to other words. */
function wordsChange(before: Waiver, after: Waiver): readonly RuleChange[] {
  return (["reason", "owner", "issue"] as const).flatMap((word) => {
    if (before[word] === after[word]) return [];
    const sentence = `The ${word} of the waiver of ${scopeText(after)} is changed from "${before[word]}" to "${after[word]}".`;
    return [change(after, "changed", { before: before[word], after: after[word], sentence })];
  });
}
