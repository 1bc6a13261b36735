import { countText } from "../number-text.ts";
import type { Becoming, VerdictChange } from "./compare-verdicts.ts";
import { type Standing, standingWords } from "./verdict-words.ts";

/** What became of the verdicts, counted, the gravest first: "1 no longer judged, 2 new failures, 1 fixed"; "no verdict has changed". */
export function becomingText(became: readonly Becoming[]): string {
  const parts = told.flatMap(({ kind, one, many }) => {
    const count = became.filter((each) => each === kind).length;
    return count === 0 ? [] : [`${countText(count)} ${count === 1 ? one : many}`];
  });
  // What has failed all along is no news by itself.
  const isNews = became.some((kind) => kind !== "same" && kind !== "still");
  return [...(isNews ? [] : ["no verdict has changed"]), ...parts].join(", ");
}

/** In the order in which a reader should hear of it. */
const told: readonly { readonly kind: Becoming; readonly one: string; readonly many: string }[] = [
  { kind: "gone", one: "no longer judged", many: "no longer judged" },
  { kind: "failing", one: "new failure", many: "new failures" },
  { kind: "worse", one: "worse", many: "worse" },
  { kind: "still", one: "still failing", many: "still failing" },
  { kind: "unknown", one: "of which it is not known how it stood", many: "of which it is not known how they stood" },
  { kind: "eased", one: "less bad but not passing", many: "less bad but not passing" },
  { kind: "fixed", one: "fixed", many: "fixed" },
  { kind: "new", one: "judged for the first time", many: "judged for the first time" },
];

/** What became of one verdict: "failed, now passed"; "passed then" where it is no longer judged. */
export function turnText(
  became: Becoming,
  from: VerdictChange<never, never>["from"],
  now: Standing | undefined,
): string {
  const then = wordOf(from);
  if (now === undefined) return `${then} then, no longer judged`;
  return became === "still" ? "still failing" : `${then}, now ${standingWords[now]}`;
}

/** Where a verdict stood then, in a word. */
export function wordOf(from: VerdictChange<never, never>["from"]): string {
  return words[from];
}

const words: Readonly<Record<VerdictChange<never, never>["from"], string>> = {
  ...standingWords,
  absent: "not judged then",
  clear: "nothing against it then",
  unknown: "not known then",
};
