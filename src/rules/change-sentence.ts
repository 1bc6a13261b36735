import type { Direction } from "./rule-change.ts";

/** Whose rules hold in this run, and what the change is called. */
export interface Enforcement {
  readonly enforced: "base" | "head";
  /** "this pull request". */
  readonly change: string;
}

export interface ChangeTexts {
  readonly path: string;
  /** undefined: not there before. */
  readonly before: string | undefined;
  /** undefined: not there any more. */
  readonly after: string | undefined;
  readonly direction: Direction;
  /** Of two numbers. */
  readonly rise: "raised" | "lowered" | undefined;
}

/** One change of the rules with both values, and which of them was enforced. */
export function changeSentence(texts: ChangeTexts, enforcement: Enforcement): string {
  const { path, before, after } = texts;
  const { change } = enforcement;
  const { added, removed, held } = endings(enforcement);
  if (before === undefined) return `${path} is added in ${change}${after === undefined ? "" : `: ${after}`}; ${added}.`;
  if (after === undefined) return `${path} (${before}) is removed in ${change}; ${removed}.`;
  if (before === after) return `${path} is changed in ${change}, in a part that is not shown; ${held} was enforced.`;
  const value = enforcement.enforced === "base" ? before : after;
  return `${path} is ${texts.rise ?? "changed"} from ${before} to ${after} in ${change}; ${held} ${value} was enforced.`;
}

function endings({ enforced, change }: Enforcement): Readonly<Record<"added" | "removed" | "held", string>> {
  return enforced === "base"
    ? {
        added: "it counts from the merge on",
        removed: "the base branch has it, and it was enforced",
        held: "the base branch's",
      }
    : { added: "it was enforced", removed: "it was not enforced", held: `${change}'s own` };
}
