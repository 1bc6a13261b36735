import { columnsOfPart } from "../align/columns-of-part.ts";
import type { Comparison, Side } from "../align/comparison.ts";
import type { ColumnRoles } from "../align/schema.ts";
import { gatherNumbers } from "../align/table-rows.ts";
import type { Reason } from "../metrics/estimate.ts";
import type { SlicedTables } from "../slices/population.ts";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";
import { canDivide } from "./divides.ts";
import type { Feature } from "./feature.ts";
import { type Halves, halvesBy, hashesOfContent, hashesOfIds } from "./halves.ts";
import { type Losses, lossesOf, searchErrors } from "./losses.ts";
import { memberTest, membersOf, nameOf, pickFeatures } from "./members.ts";
import { jaccard, type RowSet, rowSet } from "./overlap.ts";
import { readFeatures, searchableColumns } from "./read-features.ts";
import type { DiscoverRule } from "./schema.ts";
import { type FoundSlice, sliceLine } from "./slice-line.ts";
import { type SliceTest, testSlice } from "./slice-test.ts";

/** What the search found, and what the other half of the rows says of it. */
export interface Discovery {
  /** The loss that was compared; undefined when the task has none. */
  readonly losses: Pick<Losses, "name" | "basis"> | undefined;
  /** Columns that were searched. */
  readonly columns: readonly string[];
  /** Rows of each half. */
  readonly rows: { readonly search: number; readonly test: number };
  /** Best score first. */
  readonly slices: readonly DiscoveredSlice[];
  readonly notes: readonly string[];
  /** Why there was nothing to search. */
  readonly reason: Reason | undefined;
}

export interface DiscoveredSlice {
  /** `region=EU & age>41`. */
  readonly name: string;
  readonly score: number;
  /** In the half that was searched: rows, and their mean error as the search counts it. */
  readonly found: { readonly rows: number; readonly meanError: number };
  /** undefined when too few rows of the other half are in it. */
  readonly test: SliceTest | undefined;
  /** After Benjamini and Hochberg over the slices that were tested. */
  readonly pAdjusted: number | undefined;
  /** Slices of nearly the same rows that scored lower. */
  readonly similar: readonly string[];
}

export interface DiscoverInput {
  readonly tables: SlicedTables;
  readonly comparison: Comparison;
  readonly roles: ColumnRoles;
  readonly seed: number;
}

/** Slices that hold the same rows but for a tenth are one finding. */
const sameRows = 0.9;
/** Slices searched for each that is tested: their near duplicates fall away. */
const searchedPerTested = 5;
/** Rows that a slice needs in a half unless the config says otherwise. */
const leastRows = 30;
const leastShare = 0.01;

/**
 * Searches one half of the rows for the slices where the candidate is worst and tests those on the other half, which had no
 * part in choosing them (statistics: slices, discovery). Rows go to a half by a hash of their id.
 * @throws GateError E205, E206, E208 for columns that cannot be read.
 */
export async function discover(rule: DiscoverRule, input: DiscoverInput): Promise<Discovery> {
  const losses = lossesOf(input.comparison);
  if (losses === undefined) return nothing(noLoss);
  const { tables, comparison, roles } = input;
  const names =
    rule.columns === "*" ? searchableColumns(tables, comparison, takenBy(roles)) : [...new Set(rule.columns)];
  const read = await readFeatures(names, tables, comparison);
  const features = read.flatMap(({ feature }) => feature ?? []);
  const hashes =
    (await hashesOfIds(tables.candidate, comparison, roles)) ??
    hashesOfContent(features, losses.values, comparison.candidate.weight);
  const halves = halvesBy(hashes, losses.values, input.seed);
  const minRows = rule.min_rows ?? Math.max(leastRows, Math.ceil(leastShare * halves.search.length));
  const facts = {
    losses: { name: losses.name, basis: losses.basis },
    columns: features.map(({ column }) => column),
    rows: { search: halves.search.length, test: halves.test.length },
    notes: [...read.flatMap(({ notes }) => notes), ...weightNote(comparison.candidate)],
  };
  const reason = whyNothing(features, halves, minRows);
  if (reason !== undefined) return { ...facts, slices: [], reason };
  const search: Search = { rule, features, losses, halves, minRows, side: comparison.candidate };
  return { ...facts, slices: testAll(findDistinct(search), search), reason: undefined };
}

