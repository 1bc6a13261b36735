import type { AuditLimit, AuditRecord } from "../../audit/v1.ts";
import { gravestVerdicts, gravityOf } from "../gravest-verdicts.ts";
import { isOnValue } from "../limit-text.ts";
import type { About } from "../report.ts";
import { trendOf } from "../trend.ts";
import type { TrendPoint, TrendSeries } from "../trend.ts";
import { standingOf } from "../verdict-words.ts";

type Outcome = AuditRecord["decision"]["outcome"];

/** A measurement from run to run, with how each run ended. */
export interface TrendLine extends Omit<TrendSeries, "points"> {
  readonly points: readonly (TrendPoint & { readonly outcome: Outcome })[];
  /** The limits on the value itself. */
  readonly limits: readonly AuditLimit[];
}

/** The measurements that were made in earlier runs as well, those with the gravest verdicts first. */
export function trendLines(record: AuditRecord, about: About): readonly TrendLine[] {
  const outcomes = outcomesOf(record, about);
  const verdicts = gravestVerdicts(record);
  const rank = (id: string): number => {
    const verdict = verdicts.get(id);
    return gravityOf(verdict && standingOf(verdict));
  };
  return trendOf(record, about)
    .map((series) => ({
      ...series,
      points: series.points.map((point) => ({ ...point, outcome: outcomes.get(point.at) ?? record.decision.outcome })),
      limits: record.verdicts
        .filter(({ measurement }) => measurement === series.measurement)
        .flatMap(({ limits }) => limits.filter(isOnValue)),
    }))
    .toSorted((first, second) => rank(first.measurement) - rank(second.measurement));
}

/** By when the run was. */
function outcomesOf(record: AuditRecord, { history = [] }: About): ReadonlyMap<string, Outcome> {
  return new Map([
    ...(record.history ?? []).map(({ created_at: at, outcome }) => [at, outcome] as const),
    ...[...history, record].map(({ created_at: at, decision }) => [at, decision.outcome] as const),
  ]);
}
