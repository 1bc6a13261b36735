import type { Provenance, Remark } from "./provenance.ts";
import type { ReferenceRule } from "./schema.ts";

const msPerHour = 3_600_000;
const hoursPerDay = 24;

/** Days from `createdAt` to `now`, never negative: clocks of different machines differ by a little. */
export function ageDaysOf(createdAt: string, now: Date): number {
  return Math.max(0, now.getTime() - Date.parse(createdAt)) / (msPerHour * hoursPerDay);
}

/** "3 days old", "5 hours old", "less than an hour old": rounded down. */
export function ageText(days: number): string {
  const hours = Math.floor(days * hoursPerDay);
  if (hours < 1) return "less than an hour old";
  if (hours < 2 * hoursPerDay) return `${hours} ${hours === 1 ? "hour" : "hours"} old`;
  return `${Math.floor(days)} days old`;
}

type Place = Partial<Pick<Provenance, "selected" | "position">>;

/** A warning, or a failure, where the reference is older than the config lets it be. */
export function ageRemarks(
  { ageDays, ...about }: Place & Pick<Provenance, "ageDays">,
  { max_age: mostDays, on_stale: onStale = "warn" }: Pick<ReferenceRule, "max_age" | "on_stale">,
): readonly Remark[] {
  if (mostDays === undefined || ageDays === undefined || ageDays <= mostDays) return [];
  return [
    {
      code: "stale-reference",
      level: onStale === "fail" ? "failure" : "warning",
      sentence: `The reference is stale: it is ${ageText(ageDays)}, and reference.max_age is ${mostDays} ${mostDays === 1 ? "day" : "days"}.`,
      advice: adviceOn(about),
    },
  ];
}

function adviceOn({ selected, position }: Place): string {
  if (selected === "recorded") return "Write it again by `model-gate bless`.";
  if (position === "at-merge-base" || position === "before-merge-base")
    return "Bring the branch of this change up to date: it is held against what was published before it began. If that is the newest, run the gate on the branch that publishes it.";
  return "Run the gate on the branch that publishes it, so that it publishes a newer one.";
}
