import type { AuditWaiver } from "../audit/v1.ts";
import type { Finding } from "../gates/finding.ts";
import type { Verdict } from "../gates/verdict.ts";
import { daysUntil } from "./days-until.ts";
import { judgeWaivers, type Use, type Waivable } from "./judge-waivers.ts";
import { overlap } from "./scope.ts";
import { idleWaiver } from "./idle-waiver.ts";
import { settledWaiver } from "./settled-waiver.ts";
import { placeText, scopeText, type Waiver } from "./waiver.ts";

/** The verdicts after the waivers, and what became of each of these. */
export interface Waived {
  readonly verdicts: readonly Verdict[];
  readonly waivers: readonly AuditWaiver[];
  readonly findings: readonly Finding[];
}

export interface WaiverContext extends Waivable {
  readonly now: Date;
  /** The `name` of the config. */
  readonly config: string;
}

/**
 * Waives what the waivers of the file cover. Each verdict is looked at by itself, so that no waiver improves another gate, and an
 * outcome stays what it is: only what it counts as changes.
 */
export function applyWaivers(verdicts: readonly Verdict[], waivers: readonly Waiver[], context: WaiverContext): Waived {
  const own = waivers.filter(({ config }) => config === undefined || config === context.config);
  const live = own.filter((waiver) => !isExpired(waiver, context.now));
  const judged = verdicts.map((verdict) => judgeWaivers(verdict, live, context));
  const uses = judged.flatMap((one) => one.uses);
  const settled = own.map((waiver) =>
    live.includes(waiver) ? settledOf(waiver, uses, verdicts) : settledWaiver(waiver, expiry(waiver)),
  );
  return {
    verdicts: judged.map(({ verdict }) => verdict),
    waivers: settled.map(({ entry }) => entry),
    findings: [...settled.flatMap(({ finding }) => finding ?? []), ...overlaps(live)],
  };
}

/** It holds through the end of its last day. */
function isExpired({ expires }: Waiver, now: Date): boolean {
  return daysUntil(expires, now) < 0;
}

function expiry(waiver: Waiver): Parameters<typeof settledWaiver>[1] {
  return {
    state: "expired",
    sentence: `The waiver of ${scopeText(waiver)} expired at the end of ${waiver.expires} and does not apply.`,
    advice: "Remove the entry, or renew it in a change of its own.",
  };
}

/** From bad to good: what a waiver did not do must not hide behind what it did. */
const gravest = ["refused", "malformed", "exceeded", "applied"] as const;

function settledOf(
  waiver: Waiver,
  all: readonly Use[],
  verdicts: readonly Verdict[],
): ReturnType<typeof settledWaiver> {
  const uses = all.filter((use) => use.waiver === waiver);
  const state = gravest.find((one) => uses.some((use) => use.state === one));
  if (state === undefined) return settledWaiver(waiver, idleWaiver(waiver, verdicts));
  const such = uses.filter((use) => use.state === state);
  const shown = [...new Set(such.map(({ sentence }) => sentence))].slice(0, MOST_SENTENCES);
  const more = such.length > shown.length ? [`And ${such.length - shown.length} more.`] : [];
  const ceiling = such.find((use) => use.ceiling !== undefined)?.ceiling;
  return settledWaiver(waiver, { state, sentence: [...shown, ...more].join(" "), ceiling });
}

/** Slices there may be hundreds of. */
const MOST_SENTENCES = 3;

function overlaps(waivers: readonly Waiver[]): readonly Finding[] {
  return waivers.flatMap((waiver, index): Finding[] => {
    const first = waivers.slice(0, index).find((earlier) => overlap(earlier, waiver));
    if (first === undefined) return [];
    return [
      {
        code: "overlapping-waiver",
        level: "warning",
        sentence: `The waivers of ${scopeText(first)} at ${placeText(first.position)} and of ${scopeText(waiver)} overlap; where both do, the first counts.`,
        advice: "Keep one of them, or narrow one by `slice`, `column` or `limit`.",
        position: waiver.position,
      },
    ];
  });
}
