import type { AuditRecord } from "../audit/v1.ts";

export interface Place {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

export interface ShownPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Where an annotation points. A file of the base branch, `model-gate.yml@main`, is not the one that the change shows: its lines are others. */
export function placeOf(place: Place | null, record: Pick<AuditRecord, "rules">): ShownPlace {
  if (place?.file === null || place === null || isOfBase(place.file, record)) return {};
  const { file, line, column } = place;
  if (line === null) return { file };
  return { file, line, ...(column === null ? {} : { column }) };
}

/** "(model-gate.yml@main:14)" for a place that no annotation can point at; else nothing. */
export function placeInWords(place: Place | null, record: Pick<AuditRecord, "rules">): string | null {
  if (place === null || place.file === null || !isOfBase(place.file, record)) return null;
  return `(${[place.file, place.line].filter((part) => part !== null).join(":")})`;
}

function isOfBase(file: string, { rules }: Pick<AuditRecord, "rules">): boolean {
  const ref = rules?.base?.ref;
  return ref !== undefined && file.endsWith(`@${ref}`);
}
