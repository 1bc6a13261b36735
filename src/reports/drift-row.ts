import type { AuditDrift, AuditLimit, AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { effectText, notMeasured, percentText, writtenText } from "../number-text.ts";
import { compatNotes, compatNumbers } from "./compat-row.ts";
import { realButSmall, unmeasuredNotes, withinChance } from "./drift-notes.ts";
import { shortTitle, unitOf } from "./drift-title.ts";
import { verdictIcon, verdictWord } from "./verdict-words.ts";
import type { Icon } from "./verdict-words.ts";

type DriftMethod = AuditDrift["methods"][number];

interface DriftNumbers {
  /** The effect as the method reports it, what it would seldom exceed without drift, and what is left beyond chance. */
  readonly effect: string;
  readonly noise: string;
  readonly beyond: string;
  /** Whether the limit is held against what is beyond chance instead of the effect itself. */
  readonly beyondIsJudged: boolean;
  readonly limit: string;
  /** Effect less what is expected without drift; orders the rows. */
  readonly excess: number;
}

/** How far one column has moved by one method, with its verdict where it was judged. */
export interface DriftRow extends DriftNumbers {
  readonly column: string;
  /** "score", "prediction" or "label", and what the column holds if not numbers; the role is left out where the column is called so. */
  readonly part: string;
  readonly method: string;
  readonly icon: Icon | undefined;
  readonly word: string;
  /** Anything but a pass. */
  readonly standsOut: boolean;
  /** Share of missing values, "0 % → 1.2 %"; empty when none is missing. */
  readonly missing: string;
  /** The other methods: "KS 0.31". */
  readonly others: string;
  readonly notes: readonly string[];
  readonly verdict: AuditVerdict | undefined;
  /** Whether it is about all watched columns together. */
  readonly isWhole: boolean;
}

/** One row for each judged column and method, or for the first method of a column that was not judged; the drifted first. */
export function driftRows(record: AuditRecord): readonly DriftRow[] {
  const verdicts = record.verdicts.filter((verdict) => verdict.kind === "drift");
  const rows = record.drift.flatMap((drift) => rowsOfColumn(drift, verdicts));
  const unmeasured = verdicts
    .filter((verdict) => !rows.some((row) => row.verdict === verdict))
    .map(rowWithoutMeasurement);
  return [...rows, ...unmeasured].sort(
    (first, second) =>
      Number(second.isWhole) - Number(first.isWhole) ||
      rankOf(first) - rankOf(second) ||
      weightOf(second) - weightOf(first) ||
      compareText(first.column, second.column),
  );
}

/** What blocks, what has drifted, what cannot be told or was not measured, and the rest. */
function rankOf({ standsOut, word, verdict }: DriftRow): number {
  if (verdict?.counts_as === "fail") return 0;
  if (!standsOut) return 3;
  return word === "drifted" ? 1 : 2;
}

/** How far beyond chance, as a multiple of the limit: effects of different methods have no other common measure. */
function weightOf({ excess, verdict }: DriftRow): number {
  return excess / (verdict?.limits[0]?.limit || usualLimit);
}

/** Of most methods; stands in where there is no limit. */
const usualLimit = 0.1;

function rowsOfColumn(drift: AuditDrift, verdicts: readonly AuditVerdict[]): readonly DriftRow[] {
  const judged = verdicts.flatMap((verdict) => {
    const decisive = verdict.limits[0]?.method ?? verdict.subject;
    const method = drift.methods.find((one) => one.method === decisive && one.compat === verdict.compat);
    return verdict.column === drift.column && method !== undefined ? [rowOf(drift, method, verdict)] : [];
  });
  if (judged.length > 0) return judged;
  const [first] = drift.methods;
  return first !== undefined ? [rowOf(drift, first, undefined)] : [unjudgedRow(drift)];
}

function rowOf(drift: AuditDrift, method: DriftMethod, verdict: AuditVerdict | undefined): DriftRow {
  return {
    ...judgement(verdict),
    ...numbersOf(method, verdict?.limits[0]),
    column: drift.column,
    part: partOf(drift),
    method: shortTitle(method),
    missing: missingText(drift),
    others: othersText(drift.methods.filter((other) => other !== method)),
    notes: unique([
      ...waivedNotes(verdict),
      ...realButSmall(verdict),
      ...withinChance(verdict, drift),
      ...compatNotes(method),
      ...drift.notes,
      ...unmeasuredNotes(drift, method),
    ]),
    isWhole: false,
  };
}

/** A column that no method of a gate applies to: shown all the same. */
function unjudgedRow(drift: AuditDrift): DriftRow {
  return {
    ...judgement(undefined),
    ...noNumbers,
    column: drift.column,
    part: partOf(drift),
    method: "none applies",
    limit: "",
    missing: missingText(drift),
    others: "",
    notes: drift.notes,
    isWhole: false,
  };
}

/** Who accepts that it has drifted, and until when. */
function waivedNotes(verdict: AuditVerdict | undefined): readonly string[] {
  const { waiver } = verdict ?? {};
  if (waiver === undefined) return [];
  const until = waiver.expires === null ? "for this commit" : `through ${waiver.expires}`;
  return [`Waived ${until} by ${waiver.owner ?? "its label"}.`];
}

function partOf({ column, role, kind }: AuditDrift): string {
  const parts = [role === "feature" || role === column ? "" : role, kind === "numeric" ? "" : kind];
  return parts.filter((part) => part !== "").join(", ");
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function numbersOf(method: DriftMethod, judged: AuditLimit | undefined): DriftNumbers {
  const { drift_when: rule } = method;
  return rule === undefined ? ownNumbers(method, judged) : { ...noNumbers, ...compatNumbers(method, rule, judged) };
}

function ownNumbers({ method, value, noise, excess }: DriftMethod, judged: AuditLimit | undefined): DriftNumbers {
  const unit = unitOf(method);
  const limit = judged?.limit ?? null;
  return {
    effect: effectText(value, limit, unit),
    noise: noise === null ? "" : effectText(noise, null, unit),
    beyond: excess === null ? "" : effectText(excess, limit, unit),
    beyondIsJudged: excess !== value && judged?.value === excess,
    limit: limit === null ? "" : `≤ ${writtenText(limit, unit)}`,
    excess: excess ?? value ?? Number.NEGATIVE_INFINITY,
  };
}

function judgement(verdict: AuditVerdict | undefined): Pick<DriftRow, "icon" | "word" | "standsOut" | "verdict"> {
  if (verdict === undefined) return { icon: undefined, word: "not judged", standsOut: false, verdict };
  return {
    icon: verdictIcon(verdict),
    word: verdictWord(verdict, undefined),
    standsOut: verdict.outcome !== "pass",
    verdict,
  };
}

function othersText(methods: readonly DriftMethod[]): string {
  // The missing rate has a column of its own.
  const measured = methods.filter(({ method, value }) => value !== null && method !== "missing_rate");
  return (
    measured
      .map((method) => `${shortTitle(method)} ${effectText(method.value, null, unitOf(method.method))}`)
      // In running text, where Markdown would take the sign for a tag.
      .map((text) => text.replace("<", "under"))
      .join(", ")
  );
}

function missingText({ reference, candidate }: AuditDrift): string {
  if (reference.missing === 0 && candidate.missing === 0) return "";
  const share = (side: AuditDrift["reference"]): string =>
    side.rows === 0 ? "no rows" : percentText(Number((side.missing / side.rows).toPrecision(3)));
  return [share(reference), "→", share(candidate)].join("\u00a0");
}

/** A gate on a column for which nothing was measured, or on all columns together: shown as such, never left out. */
function rowWithoutMeasurement(verdict: AuditVerdict): DriftRow {
  const [limit] = verdict.limits;
  return {
    ...judgement(verdict),
    ...noNumbers,
    column: verdict.column ?? "",
    part: "",
    method: verdict.title,
    limit: limit === undefined ? "" : `≤ ${writtenText(limit.limit, unitOf(limit.method ?? verdict.subject))}`,
    missing: "",
    others: "",
    notes: [...waivedNotes(verdict), ...(verdict.reason === null ? [] : [verdict.reason.text])],
    isWhole: false,
    ...(limit?.method === "drift_share" ? wholeParts(limit) : {}),
    ...(verdict.column === null && verdict.state === "noise" ? untoldParts : {}),
  };
}

function wholeParts({ value, limit }: AuditLimit): Partial<DriftRow> {
  const effect = effectText(value, limit, "share");
  return { column: "all columns", method: "share drifted", effect, isWhole: true };
}

const untoldParts = { column: "all columns", method: "too few rows", effect: "", isWhole: true, limit: "" } as const;

const noNumbers = {
  effect: notMeasured,
  noise: "",
  beyond: "",
  beyondIsJudged: false,
  excess: Number.NEGATIVE_INFINITY,
} as const;

function compareText(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}
