import { rowNounOf } from "../../align/row-noun.ts";
import type { AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { type DriftRow, driftRows } from "../drift-row.ts";
import { judgedRow } from "../judged-row.ts";
import { standingOf, type Standing } from "../verdict-words.ts";
import { chosenVerdicts } from "./chosen-verdicts.ts";
import { explainVerdict } from "./explain-verdict.ts";
import type { Explanation, Part, Section } from "./explanation.ts";
import { placeText } from "./place-text.ts";
import { explanationMarkdown, explanationText } from "./write-explanation.ts";

export interface ExplainOptions {
  readonly gate: string;
  /** Of several verdicts of the gate, that on this slice or column; undefined: the gravest. */
  readonly slice: string | undefined;
  readonly as: "text" | "md";
  /** Cells of a line of text. */
  readonly width?: number;
}

/** How a gate came to its verdict, in plain words with the numbers put in. @throws GateError E100 for a gate or a slice that the record does not have. */
export function explainGate(record: AuditRecord, { gate, slice, as, width = 100 }: ExplainOptions): string {
  const chosen = gravestFirst(chosenVerdicts(record, { gate, slice }));
  const [verdict] = chosen;
  const explanation = verdict === undefined ? nothingJudged(record) : told(record, verdict, chosen);
  const closed = { ...explanation, sections: [...explanation.sections, rulesSection] };
  return as === "md" ? explanationMarkdown(closed) : explanationText(closed, width);
}

const rulesSection: Section = {
  title: "The rules",
  parts: ["docs/how-verdicts-are-reached.md has them all, and docs/reference/ each metric, method and check."],
};

function told(record: AuditRecord, verdict: AuditVerdict, chosen: readonly AuditVerdict[]): Explanation {
  const { title, sections } = explainVerdict(record, verdict);
  return { title, sections: chosen.length === 1 ? sections : [allSection(record, chosen), ...sections] };
}

/** A run that ended in an error has no verdict to explain; that is said, and is no pass. */
function nothingJudged({ error, decision }: AuditRecord): Explanation {
  const told = error === null || decision.sentence.includes(error.message) ? [] : [error.message];
  const hint = error === null || error.hint === null ? [] : [error.hint];
  return {
    title: "Nothing was judged",
    sections: [
      { title: error === null ? "The run" : `Error ${error.code}`, parts: [decision.sentence, ...told, ...hint] },
    ],
  };
}

/** One line for each verdict of the gate, the gravest first. */
function allSection(record: AuditRecord, chosen: readonly AuditVerdict[]): Section {
  const drift = driftRows(record);
  return {
    title: `All ${chosen.length} verdicts of this gate`,
    parts: [
      ...chosen.map((verdict): Part => ({ label: placeText(verdict, record), value: lineOf(record, verdict, drift) })),
      "The first is explained below; `--slice NAME` picks another, slice or column.",
    ],
  };
}

function lineOf(record: AuditRecord, verdict: AuditVerdict, drift: readonly DriftRow[]): string {
  const moved = drift.find((row) => row.verdict === verdict);
  if (moved !== undefined) return listed([moved.word, `${moved.method} ${moved.effect}`.trim(), moved.limit]);
  const measurement = record.measurements.find(({ id }) => id === verdict.measurement);
  const { word, values, change, limit } = judgedRow(verdict, measurement, rowNounOf(record.task));
  return listed([word, values, change, limit]);
}

/** "fine; 95.43 % → 95.61 %; +0.18 pp; limit drop ≤ 1 pp" */
function listed(texts: readonly string[]): string {
  const limit = texts.at(-1) ?? "";
  return [...texts.slice(0, -1), limit === "" ? "" : `limit ${limit}`].filter((text) => text !== "").join("; ");
}

const standings: readonly Standing[] = ["failure", "waived", "warning", "undecided", "remark", "pass"];

/** By what it does to the run, then what is proven, then the whole before its parts. */
function gravestFirst(verdicts: readonly AuditVerdict[]): readonly AuditVerdict[] {
  const rank = (verdict: AuditVerdict): number =>
    4 * standings.indexOf(standingOf(verdict)) +
    (verdict.state === "proven-harm" ? 0 : 2) +
    (verdict.slice === null && verdict.column === null ? 0 : 1);
  return [...verdicts].sort((first, second) => rank(first) - rank(second));
}
