import { GateError } from "../errors.ts";
import { type CodedTable, type CodedTables, codeTables, type Tables } from "./coded-tables.ts";
import type { Comparison, JudgedItems, PairingFacts, RankedLists, Side, Sides } from "./comparison.ts";
import { idsDigest } from "./ids-digest.ts";
import { judgedQueries, requireRelevantItem } from "./judged-queries.ts";
import { repeatNotes } from "./pair-rows.ts";
import { groupByQuery, type GroupedRows } from "./ranked-lists.ts";
import { type Relevance, readRelevance, relevanceDisagreements, relevanceFrom } from "./relevance.ts";
import { type RowChoice, distinctRows, rowsById } from "./row-choice.ts";
import { readNumbers } from "./read-numbers.ts";
import { finiteOrMissing, readRowColumns, type SideColumns } from "./row-columns.ts";
import type { PairingRules } from "./schema.ts";
import { spokenNotes } from "./spoken-columns.ts";
import { gatherNumbers } from "./table-rows.ts";

export interface RankingTask {
  readonly columns: SideColumns;
  readonly idColumns: readonly string[];
  readonly pairing: PairingRules;
}

/**
 * Makes two sets of ranked lists comparable. The unit is the query: a query of one file is paired with the same query of
 * the other, whatever items each model lists for it. Relevances come from the labels file (matched by query and item;
 * it may judge items that no model lists), else from the label column of each file; an item without one counts 0, a query
 * that the labels file does not name is left out.
 * @throws GateError E102, E205, E206, E208.
 */
export async function alignRanking(tables: Tables, task: RankingTask): Promise<Comparison> {
  const { roles } = task.columns;
  const names = {
    query: needed(roles.query, "query"),
    label: needed(roles.label, "label"),
    score: rankingScore(roles),
  };
  const queries = await codeTables(tables, [names.query]);
  const { choice, unjudged } = judgedQueries(chooseQueries(queries, task.pairing), queries);
  const items = task.idColumns.length === 0 ? undefined : await codeTables(tables, [names.query, ...task.idColumns]);
  const read = sideReader({ names, tables, queries, items, columns: task.columns });
  const reference = choice.reference && (await read("reference", choice.reference));
  const candidate = await read("candidate", choice.candidate);
  for (const side of [reference, candidate]) {
    if (side !== undefined) requireRelevantItem(side, tables.labels?.uri ?? side.uri, names.label);
  }
  return {
    task: "ranking",
    pairing: choice.pairing,
    classes: [],
    positive: undefined,
    reference: reference?.side,
    candidate: candidate.side,
    facts: factsOf({ queries, items, choice, unjudged, reference, candidate }),
  };
}

function needed(name: string | undefined, role: string): string {
  if (name === undefined) throw notNamed(role);
  return name;
}

function notNamed(role: string): GateError {
  return new GateError({
    code: "E102",
    message: `A ranking needs \`columns.${role}\`.`,
    hint: "Name the columns of the query, the item (id), its relevance (label) and its score.",
  });
}

function rankingScore({ score }: SideColumns["roles"]): string {
  return needed(typeof score === "string" ? score : undefined, "score");
}

function chooseQueries({ reference, candidate }: CodedTables, pairing: PairingRules): RowChoice {
  if (reference === undefined || pairing !== "none") return rowsById({ reference, candidate, labels: undefined });
  return { ...distinctRows(candidate), pairing: "none", reference: distinctRows(reference).candidate };
}

interface Reading {
  readonly names: { readonly query: string; readonly label: string; readonly score: string };
  readonly tables: Tables;
  readonly queries: CodedTables;
  readonly items: CodedTables | undefined;
  readonly columns: SideColumns;
}

interface ReadSide {
  readonly uri: string;
  readonly side: Side;
  readonly queries: number;
  readonly relevance: Relevance;
  /** Queries of which no item is relevant. */
  readonly barren: number;
  readonly notes: readonly string[];
}

type SideName = "reference" | "candidate";

/** @param firstRows the first row of each query that is compared. */
function sideReader(reading: Reading): (name: SideName, firstRows: Int32Array) => Promise<ReadSide> {
  const { names, queries, items, columns } = reading;
  return async (name, firstRows) => {
    const coded = queries[name];
    if (coded === undefined) throw new TypeError(`there are no lists of the ${name}`);
    const { table } = coded.ids;
    const relevance = await relevanceOf(reading, name);
    const wanted = firstRows.map((row) => coded.codes[row] ?? -1);
    const grouped = groupByQuery(coded, wanted, items?.[name]?.repeats);
    const source = { table, rows: speakers(grouped, items?.[name]) };
    const score = finiteOrMissing(await readNumbers({ table, rows: grouped.rows }, names.score));
    const own = { starts: grouped.starts, relevance: gatherNumbers(relevance.values, grouped.rows) };
    const judged = (await judgedItems(reading, wanted)) ?? own;
    const lists = { ...own, score, judged };
    const side: Side = {
      rows: firstRows.length,
      tableRows: source.rows,
      label: undefined,
      prediction: undefined,
      score: undefined,
      scores: undefined,
      ...(await readRowColumns(source, columns)),
      lists,
      invalid: countInvalidLists(lists),
    };
    const notes = await spokenNotes(table, grouped, { speakers: source.rows, columns });
    return { uri: table.uri, side, queries: side.rows, relevance, barren: countBarren(judged), notes };
  };
}

/**
 * The row that speaks for each query where something belongs to the query as a whole (latency, weight, cluster, slice): that
 * of the first item by id, so that the order of the file does not matter; without ids the first row.
 */
