import type { AuditMeasurement, AuditRecord, EarlierRun } from "../audit/v1.ts";
import { earlierRun } from "../history/earlier-run.ts";
import type { About } from "./report.ts";

/** What one run measured of its candidate. */
export interface TrendPoint {
  /** Number of the run, or the first characters of its record's id. */
  readonly run: string;
  /** When, as an ISO time. */
  readonly at: string;
  readonly value: number;
  /** Ends of the interval of the value; null where it has none. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A measurement on all rows from run to run, the oldest first and this run's last. */
export interface TrendSeries {
  /** id of the measurement. */
  readonly measurement: string;
  readonly title: string;
  readonly unit: AuditMeasurement["unit"];
  readonly better: AuditMeasurement["better"];
  /** Two at least. */
  readonly points: readonly TrendPoint[];
  /** Earlier runs that have no number of it: they ended in an error, or did not measure it. */
  readonly without: number;
}

/** How the measurements of this run went in the runs before it: by the records at hand, else by what the record itself tells of them. */
export function trendOf(record: AuditRecord, { history }: About): readonly TrendSeries[] {
  const earlier = history === undefined ? toldBy(record) : earlierOf(record, history);
  if (earlier.length === 0) return [];
  const own = earlierRun(record, runOf(record));
  return record.measurements.flatMap((measurement) => {
    if (measurement.slice !== null || measurement.against !== undefined) return [];
    const points = [...earlier, own].flatMap((run) => pointOf(run, measurement.id));
    const isNow = own.values?.some((one) => one.measurement === measurement.id) === true;
    if (!isNow || points.length < 2) return [];
    const { id, title, unit, better } = measurement;
    return [{ measurement: id, title, unit, better, points, without: earlier.length + 1 - points.length }];
  });
}

/** The newest is the first that a record tells of. */
function toldBy({ history = [] }: AuditRecord): readonly EarlierRun[] {
  return history.toReversed();
}

/** Only what came before: a folder of records may hold this one, and those after it. */
function earlierOf(record: AuditRecord, history: readonly AuditRecord[]): readonly EarlierRun[] {
  return history
    .filter((each) => each.record_id !== record.record_id && each.created_at < record.created_at)
    .map((each) => earlierRun(each, runOf(each)));
}

function runOf({ pipeline, record_id: id }: AuditRecord): string {
  return pipeline.run_id ?? id.slice(0, 8);
}

function pointOf({ run_id: run, created_at: at, values = [] }: EarlierRun, id: string): readonly TrendPoint[] {
  const found = values.find(({ measurement }) => measurement === id);
  return found === undefined ? [] : [{ run, at, value: found.value, lower: found.lower, upper: found.upper }];
}
