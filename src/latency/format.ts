import type { PhysicalUnit } from "../units.ts";
import type { LatencyDump } from "./dump.ts";

/** What the config says of a file beside its place. */
export interface LatencyChoice {
  /** Of the times in the file, where that does not tell. */
  readonly unit?: PhysicalUnit | undefined;
  /** The one of several that is meant: a histogram of Prometheus, a metric of k6. */
  readonly metric?: string | undefined;
  /** Labels of Prometheus or tags of k6 that are meant. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** The benchmark of pytest that is meant. */
  readonly benchmark?: string | undefined;
}

/** A file as text. */
export interface LatencyFile {
  /** What errors call it. */
  readonly uri: string;
  readonly text: string;
  readonly choice: LatencyChoice;
}

/** A kind of output that latencies are read from. */
export interface LatencyFormat {
  /** As written in the config. */
  readonly name: string;
  readonly title: string;
  /** One sentence for the docs: what writes it, and how. */
  readonly description: string;
  /** Where the unit comes from, what percentiles are, what is counted. */
  readonly definition: string;
  /** Which gates it answers, for the docs. */
  readonly tells: Readonly<Record<"percentiles" | "mean" | "share" | "throughput" | "errors", string>>;
  /** What of `unit`, `metric`, `labels` and `benchmark` it takes. */
  readonly takes: readonly (keyof LatencyChoice)[];
  recognises(text: string): boolean;
  /** @throws GateError E102 for a choice that is open, E203 malformed, E204 without a time, E206 for a value that cannot be. */
  parse(file: LatencyFile): LatencyDump;
}