function speakers({ starts, rows }: GroupedRows, items: CodedTable | undefined): Int32Array {
  const found = new Int32Array(starts.length - 1);
  for (let query = 0; query < found.length; query++) {
    let best = rows[starts[query] ?? 0] ?? -1;
    for (let at = (starts[query] ?? 0) + 1; items !== undefined && at < (starts[query + 1] ?? 0); at++) {
      const row = rows[at] ?? -1;
      if (items.ids.text(row) < items.ids.text(best)) best = row;
    }
    found[query] = best;
  }
  return found;
}

async function relevanceOf({ names, tables, queries, items }: Reading, name: SideName): Promise<Relevance> {
  const table = queries[name]?.ids.table;
  if (table === undefined) throw new TypeError(`there are no lists of the ${name}`);
  if (tables.labels === undefined) return readRelevance(table, names.label);
  const coded = items?.[name];
  if (items?.labels === undefined || coded === undefined) throw notNamed("id");
  return relevanceFrom(items.labels, names.label, coded);
}

/** What a labels file says of the queries; an item that it names twice counts once. */
async function judgedItems(
  { names, queries: { labels }, items }: Reading,
  queries: Int32Array,
): Promise<JudgedItems | undefined> {
  if (labels === undefined) return undefined;
  const { values } = await readRelevance(labels.ids.table, names.label);
  const { starts, rows }: GroupedRows = groupByQuery(labels, queries, items?.labels?.repeats);
  return { starts, relevance: gatherNumbers(values, rows) };
}

/** Queries with an item whose score is missing or not a number. */
function countInvalidLists({ starts, score }: RankedLists): number {
  return countLists(starts, (from, to) => {
    for (let item = from; item < to; item++) if (Number.isNaN(score[item] ?? Number.NaN)) return true;
    return false;
  });
}

function countBarren({ starts, relevance }: JudgedItems): number {
  return countLists(starts, (from, to) => {
    for (let item = from; item < to; item++) if ((relevance[item] ?? 0) > 0) return false;
    return true;
  });
}

function countLists(starts: Int32Array, holds: (from: number, to: number) => boolean): number {
  let count = 0;
  for (let query = 0; query + 1 < starts.length; query++)
    if (holds(starts[query] ?? 0, starts[query + 1] ?? 0)) count++;
  return count;
}

interface Found {
  readonly queries: CodedTables;
  readonly items: CodedTables | undefined;
  readonly choice: RowChoice;
  readonly unjudged: Sides<number>;
  readonly reference: ReadSide | undefined;
  readonly candidate: ReadSide;
}

/** The facts in queries, not rows; but duplicates and label disagreements are items. */
function factsOf(found: Found): PairingFacts {
  const { queries, items, choice } = found;
  const differing = differingItems(found);
  return {
    joinColumns: queries.candidate.ids.columns.map(({ name }) => name),
    rows: { reference: countQueries(queries.reference), candidate: countQueries(queries.candidate) },
    compared: sidesOf(({ side }) => side.rows, found),
    unmatched: choice.unmatched,
    duplicates: { reference: repeatsOf(items?.reference).length, candidate: repeatsOf(items?.candidate).length },
    unlabelled: found.unjudged,
    invalid: sidesOf(({ side }) => side.invalid, found),
    joinRate: choice.joinRate,
    labelDisagreements: differing.length,
    idsSha256: choice.pairing === "none" ? undefined : idsDigest(queries.candidate.ids, choice.candidate),
    examples: {
      unmatched: choice.examples.unmatched,
      duplicates: {
        reference: examplesOf(items?.reference, repeatsOf(items?.reference)),
        candidate: examplesOf(items?.candidate, repeatsOf(items?.candidate)),
      },
      labelDisagreements: examplesOf(items?.candidate, differing),
    },
    notes: notesOf(found),
  };
}

function sidesOf(count: (read: ReadSide) => number, { reference, candidate }: Found): Sides<number> {
  return { reference: reference === undefined ? 0 : count(reference), candidate: count(candidate) };
}

function repeatsOf(coded: CodedTable | undefined): Int32Array {
  return coded?.repeats ?? new Int32Array();
}

/** Of two samples of their own the same ids do not mean the same items. */
function differingItems({ queries, items, choice, reference, candidate }: Found): Int32Array {
  const areJoined = choice.pairing === "joined" && queries.labels === undefined;
  if (items === undefined || reference === undefined || !areJoined) return new Int32Array();
  return relevanceDisagreements(items, {
    reference: reference.relevance.values,
    candidate: candidate.relevance.values,
  });
}

function countQueries(coded: CodedTable | undefined): number {
  return coded === undefined ? 0 : coded.first.filter((row) => row >= 0).length;
}

const EXAMPLES = 5;

function examplesOf(coded: CodedTable | undefined, rows: Int32Array): readonly string[] {
  return coded === undefined ? [] : Array.from(rows.subarray(0, EXAMPLES), coded.ids.text);
}

function notesOf({ items, reference, candidate }: Found): readonly string[] {
  const unjudged = Math.max(candidate.relevance.unjudged, reference?.relevance.unjudged ?? 0);
  const { barren, side } = candidate;
  return [
    ...(items?.labels === undefined ? [] : repeatNotes(items.labels)),
    "A row is a query: counts of rows are counts of queries.",
    ...(unjudged === 0 ? [] : [`Items without a relevance: up to ${unjudged} in a file; they count 0.`]),
    ...new Set([...(reference?.notes ?? []), ...candidate.notes]),
    ...(barren === 0
      ? []
      : [`Queries without a relevant item: ${barren} of ${side.rows}; they count 0 in every ranking metric.`]),
  ];
}
