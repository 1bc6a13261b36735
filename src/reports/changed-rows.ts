import { rowNounOf } from "../align/row-noun.ts";
import type { RowNoun } from "../align/row-noun.ts";
import type { AuditChangedRows, AuditRecord } from "../audit/v1.ts";
import { changeText, countText, distinctDecimals, valueText, writtenText } from "../number-text.ts";
import type { Unit } from "../number-text.ts";
import { capitalized } from "./capitalized.ts";
import type { Phrase } from "./facts.ts";

type Row = AuditChangedRows["rows"][number];
type Kind = Row["kind"];
type Loss = AuditChangedRows["loss"];

/** One changed row as people read it. */
export interface ChangedRow {
  readonly word: string;
  readonly worse: boolean;
  readonly id: readonly string[];
  /** Empty in a task without labels of rows. */
  readonly label: Phrase;
  /** Of reference and candidate; none in a task without predictions of rows. */
  readonly predictions: readonly Phrase[];
  /** "0.812 → 0.204"; empty where there are no scores. */
  readonly scores: string;
  /** "+1.39"; empty where it tells no more than the kind or the scores. */
  readonly lossChange: string;
}

/** The rows that changed: how many, and the worst of them. */
export interface ChangedRowsOutline {
  /** "Rows that changed", or queries. */
  readonly title: string;
  /** "23 regressed, 11 fixed". */
  readonly counts: string;
  readonly idColumns: readonly string[];
  readonly scoreTitle: string;
  /** What the number in `scores` is called beside it. */
  readonly scoreName: string;
  readonly lossTitle: string;
  /** Those that got worse, the worst first; then those that got better. */
  readonly rows: readonly ChangedRow[];
  readonly total: number;
  /** Where the others are, or why none is shown. */
  readonly elsewhere: string;
}

const words: Readonly<Record<Kind, string>> = {
  regressed: "regressed",
  fixed: "fixed",
  "both-wrong": "wrong in another way",
  worse: "worse",
  better: "better",
};

/** The changed rows of a record; undefined when there is none, or where the record is older than they are. */
export function changedRowsOf(record: AuditRecord): ChangedRowsOutline | undefined {
  const changed = record.changed_rows ?? undefined;
  const counts = (changed?.counts ?? []).filter(({ rows }) => rows > 0);
  if (changed === undefined || counts.length === 0) return undefined;
  const noun = rowNounOf(record.task);
  return {
    title: `${capitalized(noun.many)} that changed`,
    counts: counts.map(({ kind, rows }) => `${countText(rows)} ${words[kind]}`).join(", "),
    ...titlesOf(record.comparison, changed.loss),
    rows: changed.rows.map((row) => changedRow(row, changed)),
    total: counts.reduce((sum, { rows }) => sum + rows, 0),
    elsewhere: elsewhere[record.policy?.report_rows ?? ""]?.(noun) ?? "",
  };
}

function titlesOf(
  comparison: AuditRecord["comparison"],
  loss: Loss,
): Pick<ChangedRowsOutline, "idColumns" | "scoreTitle" | "scoreName" | "lossTitle"> {
  const ofLabel = typeof comparison?.positive_class === "string" ? "Score" : "Score of the label";
  return {
    idColumns: comparison?.join_columns ?? [],
    scoreTitle: scoreTitles[loss] ?? ofLabel,
    scoreName: loss === "ndcg_loss" ? "NDCG" : "score",
    lossTitle: changes[loss]?.title ?? "",
  };
}

const scoreTitles: Readonly<Partial<Record<Loss, string>>> = { ndcg_loss: "NDCG", score: "Score" };

interface LossChange {
  readonly title: string;
  readonly unit: Unit;
  readonly decimals?: number;
}

/** Losses whose change tells more than the kind of the change and the scores. */
const changes: Readonly<Partial<Record<Loss, LossChange>>> = {
  log_loss: { title: "Log loss", unit: "nats" },
  absolute_error: { title: "Absolute error", unit: "label" },
  wrong_classes: { title: "Wrong classes", unit: "label", decimals: 0 },
  pinball_loss: { title: "Pinball loss", unit: "label" },
};

const elsewhere: Readonly<Record<string, (noun: RowNoun) => string>> = {
  none: ({ many }) => `${capitalized(many)} are not shown: \`policy.report_rows\` is \`none\`.`,
  sample: ({ one }) => `Set \`policy.report_rows: all\` to have every changed ${one} in \`flips.csv\`.`,
  all: ({ one }) => `Every changed ${one} is in \`flips.csv\`, beside the audit record.`,
};

function changedRow(row: Row, { loss, rows }: AuditChangedRows): ChangedRow {
  const { kind, id, label, reference, candidate, loss_difference: difference } = row;
  const change = changes[loss];
  const areLabelled = rows.some((one) => one.label !== null);
  return {
    word: words[kind],
    worse: kind === "regressed" || kind === "worse",
    id,
    label: areLabelled ? outputPhrase(label) : "",
    predictions: areLabelled ? [reference, candidate].map(({ prediction }) => outputPhrase(prediction)) : [],
    scores:
      reference.score === null && candidate.score === null
        ? ""
        : [reference, candidate].map(({ score }) => scoreText(score, loss)).join("\u00a0→\u00a0"),
    lossChange: change === undefined || difference === null ? "" : changeText(difference, change.unit, change.decimals),
  };
}

const none = "(none)";

function outputPhrase(output: Row["label"]): Phrase {
  if (output === null) return none;
  return typeof output === "string" ? { name: output } : numberText(output);
}

/** As it stands in the file, to six digits: rows are looked up by what is shown of them. */
function numberText(value: number): string {
  return Math.abs(value) < 1e6 ? writtenText(Number(value.toPrecision(6)), "label") : valueText(value, "label");
}

function scoreText(score: number | null, loss: Loss): string {
  if (score === null) return none;
  if (loss === "score") return numberText(score);
  const inside = score >= 0.001 && score <= 0.999;
  return valueText(score, "score", inside ? 3 : Math.min(6, distinctDecimals(score, [0, 1], "score").decimals));
}
