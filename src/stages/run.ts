import type { Comparison } from "../align/comparison.ts";
import type { Log } from "../audit/event-log.ts";
import type { Findings } from "../audit/record.ts";
import type { Stopwatch } from "../audit/stopwatch.ts";
import type { LoadedConfig } from "../config/load.ts";
import type { Severity } from "../gates/gate-parts.ts";
import type { GateRule } from "../gates/schema.ts";
import type { Position } from "../gates/verdict.ts";
import type { Tables } from "../open-tables.ts";
import type { Slice } from "../slices/slice.ts";
import type { Table } from "../table/table.ts";
import type { ReadingMeasurer } from "../threads/reading-measurer.ts";
import type { ThreadRules } from "../threads/worker-pool.ts";

/** What every stage of the judging sees: the config, the tables, and what was made comparable of them. */
export interface Run {
  readonly loaded: LoadedConfig;
  readonly tables: Tables;
  /** With every row of the files, where `tables` hold a sample. */
  readonly whole: Tables;
  readonly comparison: Comparison;
  /** The reference that stays; undefined where the config names none. */
  readonly pinned?: Table | undefined;
  readonly slices: readonly Slice[];
  readonly seed: number;
  /** What ages of data are counted back from. */
  readonly startedAt: Date;
  /** undefined: everything is done in this thread. */
  readonly threads: ThreadRules | undefined;
  /** Who has begun to measure drift in other threads; undefined: nobody. */
  readonly driftBegun?: ReadingMeasurer | undefined;
  /** Told which stage begins; undefined: nobody takes the time. */
  readonly stopwatch?: Stopwatch | undefined;
  /** Told how far a stage has come; undefined: nobody asks. */
  readonly log?: Log | undefined;
}

/** What is found out on the way, each stage adding its own. */
export type Found = { -readonly [K in keyof Findings]: Findings[K] };

/** A gate that is judged, and where it stands in the config. */
export interface GateInPlace<Gate> {
  readonly gate: Gate;
  readonly severity: Exclude<Severity, "off">;
  readonly position: Position | undefined;
}

/** The gates of one kind that are not off, in the order of the config. */
export function gatesInPlace<Gate extends GateRule>(
  loaded: LoadedConfig,
  isOfKind: (gate: GateRule) => gate is Gate,
): readonly GateInPlace<Gate>[] {
  return loaded.config.gates.flatMap((gate, index) => {
    const { severity } = gate;
    return isOfKind(gate) && severity !== "off"
      ? [{ gate, severity, position: loaded.positionOf(["gates", index]) }]
      : [];
  });
}

/** Adds sentences to what is said of the run itself. */
export function warn(found: Found, code: string, messages: readonly string[]): void {
  found.warnings = [...found.warnings, ...messages.map((message) => ({ code, message }))];
}
