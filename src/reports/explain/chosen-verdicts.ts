import type { AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { GateError } from "../../errors.ts";
import { nearest } from "../../nearest.ts";
import { placeText } from "./place-text.ts";

interface Wanted {
  readonly gate: string;
  readonly slice: string | undefined;
}

/**
 * The verdicts of the gate of this name, or else of the gates on this metric, check or method; none only where nothing was
 * judged at all. @throws GateError E100 with the nearest names for one that is not there.
 */
export function chosenVerdicts(record: AuditRecord, { gate, slice }: Wanted): readonly AuditVerdict[] {
  const { verdicts } = record;
  if (verdicts.length === 0) return [];
  const named = verdicts.filter((verdict) => verdict.gate === gate);
  const found = named.length > 0 ? named : verdicts.filter(({ subject }) => subject === gate);
  if (found.length === 0)
    throw missing(
      "gate",
      gate,
      verdicts.map((verdict) => verdict.gate),
    );
  if (slice === undefined) return found;
  const here = found.filter((verdict) => verdict.slice === slice || verdict.column === slice);
  const place = here.length > 0 ? here : found.filter((verdict) => placeText(verdict, record) === slice);
  if (place.length === 0)
    throw missing(
      `slice or column of ${gate}`,
      slice,
      found.map((verdict) => placeText(verdict, record)),
    );
  return place;
}

const mostListed = 50;

function missing(what: string, name: string, all: readonly string[]): GateError {
  const known = [...new Set(all)];
  const close = nearest(name, known);
  const more = known.length - mostListed;
  const list = known.slice(0, mostListed).join(", ") + (more > 0 ? ` and ${more} more` : "");
  const meant = close === undefined ? "" : ` Did you mean "${close}"?`;
  return new GateError({ code: "E100", message: `"${name}" is no ${what} in this record.${meant} There are: ${list}` });
}
