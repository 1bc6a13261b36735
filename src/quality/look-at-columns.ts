import { nearest } from "../nearest.ts";
import type { Column } from "../table/column.ts";
import { isEmpty } from "./cells.ts";
import type { CheckInput, ColumnCheck, Finding, Found, NotJudged } from "./check.ts";
import { leftOutText } from "./left-out-text.ts";
import { leftOut, notJudged } from "./not-judged.ts";
import { named } from "./words.ts";

/** A check of columns, and what it may look at. */
export interface AskedCheck {
  readonly check: ColumnCheck;
  readonly input: CheckInput;
}

/**
 * What each of the checks finds in the columns that it is asked of. Every column is read once for all of them, and only one is
 * in memory at a time, with the reference's of the same name. What looks at no column is not judged.
 */
export async function lookAtColumns(asked: readonly AskedCheck[]): Promise<ReadonlyMap<AskedCheck, readonly Found[]>> {
  const looks = asked.map((one) => ({ one, names: wantedBy(one), findings: new Set<Found>() }));
  for (const name of new Set(looks.flatMap(({ names }) => names))) {
    const wanting = looks.filter(({ names }) => names.includes(name));
    const [first] = wanting;
    if (first === undefined) continue;
    const column = await columnOf(first.one.input, name);
    const before = once(() => referenceColumn(first.one.input, name));
    for (const { one, findings } of wanting) {
      const finding = column === undefined ? absentColumn(one.input, name) : await lookAt(one, column, before);
      if (finding !== undefined) findings.add(finding);
    }
  }
  const found = new Map<AskedCheck, readonly Found[]>();
  for (const { one, findings } of looks) found.set(one, orNothing([...findings, ...(await lostBy(one))]));
  return found;
}

/** What is in the reference alone is in no column of the candidate, and would go by unseen; labels may still be to come. */
async function lostBy({ check, input }: AskedCheck): Promise<readonly Finding[]> {
  const { reference } = input;
  if (reference === undefined || check.misses === undefined || namedBy({ check, input }) !== undefined) return [];
  const missed: string[] = [];
  for (const name of reference.columns)
    if (isLost(name, { check, input }) && check.misses(await reference.column(name), input)) missed.push(name);
  if (missed.length === 0) return [];
  const which = `${missed.length === 1 ? "column" : "columns"} ${named(missed)}`;
  return [notJudged(undefined, `the candidate lacks the reference's ${which}`)];
}

function isLost(name: string, { check, input: { candidate, keys, labels } }: AskedCheck): boolean {
  if (candidate.columns.includes(name) || labels?.has(name) === true) return false;
  return check.star !== "values" || !keys.has(name);
}

function wantedBy({ check, input }: AskedCheck): readonly string[] {
  const { candidate, options, keys } = input;
  const own = namedBy({ check, input });
  if (own !== undefined) return own;
  if (options.columns === undefined && check.star === "none") return [];
  return candidate.columns.filter((name) => check.star !== "values" || !keys.has(name));
}

/** The columns that the gate names; undefined where it takes all. */
function namedBy({ check, input }: AskedCheck): readonly string[] | undefined {
  const { columns } = input.options;
  return check.named?.(input) ?? (columns === "*" ? undefined : columns);
}

async function columnOf({ candidate }: CheckInput, name: string): Promise<Column | undefined> {
  return candidate.columns.includes(name) ? candidate.column(name) : undefined;
}

async function referenceColumn({ reference }: CheckInput, name: string): Promise<Column | undefined> {
  return reference?.columns.includes(name) === true ? reference.column(name) : undefined;
}

function lookAt(
  { check, input }: AskedCheck,
  column: Column,
  before: () => Promise<Column | undefined>,
): Promise<Found | undefined> | Found | undefined {
  const isNamed = namedBy({ check, input }) !== undefined;
  const isToCome = input.labels?.has(column.name) === true && (check.name === "null_rate" || isEmpty(column));
  if (isToCome && !isNamed) return leftOut(column.name, "its labels may still be to come");
  return check.look(column, { ...input, before, isNamed });
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => (value ??= read());
}

/** A column that the gate names and the candidate lacks. */
export function absentColumn({ candidate }: CheckInput, name: string): NotJudged {
  const meant = nearest(name, candidate.columns);
  const why = `the candidate has no column ${JSON.stringify(name)}${meant === undefined ? "" : `; did you mean ${JSON.stringify(meant)}?`}`;
  return { kind: "not-judged", column: name, code: "not-measured", why };
}

function orNothing(findings: readonly Found[]): readonly Found[] {
  if (findings.some(({ kind }) => kind !== "left-out")) return findings;
  const nothing = notJudged(undefined, `the candidate has no column that it applies to${leftOutText(findings)}`);
  return [...findings, nothing];
}
