import { GateError } from "../errors.ts";
import type { CodedTable, CodedTables, Tables } from "./coded-tables.ts";
import type { Pairing, PairingFacts } from "./comparison.ts";
import { match } from "./match.ts";
import { upTo } from "./table-rows.ts";

/** Which rows of each table are compared, and what was found on the way. */
export interface RowChoice extends Pick<PairingFacts, "unmatched" | "duplicates" | "joinRate"> {
  readonly pairing: Pairing;
  readonly reference: Int32Array | undefined;
  readonly candidate: Int32Array;
  readonly examples: Pick<PairingFacts["examples"], "unmatched" | "duplicates">;
}

const NONE = { reference: 0, candidate: 0 };
const NO_EXAMPLES = { reference: [], candidate: [] };
const EXAMPLES = 5;

/** Every row of both tables. */
export function everyRow({ reference, candidate }: Tables): RowChoice {
  return {
    pairing: reference === undefined ? "no-reference" : "none",
    reference: reference && upTo(reference.rows),
    candidate: upTo(candidate.rows),
    unmatched: NONE,
    duplicates: NONE,
    joinRate: undefined,
    examples: { unmatched: NO_EXAMPLES, duplicates: NO_EXAMPLES },
  };
}

/** The first row of each id: of those that both tables have, or of the candidate's when there is no reference. */
export function rowsById({ reference, candidate }: CodedTables): RowChoice {
  return reference === undefined ? distinctRows(candidate) : joinedRows(reference, candidate);
}

/** The first row of each id of a table without a counterpart. */
export function distinctRows(candidate: CodedTable): RowChoice {
  return {
    pairing: "no-reference",
    reference: undefined,
    candidate: candidate.first.filter((row) => row >= 0).sort((a, b) => a - b),
    unmatched: NONE,
    duplicates: { reference: 0, candidate: candidate.repeats.length },
    joinRate: undefined,
    examples: {
      unmatched: NO_EXAMPLES,
      duplicates: { reference: [], candidate: idsOf(candidate, candidate.repeats) },
    },
  };
}

function joinedRows(reference: CodedTable, candidate: CodedTable): RowChoice {
  const { left, right, unmatchedLeft, unmatchedRight } = match(reference.codes, reference, candidate.codes, candidate);
  if (left.length === 0) throw nothingInCommon(reference, candidate);
  const distinct = Math.max(left.length + unmatchedLeft.length, left.length + unmatchedRight.length);
  return {
    pairing: "joined",
    reference: left,
    candidate: right,
    unmatched: { reference: unmatchedLeft.length, candidate: unmatchedRight.length },
    duplicates: { reference: reference.repeats.length, candidate: candidate.repeats.length },
    joinRate: left.length / distinct,
    examples: {
      unmatched: { reference: idsOf(reference, unmatchedLeft), candidate: idsOf(candidate, unmatchedRight) },
      duplicates: { reference: idsOf(reference, reference.repeats), candidate: idsOf(candidate, candidate.repeats) },
    },
  };
}

/** Ids of the first few of the rows. */
function idsOf({ ids }: CodedTable, rows: Int32Array): readonly string[] {
  return Array.from(rows.subarray(0, EXAMPLES), ids.text);
}

/** The error for two tables that share no id, with ids of both to look at. */
function nothingInCommon(a: CodedTable, b: CodedTable): GateError {
  const some = (coded: CodedTable): string => {
    const distinct = distinctRows(coded).candidate;
    return `${coded.ids.table.uri} has ${idsOf(coded, distinct).join(", ")}${distinct.length > EXAMPLES ? " …" : ""}`;
  };
  return new GateError({
    code: "E208",
    message: `No id is in both files: ${some(a)}; ${some(b)}.`,
    hint: "Check `columns.id` (in a ranking `columns.query`) and that both files hold the same rows; write `pairing: none` to compare two different samples.",
  });
}