const noLoss = {
  code: "no-rows",
  text: "the rows have no label with a prediction or a score, and so no loss to search by",
} as const;

function nothing(reason: Reason): Discovery {
  return { losses: undefined, columns: [], rows: { search: 0, test: 0 }, slices: [], notes: [], reason };
}

function weightNote({ weight }: Side): readonly string[] {
  return weight === undefined ? [] : ["The search counts every row alike; the test of what it finds weighs them."];
}

function takenBy(roles: ColumnRoles): ReadonlySet<string> {
  const { id, label, prediction, score, weight, cluster, latency_ms: latency, timestamp } = roles;
  const ofRun = [latency, timestamp, roles.block, roles.machine];
  return new Set([id, label, prediction, score, weight, cluster, ...ofRun].flatMap(columnsOfPart));
}

function whyNothing(features: readonly Feature[], { search, test }: Halves, minRows: number): Reason | undefined {
  if (features.length === 0) return { code: "no-rows", text: "no column can be searched" };
  const fewest = Math.min(search.length, test.length);
  if (fewest < 2 * minRows)
    return { code: "too-few-rows", text: `${fewest} rows in a half are too few; ${2 * minRows} are needed` };
  if (canDivide(features, search, minRows)) return undefined;
  return { code: "too-few-rows", text: `no value of a column is in ${minRows} rows of a half and not in all of them` };
}

interface Search {
  readonly rule: DiscoverRule;
  readonly features: readonly Feature[];
  readonly losses: Losses;
  readonly halves: Halves;
  readonly minRows: number;
  readonly side: Side;
}

interface DistinctSlice {
  readonly slice: FoundSlice;
  readonly set: RowSet;
  readonly similar: string[];
}

/** The best slices of the search half, each with those that hold nearly the same rows. */
function findDistinct({ rule, features, losses, halves, minRows }: Search): readonly DistinctSlice[] {
  const searched = pickFeatures(features, halves.search);
  const errors = gatherNumbers(searchErrors(losses), halves.search);
  const { alpha, max_level: maxLevel, top } = rule;
  const distinct: DistinctSlice[] = [];
  for (const slice of sliceLine(searched, errors, { alpha, minRows, maxLevel, top: searchedPerTested * top })) {
    const holds = memberTest(slice, searched);
    const set = rowSet(errors.length, holds);
    const twin = distinct.find((other) => jaccard(other.set, set) > sameRows);
    if (twin !== undefined) twin.similar.push(nameOf(slice, features));
    else if (distinct.length < top) distinct.push({ slice, set, similar: [] });
  }
  return distinct;
}

function testAll(found: readonly DistinctSlice[], search: Search): readonly DiscoveredSlice[] {
  const { features, losses, halves, side, minRows } = search;
  const rows = {
    losses: gatherNumbers(losses.values, halves.test),
    weight: side.weight && gatherNumbers(side.weight, halves.test),
    cluster: side.cluster && halves.test.map((row) => side.cluster?.[row] ?? 0),
  };
  const tested = pickFeatures(features, halves.test);
  const tests = found.map(({ slice }) => {
    const inside = membersOf(slice, tested, rows.losses.length);
    // Half of the rows that the search asked for: chance alone sends a slice's rows unevenly to the halves.
    return testSlice(rows, inside, { basis: losses.basis, minRows: Math.ceil(minRows / 2) });
  });
  const adjusted = adjust(tests);
  return found.map(({ slice, similar }, i) => ({
    name: nameOf(slice, features),
    score: slice.score,
    found: { rows: slice.rows, meanError: slice.meanError },
    test: tests[i],
    pAdjusted: adjusted[i],
    similar,
  }));
}

function adjust(tests: readonly (SliceTest | undefined)[]): readonly (number | undefined)[] {
  const adjusted = benjaminiHochberg(tests.flatMap((test) => test?.pValue ?? [])).values();
  return tests.map((test) => (test === undefined ? undefined : adjusted.next().value));
}
