import type { Standing } from "./verdict-words.ts";

/** A verdict as far as two runs need it to be compared: what names it, and where it stands. */
export interface Judged {
  readonly gate: string;
  readonly slice: string | null;
  readonly column: string | null;
  /** Present where the pinned reference, and not the reference, is what it is held against. */
  readonly against?: string | undefined;
  readonly standing: Standing;
}

/**
 * What became of a verdict. gone: no longer judged. failing: blocks now and did not then. worse: stands against it more than then. eased: less, and has
 * not passed. fixed: passes now and did not then. new: judged now for the first time, and does not block. unknown: nobody can tell how it stood then.
 */
export type Becoming = "gone" | "failing" | "worse" | "still" | "eased" | "fixed" | "new" | "unknown" | "same";

export interface VerdictChange<Then extends Judged, Now extends Judged> {
  readonly became: Becoming;
  /** Where it stood then. */
  readonly from: Standing | Absent;
  /** undefined: it was not judged then, or no more is known of it. */
  readonly before: Then | undefined;
  readonly now: Now | undefined;
}

/** How a verdict that is not among those of the earlier run stood then. clear: it passed or was not judged, but nothing stood against it. */
export type Absent = "absent" | "clear" | "unknown";

/** How grave it is, from what passes to what blocks. */
const gravity: Readonly<Record<Standing, number>> = {
  pass: 0,
  remark: 1,
  undecided: 2,
  warning: 3,
  waived: 4,
  failure: 5,
};

/** Holds the verdicts of two runs against each other; first those that are gone, then those of now in their order. */
export function compareVerdicts<Then extends Judged, Now extends Judged>(
  then: readonly Then[],
  now: readonly Now[],
  absent: (verdict: Now) => Absent = () => "absent",
): readonly VerdictChange<Then, Now>[] {
  const before = byName(then);
  const after = byName(now);
  const gone = [...before].filter(([name]) => !after.has(name));
  return [
    ...gone.map(
      ([, verdict]) => ({ became: "gone", from: verdict.standing, before: verdict, now: undefined }) as const,
    ),
    ...Array.from(after, ([name, verdict]) => {
      const old = before.get(name);
      const from = old?.standing ?? absent(verdict);
      return { became: becomingOf(from, verdict.standing), from, before: old, now: verdict };
    }),
  ];
}

/** Of several that go by one name the gravest counts. */
function byName<Verdict extends Judged>(verdicts: readonly Verdict[]): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const name = JSON.stringify([verdict.gate, verdict.slice, verdict.column, verdict.against ?? null]);
    const other = found.get(name);
    if (other === undefined || gravity[other.standing] < gravity[verdict.standing]) found.set(name, verdict);
  }
  return found;
}

function becomingOf(then: Standing | Absent, now: Standing): Becoming {
  if (then === "absent") return now === "failure" ? "failing" : "new";
  if (then === "unknown") return now === "pass" ? "same" : "unknown";
  return turned(then === "clear" ? "pass" : then, now);
}

function turned(then: Standing, now: Standing): Becoming {
  if (then === now) return now === "failure" ? "still" : "same";
  if (now === "failure") return "failing";
  if (now === "pass") return "fixed";
  return gravity[now] > gravity[then] ? "worse" : "eased";
}
