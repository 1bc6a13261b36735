import type { AuditRecord, AuditWaiver } from "../audit/v1.ts";
import { countText } from "../number-text.ts";
import { findingsAbout } from "./finding-topics.ts";
import type { Icon } from "./verdict-words.ts";

/** The waivers of a run and what became of them; nothing is escaped yet. */
export interface WaiversOutline {
  /** "1 applied, 2 expired". */
  readonly summary: string;
  readonly rows: readonly WaiverRow[];
  /** What somebody should look at: expired, misspelt or malformed waivers. */
  readonly remarks: readonly WaiverRemark[];
}

export interface WaiverRow {
  readonly icon: Icon;
  /** "applied". */
  readonly state: string;
  /** Name of the gate, if it is written; a label stands for all that fails. */
  readonly gate: string | undefined;
  readonly isLabel: boolean;
  /** Slice or column. */
  readonly part: string | undefined;
  readonly owner: string;
  readonly issue: string;
  /** Last day; of a label that counts: "this commit". */
  readonly until: string;
  readonly reason: string;
  readonly sentence: string;
}

export interface WaiverRemark {
  readonly sentence: string;
  readonly advice: string | undefined;
}

/** undefined: there are none, and nothing is wrong with them. */
export function waiversOf(record: Pick<AuditRecord, "waivers" | "findings">): WaiversOutline | undefined {
  const { waivers = [] } = record;
  const remarks = findingsAbout("waivers", record)
    .filter(({ level }) => level === "warning")
    .map(({ sentence, advice }) => ({ sentence, advice: advice ?? undefined }));
  if (waivers.length + remarks.length === 0) return undefined;
  return { summary: summaryOf(waivers), rows: waivers.map(rowOf), remarks };
}

const words: Readonly<Record<AuditWaiver["state"], string>> = {
  applied: "applied",
  exceeded: "exceeded",
  expired: "expired",
  malformed: "malformed",
  refused: "refused",
  "no-match": "without a match",
  "not-needed": "not needed",
};

const icons: Readonly<Record<AuditWaiver["state"], Icon>> = {
  applied: "⚠️",
  exceeded: "❌",
  expired: "⚠️",
  malformed: "⚠️",
  refused: "❌",
  "no-match": "⚠️",
  "not-needed": "✅",
};

function summaryOf(waivers: readonly AuditWaiver[]): string {
  const states = Object.entries(words).flatMap(([state, word]) => {
    const count = waivers.filter((waiver) => waiver.state === state).length;
    return count === 0 ? [] : [`${countText(count)} ${word}`];
  });
  return states.length === 0 ? "none" : states.join(", ");
}

function rowOf(waiver: AuditWaiver): WaiverRow {
  const { state, source, gate, slice, column, owner, issue, expires, reason, sentence } = waiver;
  const isLabel = source === "label";
  return {
    icon: icons[state],
    state: words[state],
    gate: gate ?? undefined,
    isLabel,
    part: slice ?? column ?? undefined,
    owner: owner ?? "",
    issue: issue ?? "",
    until: expires ?? (isLabel && state === "applied" ? "this commit" : ""),
    reason: reason ?? "",
    sentence,
  };
}
