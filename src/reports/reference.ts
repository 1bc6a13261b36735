import type { AuditRecord } from "../audit/v1.ts";
import { findingsAbout } from "./finding-topics.ts";
import type { Icon } from "./verdict-words.ts";

/** Where the references come from, and what is wrong with them. */
export interface ReferenceOutline {
  readonly lines: readonly ReferenceLine[];
  readonly remarks: readonly ReferenceRemark[];
}

export interface ReferenceLine {
  /** "Reference", "Pinned reference". */
  readonly label: string;
  /** "main at abc1234, 3 days old". */
  readonly sentence: string;
  /** Of the run that published it. */
  readonly address: string | undefined;
}

export interface ReferenceRemark {
  readonly icon: Icon;
  readonly sentence: string;
  readonly advice: string | undefined;
}

/** undefined: there is no more to tell than the name of a file. */
export function referenceOf(
  record: Pick<AuditRecord, "reference" | "pinned" | "findings">,
): ReferenceOutline | undefined {
  const lines = [lineOf("Reference", record.reference), lineOf("Pinned reference", record.pinned)].flatMap(
    (line) => line ?? [],
  );
  const remarks = findingsAbout("reference", record).map(remarkOf);
  return lines.length + remarks.length === 0 ? undefined : { lines, remarks };
}

function lineOf(label: string, reference: AuditRecord["reference"]): ReferenceLine | undefined {
  if (reference === undefined || reference.selected === "file") return undefined;
  return { label, sentence: reference.sentence, address: reference.run_url ?? undefined };
}

const icons = { failure: "❌", warning: "⚠️", note: "⚠️" } as const;

function remarkOf({ level, sentence, advice }: NonNullable<AuditRecord["findings"]>[number]): ReferenceRemark {
  return { icon: icons[level], sentence, advice: advice ?? undefined };
}
