import type { AuditRecord } from "../audit/v1.ts";

/** What a report may tell beside the record itself. */
export interface About {
  /** Records of earlier runs of the same gate, the oldest first; none: what the record itself tells of them. */
  readonly history?: readonly AuditRecord[];
  /** Folder of the repository that the paths of the record start from: "models/fraud". Default: its root. */
  readonly folder?: string;
}

export interface ReportFile {
  /** Under which it is written; the place that reads it expects this name or lets it be said. */
  readonly name: string;
  readonly render: (record: AuditRecord, about: About) => string;
}

/** A way to write a record down. */
export interface Report {
  /** As given to `render --to`, `check --report` and the input `report`. */
  readonly name: string;
  /** What it is and who reads it. */
  readonly description: string;
  /** The first is what goes to the standard output. */
  readonly files: readonly [ReportFile, ...ReportFile[]];
}
