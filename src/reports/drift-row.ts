import type { AuditDrift, AuditLimit, AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { countText, effectText, notMeasured, percentText, writtenText } from "../number-text.ts";
import { standingIcons, standingOf, verdictWord } from "./verdict-words.ts";
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
  /** "score", "prediction" or "label"; empty for a feature, and where the column is called so. */
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
      Number(second.standsOut) - Number(first.standsOut) ||
      second.excess - first.excess ||
      compareText(first.column, second.column),
  );
}

function rowsOfColumn(drift: AuditDrift, verdicts: readonly AuditVerdict[]): readonly DriftRow[] {
  const judged = verdicts.flatMap((verdict) => {
    const method = drift.methods.find((candidate) => candidate.method === verdict.subject);
    return verdict.column === drift.column && method !== undefined ? [rowOf(drift, method, verdict)] : [];
  });
  const [first] = drift.methods;
  return judged.length > 0 || first === undefined ? judged : [rowOf(drift, first, undefined)];
}

function rowOf(drift: AuditDrift, method: DriftMethod, verdict: AuditVerdict | undefined): DriftRow {
  return {
    ...judgement(verdict),
    ...numbersOf(method, verdict?.limits[0]),
    column: drift.column,
    part: drift.role === "feature" || drift.role === drift.column ? "" : drift.role,
    method: shortTitle(method),
    missing: missingText(drift),
    others: othersText(drift.methods.filter((other) => other !== method)),
    notes: [...drift.notes, ...(method.undefined_reason === null ? [] : [method.undefined_reason.text])],
  };
}

function numbersOf({ method, value, noise, excess }: DriftMethod, judged: AuditLimit | undefined): DriftNumbers {
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
    icon: standingIcons[standingOf(verdict)],
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

function unitOf(method: string): "score" | "share" {
  return method === "missing_rate" ? "share" : "score";
}

/** The first word or abbreviation that tells the methods apart in a narrow column. */
function shortTitle({ method, title }: DriftMethod): string {
  return shortTitles.get(method) ?? title;
}

const shortTitles: ReadonlyMap<string, string> = new Map([
  ["psi", "PSI"],
  ["ks", "KS"],
  ["wasserstein", "Wasserstein"],
  ["jensenshannon", "Jensen–Shannon"],
  ["chisquare", "Cramér's V"],
  ["tvd", "TVD"],
  ["missing_rate", "missing rate"],
]);

function missingText({ reference, candidate }: AuditDrift): string {
  if (reference.missing === 0 && candidate.missing === 0) return "";
  const share = (side: AuditDrift["reference"]): string =>
    side.rows === 0 ? "no rows" : percentText(Number((side.missing / side.rows).toPrecision(3)));
  return [share(reference), "→", share(candidate)].join("\u00a0");
}

/** A gate on a column for which nothing was measured: shown as such, never left out. */
function rowWithoutMeasurement(verdict: AuditVerdict): DriftRow {
  return {
    ...judgement(verdict),
    column: verdict.column ?? "",
    part: "",
    method: verdict.title,
    effect: notMeasured,
    noise: "",
    beyond: "",
    beyondIsJudged: false,
    limit: verdict.limits.map((limit) => `≤ ${writtenText(limit.limit, unitOf(verdict.subject))}`).join(", "),
    excess: Number.NEGATIVE_INFINITY,
    missing: "",
    others: "",
    notes: verdict.reason === null ? [] : [verdict.reason.text],
  };
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}

/** "7 of 11 columns drifted". */
export function driftSummary(rows: readonly DriftRow[]): string {
  const columns = new Set(rows.map((row) => row.column)).size;
  const judged = rows.some((row) => row.verdict !== undefined);
  const drifted = new Set(rows.filter((row) => row.word === "drifted").map((row) => row.column)).size;
  if (!judged)
    return `${countText(columns)} ${columns === 1 ? "column" : "columns"} measured, ${columns === 1 ? "not" : "none"} judged`;
  if (columns === 1) return `the one column ${drifted === 0 ? "has not" : "has"} drifted`;
  return `${drifted === 0 ? "none" : countText(drifted)} of ${countText(columns)} columns drifted`;
}
