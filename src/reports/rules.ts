import type { AuditRecord, AuditRules } from "../audit/v1.ts";
import { countText } from "../number-text.ts";
import { findingsAbout } from "./finding-topics.ts";
import type { Icon } from "./verdict-words.ts";

/** Whose rules were enforced, where that is more than a line of the provenance. */
export interface RulesOutline {
  readonly title: string;
  /** Which rules were enforced; undefined: the first line says it. */
  readonly sentence: string | undefined;
  readonly lines: readonly RulesLine[];
  /** What the change's own rules would make of it. */
  readonly preview: string | undefined;
}

export interface RulesLine {
  readonly icon: Icon;
  readonly sentence: string;
  readonly advice: string | undefined;
}

/**
 * undefined: the rules are those of the base branch, and the change leaves them as they are; or there is no change; or they could not be
 * read, which the error says.
 */
export function rulesOf(record: Pick<AuditRecord, "rules" | "findings" | "git">): RulesOutline | undefined {
  const { rules } = record;
  if (rules === undefined || rules.reason === "not-readable") return undefined;
  const remarks = remarksOf(record, rules);
  const isUsual = rules.reason === "base-branch" || rules.reason === "no-change";
  if (isUsual && remarks.length + rules.changes.length === 0) return undefined;
  const isSaid = remarks.some(({ sentence }) => sentence.startsWith(rules.sentence));
  return {
    title:
      rules.changes.length > 0 ? `This ${nounOf(record)} changes the rules` : `The rules of this ${nounOf(record)}`,
    sentence: isSaid ? undefined : rules.sentence,
    lines: [...remarks, ...rules.changes.map(lineOf)],
    preview: rules.preview === null ? undefined : previewText(rules.preview),
  };
}

/** What is neither one of the changes nor the sentence about the rules. */
function remarksOf(record: Pick<AuditRecord, "findings">, rules: AuditRules): readonly RulesLine[] {
  const said = [rules.sentence, ...rules.changes.map(({ sentence }) => sentence)];
  return findingsAbout("rules", record)
    .filter(({ sentence }) => !said.includes(sentence))
    .map(({ level, sentence, advice }) => ({
      icon: level === "failure" ? "❌" : "⚠️",
      sentence,
      advice: advice ?? undefined,
    }));
}

function nounOf({ git }: Pick<AuditRecord, "git">): string {
  if (git.pull_request !== null) return "pull request";
  return git.event === "merge_group" ? "merge group" : "change";
}

function lineOf({ direction, sentence }: AuditRules["changes"][number]): RulesLine {
  return { icon: direction === "tightened" ? "✅" : "⚠️", sentence, advice: undefined };
}

/** What each outcome is called in a sentence. */
const outcomes = { pass: "pass", warn: "pass with warnings", fail: "fail" } as const;

const mostDiffering = 5;

function previewText({ outcome, sentence, differs }: NonNullable<AuditRules["preview"]>): string {
  if (outcome === "error") return `What its own rules would make of it is not known. ${sentence}`;
  const told = `With its own rules the verdict would be ${outcomes[outcome]}.`;
  if (differs.length === 0) return told;
  const shown = differs
    .slice(0, mostDiffering)
    .map(({ gate, slice, enforced, preview }) => {
      const place = slice === null ? gate : `${gate} on ${slice}`;
      return `${place} (${enforced ?? "no gate"} → ${preview ?? "no gate"})`;
    })
    .join(", ");
  const more = differs.length - mostDiffering;
  return `${told} Other than now: ${shown}${more > 0 ? ` and ${countText(more)} more` : ""}.`;
}
