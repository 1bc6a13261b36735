import type { AuditLimit, AuditMeasurement } from "../../audit/v1.ts";
import { cleanText } from "../escape.ts";
import type { Result } from "./result.ts";

/** The numbers of a result as the record has them, for programs; what is not known is left out, never 0. */
export function rawNumbers({ verdict, measurement }: Result): object {
  if (verdict === undefined) return {};
  const { slice, column, outcome, counts_as: countsAs, limits } = verdict;
  return known({
    slice: slice === null ? null : cleanText(slice),
    column: column === null ? null : cleanText(column),
    outcome,
    countsAs,
    ...(measurement === undefined ? {} : measured(measurement)),
    limits: limits.length === 0 ? null : limits.map(limitNumbers),
  });
}

function measured({ unit, reference, candidate, change }: AuditMeasurement): object {
  const { lower, upper, level } = (change ?? candidate)?.interval ?? {};
  return known({
    unit,
    reference: reference?.value,
    candidate: candidate?.value,
    change: change?.value,
    lower,
    upper,
    confidence: level,
  });
}

function limitNumbers({ kind, basis, limit, method, value, exceeded }: AuditLimit): object {
  return known({ kind, basis, limit, method, value, exceeded });
}

function known(entries: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null && value !== undefined));
}
