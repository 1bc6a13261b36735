import type { AuditProfile } from "../audit/v1-profile.ts";
import type { Phase } from "../audit/stopwatch.ts";
import { countText, valueText } from "../number-text.ts";

/** What a phase took, in words. */
export interface PhaseRow {
  readonly title: string;
  readonly time: string;
  readonly share: string;
  readonly processor: string;
  /** The most memory that was held by the end of the phase. */
  readonly memory: string;
}

/** Where time and memory went. */
export interface ProfileOutline {
  /** "2 000 rows, 12 300 a second, by 2 threads." */
  readonly sentence: string;
  readonly rows: readonly PhaseRow[];
}

/** What the columns of a profile are called, in every report. */
export const profileTitles = {
  title: "Phase",
  time: "Time",
  share: "Share",
  processor: "Processors",
  memory: "Peak memory",
} as const satisfies PhaseRow;

/** Phases, the sum of them last; undefined where nobody asked for the time. */
export function profileOf(profile: AuditProfile | undefined): ProfileOutline | undefined {
  if (profile === undefined) return undefined;
  const row = (title: string, used: Used): PhaseRow => phaseRow(title, used, profile.milliseconds);
  return {
    sentence: sentenceOf(profile),
    rows: [...profile.phases.map((phase) => row(titles.get(phase.name) ?? phase.name, phase)), row("In all", profile)],
  };
}

function sentenceOf({ rows, rows_per_second: speed, threads, phases }: AuditProfile): string {
  const pace = speed === null ? "" : `, ${countText(speed)} a second`;
  const by = threads === 1 ? "1 thread" : `at most ${countText(threads)} threads`;
  const isWhole = phases.some(({ name }) => name === "deliveries");
  return `${countText(rows)} rows${pace}, by ${by}.${isWhole ? "" : untold}`;
}

const untold = " The record was sealed here: writing it, the reports and the deliveries come on top.";

type Used = Omit<AuditProfile["phases"][number], "name">;

function phaseRow(title: string, used: Used, whole: number): PhaseRow {
  return {
    title,
    time: valueText(used.milliseconds, "ms"),
    share: whole === 0 ? "" : valueText(used.milliseconds / whole, "share", 1),
    processor: valueText(used.processor_milliseconds, "ms"),
    memory: valueText(used.peak_bytes, "B"),
  };
}

const titleOfPhase = {
  start: "Start of the program",
  rules: "Rules that are enforced",
  config: "Config",
  read: "Files opened and read",
  align: "Rows made comparable",
  measure: "Metrics",
  pinned: "Pinned reference",
  labels: "Labels and estimates",
  data: "Checks of the data",
  drift: "Drift",
  search: "Search for slices",
  waivers: "Waivers",
  explain: "What goes with it",
  plots: "Plots",
  decide: "Decision",
  preview: "Preview of the change's own rules",
  record: "Record",
  reports: "Reports",
  deliveries: "Deliveries",
} as const satisfies Readonly<Record<Phase, string>>;

const titles: ReadonlyMap<string, string> = new Map(Object.entries(titleOfPhase));
